#pragma once

#include <QString>
#include <map>

namespace workbench {

/// What stands for `@NAME@` in a template.
using TemplateValues = std::map<QString, QString>;

/// The template of that name (resources/pytorch) filled in. A name alone in its line becomes a block of
/// lines, indented as it is; an empty block takes its line away.
QString filledTemplate(const QString &name, const TemplateValues &values);

/// A Python literal: "T-shirt/top".
QString pythonString(const QString &text);

} // namespace workbench
