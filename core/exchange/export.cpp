#include "core/exchange/export.h"

#include "core/exchange/cpp/libtorch_project.h"
#include "core/exchange/model_metadata.h"
#include "core/exchange/onnx/onnx_export.h"
#include "core/exchange/onnx/onnx_writer.h"
#include "core/exchange/python/pytorch_folder.h"
#include "core/exchange/state_dict.h"
#include "core/exchange/torchscript.h"
#include "core/files.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

const QString pytorchName = QStringLiteral("pytorch");
const QString libtorchName = QStringLiteral("libtorch-cpp");

using Exported = std::pair<QByteArray, ExportProof>;

/// Bytes and what proves them.
template<typename Prove>
Result<Exported> proved(const Result<QByteArray> &bytes, const Prove &prove)
{
    if (!bytes)
        return tl::unexpected(bytes.error());
    const Result<ExportProof> proof = prove(*bytes);
    if (!proof)
        return tl::unexpected(proof.error());
    return Exported{*bytes, *proof};
}

Result<Exported> onnxExport(const TrainedModel &model, const ProofImages &images, const OnnxOptions &options)
{
    const auto graph = onnxModel(model, options);
    if (!graph)
        return tl::unexpected(graph.error());
    return proved(onnxBytes(*graph),
                  [&](const QByteArray &bytes) { return proveOnnx(bytes, model, images, options); });
}

/// None of a format that is unknown.
std::optional<Result<Exported>> exported(const TrainedModel &model, const ExportWish &wish)
{
    const QString &format = wish.format;
    if (format == QLatin1String("safetensors"))
        return proved(safetensorsBytes(modelContent(model)),
                      [&](const QByteArray &bytes) { return proveSafetensors(bytes, model); });
    if (format == QLatin1String("torchscript"))
        return proved(torchScriptBytes(model),
                      [&](const QByteArray &bytes) { return proveTorchScript(bytes, model, wish.images); });
    if (format == QLatin1String("state-dict"))
        return proved(stateDictBytes(model.weights),
                      [&](const QByteArray &bytes) { return proveStateDict(bytes, model); });
    if (format == QLatin1String("onnx"))
        return onnxExport(model, wish.images, wish.onnx);
    return std::nullopt;
}

tl::unexpected<Error> unknownFormat(const QString &format)
{
    QStringList names;
    for (const auto &known : exportFormats())
        names << known.name;
    return failure(Text::tr("the export format \"%1\" is unknown; known are %2")
                       .arg(format, names.join(QStringLiteral(", "))));
}

} // namespace

std::vector<ExportFormat> exportFormats()
{
    return {
        {QStringLiteral("safetensors"), QStringLiteral("safetensors"),
         Text::tr("Safetensors, weights and project")},
        {QStringLiteral("torchscript"), QStringLiteral("pt"), Text::tr("TorchScript, for torch.jit.load")},
        {QStringLiteral("state-dict"), QStringLiteral("pth"), Text::tr("PyTorch state dict, for torch.load")},
        {QStringLiteral("onnx"), QStringLiteral("onnx"),
         Text::tr("ONNX, for ONNX Runtime and others")},
        {pytorchName, {}, Text::tr("PyTorch folder, to predict and train")},
        {libtorchName, {}, Text::tr("C++ project with LibTorch, to predict")}};
}

Result<ExportProof> exportModel(const TrainedModel &model, const ExportWish &wish, const QString &path,
                                const std::stop_token &stop)
{
    if (wish.format == pytorchName)
        return exportPytorchFolder(model, path);
    if (wish.format == libtorchName)
        return exportLibtorchProject(model, path);
    ExportWish tried = wish;
    if (tried.images.bytes.empty())
        tried.images = noiseImages(model.project.network.input);
    const auto made = exported(model, tried);
    if (!made)
        return unknownFormat(wish.format);
    if (!*made)
        return tl::unexpected(made->error());
    if (stop.stop_requested())
        return failure(Text::tr("stopped; nothing was written"));
    const auto &[bytes, proof] = **made;
    if (const auto written = writeWhole(path, bytes); !written)
        return tl::unexpected(written.error());
    return proof;
}

} // namespace workbench
