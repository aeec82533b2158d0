#pragma once

#include <QString>
#include <map>

namespace workbench {

/// What stands for `@NAME@` in a template.
using TemplateValues = std::map<QString, QString>;

/// The template of that name (of resources: "pytorch/predict.py") filled in. A name alone in its line becomes
/// a block of lines, indented as it is; an empty block takes its line away.
QString filledTemplate(const QString &name, const TemplateValues &values);

} // namespace workbench
