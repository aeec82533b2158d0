#pragma once

#include "core/data/source.h"

#include <QImage>

namespace workbench {

/// Of the machine's memory, for the pixels of a data set.
inline constexpr double usualMemoryShare = 0.25;

/// Bytes of pixels that may lie in memory, for a share of what the machine has.
std::int64_t pixelMemory(double share);

struct LoadOptions
{
    LoadControl control = {};
    /// A data set with more bytes of pixels is read from its files again and again, where it has files.
    std::int64_t pixelMemory = workbench::pixelMemory(usualMemoryShare);
    /// Take the good rest and tell of the faults, as if the SPEC said faulty=skip.
    bool skipFaulty = false;
    /// Decode every image, also of a data set that is not going to lie in memory.
    bool checkAll = false;
};

/// Loads what a SPEC (core/data/data_spec.h) names; the findings tell what is noteworthy about it. Fails when
/// something cannot be used, unless the SPEC or the options say to go on with the rest. Reads whole files, on
/// several threads: not for the GUI thread.
Result<DataSetPointer> loadDataSet(const QString &spec, const LoadOptions &options = {});

/// An image of a data set as its source has it and as it becomes.
struct ConvertedImage
{
    QString name;
    QString className; ///< empty: nobody has said
    QImage before;
    QImage after;
};

/// Up to `count` images, evenly spread over what a SPEC names, brought to the size and channels it asks for;
/// where it asks for none they stay as they are. Those that cannot be read are left out. Not for the GUI
/// thread.
Result<std::vector<ConvertedImage>> previewImages(const QString &spec, std::size_t count,
                                                  const LoadControl &control = {});

/// The SPEC for a network that takes images of `input`: sources that have no size of their own (picture
/// files, made images) are asked for that size and those channels unless the SPEC says otherwise. What cannot
/// be read as a SPEC is given back as it is.
QString specFor(const QString &spec, const Shape &input);

} // namespace workbench
