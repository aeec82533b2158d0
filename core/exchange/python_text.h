#pragma once

#include "core/result.h"

#include <vector>

namespace workbench {

/// A literal or call as Python text has it. Nothing is evaluated but products of whole numbers: 16*5*5.
struct PythonValue
{
    enum class Kind { Number, String, Word, List, Call };
    /// How it is called where it stands: kernel_size=5, or (conv1): of print(module).
    enum class Naming { None, Keyword, Entry };

    Kind kind = Kind::Word;
    int line = 0;
    QString text; ///< of a call the function's dotted name; of a list "(5, 3)"; of a string without quotes
    std::vector<PythonValue> items = {}; ///< of a list or call
    Naming naming = Naming::None;
    QString name = {};
};

/// The calls of a text, one a statement: "nn.ReLU()", "conv1 = nn.Conv2d(1, 6, 5)" or "(conv1): Conv2d(1,
/// 6)". Comments and import lines are left out; anything else is refused.
Result<std::vector<PythonValue>> parsePythonCalls(const QString &text);

/// A failure in that line of a text.
tl::unexpected<Error> failureInLine(int line, const QString &what);

} // namespace workbench
