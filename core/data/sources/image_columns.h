#pragma once

#include "core/data/sources/csv_file.h"
#include "core/data/sources/picture_finder.h"

#include <optional>

namespace workbench {

/// What the columns of a CSV file that names pictures are.
struct ImageColumns
{
    bool hasHeader = false;
    qsizetype file = 0;
    qsizetype name = 0; ///< what people call the picture: an id where there is one beside the file
    std::optional<qsizetype> label = {};
};

/// The header's word for that column; `otherwise` where there is no header.
QString headerOf(const CsvFile &csv, const ImageColumns &columns, qsizetype column, const QString &otherwise);

/// As the SPEC says, or by the names of the columns; of two columns the first names the picture.
Result<ImageColumns> columnsOfTraining(const CsvFile &csv, const DataSpec &spec, PictureFinder &pictures);

/// As in training where the columns have the same names; there may be no labels.
ImageColumns columnsOfTest(const CsvFile &csv, const CsvFile &trainCsv, const ImageColumns &training,
                           PictureFinder &pictures);

} // namespace workbench
