#include "core/exchange/export.h"

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

Result<void> writeBytes(const Result<QByteArray> &bytes, const QString &path)
{
    if (!bytes)
        return tl::unexpected(bytes.error());
    return writeWhole(path, *bytes);
}

} // namespace

std::vector<ExportFormat> exportFormats()
{
    return {
        {QStringLiteral("safetensors"), QStringLiteral("safetensors"),
         Text::tr("Safetensors, weights and project")},
        {QStringLiteral("torchscript"), QStringLiteral("pt"), Text::tr("TorchScript, for torch.jit.load")},
        {QStringLiteral("state-dict"), QStringLiteral("pth"),
         Text::tr("PyTorch state dict, for torch.load")}};
}

Result<void> exportModel(const TrainedModel &model, const QString &format, const QString &path)
{
    if (format == QLatin1String("safetensors"))
        return saveTrainedModel(model, path);
    if (format == QLatin1String("torchscript"))
        return writeBytes(torchScriptBytes(model), path);
    if (format == QLatin1String("state-dict"))
        return writeBytes(stateDictBytes(model.weights), path);
    QStringList names;
    for (const auto &known : exportFormats())
        names << known.name;
    return failure(Text::tr("the export format \"%1\" is unknown; known are %2")
                       .arg(format, names.join(QStringLiteral(", "))));
}

} // namespace workbench
