#pragma once

#include "core/data/duplicate_meaning.h"

#include <QStringList>

namespace workbench {

/// "training 12": part and name of an image.
QString memberText(SampleId sample, const DataSet &data, const std::vector<DataPart> &trainParts);

/// "Same picture", "Nearly the same".
QString kindText(const DuplicateGroup &group);

/// "training and test", "other label": what is bad about a group; empty: nothing.
QString concernText(const DuplicateMeaning &meaning);

/// "training 12 · test 7, same picture, other label": a group in one sentence, for those who do not see it.
QString groupText(const DuplicateGroup &group, const DuplicateMeaning &meaning, const DataSet &data,
                  const std::vector<DataPart> &trainParts);

/// What all groups together mean for the trained network.
QString summaryText(const DuplicateSummary &summary, const DuplicateReport &report);

} // namespace workbench
