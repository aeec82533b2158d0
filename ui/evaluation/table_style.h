#pragma once

class QTableView;

namespace workbench {

/// A quiet table of numbers whose rows are chosen as a whole and sorted by a click on the header.
void styleTable(QTableView &table);

} // namespace workbench
