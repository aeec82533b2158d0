#pragma once

#include "core/data/finding.h"
#include "core/data/picture_sizes.h"
#include "core/data/pixel_store.h"
#include "core/graph/shape.h"
#include "core/result.h"

#include <QStringList>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace workbench {

/// The label of an image whose class nobody has said.
inline constexpr std::int32_t unknownLabel = -1;

/// Images with one class label each.
struct ImageSet
{
    std::shared_ptr<const PixelStore> pixels; ///< null: no images
    std::vector<std::int32_t> labels;         ///< a position in the class names, or `unknownLabel`
    QStringList names = {};                   ///< ids or file names; empty: numbered from 0

    std::int64_t count() const { return static_cast<std::int64_t>(labels.size()); }
    std::int32_t label(std::int64_t index) const { return labels[static_cast<std::size_t>(index)]; }
    /// What people call that image.
    QString nameOf(std::int64_t index) const
    {
        return names.isEmpty() ? QString::number(index) : names[index];
    }
    /// Whether the class of every image is known.
    bool isLabelled() const;
};

/// What predictions for the test images are to look like: the columns of a sample submission.
struct Submission
{
    QString idColumn = QStringLiteral("id");
    QString labelColumn = QStringLiteral("label");
    bool operator==(const Submission &) const = default;
};

struct DataSet
{
    QString spec;           ///< as it was asked for: "fashion-mnist"
    QString title;          ///< "Fashion-MNIST"
    Shape imageShape;       ///< channels × height × width
    QStringList classNames; ///< one name for each label
    ImageSet train;
    ImageSet test;
    Findings findings = {};
    std::optional<Submission> submission = std::nullopt;
    PictureSizes sizes = {}; ///< of the images of both parts as their source has them
};

/// Shared between threads, never changed after loading.
using DataSetPointer = std::shared_ptr<const DataSet>;

} // namespace workbench
