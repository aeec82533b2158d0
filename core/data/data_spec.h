#pragma once

#include "core/result.h"

#include <QList>
#include <QMap>
#include <QStringList>
#include <optional>

namespace workbench {

/// How an image is brought to another size.
enum class Resize {
    Stretch, ///< each side by itself
    Fit,     ///< the whole picture, black bars beside it
    Crop     ///< filled, what juts out is cut off on both sides alike
};

/// A data SPEC taken apart: SOURCE[:LOCATION][,KEY=VALUE]... as in "csv:train.csv,images=train,size=28x28".
struct DataSpec
{
    QString source;
    QString location;               ///< a file or folder; empty where none was given
    QMap<QString, QString> options; ///< known keys of that source only

    QString option(const QString &key, const QString &fallback = {}) const
    {
        return options.value(key, fallback);
    }
    /// As it is written in a project. Options in the order of dataOptions().
    QString text() const;
    bool operator==(const DataSpec &) const = default;
};

/// What may stand behind a source's location.
///   every source: size=HEIGHTxWIDTH (or one number for both), channels=1|3, resize=stretch|fit|crop,
///                 faulty=skip (use the rest of a data set some of which cannot be used)
///   csv:          images=DIR, file=COLUMN (name or id), label=COLUMN, test=FILE.csv, test_images=DIR
///   pixels:       label=COLUMN, test=FILE.csv
///   synthetic:    count=N, test_count=N, noise=SHARE, seed=N
QStringList dataOptions(const QString &source);

/// Names of all sources.
QStringList dataSources();

/// Takes a SPEC apart. Unknown sources, options and values are refused with a sentence. A comma that is not
/// followed by a known option's name belongs to the value before it: paths may have commas.
Result<DataSpec> parseDataSpec(const QString &text);

/// Where what should be a file or folder is none, and reads as if an option that there is not was meant:
/// "csv:x.csv,colour=1". Asks the file system.
std::optional<Error> unknownOptionIn(const DataSpec &spec);

/// Resize of the spec; Stretch where it names none.
Resize resizeOf(const DataSpec &spec);

} // namespace workbench
