#pragma once

#include "core/result.h"

#include <QSizeF>
#include <functional>

class QPainter;

namespace workbench {

/// Writes a picture as SVG, PDF or PNG, as the file's name ends; whole or not at all. `paint` draws it at
/// `size`. Fails on another ending and on a file that cannot be written.
Result<void> savePicture(const QString &path, const QSizeF &size,
                         const std::function<void(QPainter &)> &paint);

/// The picture as an SVG file's text.
QByteArray svgPicture(const QSizeF &size, const std::function<void(QPainter &)> &paint);

/// For a file dialog.
QString pictureFilter();

} // namespace workbench
