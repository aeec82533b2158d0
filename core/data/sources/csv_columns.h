#pragma once

#include <QStringList>
#include <optional>

namespace workbench {

// Which column of a CSV file is which: by the names people give them, in English and Chinese. Case, spaces,
// "_" and "-" do not count.

/// The column of exactly that name, else of that name in another case.
std::optional<qsizetype> findColumn(const QStringList &header, const QString &name);
/// The column that names a picture: "filename", "image_id", "id" ...
std::optional<qsizetype> guessFileColumn(const QStringList &header);
/// The column that counts rows: "id", "ImageId" ...
std::optional<qsizetype> guessIdColumn(const QStringList &header);
/// The column of classes: "label", "class", "target" ...
std::optional<qsizetype> guessLabelColumn(const QStringList &header);

} // namespace workbench
