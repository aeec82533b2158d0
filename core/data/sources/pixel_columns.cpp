#include "core/data/sources/pixel_columns.h"

#include "core/data/sources/csv_columns.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct PixelColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

bool isNumber(const QString &text)
{
    bool yes = false;
    text.toDouble(&yes);
    return yes;
}

/// The numbers of lines that pandas writes.
bool isIndex(const QString &header)
{
    return header.isEmpty() || header.startsWith(QLatin1String("Unnamed: "));
}

std::optional<std::int64_t> sideOfSquare(std::int64_t pixels)
{
    const auto side = static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(pixels))));
    return side > 0 && side * side == pixels ? std::optional(side) : std::nullopt;
}

/// No sizes where that many values make no square image.
Shape shapeOf(std::int64_t values)
{
    if (const auto side = sideOfSquare(values))
        return Shape::image(1, *side, *side);
    const auto side = values % 3 == 0 ? sideOfSquare(values / 3) : std::nullopt;
    return side ? Shape::image(3, *side, *side) : Shape{};
}

} // namespace

Result<PixelColumns> findPixelColumns(const CsvFile &csv, const QString &label)
{
    const QStringList &row = csv.firstRow();
    PixelColumns columns;
    columns.hasHeader = !std::all_of(row.begin(), row.end(), isNumber);
    if (columns.hasHeader) {
        columns.label = label.isEmpty() ? guessLabelColumn(row) : findColumn(row, label);
        const auto id = guessIdColumn(row);
        columns.id = id == columns.label ? std::nullopt : id;
    }
    for (qsizetype column = 0; column < row.size(); ++column) {
        if (column != columns.label && column != columns.id && !(columns.hasHeader && isIndex(row[column])))
            columns.pixels.push_back(static_cast<std::size_t>(column));
    }
    columns.shape = shapeOf(std::ssize(columns.pixels));
    if (columns.shape.sizes.empty() && !columns.label &&
        !shapeOf(std::ssize(columns.pixels) - 1).sizes.empty()) {
        // One column too many, without a name that says so: the labels stand first.
        columns.label = static_cast<qsizetype>(columns.pixels.front());
        columns.pixels.erase(columns.pixels.begin());
        columns.shape = shapeOf(std::ssize(columns.pixels));
    }
    if (columns.shape.sizes.empty())
        return failure(PixelColumnsText::tr("%1 columns of pixels make no square image of 1 or 3 channels")
                           .arg(columns.pixels.size()),
                       csv.path());
    return columns;
}

} // namespace workbench
