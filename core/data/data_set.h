#pragma once

#include "core/graph/shape.h"
#include "core/result.h"

#include <QStringList>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace workbench {

/// Images as bytes, one after another, each channels × height × width, with one class label each.
struct ImageSet
{
    std::vector<std::uint8_t> pixels;
    std::vector<std::uint8_t> labels;

    std::int64_t count() const { return static_cast<std::int64_t>(labels.size()); }
};

struct DataSet
{
    QString spec;           ///< as it was asked for: "fashion-mnist"
    QString title;          ///< "Fashion-MNIST"
    Shape imageShape;       ///< channels × height × width
    QStringList classNames; ///< one name for each label
    ImageSet train;
    ImageSet test;

    const std::uint8_t *pixelsOf(const ImageSet &part, std::int64_t index) const
    {
        return part.pixels.data() + index * imageShape.elements();
    }
};

/// Shared between threads, never changed after loading.
using DataSetPointer = std::shared_ptr<const DataSet>;

/// Loads what a SPEC names: fashion-mnist[:DIR] or idx:DIR (files as MNIST names them, gz or not). Reads
/// whole files: not for the GUI thread.
Result<DataSetPointer> loadDataSet(const QString &spec);

/// Which training images train and which validate, as positions in the training part.
struct Split
{
    std::vector<std::int64_t> training;   ///< ascending (file order)
    std::vector<std::int64_t> validation; ///< ascending
};

/// Keeps `fraction` of the first `limit` (or all) of `count` images for validation, drawn by `seed`; the same
/// on every machine.
Split splitForValidation(std::int64_t count, double fraction, std::int64_t seed,
                         std::optional<std::int64_t> limit = std::nullopt);

} // namespace workbench
