#include "ui/explain/convolution_text.h"

#include "core/layers/registry.h"
#include "core/number_text.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/number_field.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConvolutionText)
};

// Not std::size_t: lupdate would take what follows for members of std.
constexpr unsigned mostProducts = 26;
constexpr unsigned mostChannels = 12;

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
    return Text::tr("over input channels: %1 = %2").arg(joinedTerms(sums, mostChannels), strongNumber(sum));
}

} // namespace

QString productsText(const WorkedWindow &window)
{
    QStringList products;
    for (std::size_t i = 0; i < window.values.size(); ++i)
        products << QStringLiteral("%1·%2").arg(cellText(window.values[i]), cellText(window.kernel[i]));
    return joinedTerms(products, mostProducts);
}

QString sumHtml(const Convolution &convolution, std::int64_t outputChannel, std::int64_t channelInGroup,
                Pixel pixel)
{
    const WorkedWindow window = workWindow(convolution, outputChannel, channelInGroup, pixel);
    const WorkedOutput worked = workOutput(convolution, outputChannel, pixel);
    QString html = formulaHtml(productsText(window));
    html += arithmeticLine(Text::tr("sum over the window: %1").arg(strongNumber(window.sum)));
    if (worked.channelSums.size() > 1)
        html += arithmeticLine(channelsHtml(convolution, worked, outputChannel, channelInGroup));
    return html + arithmeticLine(resultHtml(worked, outputChannel, pixel));
}

QString resultHtml(const WorkedOutput &worked, std::int64_t outputChannel, Pixel pixel)
{
    return Text::tr("+ bias %1 = %2 %3")
               .arg(strongNumber(worked.bias), outputName(outputChannel, pixel),
                    strongNumber(double(worked.reference))) +
           QStringLiteral(" &nbsp;") + verdictHtml(worked);
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
