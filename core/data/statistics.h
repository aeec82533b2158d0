#pragma once

#include "core/data/byte_counts.h"
#include "core/data/source.h"
#include "core/data/split.h"

namespace workbench {

/// What can be told of one part of a data set.
struct PartStatistics
{
    std::int64_t images = 0;
    std::vector<std::int64_t> classCounts;  ///< one for each class
    std::int64_t unlabelled = 0;            ///< images whose class nobody has said
    std::int64_t measured = 0;              ///< images whose pixels were looked at
    std::vector<MeanAndDeviation> channels; ///< of those; empty: none was looked at
    bool operator==(const PartStatistics &) const = default;
};

/// The mean of a class's training images.
struct MeanPicture
{
    std::int64_t images = 0;          ///< that it is the mean of
    std::vector<std::uint8_t> pixels; ///< rounded; channels × height × width, empty without images
    bool operator==(const MeanPicture &) const = default;
};

struct DataStatistics
{
    PartStatistics training;
    PartStatistics validation;
    PartStatistics test;
    std::int64_t unused = 0;               ///< training images behind the project's limit
    std::vector<MeanPicture> meanPictures; ///< one for each class
    std::vector<SizePoint> sizes = {};     ///< of the pictures as their source has them, for a chart
    Findings unreadable = {};              ///< images whose file has gone or changed
};

/// Images and labels of each part; pixels are not looked at.
DataStatistics countImages(const DataSet &data, const Split &split);

/// Adds what is told by the pixels of all images, worked out in whole numbers on several threads. Stopped, it
/// keeps what was looked at so far, of all classes about alike.
void measurePixels(const DataSet &data, const Split &split, const LoadControl &control,
                   DataStatistics &statistics);

} // namespace workbench
