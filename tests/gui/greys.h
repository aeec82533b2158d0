#pragma once

#include "tests/gui/desk.h"
#include "tests/unit/data_sets.h"

#include <random>

// Small pictures that a network of one layer learns in a moment, but not perfectly.

namespace workbench::test {

inline const Shape greyShape = Shape::image(1, 8, 8);

/// Three classes that overlap, so that a short training leaves some confused.
inline ImageSet greys(int count, std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::vector<Bytes> pictures;
    std::vector<std::int32_t> labels;
    for (int i = 0; i < count; ++i) {
        Bytes picture;
        for (std::int64_t pixel = 0; pixel < greyShape.elements(); ++pixel)
            picture.push_back(std::uint8_t(i % 3 * 25 + int(random() % 150)));
        pictures.push_back(picture);
        labels.push_back(i % 3);
    }
    return imagesOf(pictures, labels, greyShape);
}

inline DataSetPointer greysData()
{
    DataSet data;
    data.spec = QStringLiteral("idx:/greys");
    data.title = QStringLiteral("Greys");
    data.imageShape = greyShape;
    data.classNames = {QStringLiteral("dark"), QStringLiteral("grey"), QStringLiteral("bright")};
    data.train = greys(900, 1);
    data.test = greys(90, 2);
    return std::make_shared<const DataSet>(data);
}

inline Project greysProject(std::int64_t epochs)
{
    auto project = projectOf(R"([{"id":"flatten1","type":"Flatten"},
        {"id":"fc1","type":"Linear","params":{"out_features":3}}])",
                             greyShape, R"({"validation_split":0.2})");
    project->training.epochs = epochs;
    project->data.source = QStringLiteral("idx:/greys");
    return *project;
}

} // namespace workbench::test
