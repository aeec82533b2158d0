#include "core/exchange/python/data_code.h"

#include "core/data/data_spec.h"
#include "core/data/sources/fashion_mnist.h"
#include "core/document/json_value.h"

#include <QCoreApplication>
#include <QDir>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PytorchFolder)
};

/// A Python literal: "T-shirt/top".
QString pythonString(const QString &text)
{
    return QString::fromStdString(Json(text.toStdString()).dump());
}

QString pythonNumbers(const std::vector<double> &numbers)
{
    QStringList texts;
    for (const double number : numbers)
        texts << realText(number);
    return QStringLiteral("[%1]").arg(texts.join(QStringLiteral(", ")));
}

QString pythonStrings(const QStringList &strings)
{
    QStringList texts;
    for (const auto &text : strings)
        texts << pythonString(text);
    return QStringLiteral("[%1]").arg(texts.join(QStringLiteral(", ")));
}

QString imports(const QString &modules)
{
    return QStringLiteral("import ") +
           QString(modules).replace(QStringLiteral(" "), QStringLiteral("\nimport "));
}

/// Reads a data set; `why`: why there is no code for it.
struct Reader
{
    QString code;
    QString modules = QStringLiteral("sys");
    QString why = {};
};

Reader noReader(const QString &why)
{
    return {filledTemplate(QStringLiteral("pytorch/read_nothing.py"), {{QStringLiteral("WHY"), why}}),
            QStringLiteral("sys"), why};
}

/// A Python string, or None.
QString optionText(const DataSpec &spec, const char *key)
{
    const QString value = spec.option(QLatin1String(key));
    return value.isEmpty() ? QStringLiteral("None") : pythonString(value);
}

Reader csvReader(const DataSpec &spec)
{
    TemplateValues values{{QStringLiteral("RESIZE"),
                           pythonString(spec.option(QStringLiteral("resize"), QStringLiteral("stretch")))}};
    for (const auto *key : {"file", "label", "images", "test", "test_images"})
        values[QString::fromLatin1(key).toUpper()] = optionText(spec, key);
    return {filledTemplate(QStringLiteral("pytorch/read_csv.py"), values),
            QStringLiteral("csv pathlib re sys")};
}

Reader readerOf(const DataSpec &spec)
{
    if (spec.source == QLatin1String("csv"))
        return csvReader(spec);
    if (spec.source == QLatin1String("folders"))
        return {filledTemplate(
                    QStringLiteral("pytorch/read_folders.py"),
                    {{QStringLiteral("RESIZE"),
                      pythonString(spec.option(QStringLiteral("resize"), QStringLiteral("stretch")))}}),
                QStringLiteral("pathlib re sys")};
    const bool isCifar = spec.source == QLatin1String("cifar10");
    const bool isIdx = spec.source == QLatin1String("idx") || spec.source == QLatin1String("fashion-mnist");
    if (!isCifar && !isIdx)
        return noReader(Text::tr("data.py does not read the data source %1").arg(spec.text()));
    if (spec.options.contains(QStringLiteral("size")) || spec.options.contains(QStringLiteral("channels")))
        return noReader(Text::tr("data.py does not bring the images of %1 to another size or to "
                                 "other channels")
                            .arg(spec.source));
    if (isCifar)
        return {filledTemplate(QStringLiteral("pytorch/read_cifar10.py"), {}), QStringLiteral("pathlib sys")};
    return {filledTemplate(QStringLiteral("pytorch/read_idx.py"), {}),
            QStringLiteral("gzip pathlib struct sys")};
}

QString folderOf(const DataSpec &spec)
{
    const bool isUsual = spec.source == QLatin1String("fashion-mnist") && spec.location.isEmpty();
    return isUsual ? fashionMnistFolder : QDir(spec.location).absolutePath();
}

QString splitText(const Project &project)
{
    const SplitSettings &split = project.data.split;
    const auto limit = project.data.limit;
    return filledTemplate(
        QStringLiteral("pytorch/split.py"),
        {{QStringLiteral("VALIDATION_SPLIT"), realText(project.training.validationSplit)},
         {QStringLiteral("STRATIFIED"), pythonText(split.stratified)},
         {QStringLiteral("SPLIT_SEED"), QString::number(split.seed.value_or(project.training.seed))},
         {QStringLiteral("FOLDS"), QString::number(split.folds)},
         {QStringLiteral("FOLD"), QString::number(split.fold)},
         {QStringLiteral("LIMIT"), limit ? QString::number(*limit) : QStringLiteral("None")}});
}

} // namespace

DataCode dataCode(const TrainedModel &model)
{
    const DataSpec spec = parseDataSpec(model.project.data.source).value_or(DataSpec{});
    const Reader reader = readerOf(spec);
    const Shape &shape = model.project.network.input;
    DataCode text{.data = {}, .split = splitText(model.project), .folder = folderOf(spec)};
    text.data = filledTemplate(QStringLiteral("pytorch/data.py"),
                               {{QStringLiteral("IMPORTS"), imports(reader.modules)},
                                {QStringLiteral("FOLDER"), pythonString(text.folder)},
                                {QStringLiteral("CLASSES"), pythonStrings(model.classNames)},
                                {QStringLiteral("CHANNELS"), QString::number(shape.channels())},
                                {QStringLiteral("HEIGHT"), QString::number(shape.height())},
                                {QStringLiteral("WIDTH"), QString::number(shape.width())},
                                {QStringLiteral("MEAN"), pythonNumbers(model.normalization.mean)},
                                {QStringLiteral("DEVIATION"), pythonNumbers(model.normalization.deviation)},
                                {QStringLiteral("READER"), reader.code}});
    if (!reader.why.isEmpty())
        text.leftOut << reader.why;
    if (spec.options.contains(QStringLiteral("faulty")))
        text.leftOut << Text::tr("data.py skips no images that cannot be used (faulty=skip)");
    if (spec.source == QLatin1String("folders") || spec.source == QLatin1String("csv"))
        text.differences << Text::tr(
            "Pillow brings pictures to the network’s size, which rounds otherwise than CNN Workbench.");
    return text;
}

} // namespace workbench
