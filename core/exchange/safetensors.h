#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <map>
#include <vector>

namespace workbench {

/// One tensor as plain bytes: row-major, little-endian.
struct TensorData
{
    QString dtype = QStringLiteral("F32"); ///< safetensors' name: F32, F64, I64, U8, ...
    std::vector<std::int64_t> sizes;
    QByteArray bytes;

    bool operator==(const TensorData &) const = default;
};

/// Tensors by name: "conv1.weight".
using TensorMap = std::map<QString, TensorData>;

struct Safetensors
{
    TensorMap tensors;
    std::map<QString, QString> metadata;

    bool operator==(const Safetensors &) const = default;
};

/// Reads https://github.com/huggingface/safetensors (README, "Format"), strictly: header of at most 100 MB,
/// no holes, no overlap, no duplicate names, sizes that match the bytes, strings only in __metadata__.
/// `where` names the data in errors.
Result<Safetensors> parseSafetensors(const QByteArray &file, const QString &where);
QByteArray safetensorsBytes(const Safetensors &content);

Result<Safetensors> loadSafetensors(const QString &path);
/// Writes the file whole or not at all.
Result<void> saveSafetensors(const Safetensors &content, const QString &path);

} // namespace workbench
