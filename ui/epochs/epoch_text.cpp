#include "ui/epochs/epoch_text.h"

#include "ui/common/number_text.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EpochText)
};

QString measuredText(const EpochMetrics &metrics)
{
    if (!metrics.validationAccuracy)
        return Text::tr("training loss %1").arg(valueText(metrics.trainLoss));
    return Text::tr("validation loss %1, accuracy %2")
        .arg(valueText(*metrics.validationLoss), percentText(*metrics.validationAccuracy));
}

} // namespace

QString epochText(const EpochTravel &travel, std::int64_t epoch)
{
    QStringList parts{Text::tr("epoch %1").arg(groupedText(epoch))};
    if (const auto metrics = travel.metricsOf(epoch))
        parts << measuredText(*metrics);
    if (travel.bestEpoch() == epoch)
        parts << Text::tr("★ best");
    return parts.join(QStringLiteral(" · "));
}

QString positionText(const EpochTravel &travel)
{
    if (const auto obstacle = travel.whyNot())
        return Text::tr("%n epoch(s) kept; %1", nullptr, int(travel.epochs().size()))
            .arg(obstacle->message());
    if (const auto position = travel.position())
        return Text::tr("Looking back at %1. Export and Predict take this epoch.")
            .arg(epochText(travel, *position));
    const auto home = travel.home();
    return home ? Text::tr("The model at hand: %1").arg(epochText(travel, home->epoch))
                : Text::tr("No model is at hand; the kept epochs can be looked at.");
}

} // namespace workbench
