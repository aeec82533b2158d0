#include "core/layers/warnings.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Mends)
};

constexpr std::int64_t manyParameters = 10'000'000;

} // namespace

std::vector<NetworkWarning> warningsOf(const Network &network, const NetworkAnalysis &analysis)
{
    std::vector<NetworkWarning> warnings;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const LayerAnalysis &layer = analysis.layers[i];
        if (!layer.cost || layer.cost->parameters() < manyParameters)
            continue;
        QString reason = Text::tr("%1 has %2 parameters").arg(layer.id).arg(layer.cost->parameters());
        const Layer *above = network.find(network.layers[i].inputs.front());
        if (above && above->type == QLatin1String("Flatten"))
            reason =
                Text::tr("%1, because its input is %2 laid flat: pool before %3, or use AdaptiveAvgPool2d")
                    .arg(reason, analysis.outputOf(above->inputs.front())->text(), above->id);
        warnings.push_back({layer.id, reason});
    }
    return warnings;
}

} // namespace workbench
