#include "ui/explain/norm_page.h"

#include "ui/common/number_text.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/grid_view.h"
#include "ui/explain/operand_text.h"

#include <functional>

namespace workbench {

namespace {

/// A sample alone has no variance where only one number of it is normalised together.
bool hasSpread(const NormStatistics &statistics)
{
    return statistics.count > 1;
}

QString formulaOf(const NormLayer &layer)
{
    const QString normalised = QStringLiteral("(x − mean) / √(var + eps)");
    return layer.isAffine() ? normalised + QStringLiteral("·weight + bias") : normalised;
}

QString withNumbers(const NormLayer &layer, const WorkedNorm &worked)
{
    QString text = QStringLiteral("(%1 − %2) / √(%3 + %4)")
                       .arg(valueText(worked.value), operandText(worked.statistics.mean),
                            valueText(worked.statistics.variance), realText(layer.eps()));
    if (layer.isAffine())
        text += QStringLiteral("·%1 + %2").arg(operandText(worked.weight), operandText(worked.bias));
    return text;
}

} // namespace

NormPage::NormPage(Workspace &workspace, QWidget *parent)
    : ElementPage(workspace, QStringLiteral("normPage"), parent),
      m_training(addMap(QStringLiteral("trainingMap"), tr("Output in training")))
{}

std::shared_ptr<const Planes> NormPage::normalisedBySample(const NormLayer &layer) const
{
    const Planes &input = *numbers()->input;
    auto normalised = std::make_shared<Planes>(input);
    const auto channel = layer.channelOf(plane(), {0, 0});
    const NormStatistics statistics = layer.ofSample(channel);
    const auto first = std::size_t(plane() * input.height * input.width);
    for (auto i = first; i < first + std::size_t(input.height * input.width); ++i)
        normalised->values[i] = float(workNorm(layer, channel, input.values[i], statistics).result);
    return normalised;
}

void NormPage::showChannel()
{
    const NormLayer layer(*numbers());
    showPlane(inputMap(), numbers()->input);
    showPlane(outputMap(), numbers()->output);
    outputMap()->setTitle(layer.isTracked() ? tr("evaluation: running statistics")
                                            : tr("training and evaluation"));
    inputMap()->setTitle(tr("input"));
    // Where nothing is tracked, both modes give the same.
    const bool differs = layer.isTracked() && hasSpread(layer.ofSample(layer.channelOf(plane(), pixel())));
    setMapVisible(m_training, differs);
    if (!differs)
        return;
    showPlane(m_training, normalisedBySample(layer));
    m_training->setTitle(tr("training: this sample alone"));
}

std::vector<NormPage::Way> NormPage::ways(const NormLayer &layer, std::int64_t channel) const
{
    std::vector<Way> ways;
    const NormStatistics sample = layer.ofSample(channel);
    if (!layer.isTracked())
        return {{layer.channelsTogether() > 1 ? tr("statistics of the group of channels")
                                              : tr("statistics of this sample"),
                 sample}};
    ways.push_back({tr("evaluation: running statistics"), layer.running(channel)});
    if (hasSpread(sample))
        ways.push_back({tr("training: this sample alone"), sample});
    return ways;
}

QString NormPage::comparison(const NormLayer &layer, std::int64_t channel) const
{
    std::vector<WorkedNorm> worked;
    QString head = QStringLiteral("<tr><td></td>");
    for (const auto &way : ways(layer, channel)) {
        worked.push_back(workNorm(layer, channel, inputValue(), way.statistics));
        head += QStringLiteral("<td style='padding-left:18px'>%1</td>").arg(way.title.toHtmlEscaped());
    }
    const auto row = [&](const QString &name, const std::function<double(const WorkedNorm &)> &number) {
        QString text = QStringLiteral("<tr><td>%1</td>").arg(name);
        for (const auto &each : worked)
            text += QStringLiteral("<td style='padding-left:18px'>%1</td>").arg(valueText(number(each), 5));
        return text + QStringLiteral("</tr>");
    };
    QString rows = head + QStringLiteral("</tr>");
    rows += row(tr("mean"), [](const WorkedNorm &each) { return each.statistics.mean; });
    rows += row(tr("variance"), [](const WorkedNorm &each) { return each.statistics.variance; });
    rows += row(tr("x − mean"), [](const WorkedNorm &each) { return each.centered; });
    rows += row(tr("÷ √(var + eps)"), [](const WorkedNorm &each) { return each.normalized; });
    if (layer.isAffine()) {
        rows += row(tr("· weight"), [](const WorkedNorm &each) { return each.normalized * each.weight; });
        rows += row(tr("+ bias"), [](const WorkedNorm &each) { return each.result; });
    }
    return QStringLiteral("<table style='margin-top:8px' cellspacing='0' cellpadding='2'>%1</table>")
        .arg(rows);
}

QString NormPage::remarks(const NormLayer &layer, std::int64_t channel) const
{
    if (!layer.isTracked())
        return {};
    const NormStatistics sample = layer.ofSample(channel);
    if (!hasSpread(sample))
        return tr(
            "In training, mean and variance are those of the feature over the batch. One sample alone has "
            "no variance: PyTorch refuses a batch of 1 here.");
    const NormStatistics after = layer.runningAfter(channel, sample);
    return tr("In training, mean and variance are those of the channel over all pixels of the batch; here, "
              "over the %n pixel(s) of this sample. Such a batch would move the running mean from %1 to %2 "
              "and the running variance from %3 to %4 (momentum %5).",
              nullptr, int(sample.count))
        .arg(valueText(layer.running(channel).mean), valueText(after.mean),
             valueText(layer.running(channel).variance), valueText(after.variance),
             realText(layer.momentum()));
}

QString NormPage::elementHtml()
{
    const NormLayer layer(*numbers());
    const auto channel = layer.channelOf(plane(), pixel());
    const WorkedNorm worked = workNorm(layer, channel, inputValue(), layer.evaluation(channel));
    QString html = formulaHtml(QStringLiteral("output%1 = %2").arg(indexText(), formulaOf(layer)));
    html += formulaHtml(QStringLiteral("= %1").arg(withNumbers(layer, worked)));
    html += arithmeticLine(QStringLiteral("= %1 &nbsp;%2")
                               .arg(strongNumber(double(outputValue())),
                                    verdictHtml({worked.result, outputValue(), worked.rounding})));
    html += comparison(layer, channel);
    return html + arithmeticLine(remarks(layer, channel).toHtmlEscaped());
}

} // namespace workbench
