#pragma once

#include <QList>

class QLabel;
class QLayout;
class QPushButton;
class QString;

namespace workbench {

/// A label that tells what a dialog is doing: it keeps the room of so many lines, so that nothing jumps, and
/// can be copied from.
void prepareStatus(QLabel &status, const QString &objectName, int lines);
/// A dialog's lowest row. The last button of the right is what the dialog is for: Enter presses it.
QLayout *buttonRow(const QList<QPushButton *> &left, const QList<QPushButton *> &right);

} // namespace workbench
