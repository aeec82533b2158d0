#pragma once

#include "core/explain/checked_result.h"
#include "core/explain/convolution_geometry.h"

#include <QStringList>

namespace workbench {

/// "conv1[2, 4, 5]"
QString elementName(const QString &tensor, std::int64_t channel, Pixel pixel);
/// "output[2, 4, 5]"
QString outputName(std::int64_t channel, Pixel pixel);
/// "a + b + … n more … + z" out of many parts.
QString joinedTerms(const QStringList &terms, std::size_t most, const QString &sign = QStringLiteral(" + "));
/// A number in the accent's colour.
QString strongNumber(double value);
/// A line of its own below others.
QString arithmeticLine(const QString &html);
/// Arithmetic in the formulas' type.
QString formulaHtml(const QString &html);
/// "✓ equals LibTorch", or by how much it differs.
QString verdictHtml(const CheckedResult &checked);

} // namespace workbench
