#include "ui/epochs/epoch_text.h"

#include "core/number_text.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EpochText)
};

const QString separator = QStringLiteral(" · ");

QString measuredText(const EpochMetrics &metrics)
{
    if (!metrics.validationAccuracy)
        return Text::tr("training loss %1").arg(valueText(metrics.trainLoss));
    return Text::tr("validation loss %1, accuracy %2")
        .arg(valueText(*metrics.validationLoss), percentText(*metrics.validationAccuracy));
}

QStringList measuredParts(const EpochTravel &travel, std::int64_t epoch)
{
    QStringList parts;
    if (const auto metrics = travel.metricsOf(epoch))
        parts << measuredText(*metrics);
    if (travel.bestEpoch() == epoch)
        parts << Text::tr("★ best");
    return parts;
}

} // namespace

QString epochText(const EpochTravel &travel, std::int64_t epoch)
{
    QStringList parts = measuredParts(travel, epoch);
    parts.prepend(Text::tr("epoch %1").arg(groupedText(epoch)));
    return parts.join(separator);
}

QString positionText(const EpochTravel &travel)
{
    if (const auto obstacle = travel.whyNot())
        return Text::tr("%n epoch(s) kept; %1", nullptr, int(travel.epochs().size()))
            .arg(obstacle->message());
    if (const auto position = travel.position())
        return Text::tr("Past epoch %1 · Export and Predict take it").arg(groupedText(*position));
    const auto home = travel.home();
    return home ? Text::tr("At hand: epoch %1 · Export and Predict take it").arg(groupedText(home->epoch))
                : Text::tr("No model is at hand; the kept epochs can be looked at.");
}

QString measuredText(const EpochTravel &travel)
{
    const auto home = travel.home();
    const auto shown = travel.position() ? travel.position()
                       : home            ? std::optional(home->epoch)
                                         : std::nullopt;
    return shown && !travel.whyNot() ? measuredParts(travel, *shown).join(separator) : QString();
}

} // namespace workbench
