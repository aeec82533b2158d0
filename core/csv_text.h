#pragma once

#include <QByteArray>
#include <QStringList>

namespace workbench {

/// A field of CSV (RFC 4180): in quotation marks where it holds a comma, one of them or a line end.
QString csvField(QString text);

/// Appends one line of CSV.
void appendCsvLine(QByteArray &csv, const QStringList &fields);

} // namespace workbench
