#include "ui/training/metrics_text.h"

#include "core/graph/parameters.h"
#include "core/number_text.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MetricsText)
};

const QString unknownMark = QStringLiteral("–");
const QString gap = QStringLiteral("\u2003");

/// For the header; the crosshair reads all digits.
QString shortLoss(double loss)
{
    return valueText(loss, 3);
}

QString lossOrUnknown(const std::optional<double> &loss)
{
    return loss ? valueText(*loss) : unknownMark;
}

QString percentOrUnknown(const std::optional<double> &share)
{
    return share ? percentText(*share) : unknownMark;
}

QString withBestEpoch(QString text, const GrowingList<EpochMetrics> &epochs)
{
    if (const auto best = bestEpochOf(epochs))
        text += gap + Text::tr("best epoch %1").arg(*best);
    return text;
}

QString afterFirstEpoch()
{
    return Text::tr("known after the first epoch");
}

QString speedNumber(const EpochMetrics &epoch)
{
    return groupedText(std::int64_t(std::llround(epoch.imagesPerSecond)));
}

} // namespace

std::optional<std::int64_t> bestEpochOf(const GrowingList<EpochMetrics> &epochs)
{
    const EpochMetrics *best = nullptr;
    const auto better = [&](const EpochMetrics &epoch) {
        if (!best || !epoch.validationAccuracy)
            return true;
        if (epoch.validationAccuracy != best->validationAccuracy)
            return epoch.validationAccuracy > best->validationAccuracy;
        return epoch.validationLoss < best->validationLoss;
    };
    for (std::size_t i = 0; i < epochs.size(); ++i) {
        if (better(epochs[i]))
            best = &epochs[i];
    }
    return best ? std::optional(best->epoch) : std::nullopt;
}

QString lossText(const BatchMetrics &newest, const GrowingList<EpochMetrics> &epochs)
{
    if (epochs.empty())
        return Text::tr("batch loss %1").arg(shortLoss(newest.loss));
    const EpochMetrics &last = epochs.back();
    return withBestEpoch(Text::tr("train %1").arg(shortLoss(last.trainLoss)) + gap +
                             Text::tr("validation %1")
                                 .arg(last.validationLoss ? shortLoss(*last.validationLoss) : unknownMark),
                         epochs);
}

QString accuracyText(const GrowingList<EpochMetrics> &epochs)
{
    if (epochs.empty())
        return afterFirstEpoch();
    const EpochMetrics &last = epochs.back();
    return withBestEpoch(Text::tr("train %1").arg(percentText(last.trainAccuracy)) + gap +
                             Text::tr("validation %1").arg(percentOrUnknown(last.validationAccuracy)),
                         epochs);
}

QString learningRateText(const BatchMetrics &newest)
{
    return Text::tr("learning rate %1").arg(realText(newest.learningRate));
}

QString speedText(const GrowingList<EpochMetrics> &epochs)
{
    if (epochs.empty())
        return afterFirstEpoch();
    return Text::tr("last epoch %1 images/s").arg(speedNumber(epochs.back()));
}

QString divergedText(const BatchMetrics &first, double batchesPerEpoch)
{
    const auto overall = std::int64_t(batchesPerEpoch) * (first.epoch - 1) + first.batch;
    return Text::tr("loss is %1 since batch %2").arg(valueText(first.loss), groupedText(overall));
}

QString smoothedName(double weight)
{
    return Text::tr("smoothed, %1").arg(smoothingText(weight));
}

QString smoothedTitle(double weight)
{
    return Text::tr("Smoothed, %1").arg(smoothingText(weight));
}

QString smoothedReading(double weight, double loss)
{
    return Text::tr("smoothed, %1: %2").arg(smoothingText(weight), valueText(loss));
}

QString smoothingText(double weight)
{
    const QString text = realText(weight);
    return text.size() < 4 ? QString::number(weight, 'f', 2) : text;
}

QString batchReading(const BatchMetrics &batch)
{
    return QStringList{
        Text::tr("epoch %1 · batch %2").arg(groupedText(batch.epoch), groupedText(batch.batch)),
        Text::tr("batch loss %1").arg(valueText(batch.loss)),
        learningRateText(batch),
    }
        .join(QLatin1Char('\n'));
}

QString epochLossReading(const EpochMetrics &epoch)
{
    return Text::tr("end of epoch %1: train %2, validation %3")
        .arg(groupedText(epoch.epoch), valueText(epoch.trainLoss), lossOrUnknown(epoch.validationLoss));
}

QString epochReading(const EpochMetrics &epoch)
{
    return QStringList{Text::tr("epoch %1").arg(groupedText(epoch.epoch)),
                       Text::tr("train %1").arg(percentText(epoch.trainAccuracy)),
                       Text::tr("validation %1").arg(percentOrUnknown(epoch.validationAccuracy))}
        .join(QLatin1Char('\n'));
}

QString speedReading(const EpochMetrics &epoch)
{
    return QStringList{Text::tr("epoch %1").arg(groupedText(epoch.epoch)),
                       Text::tr("%1 images/s").arg(speedNumber(epoch))}
        .join(QLatin1Char('\n'));
}

} // namespace workbench
