#include "ui/explain/norm_text.h"

#include "core/number_text.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/operand_text.h"

#include <QCoreApplication>
#include <functional>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NormText)
};

const QString cell = QStringLiteral("<td style='padding-left:18px'>%1</td>");

QString rowHtml(const QString &name, const std::vector<NormWay> &ways,
                const std::function<QString(const NormWay &)> &textOf)
{
    QString text = QStringLiteral("<tr><td>%1</td>").arg(name);
    for (const auto &way : ways)
        text += cell.arg(textOf(way));
    return text + QStringLiteral("</tr>");
}

} // namespace

QString normFormula(const NormLayer &layer)
{
    const QString normalised = QStringLiteral("(x − mean) / √(var + eps)");
    return layer.isAffine() ? normalised + QStringLiteral("·weight + bias") : normalised;
}

QString normWithNumbers(const NormLayer &layer, const WorkedNorm &worked)
{
    QString text = QStringLiteral("(%1 − %2) / √(%3 + %4)")
                       .arg(valueText(worked.value), operandText(worked.statistics.mean),
                            valueText(worked.statistics.variance), realText(layer.eps()));
    if (layer.isAffine())
        text += QStringLiteral("·%1 + %2").arg(operandText(worked.weight), operandText(worked.bias));
    return text;
}

QString normWaysHtml(const NormLayer &layer, const std::vector<NormWay> &ways)
{
    const auto number = [&](const QString &name, const std::function<double(const WorkedNorm &)> &valueOf) {
        return rowHtml(name, ways, [&](const NormWay &way) { return valueText(valueOf(way.worked), 5); });
    };
    QString rows = rowHtml({}, ways, [](const NormWay &way) {
        return QStringLiteral("<b>%1</b>").arg(way.title.toHtmlEscaped());
    });
    rows += number(Text::tr("x"), [](const WorkedNorm &each) { return each.value; });
    rows += number(Text::tr("mean"), [](const WorkedNorm &each) { return each.statistics.mean; });
    rows += number(Text::tr("variance"), [](const WorkedNorm &each) { return each.statistics.variance; });
    rows += number(Text::tr("x − mean"), [](const WorkedNorm &each) { return each.centered; });
    rows += number(Text::tr("÷ √(var + eps)"), [](const WorkedNorm &each) { return each.normalized; });
    if (layer.isAffine()) {
        rows += number(Text::tr("· weight"),
                       [](const WorkedNorm &each) { return each.normalized * each.weight; });
        rows += number(Text::tr("+ bias"), [](const WorkedNorm &each) { return each.result; });
    }
    rows += rowHtml(Text::tr("output"), ways, [](const NormWay &way) {
        return QStringLiteral("%1 &nbsp;%2")
            .arg(strongNumber(double(way.reference)),
                 verdictHtml({way.worked.result, way.reference, way.worked.rounding}));
    });
    return QStringLiteral("<table style='margin-top:8px' cellspacing='0' cellpadding='2'>%1</table>")
        .arg(rows);
}

} // namespace workbench
