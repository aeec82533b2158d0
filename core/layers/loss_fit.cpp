#include "core/layers/loss_fit.h"

#include "core/graph/edits.h"
#include "core/layers/registry.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LossFit)
};

LossWarning withoutLast(const Network &network, const QString &message)
{
    const QString last = network.layers.back().id;
    Network mended = network;
    removeLayer(mended, last);
    return {last, message, {Text::tr("Remove %1").arg(last), std::move(mended)}};
}

LossWarning withLogSoftmax(const Network &network, const QString &message)
{
    const QString last = network.layers.back().id;
    Network mended = network;
    insertAfter(mended, last, newLayer(network, *findLayerType(QStringLiteral("LogSoftmax"))));
    return {last, message, {Text::tr("Insert LogSoftmax below %1").arg(last), std::move(mended)}};
}

} // namespace

std::optional<LossWarning> lossWarning(const Network &network, const QString &loss)
{
    if (network.layers.empty())
        return std::nullopt;
    const QString &last = network.layers.back().type;
    const bool isSoftmax = last == QLatin1String("Softmax");
    if (loss == QLatin1String("CrossEntropyLoss") && isSoftmax)
        return withoutLast(network,
                           Text::tr("CrossEntropyLoss takes the softmax itself: behind a second one it can "
                                    "hardly tell right from wrong, and learns slowly"));
    if (loss == QLatin1String("BCEWithLogitsLoss") && (isSoftmax || last == QLatin1String("Sigmoid")))
        return withoutLast(network,
                           Text::tr("BCEWithLogitsLoss takes the sigmoid itself: behind %1 it can hardly "
                                    "tell right from wrong, and learns slowly")
                               .arg(last));
    if (loss == QLatin1String("NLLLoss") && last != QLatin1String("LogSoftmax"))
        return withLogSoftmax(network,
                              Text::tr("NLLLoss wants the logarithms of probabilities, as LogSoftmax gives "
                                       "them: of other values it falls without end"));
    return std::nullopt;
}

} // namespace workbench
