#include "ui/explain/norm_page.h"

#include "core/number_text.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/norm_batch.h"
#include "ui/explain/norm_table.h"
#include "ui/explain/norm_text.h"
#include "ui/explain/operand_text.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

constexpr std::size_t mostImages = 12; ///< of the batch that are named

/// By more than the rounding of a forward pass with another number of samples. `size`: of such numbers.
bool areApart(double one, double other, double size)
{
    return std::abs(one - other) > 1e-5 * (std::abs(one) + size);
}

} // namespace

NormPage::NormPage(Workspace &workspace, QWidget *parent)
    : ElementPage(workspace, QStringLiteral("normPage"), parent), m_batch(new NormBatch(workspace, this)),
      m_training(addMap(QStringLiteral("trainingMap"), tr("Output in training"))),
      m_images(readingLabel(this)), m_table(new NormTable(this))
{
    m_images->setObjectName(QStringLiteral("normBatch"));
    addBelow(m_images);
    addBelow(m_table);
    connect(m_table, &NormTable::channelChosen, this, [this](qint64 chosen) {
        if (numbers() && numbers()->isFlat())
            cursor().select({0, chosen});
        else
            setChannel(chosen);
    });
}

void NormPage::hideEvent(QHideEvent *event)
{
    m_batch->drop();
    ElementPage::hideEvent(event);
}

void NormPage::numbersChanged()
{
    if (hasModes())
        m_batch->want();
}

void NormPage::showChannel()
{
    const NormLayer shown = layer();
    const bool seen = shown.pass() != nullptr;
    showPlane(inputMap(), numbers()->input);
    showPlane(outputMap(), numbers()->output);
    inputMap()->setTitle(tr("input"));
    outputMap()->setTitle(shown.isTracked()   ? tr("evaluation: running statistics")
                          : shown.isBatched() ? tr("evaluation: this sample alone, as nothing is tracked")
                                              : tr("training and evaluation"));
    setMapVisible(m_training, seen);
    m_table->setVisible(seen);
    m_images->setVisible(hasModes());
    m_images->setText(batchText());
    if (!seen)
        return;
    showPlane(m_training, {numbers()->norm, &shown.pass()->output});
    m_training->setTitle(shown.isBatched() ? tr("training: statistics of the batch")
                                           : tr("training: statistics of each sample"));
    m_table->show(shown, normChannel());
}

/// Which images the statistics of training are of.
QString NormPage::batchText() const
{
    if (!numbers()->norm)
        return tr("The numbers of a training batch are on their way…");
    const auto &norm = *numbers()->norm;
    if (!norm)
        return tr("LibTorch refuses this batch in training: %1").arg(norm.error().what);
    QStringList names;
    for (std::size_t i = 1; i < norm->samples.size() && i <= mostImages; ++i)
        names << QString::number(norm->samples[i].index);
    const QString others = names.join(QStringLiteral(", ")) +
                           (norm->samples.size() > mostImages + 1 ? QStringLiteral(", …") : QString());
    QString text = norm->samples.size() == 1
                       ? tr("A batch of this image alone.")
                       : tr("A batch of %n image(s): the one looked at, and the training images %1, as a "
                            "run's first epoch has them (without augmentation and Dropout).",
                            nullptr, int(norm->samples.size()))
                             .arg(others);
    const auto &kept = workspace().validationSamples();
    if (norm->sample.part != SampleId::Part::Train ||
        std::find(kept.begin(), kept.end(), norm->sample) != kept.end())
        text += QLatin1Char(' ') + tr("The one looked at is not trained on: a run never has it in a batch.");
    const auto data = workspace().data();
    const auto size = data ? normBatchSize(document(), *data) : NormBatchSize();
    if (size.seen < size.ofRun)
        text += QLatin1Char(' ') + tr("The batches of a run have %1 images, too many to look at here: their "
                                      "statistics are somewhat different.")
                                       .arg(groupedText(size.ofRun));
    return text;
}

QString NormPage::elementHtml()
{
    const NormLayer shown = layer();
    const auto own = normChannel();
    const WorkedNorm worked = workNorm(shown, own, inputValue(), shown.evaluation(own));
    QString html = formulaHtml(QStringLiteral("output%1 = %2").arg(indexText(), normFormula(shown)));
    html += formulaHtml(QStringLiteral("= %1").arg(normWithNumbers(shown, worked)));
    std::vector<NormWay> ways{{shown.isTracked()              ? tr("evaluation: running statistics")
                               : shown.channelsTogether() > 1 ? tr("statistics of the group of channels")
                                                              : tr("statistics of this sample"),
                               worked, outputValue()}};
    if (const NormPass *pass = shown.pass()) {
        const Pin place{channel(), pixel()};
        ways.push_back({shown.isBatched() ? tr("training: statistics of the batch")
                                          : tr("training: statistics of each sample"),
                        workNorm(shown, own, valueAt(pass->input, place), shown.training(own)),
                        valueAt(pass->output, place)});
        html += normWaysHtml(shown, ways) + updateHtml(shown, own);
        if (areApart(ways[0].worked.value, ways[1].worked.value, shown.ofBatch(own).meanSize))
            html +=
                arithmeticLine(tr("x itself differs in training, because a normalisation before this layer "
                                  "used the statistics of the batch too."));
        return html;
    }
    return html + normWaysHtml(shown, ways);
}

/// How training moves the running statistics.
QString NormPage::updateHtml(const NormLayer &shown, std::int64_t own) const
{
    const NormStatistics batch = shown.ofBatch(own);
    QString html = arithmeticLine(
        (shown.isBatched()
             ? tr("In training, mean and variance are those of the %1 numbers that the channel has in the "
                  "batch.")
             : tr("In training, each sample is normalised with its own %1 numbers; the running statistics "
                  "take the mean over the samples of the batch."))
            .arg(groupedText(batch.count)));
    if (!shown.isTracked())
        return html;
    const NormStatistics before = shown.running(own);
    const QString momentum = realText(shown.momentum());
    const auto line = [&](const QString &name, double old, const QString &fresh, const CheckedResult &after) {
        return formulaHtml(
            QStringLiteral("%1 = (1 − %2)·%3 + %2·%4 = <b>%5</b> &nbsp;%6")
                .arg(name, momentum, operandText(old), fresh, valueText(after.result), verdictHtml(after)));
    };
    html += line(QStringLiteral("running_mean"), before.mean, operandText(batch.mean), shown.meanAfter(own));
    html += line(QStringLiteral("running_var"), before.variance,
                 QStringLiteral("%1·%2/%3")
                     .arg(valueText(batch.variance), groupedText(batch.count), groupedText(batch.count - 1)),
                 shown.varianceAfter(own));
    return html +
           arithmeticLine(tr("Each batch moves the running statistics by the momentum, %1. Normalising "
                             "divides the variance by n, the running variance takes it divided by "
                             "n − 1.")
                              .arg(momentum));
}

QStringList NormPage::pinColumns() const
{
    QStringList columns{tr("input x"), tr("normalised"), tr("output")};
    if (layer().pass())
        columns << tr("in training");
    return columns;
}

PinnedNumbers NormPage::pinned(const Pin &pin) const
{
    const NormLayer shown = layer();
    const auto own = shown.channelOf(pin.channel, pin.pixel);
    const WorkedNorm worked = workNorm(shown, own, valueAt(*numbers()->input, pin), shown.evaluation(own));
    const float reference = valueAt(*numbers()->output, pin);
    PinnedNumbers row{{},
                      {valueText(worked.value), valueText(worked.normalized), valueText(double(reference))},
                      CheckedResult{worked.result, reference, worked.rounding}.agrees()};
    if (const NormPass *pass = shown.pass())
        row.numbers << valueText(double(valueAt(pass->output, pin)));
    return row;
}

} // namespace workbench
