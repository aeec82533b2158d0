#pragma once

#include "core/data/data_set.h"
#include "core/data/data_spec.h"

#include <QSize>
#include <functional>
#include <stop_token>

namespace workbench {

/// An image that lies in a file of its own.
struct ImageFile
{
    QString path;
    std::int32_t label = unknownLabel;
    QString name;      ///< what people call it: the id, the file's name
    QString where;     ///< the line that names it, "train.csv:12"; empty: the file itself is the place
    QSize size = {};   ///< of the picture in it, and whether it has no colour: not known before its header
    bool grey = false; ///< was read
};

/// One part of a data set as its source has it: files that are still to be decoded, or bytes.
struct SourcePart
{
    std::vector<ImageFile> files;
    std::vector<std::uint8_t> pixels; ///< images of `SourceContent::shape`, one after another
    std::vector<std::int32_t> labels; ///< of `pixels`
    QStringList names;                ///< of `pixels`; empty: numbered

    bool isEmpty() const { return files.empty() && labels.empty(); }
};

/// What a source holds, before images are decoded and brought to one size.
struct SourceContent
{
    QString title;
    QStringList classNames;
    Shape shape = {}; ///< of parts that are bytes
    SourcePart train = {};
    SourcePart test = {};
    Findings findings = {};
    std::optional<Submission> submission = std::nullopt;
};

/// Told how many of how many images or bytes are through; `total` 0: not known yet.
using LoadProgress = std::function<void(std::int64_t done, std::int64_t total)>;

struct LoadControl
{
    std::stop_token stop = {};
    LoadProgress progress = {};
};

/// The sentence for what was stopped.
Error loadStopped();

/// One function for each source. What concerns the whole (a missing folder, a header that makes no sense) is
/// a failure; what concerns a line or an image is a finding, and the rest is returned.
Result<SourceContent> readFashionMnist(const DataSpec &spec, const LoadControl &control);
Result<SourceContent> readIdxFolder(const DataSpec &spec, const LoadControl &control);
Result<SourceContent> readCsvWithImages(const DataSpec &spec, const LoadControl &control);
Result<SourceContent> readClassFolders(const DataSpec &spec, const LoadControl &control);
Result<SourceContent> readPixelCsv(const DataSpec &spec, const LoadControl &control);
Result<SourceContent> readCifar10(const DataSpec &spec, const LoadControl &control);
Result<SourceContent> makeShapes(const DataSpec &spec, const LoadControl &control);

} // namespace workbench
