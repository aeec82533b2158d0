#pragma once

#include "core/data/sources/csv_file.h"

#include <optional>

namespace workbench {

/// What the columns of a CSV file of pixels are.
struct PixelColumns
{
    bool hasHeader = false;
    std::optional<qsizetype> label = {};
    std::optional<qsizetype> id = {};
    std::vector<std::size_t> pixels = {}; ///< in the order of an image's bytes
    Shape shape = {};
};

/// `label`: the name of the column of labels; empty: to be found. Columns other than label and id are pixels
/// of a square image with one channel, or with three, one after another.
Result<PixelColumns> findPixelColumns(const CsvFile &csv, const QString &label);

} // namespace workbench
