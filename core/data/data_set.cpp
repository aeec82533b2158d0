#include "core/data/data_set.h"

#include "core/data/idx.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

const QString fashionFolder = QStringLiteral("/usr/share/datasets/fashion-mnist");
const QString fashionPackage = QStringLiteral("dataset-fashion-mnist");
const QString knownSpecs = QStringLiteral("fashion-mnist[:DIR], idx:DIR");

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
    ImageSet images;
    Shape shape;
};

Result<Part> readPart(const QString &folder, const QString &part)
{
    const PartPaths paths = pathsOf(folder, part);
    for (const auto &[path, kind] : {std::pair{paths.images, "images-idx3"}, {paths.labels, "labels-idx1"}}) {
        if (path.isEmpty())
            return failure(Text::tr("the file %1, plain or with .gz, is missing")
                               .arg(QStringLiteral("%1-%2-ubyte").arg(part, QLatin1String(kind))),
                           folder);
    }
    auto images = readIdx(paths.images);
    if (!images)
        return tl::unexpected(images.error());
    if (images->sizes.size() != 3)
        return failure(Text::tr("images need 3 dimensions, but the file has %1").arg(images->sizes.size()),
                       paths.images);
    if (images->bytes.empty())
        return failure(Text::tr("the file holds no pixels"), paths.images);
    auto labels = readIdx(paths.labels);
    if (!labels)
        return tl::unexpected(labels.error());
    if (labels->sizes.size() != 1)
        return failure(Text::tr("labels need 1 dimension, but the file has %1").arg(labels->sizes.size()),
                       paths.labels);
    if (labels->sizes[0] != images->sizes[0])
        return failure(
            Text::tr("there are %1 images but %2 labels").arg(images->sizes[0]).arg(labels->sizes[0]),
            paths.labels);
    return Part{{std::move(images->bytes), std::move(labels->bytes)},
                Shape::image(1, images->sizes[1], images->sizes[2])};
}

Result<DataSet> readParts(const QString &folder, bool testNeeded)
{
    DataSet data;
    const QString testName = QStringLiteral("t10k");
    auto train = readPart(folder, QStringLiteral("train"));
    if (!train)
        return tl::unexpected(train.error());
    data.imageShape = train->shape;
    data.train = std::move(train->images);
    if (!testNeeded && pathsOf(folder, testName).isAbsent())
        return data;
    auto test = readPart(folder, testName);
    if (!test)
        return tl::unexpected(test.error());
    if (test->shape != data.imageShape)
        return failure(Text::tr("the test images are %1, but the training images are %2")
                           .arg(test->shape.text(), data.imageShape.text()),
                       pathsOf(folder, testName).images);
    data.test = std::move(test->images);
    return data;
}

int largestLabel(const ImageSet &part)
{
    return part.labels.empty() ? -1 : *std::max_element(part.labels.begin(), part.labels.end());
}

Result<DataSet> loadFashion(const QString &folder)
{
    if (folder == fashionFolder && !QFileInfo::exists(folder))
        return failure(
            Text::tr("Fashion-MNIST is not installed; it comes with the package %1").arg(fashionPackage),
            folder);
    auto data = readParts(folder, true);
    if (!data)
        return data;
    data->title = QStringLiteral("Fashion-MNIST");
    data->classNames = fashionClasses();
    const std::pair<const ImageSet *, const char *> parts[] = {{&data->train, "train"},
                                                               {&data->test, "t10k"}};
    for (const auto &[part, name] : parts) {
        if (largestLabel(*part) >= data->classNames.size())
            return failure(Text::tr("the label %1 is too large: Fashion-MNIST has %2 classes")
                               .arg(largestLabel(*part))
                               .arg(data->classNames.size()),
                           pathsOf(folder, QLatin1String(name)).labels);
    }
    return data;
}

Result<DataSet> loadIdx(const QString &folder)
{
    auto data = readParts(folder, false);
    if (!data)
        return data;
    data->title = QDir(folder).dirName();
    const int classes = std::max(largestLabel(data->train), largestLabel(data->test)) + 1;
    for (int label = 0; label < classes; ++label)
        data->classNames << QString::number(label);
    return data;
}

Result<DataSet> loadNamed(const QString &spec)
{
    const qsizetype colon = spec.indexOf(QLatin1Char(':'));
    const QString source = colon < 0 ? spec : spec.left(colon);
    const QString folder = colon < 0 ? QString() : spec.mid(colon + 1);
    const bool folderMissing = folder.isEmpty() && (colon >= 0 || source == QLatin1String("idx"));
    if (source == QLatin1String("fashion-mnist") && !folderMissing)
        return loadFashion(colon < 0 ? fashionFolder : folder);
    if (source == QLatin1String("idx") && !folderMissing)
        return loadIdx(folder);
    if (source == QLatin1String("fashion-mnist") || source == QLatin1String("idx"))
        return failure(Text::tr("the data source %1 needs a folder after the colon").arg(source), spec);
    return failure(Text::tr("the data source \"%1\" is unknown; known are %2").arg(source, knownSpecs), spec);
}

} // namespace

Result<DataSetPointer> loadDataSet(const QString &spec)
{
    auto data = loadNamed(spec);
    if (!data)
        return tl::unexpected(data.error());
    data->spec = spec;
    return std::make_shared<const DataSet>(std::move(*data));
}

} // namespace workbench
