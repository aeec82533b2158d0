#include "core/exchange/export_preview.h"

#include "core/exchange/cpp/libtorch_project.h"
#include "core/exchange/model_metadata.h"
#include "core/exchange/onnx/onnx_export.h"
#include "core/exchange/python/pytorch_folder.h"
#include "core/exchange/torchscript_source.h"
#include "core/number_text.h"
#include "core/text_table.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ExportPreview)
};

using Files = std::vector<PreviewFile>;

template<typename Number>
QString listText(const std::vector<Number> &numbers)
{
    QStringList texts;
    for (const auto number : numbers)
        texts << QString::number(number);
    return QStringLiteral("[%1]").arg(texts.join(QLatin1String(", ")));
}

QString titled(const QString &title, const QString &text)
{
    return QStringLiteral("# %1\n%2\n").arg(title, text);
}

QString tensorsText(const TensorMap &tensors)
{
    std::vector<QStringList> rows;
    qint64 bytes = 0;
    for (const auto &[name, tensor] : tensors) {
        rows.push_back({name, tensor.dtype, listText(tensor.sizes)});
        bytes += tensor.bytes.size();
    }
    return titled(Text::tr("%n tensor(s), %1 bytes", nullptr, int(rows.size())).arg(groupedText(bytes)),
                  textTable(rows));
}

QString metadataText(const std::map<QString, QString> &metadata)
{
    QString text;
    for (const auto &[key, value] : metadata)
        text += key + QLatin1String(" = ") + value.trimmed() + QLatin1Char('\n');
    return titled(Text::tr("Metadata"), text);
}

QString attributeText(const OnnxAttribute &attribute)
{
    struct Visitor
    {
        QString operator()(std::int64_t value) const { return QString::number(value); }
        QString operator()(float value) const { return QString::number(double(value)); }
        QString operator()(const QString &value) const { return value; }
        QString operator()(const std::vector<std::int64_t> &values) const { return listText(values); }
        QString operator()(const std::vector<float> &values) const { return listText(values); }
        QString operator()(const TensorData &value) const { return listText(value.sizes); }
    };
    return std::visit(Visitor(), attribute);
}

QString nodesText(const OnnxGraph &graph)
{
    std::vector<QStringList> rows;
    for (const auto &node : graph.nodes) {
        QStringList attributes;
        for (const auto &[name, value] : node.attributes)
            attributes << QStringLiteral("%1=%2").arg(name, attributeText(value));
        rows.push_back({node.outputs.join(QLatin1String(", ")), QLatin1String("= ") + node.type,
                        QStringLiteral("(%1)").arg(node.inputs.join(QLatin1String(", "))),
                        attributes.join(QLatin1Char(' '))});
    }
    return titled(Text::tr("%n operator(s)", nullptr, int(rows.size())), textTable(rows));
}

QString valuesText(const OnnxGraph &graph)
{
    std::vector<QStringList> rows;
    const auto add = [&](const QString &what, const std::vector<OnnxValue> &values) {
        for (const auto &value : values) {
            QStringList sizes;
            for (const auto &dimension : value.dimensions)
                sizes << (dimension.size > 0 ? QString::number(dimension.size) : dimension.symbol);
            rows.push_back(
                {what, value.name, QStringLiteral("float32[%1]").arg(sizes.join(QLatin1String(", ")))});
        }
    };
    add(Text::tr("takes"), graph.inputs);
    add(Text::tr("gives"), graph.outputs);
    return textTable(rows) + QLatin1Char('\n');
}

Result<Files> onnxFiles(const TrainedModel &model, const OnnxOptions &options)
{
    const auto onnx = onnxModel(model, options);
    if (!onnx)
        return tl::unexpected(onnx.error());
    return Files{{{},
                  QStringLiteral("# ONNX, IR %1, opset %2\n").arg(onnx->irVersion).arg(onnx->opset) +
                      valuesText(onnx->graph) + nodesText(onnx->graph) +
                      tensorsText(onnx->graph.initializers) + metadataText(onnx->metadata)}};
}

Result<Files> scriptFiles(const TrainedModel &model)
{
    const auto source = torchScriptForward(model.project.network);
    if (!source)
        return tl::unexpected(source.error());
    return Files{{{}, *source + QLatin1Char('\n') + tensorsText(model.weights)}};
}

/// What is no text is tensors.
Files folderFiles(const std::map<QString, QByteArray> &files, const TensorMap &weights)
{
    Files pages;
    for (const auto &[name, bytes] : files) {
        const bool isWeights =
            name.endsWith(QLatin1String(".safetensors")) || name.endsWith(QLatin1String(".pt"));
        pages.push_back({name, isWeights ? tensorsText(weights) : QString::fromUtf8(bytes)});
    }
    // README first, then what a person would read next.
    std::stable_partition(pages.begin(), pages.end(),
                          [](const PreviewFile &file) { return file.name == QLatin1String("README.md"); });
    return pages;
}

Result<Files> pytorchFiles(const TrainedModel &model)
{
    const auto folder = pytorchFolder(model);
    if (!folder)
        return tl::unexpected(folder.error());
    return folderFiles(folder->files, withPythonNames(model).weights);
}

Result<Files> libtorchFiles(const TrainedModel &model)
{
    const auto files = libtorchProject(model);
    if (!files)
        return tl::unexpected(files.error());
    return folderFiles(*files, model.weights);
}

} // namespace

Result<std::vector<PreviewFile>> exportPreview(const TrainedModel &model, const ExportWish &wish)
{
    if (wish.format == QLatin1String("onnx"))
        return onnxFiles(model, wish.onnx);
    if (wish.format == QLatin1String("torchscript"))
        return scriptFiles(model);
    if (wish.format == QLatin1String("pytorch"))
        return pytorchFiles(model);
    if (wish.format == QLatin1String("libtorch-cpp"))
        return libtorchFiles(model);
    if (wish.format == QLatin1String("safetensors"))
        return Files{{{}, tensorsText(model.weights) + metadataText(modelMetadata(model))}};
    return Files{{{}, tensorsText(model.weights)}};
}

} // namespace workbench
