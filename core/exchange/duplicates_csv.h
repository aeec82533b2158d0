#pragma once

#include "core/data/duplicate_meaning.h"

#include <QByteArray>

namespace workbench {

/// One line an image: the number of its group, from 1, what the group is, the image's id, part and label.
QByteArray duplicatesCsv(const DataSet &data, const std::vector<DataPart> &trainParts,
                         const std::vector<DuplicateGroup> &groups);

} // namespace workbench
