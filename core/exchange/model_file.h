#pragma once

#include <QString>

namespace workbench {

/// Whether a file's name says that loadTrainedModel() can read it: ours, or ONNX.
inline bool isModelFile(const QString &path)
{
    return path.endsWith(QLatin1String(".safetensors"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".onnx"), Qt::CaseInsensitive);
}

} // namespace workbench
