#pragma once

#include "core/data/data_set.h"
#include "core/document/project_file.h"
#include "core/layers/analysis.h"
#include "core/layers/registry.h"

#include <algorithm>
#include <random>

// Projects, networks and data made for tests.

namespace workbench::test {

/// A project of these layers ("[{...}]") on images of that size; fails to an empty one.
inline Result<Project> projectOf(const QByteArray &layers, const Shape &input = Shape::image(3, 12, 10),
                                 const QByteArray &training = "{}")
{
    const QByteArray text = QStringLiteral(R"({"format":"cnn-workbench","version":1,
            "input":{"channels":%1,"height":%2,"width":%3},"layers":%4,"training":%5})")
                                .arg(input.channels())
                                .arg(input.height())
                                .arg(input.width())
                                .arg(QString::fromUtf8(layers), QString::fromUtf8(training))
                                .toUtf8();
    return parseProject(text, QStringLiteral("test"));
}

/// Networks drawn from a seed, the same on every machine. Most of their layers fit, some do not.
class RandomNetworks
{
public:
    explicit RandomNetworks(std::uint64_t seed) : m_random(seed) {}

    std::int64_t below(std::int64_t limit)
    {
        return static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(limit));
    }
    bool oneIn(std::int64_t times) { return below(times) == 0; }

    Network network(std::int64_t mostLayers = 8)
    {
        Network network;
        network.input = Shape::image(1 + below(3), 4 + below(12), 4 + below(12));
        for (auto count = 1 + below(mostLayers); count > 0; --count)
            network.layers.push_back(fittingLayer(network));
        return network;
    }

    Layer layer(const Network &network)
    {
        const auto &types = layerTypes();
        const auto &type = types[std::size_t(below(std::int64_t(types.size())))];
        Layer layer{freeId(network, type.idStem), type.type, {}};
        const auto inputs = std::int64_t(type.minimumInputs) + (type.maximumInputs > 2 ? below(2) : 0);
        for (std::int64_t i = 0; i < inputs; ++i)
            layer.inputs.push_back(anyInput(network, i > 0));
        for (const auto &spec : type.parameters) {
            if (spec.isRequired() || oneIn(3))
                setParameter(layer.parameters, spec, anyValue(spec));
        }
        return layer;
    }

    ParameterValue anyValue(const ParameterSpec &spec)
    {
        const auto integer = [&] {
            return std::min(std::int64_t(spec.minimum) + below(5), std::int64_t(spec.maximum));
        };
        const auto real = [&] {
            return spec.minimum +
                   (std::min(spec.maximum, spec.minimum + 1) - spec.minimum) * double(below(8)) / 8;
        };
        switch (spec.kind) {
        case ParameterKind::Boolean:
            return oneIn(2);
        case ParameterKind::Integer:
            return integer();
        case ParameterKind::Real:
            return real();
        case ParameterKind::RealPair:
            return RealPair{real(), real()};
        case ParameterKind::IntegerSides:
            return IntegerSides{below(3), below(3), below(3), below(3)};
        case ParameterKind::IntegerList:
            return Integers{integer(), integer()};
        case ParameterKind::Choice:
            return anyChoice(spec);
        case ParameterKind::IntegerPairOrChoice:
            if (oneIn(3))
                return anyChoice(spec);
            break;
        case ParameterKind::IntegerPair:
            break;
        }
        return IntegerPair{integer(), integer()};
    }

    /// `inputId` or the id of a layer.
    QString anyInput(const Network &network, bool anywhere = true)
    {
        if (network.layers.empty())
            return inputId;
        if (!anywhere && !oneIn(5))
            return network.layers.back().id;
        const auto index = below(std::int64_t(network.layers.size()) + 1);
        return index == 0 ? inputId : network.layers[std::size_t(index - 1)].id;
    }

private:
    ParameterValue anyChoice(const ParameterSpec &spec)
    {
        return spec.choices[qsizetype(below(spec.choices.size()))];
    }

    /// Mostly a few tries at a layer that fits, so that networks get deep.
    Layer fittingLayer(const Network &network)
    {
        Layer candidate = layer(network);
        for (auto tries = below(5); tries > 0; --tries) {
            Network larger = network;
            larger.layers.push_back(candidate);
            if (analyse(larger).faults.empty())
                break;
            candidate = layer(network);
        }
        return candidate;
    }

    std::mt19937_64 m_random;
};

/// True when each layer has inputs and reads only layers above it, and no id occurs twice.
inline bool isWellOrdered(const Network &network)
{
    QStringList above{inputId};
    for (const auto &layer : network.layers) {
        if (layer.inputs.empty() || above.contains(layer.id))
            return false;
        for (const auto &input : layer.inputs) {
            if (!above.contains(input))
                return false;
        }
        above << layer.id;
    }
    return true;
}

/// Images of 1 × 8 × 8 in two classes, dark and bright: learnt in a moment.
inline DataSetPointer darkAndBright(std::int64_t trainCount = 64, std::int64_t testCount = 16)
{
    DataSet data;
    data.spec = QStringLiteral("test");
    data.title = QStringLiteral("Dark and bright");
    data.imageShape = Shape::image(1, 8, 8);
    data.classNames = QStringList{QStringLiteral("dark"), QStringLiteral("bright")};
    std::mt19937_64 random(1);
    const auto fill = [&](ImageSet &part, std::int64_t count) {
        std::vector<std::uint8_t> bytes;
        for (std::int64_t i = 0; i < count; ++i) {
            part.labels.push_back(std::int32_t(i % 2));
            for (int pixel = 0; pixel < 64; ++pixel)
                bytes.push_back(std::uint8_t(random() % 96 + (i % 2 ? 140 : 0)));
        }
        part.pixels = std::make_shared<MemoryPixels>(std::move(bytes), 64);
    };
    fill(data.train, trainCount);
    fill(data.test, testCount);
    return std::make_shared<const DataSet>(std::move(data));
}

/// A small network for `darkAndBright`: conv1, relu1, flatten1, fc1.
inline Project smallClassifier(std::int64_t epochs = 2, std::int64_t batchSize = 16)
{
    auto project = projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3}},
        {"id":"relu1","type":"ReLU"},{"id":"flatten1","type":"Flatten"},
        {"id":"fc1","type":"Linear","params":{"out_features":2}}])",
                             Shape::image(1, 8, 8), R"({"validation_split":0.25})");
    project->training.epochs = epochs;
    project->training.batchSize = batchSize;
    return *project;
}

} // namespace workbench::test
