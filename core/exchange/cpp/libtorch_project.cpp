#include "core/exchange/cpp/libtorch_project.h"

#include "core/exchange/cpp/libtorch_source.h"
#include "core/exchange/cpp/libtorch_weights.h"
#include "core/exchange/folder/template_text.h"
#include "core/exchange/folder/write_folder.h"
#include "core/exchange/real_literal.h"

#include <QCoreApplication>
#include <QLocale>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LibtorchProject)
};

const QString weightsName = QStringLiteral("weights.pt");

/// A string in C++; control characters in octal.
QString cppString(const QString &text)
{
    QString literal;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            literal += QLatin1Char('\\');
        literal += c.unicode() < 0x20 || c.unicode() == 0x7f
                       ? QStringLiteral("\\%1").arg(c.unicode(), 3, 8, QLatin1Char('0'))
                       : QString(c);
    }
    return QStringLiteral("\"%1\"").arg(literal);
}

QString classesText(const QStringList &classNames)
{
    QStringList names;
    for (const auto &name : classNames)
        names << cppString(name);
    return names.join(QStringLiteral(",\n"));
}

QString perChannel(const char *name, const std::vector<double> &numbers)
{
    QStringList texts;
    for (const double number : numbers)
        texts << realLiteral(number);
    return QStringLiteral("const torch::Tensor %1 = torch::tensor({%2}).view({1, -1, 1, 1});\n")
        .arg(QLatin1String(name), texts.join(QStringLiteral(", ")));
}

QString preparedText(const Normalization &normalization)
{
    if (normalization.mean.empty())
        return QStringLiteral("return bytes.to(torch::kFloat) / 255;");
    return QStringLiteral("// Of the training images' pixels in [0, 1], one number a channel.\n") +
           perChannel("mean", normalization.mean) + perChannel("deviation", normalization.deviation) +
           QStringLiteral("return (bytes.to(torch::kFloat) / 255 - mean) / deviation;");
}

QString probabilitiesText(const QString &lastType)
{
    if (lastType == QLatin1String("Softmax"))
        return QStringLiteral("output");
    return lastType == QLatin1String("LogSoftmax") ? QStringLiteral("output.exp()")
                                                   : QStringLiteral("output.softmax(1)");
}

QString modelText(const TrainedModel &model)
{
    const Network &network = model.project.network;
    return filledTemplate(QStringLiteral("libtorch/model.h"),
                          {{QStringLiteral("CLASSES"), classesText(model.classNames)},
                           {QStringLiteral("CHANNELS"), QString::number(network.input.channels())},
                           {QStringLiteral("HEIGHT"), QString::number(network.input.height())},
                           {QStringLiteral("WIDTH"), QString::number(network.input.width())},
                           {QStringLiteral("NETWORK"), libtorchSource(network)},
                           {QStringLiteral("PREPARED"), preparedText(model.normalization)},
                           {QStringLiteral("PROBABILITIES"), probabilitiesText(network.layers.back().type)}});
}

/// A file that is the same for every network.
QByteArray fixedText(const QString &name)
{
    return filledTemplate(QStringLiteral("libtorch/") + name, {}).toUtf8();
}

QString readmeName()
{
    return QLocale().language() == QLocale::Chinese ? QStringLiteral("README.zh_CN.md")
                                                    : QStringLiteral("README.en.md");
}

} // namespace

Result<std::map<QString, QByteArray>> libtorchProject(const TrainedModel &model)
{
    const auto weights = libtorchWeights(model);
    if (!weights)
        return tl::unexpected(weights.error());
    return std::map<QString, QByteArray>{
        {QStringLiteral("CMakeLists.txt"), fixedText(QStringLiteral("CMakeLists.txt"))},
        {QStringLiteral("model.h"), modelText(model).toUtf8()},
        {QStringLiteral("predict.cpp"), fixedText(QStringLiteral("predict.cpp"))},
        {QStringLiteral("README.md"), fixedText(readmeName())},
        {weightsName, *weights}};
}

Result<ExportProof> exportLibtorchProject(const TrainedModel &model, const QString &path)
{
    const auto files = libtorchProject(model);
    if (!files)
        return tl::unexpected(files.error());
    auto proof = proveLibtorchWeights(files->at(weightsName), model);
    if (!proof)
        return proof;
    QStringList names;
    for (const auto &[name, bytes] : *files)
        names << name;
    if (const auto written = writeFolder(path, *files, names); !written)
        return tl::unexpected(written.error());
    proof->remark = Text::tr("The C++ code was not compiled here.");
    return proof;
}

} // namespace workbench
