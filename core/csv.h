#pragma once

#include <QByteArray>
#include <QStringList>

namespace workbench {

/// A field of a CSV file (RFC 4180): quoted where it holds a comma, quote or line end.
QString csvField(QString text);

/// One line of a CSV file in UTF-8, with its end.
QByteArray csvLine(const QStringList &fields);

} // namespace workbench
