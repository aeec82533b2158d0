#pragma once

#include <QSet>
#include <QString>

namespace workbench {

// For the names that generated source gives to layers.

/// The words of a text, parted by spaces.
QSet<QString> wordsOf(const QString &text);
/// The id without the underscores at its end. An id whose stem is reserved gets one more underscore: "for_"
/// moves on as well, or it would meet "for".
QString stemOf(QString id);

} // namespace workbench
