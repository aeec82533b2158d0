#include "ui/explain/convolution_text.h"

#include "core/layers/registry.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/explain/number_field.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConvolutionText)
};

constexpr std::size_t mostProducts = 26;
constexpr std::size_t mostChannels = 12;

/// "a + b + … n more … + z" out of many parts.
QString joined(const QStringList &parts, std::size_t most)
{
    const QString plus = QStringLiteral(" + ");
    if (std::size_t(parts.size()) <= most)
        return parts.join(plus);
    const QString left = Text::tr("… %n more …", nullptr, int(parts.size() - qsizetype(most)));
    return parts.mid(0, qsizetype(most) - 1).join(plus) + plus + left + plus + parts.back();
}

QString strong(double value)
{
    return QStringLiteral("<b style='color:%1'>%2</b>").arg(themeColors().accent.name(), valueText(value, 4));
}

QString line(const QString &html)
{
    return QStringLiteral("<div style='margin-top:4px'>%1</div>").arg(html);
}

QString channelsHtml(const Convolution &convolution, const WorkedOutput &worked, std::int64_t outputChannel,
                     std::int64_t channelInGroup)
{
    const auto first = convolution.geometry.firstInputChannel(outputChannel);
    QStringList sums;
    double sum = 0;
    for (std::size_t i = 0; i < worked.channelSums.size(); ++i) {
        const QString text = QStringLiteral("%1<sub>%2</sub>")
                                 .arg(valueText(worked.channelSums[i], 4))
                                 .arg(first + std::int64_t(i));
        sums << (std::int64_t(i) == channelInGroup ? QStringLiteral("<b>%1</b>").arg(text) : text);
        sum += worked.channelSums[i];
    }
    return Text::tr("over input channels: %1 = %2").arg(joined(sums, mostChannels), strong(sum));
}

} // namespace

QString outputName(std::int64_t channel, Pixel pixel)
{
    return QStringLiteral("output[%1, %2, %3]").arg(channel).arg(pixel.row).arg(pixel.column);
}

QString productsText(const WorkedWindow &window)
{
    QStringList products;
    for (std::size_t i = 0; i < window.values.size(); ++i)
        products << QStringLiteral("%1·%2").arg(cellText(window.values[i]), cellText(window.kernel[i]));
    return joined(products, mostProducts);
}

QString sumHtml(const Convolution &convolution, std::int64_t outputChannel, std::int64_t channelInGroup,
                Pixel pixel)
{
    const WorkedWindow window = workWindow(convolution, outputChannel, channelInGroup, pixel);
    const WorkedOutput worked = workOutput(convolution, outputChannel, pixel);
    QString html = QStringLiteral("<div style='font-family:\"%1\"; font-size:%2px'>%3</div>")
                       .arg(formulaFont().families().value(0))
                       .arg(formulaFont().pixelSize())
                       .arg(productsText(window));
    html += line(Text::tr("sum over the window: %1").arg(strong(window.sum)));
    if (worked.channelSums.size() > 1)
        html += line(channelsHtml(convolution, worked, outputChannel, channelInGroup));
    return html + line(resultHtml(worked, outputChannel, pixel));
}

QString resultHtml(const WorkedOutput &worked, std::int64_t outputChannel, Pixel pixel)
{
    const QString verdict =
        worked.agrees()
            ? QStringLiteral("<span style='color:%1'>✓ %2</span>")
                  .arg(themeColors().good.name(), Text::tr("equals LibTorch"))
            : QStringLiteral("<span style='color:%1'>≠ %2</span>")
                  .arg(themeColors().bad.name(),
                       Text::tr("differs from this sum, %1, by %2")
                           .arg(valueText(worked.result, 7),
                                valueText(std::abs(worked.result - double(worked.reference)), 3)));
    return Text::tr("+ bias %1 = %2 %3")
               .arg(strong(worked.bias), outputName(outputChannel, pixel), strong(double(worked.reference))) +
           QStringLiteral(" &nbsp;") + verdict;
}

QString sizeFormula(const Convolution &convolution)
{
    const LayerDescriptor *descriptor = findLayerType(QStringLiteral("Conv2d"));
    const LayerContext context{{convolution.geometry.input},
                               Arguments(descriptor->parameters, convolution.parameters)};
    QStringList lines;
    for (const auto &each : descriptor->formula(context)) {
        if (each.subject == FormulaLine::Subject::Output)
            lines << plainText(each);
    }
    return lines.join(QLatin1Char('\n'));
}

QString unreadText(const ConvolutionGeometry &geometry)
{
    const auto count = unreadPixels(geometry).count();
    return count == 0 ? QString()
                      : Text::tr("%n input pixel(s) are read by no window (hatched)", nullptr, int(count));
}

} // namespace workbench
