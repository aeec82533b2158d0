#include "ui/training/metrics_text.h"

#include "core/graph/parameters.h"
#include "ui/common/number_text.h"

#include <QCoreApplication>

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

QString withBestEpoch(QString text, const std::vector<EpochMetrics> &epochs)
{
    if (const auto best = bestEpochOf(epochs))
        text += gap + Text::tr("best epoch %1").arg(*best);
    return text;
}

} // namespace

std::optional<std::int64_t> bestEpochOf(const std::vector<EpochMetrics> &epochs)
{
    const EpochMetrics *best = nullptr;
    const auto better = [&](const EpochMetrics &epoch) {
        if (!best || !epoch.validationAccuracy)
            return true;
        if (epoch.validationAccuracy != best->validationAccuracy)
            return epoch.validationAccuracy > best->validationAccuracy;
        return epoch.validationLoss < best->validationLoss;
    };
    for (const auto &epoch : epochs) {
        if (better(epoch))
            best = &epoch;
    }
    return best ? std::optional(best->epoch) : std::nullopt;
}

QString lossText(const BatchMetrics &newest, const std::vector<EpochMetrics> &epochs)
{
    if (epochs.empty())
        return Text::tr("batch loss %1").arg(shortLoss(newest.loss));
    const EpochMetrics &last = epochs.back();
    return withBestEpoch(Text::tr("train %1").arg(shortLoss(last.trainLoss)) + gap +
                             Text::tr("validation %1")
                                 .arg(last.validationLoss ? shortLoss(*last.validationLoss) : unknownMark),
                         epochs);
}

QString accuracyText(const std::vector<EpochMetrics> &epochs)
{
    if (epochs.empty())
        return Text::tr("known after the first epoch");
    const EpochMetrics &last = epochs.back();
    return withBestEpoch(Text::tr("train %1").arg(percentText(last.trainAccuracy)) + gap +
                             Text::tr("validation %1").arg(percentOrUnknown(last.validationAccuracy)),
                         epochs);
}

QString divergedText(const BatchMetrics &first, double batchesPerEpoch)
{
    const auto overall = std::int64_t(batchesPerEpoch) * (first.epoch - 1) + first.batch;
    return Text::tr("loss is %1 since batch %2").arg(valueText(first.loss), groupedText(overall));
}

QString batchReading(const BatchMetrics &batch, const EpochMetrics *epoch)
{
    QStringList lines{
        Text::tr("epoch %1 · batch %2").arg(groupedText(batch.epoch), groupedText(batch.batch)),
        Text::tr("batch loss %1").arg(valueText(batch.loss)),
        Text::tr("learning rate %1").arg(realText(batch.learningRate)),
    };
    if (epoch)
        lines << Text::tr("end of epoch %1: train %2, validation %3")
                     .arg(groupedText(epoch->epoch), valueText(epoch->trainLoss),
                          lossOrUnknown(epoch->validationLoss));
    return lines.join(QLatin1Char('\n'));
}

QString epochReading(const EpochMetrics &epoch)
{
    return QStringList{Text::tr("epoch %1").arg(groupedText(epoch.epoch)),
                       Text::tr("train %1").arg(percentText(epoch.trainAccuracy)),
                       Text::tr("validation %1").arg(percentOrUnknown(epoch.validationAccuracy))}
        .join(QLatin1Char('\n'));
}

} // namespace workbench
