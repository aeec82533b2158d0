#pragma once

#include "core/insight/attribution.h"
#include "core/insight/sample_pixels.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <cmath>
#include <cstring>

// Models to be asked why, for tests.

namespace workbench::test {

inline TensorData tensorOfFloats(const std::vector<std::int64_t> &sizes, const std::vector<float> &values)
{
    return {
        QStringLiteral("F32"), sizes,
        QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(float)))};
}

/// Weights of a project, as large as a fresh model's or larger, but others each time.
inline TensorMap drawnWeights(TensorMap like, std::uint64_t seed, float reach = 0.8F)
{
    std::mt19937_64 random(seed);
    for (auto &[name, tensor] : like) {
        if (tensor.dtype != QLatin1String("F32"))
            continue;
        const bool isVariance = name.endsWith(QLatin1String("running_var"));
        for (qsizetype at = 0; at < tensor.bytes.size(); at += qsizetype(sizeof(float))) {
            float value = reach * (2 * float(random() >> 11) * 0x1p-53F - 1);
            value = isVariance ? 0.5F + std::abs(value) : value;
            std::memcpy(tensor.bytes.data() + at, &value, sizeof value);
        }
    }
    return like;
}

inline KnownWeights knownOf(const Project &project, const TensorMap &weights)
{
    return {project, std::make_shared<const TensorMap>(weights), 1, 1};
}

/// Data of that shape with so many classes, and a few pictures.
inline DataSetPointer noisyData(const Shape &shape, int classes, std::int64_t count = 8)
{
    DataSet data;
    data.spec = QStringLiteral("test");
    data.title = QStringLiteral("Noise");
    data.imageShape = shape;
    for (int i = 0; i < classes; ++i)
        data.classNames << QStringLiteral("class %1").arg(i);
    std::mt19937 random(7);
    for (auto *part : {&data.train, &data.test}) {
        std::vector<std::uint8_t> bytes;
        for (std::int64_t i = 0; i < count * shape.elements(); ++i)
            bytes.push_back(std::uint8_t(random()));
        for (std::int64_t i = 0; i < count; ++i)
            part->labels.push_back(std::int32_t(i % classes));
        part->pixels = std::make_shared<MemoryPixels>(std::move(bytes), shape.elements());
    }
    return std::make_shared<const DataSet>(std::move(data));
}

inline Planes pictureFrom(const DataSetPointer &data, std::int64_t index = 0)
{
    return *samplePixels({*data}, {SampleId::Part::Train, index});
}

/// Two classes on a picture of 1 × height × width: the logit of class 0 is the sum of `weights` times pixels,
/// that of class 1 is 0.
inline Result<ExplainedModelPointer> linearModel(std::int64_t height, std::int64_t width,
                                                 std::vector<float> weights)
{
    const Shape shape = Shape::image(1, height, width);
    const auto project = projectOf(R"([{"id":"flatten1","type":"Flatten"},
        {"id":"fc1","type":"Linear","params":{"out_features":2}}])",
                                   shape);
    const auto size = height * width;
    weights.resize(std::size_t(2 * size));
    return ExplainedModel::make(knownOf(*project, {{"fc1.weight", tensorOfFloats({2, size}, weights)},
                                                   {"fc1.bias", tensorOfFloats({2}, {0, 0})}}),
                                noisyData(shape, 2), QStringLiteral("cpu"));
}

} // namespace workbench::test
