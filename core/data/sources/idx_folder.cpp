#include "core/data/idx.h"
#include "core/data/source.h"
#include "core/data/sources/fashion_mnist.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace workbench {

namespace {

struct IdxText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

const QString fashionPackage = QStringLiteral("dataset-fashion-mnist");
const QString trainName = QStringLiteral("train");
const QString testName = QStringLiteral("t10k");

QStringList fashionClasses()
{
    return {"T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
            "Sandal",      "Shirt",   "Sneaker",  "Bag",   "Ankle boot"};
}

/// The path of `name` or `name`.gz in the folder; empty where neither is there.
QString find(const QString &folder, const QString &name)
{
    for (const auto &candidate : {name, name + QStringLiteral(".gz")}) {
        const QString path = QDir(folder).filePath(candidate);
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

struct PartPaths
{
    QString images;
    QString labels;

    bool isAbsent() const { return images.isEmpty() && labels.isEmpty(); }
};

PartPaths pathsOf(const QString &folder, const QString &part)
{
    return {find(folder, part + QStringLiteral("-images-idx3-ubyte")),
            find(folder, part + QStringLiteral("-labels-idx1-ubyte"))};
}

struct Part
{
    SourcePart images;
    Shape shape;
};

Result<Part> readPart(const QString &folder, const QString &part)
{
    const PartPaths paths = pathsOf(folder, part);
    for (const auto &[path, kind] : {std::pair{paths.images, "images-idx3"}, {paths.labels, "labels-idx1"}}) {
        if (path.isEmpty())
            return failure(IdxText::tr("the file %1, plain or with .gz, is missing")
                               .arg(QStringLiteral("%1-%2-ubyte").arg(part, QLatin1String(kind))),
                           folder);
    }
    auto images = readIdx(paths.images);
    if (!images)
        return tl::unexpected(images.error());
    if (images->sizes.size() != 3)
        return failure(IdxText::tr("images need 3 dimensions, but the file has %1").arg(images->sizes.size()),
                       paths.images);
    if (images->bytes.empty())
        return failure(IdxText::tr("the file holds no pixels"), paths.images);
    const auto labels = readIdx(paths.labels);
    if (!labels)
        return tl::unexpected(labels.error());
    if (labels->sizes.size() != 1)
        return failure(IdxText::tr("labels need 1 dimension, but the file has %1").arg(labels->sizes.size()),
                       paths.labels);
    if (labels->sizes[0] != images->sizes[0])
        return failure(
            IdxText::tr("there are %1 images but %2 labels").arg(images->sizes[0]).arg(labels->sizes[0]),
            paths.labels);
    Part read;
    read.images.pixels = std::move(images->bytes);
    read.images.labels.assign(labels->bytes.begin(), labels->bytes.end());
    read.shape = Shape::image(1, images->sizes[1], images->sizes[2]);
    return read;
}

Result<SourceContent> readParts(const QString &folder, bool testNeeded, const LoadControl &control)
{
    SourceContent content;
    auto train = readPart(folder, trainName);
    if (!train)
        return tl::unexpected(train.error());
    content.shape = train->shape;
    content.train = std::move(train->images);
    if (control.stop.stop_requested())
        return tl::unexpected(loadStopped());
    if (!testNeeded && pathsOf(folder, testName).isAbsent())
        return content;
    auto test = readPart(folder, testName);
    if (!test)
        return tl::unexpected(test.error());
    if (test->shape != content.shape)
        return failure(IdxText::tr("the test images are %1, but the training images are %2")
                           .arg(test->shape.text(), content.shape.text()),
                       pathsOf(folder, testName).images);
    content.test = std::move(test->images);
    return content;
}

std::int32_t largestLabel(const SourcePart &part)
{
    return part.labels.empty() ? -1 : *std::max_element(part.labels.begin(), part.labels.end());
}

} // namespace

Result<SourceContent> readFashionMnist(const DataSpec &spec, const LoadControl &control)
{
    const QString folder = spec.location.isEmpty() ? fashionMnistFolder : spec.location;
    if (folder == fashionMnistFolder && !QFileInfo::exists(folder))
        return failure(
            IdxText::tr("Fashion-MNIST is not installed; it comes with the package %1").arg(fashionPackage),
            folder);
    auto content = readParts(folder, true, control);
    if (!content)
        return content;
    content->title = QStringLiteral("Fashion-MNIST");
    content->classNames = fashionClasses();
    for (const auto &[part, name] :
         {std::pair{&content->train, trainName}, std::pair{&content->test, testName}}) {
        if (largestLabel(*part) >= content->classNames.size())
            return failure(IdxText::tr("the label %1 is too large: Fashion-MNIST has %2 classes")
                               .arg(largestLabel(*part))
                               .arg(content->classNames.size()),
                           pathsOf(folder, name).labels);
    }
    return content;
}

Result<SourceContent> readIdxFolder(const DataSpec &spec, const LoadControl &control)
{
    auto content = readParts(spec.location, false, control);
    if (!content)
        return content;
    content->title = QDir(spec.location).dirName();
    const int classes = std::max(largestLabel(content->train), largestLabel(content->test)) + 1;
    for (int label = 0; label < classes; ++label)
        content->classNames << QString::number(label);
    return content;
}

} // namespace workbench
