#pragma once

#include <QStringList>
#include <vector>

namespace workbench {

/// Columns of equal width in a font of fixed width, where Chinese characters take two cells. Each line ends
/// with a line feed. `rightAligned`: by column; those it leaves out are not.
QString textTable(const std::vector<QStringList> &rows, const std::vector<bool> &rightAligned = {});

} // namespace workbench
