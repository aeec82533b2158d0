#include "ui/explain/arithmetic_html.h"

#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConvolutionText)
};

} // namespace

QString elementName(const QString &tensor, std::int64_t channel, Pixel pixel)
{
    return QStringLiteral("%1[%2, %3, %4]").arg(tensor).arg(channel).arg(pixel.row).arg(pixel.column);
}

QString outputName(std::int64_t channel, Pixel pixel)
{
    return elementName(QStringLiteral("output"), channel, pixel);
}

QString joinedTerms(const QStringList &terms, std::size_t most, const QString &sign)
{
    if (std::size_t(terms.size()) <= most)
        return terms.join(sign);
    const QString left = Text::tr("… %n more …", nullptr, int(terms.size() - qsizetype(most)));
    return terms.mid(0, qsizetype(most) - 1).join(sign) + sign + left + sign + terms.back();
}

QString strongNumber(double value)
{
    return QStringLiteral("<b style='color:%1'>%2</b>").arg(themeColors().accent.name(), valueText(value, 4));
}

QString arithmeticLine(const QString &html)
{
    return QStringLiteral("<div style='margin-top:4px'>%1</div>").arg(html);
}

QString formulaHtml(const QString &html)
{
    return QStringLiteral("<div style='font-family:\"%1\"; font-size:%2px'>%3</div>")
        .arg(formulaFont().families().value(0))
        .arg(formulaFont().pixelSize())
        .arg(html);
}

QString verdictHtml(const CheckedResult &checked)
{
    if (checked.agrees())
        return QStringLiteral("<span style='color:%1'>✓ %2</span>")
            .arg(themeColors().good.name(), Text::tr("equals LibTorch"));
    return QStringLiteral("<span style='color:%1'>≠ %2</span>")
        .arg(themeColors().bad.name(),
             Text::tr("differs from this sum, %1, by %2")
                 .arg(valueText(checked.result, 7),
                      valueText(std::abs(checked.result - double(checked.reference)), 3)));
}

} // namespace workbench
