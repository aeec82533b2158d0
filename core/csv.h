#pragma once

#include <QByteArray>
#include <QStringList>

namespace workbench {

/// One line of a CSV file (RFC 4180) in UTF-8, with its end: a field that holds a comma, quote or line end is
/// quoted.
QByteArray csvLine(const QStringList &fields);

} // namespace workbench
