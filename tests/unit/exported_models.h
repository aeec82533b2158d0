#pragma once

#include "core/engine/model.h"
#include "tests/unit/explained_models.h"
#include "tests/unit/layer_cases.h"

// Models to be exported and read by others, for tests.

namespace workbench::test {

/// All weights random, those of normalisations too; every second network's images are normalised.
inline TrainedModel drawnModel(const Project &project, std::uint64_t seed)
{
    TrainedModel trained{project, {}, {}, {}};
    const auto model = *Model::build(project.network, QStringLiteral("cpu"), 1);
    trained.weights = drawnWeights(model->weights(), seed);
    const auto channels = std::size_t(project.network.input.channels());
    if (seed % 2 == 1)
        trained.normalization = {Normalization::Kind::Given, std::vector<double>(channels, 0.4),
                                 std::vector<double>(channels, 0.3)};
    return trained;
}

inline Project projectOfLayers(const QByteArray &layers)
{
    const auto project = projectOf(layers, Shape::image(3, 12, 10));
    if (!project)
        qFatal("%s", qPrintable(project.error().message()));
    return *project;
}

/// Layer cases side by side in one network, from the first on, 10 at most.
inline Project projectOfLayerCases(std::size_t first)
{
    Project whole = projectOfLayers(layerCases[first].layers);
    Network &network = whole.network;
    network.layers.clear();
    Layer all{QStringLiteral("all"), QStringLiteral("Concat"), {}};
    for (std::size_t i = first; i < std::min(first + 10, layerCases.size()); ++i) {
        const auto named = [&](const QString &id) {
            return id == inputId ? id : QStringLiteral("case%1_%2").arg(i).arg(id);
        };
        for (Layer layer : projectOfLayers(layerCases[i].layers).network.layers) {
            layer.id = named(layer.id);
            for (auto &input : layer.inputs)
                input = named(input);
            network.layers.push_back(layer);
        }
        const QString flat = named(QStringLiteral("flat"));
        network.layers.push_back({flat, QStringLiteral("Flatten"), {network.layers.back().id}});
        all.inputs.push_back(flat);
    }
    network.layers.push_back(all);
    return whole;
}

/// Random networks, by name.
inline std::map<QString, Project> randomProjects(int randomNetworks)
{
    std::map<QString, Project> projects;
    for (std::uint64_t seed = 2000; randomNetworks > 0; ++seed) {
        Project project;
        project.network = RandomNetworks(seed).network();
        if (!analyse(project.network).faults.empty())
            continue;
        projects.emplace(QStringLiteral("random %1").arg(seed), project);
        --randomNetworks;
    }
    return projects;
}

/// Every layer case, every preset and 30 random networks, by name.
inline std::map<QString, Project> projectsToExport()
{
    auto projects = randomProjects(30);
    for (const auto &preset : presets())
        projects.emplace(preset.name, *loadPreset(preset.name));
    for (const auto &item : layerCases)
        projects.emplace(QStringLiteral("%1 %2").arg(QLatin1String(item.type), QLatin1String(item.name)),
                         projectOfLayers(item.layers));
    return projects;
}

} // namespace workbench::test
