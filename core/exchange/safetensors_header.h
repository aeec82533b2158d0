#pragma once

#include "core/result.h"

#include <QByteArray>
#include <map>
#include <vector>

namespace workbench {

// Private to core's sources.

struct TensorEntry
{
    QString dtype;
    std::vector<std::int64_t> sizes;
    std::int64_t begin = 0; ///< bytes from the end of the header
    std::int64_t end = 0;
};

struct SafetensorsHeader
{
    std::map<QString, TensorEntry> tensors;
    std::map<QString, QString> metadata;
};

/// Reads the JSON of a safetensors file: its form only, not whether entries fit the data.
Result<SafetensorsHeader> parseSafetensorsHeader(const QByteArray &json, const QString &where);

} // namespace workbench
