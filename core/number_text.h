#pragma once

#include <QString>
#include <cstdint>
#include <optional>

namespace workbench {

// Numbers as people read them, in views and reports. Files that programs read have their own ways.

/// "61 706": groups of three parted by a narrow no-break space, the same in every language.
QString groupedText(std::int64_t number);
/// The same; "unknown" for none.
QString groupedText(std::optional<std::int64_t> number);

/// "84.6 %" of a share in [0, 1]; "–" when it is not finite.
QString percentText(double share, int decimals = 1);

/// A measured value in at most `digits` significant digits: "0.412", "1.2e-05", "nan".
QString valueText(double value, int digits = 4);

/// "0:19", "12:05", "1:02:03"
QString durationText(double seconds);

/// Groups the digits of every whole number in a text of arithmetic: "48120 = 120·400 + 120" -> "48 120 =
/// 120·400 + 120".
QString withGroupedNumbers(const QString &arithmetic);

} // namespace workbench
