#pragma once

#include "core/insight/responses.h"

namespace workbench {

/// A channel's histograms: a line for each class with its images, their mean response, and how many of them
/// lie in each bin, whose lower end heads the column. A last line "unknown" where the class of images is not
/// known.
QByteArray responsesCsv(const ChannelResponses &channel, const QStringList &classNames);

} // namespace workbench
