#pragma once

#include "core/data/data_set.h"
#include "tests/unit/pictures.h"

// Data sets of given pictures, for tests.

namespace workbench::test {

inline ImageSet imagesOf(const std::vector<Bytes> &pictures, std::vector<std::int32_t> labels,
                         const Shape &shape)
{
    Bytes all;
    for (const auto &picture : pictures)
        all.insert(all.end(), picture.begin(), picture.end());
    ImageSet images;
    images.labels = std::move(labels);
    if (!pictures.empty())
        images.pixels = std::make_shared<MemoryPixels>(std::move(all), shape.elements());
    return images;
}

/// Two classes, "cat" and "dog"; pictures of a part have label 0 unless labels are given.
inline DataSet dataSetOf(const Shape &shape, const std::vector<Bytes> &train, const std::vector<Bytes> &test,
                         std::vector<std::int32_t> trainLabels = {},
                         std::vector<std::int32_t> testLabels = {})
{
    trainLabels.resize(train.size());
    testLabels.resize(test.size());
    DataSet data;
    data.title = QStringLiteral("Animals");
    data.imageShape = shape;
    data.classNames = {QStringLiteral("cat"), QStringLiteral("dog")};
    data.train = imagesOf(train, std::move(trainLabels), shape);
    data.test = imagesOf(test, std::move(testLabels), shape);
    return data;
}

/// Images that are read one by one as those in files are; the one at `faulty` cannot be read.
class SlowPixels : public PixelStore
{
public:
    SlowPixels(std::shared_ptr<const PixelStore> pixels, std::int64_t faulty)
        : m_pixels(std::move(pixels)), m_faulty(faulty)
    {}

    std::int64_t count() const override { return m_pixels->count(); }
    Result<void> read(std::int64_t index, std::uint8_t *target) const override
    {
        if (index == m_faulty)
            return failure(QStringLiteral("the file is gone"), QStringLiteral("7.png"));
        return m_pixels->read(index, target);
    }

private:
    std::shared_ptr<const PixelStore> m_pixels;
    std::int64_t m_faulty;
};

/// The same data set, read from files.
inline DataSet inFiles(DataSet data, std::int64_t faultyTrainImage = -1)
{
    for (auto *part : {&data.train, &data.test}) {
        if (part->pixels)
            part->pixels =
                std::make_shared<SlowPixels>(part->pixels, part == &data.train ? faultyTrainImage : -1);
    }
    return data;
}

} // namespace workbench::test
