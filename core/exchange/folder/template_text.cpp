#include "core/exchange/folder/template_text.h"

#include <QFile>
#include <QStringList>

namespace workbench {

namespace {

QString indented(const QString &block, const QString &indentation)
{
    QStringList lines = block.split(QLatin1Char('\n'));
    for (auto &line : lines)
        line = line.isEmpty() ? line : indentation + line;
    return lines.join(QLatin1Char('\n'));
}

/// The block that a line stands for; none for a line with text of its own.
const QString *blockOf(const QString &line, const TemplateValues &values)
{
    const QString word = line.trimmed();
    if (word.size() < 3 || !word.startsWith(QLatin1Char('@')) || !word.endsWith(QLatin1Char('@')))
        return nullptr;
    const auto found = values.find(word.sliced(1, word.size() - 2));
    return found != values.end() ? &found->second : nullptr;
}

QString filledLine(QString line, const TemplateValues &values)
{
    for (const auto &[name, value] : values)
        line.replace(QStringLiteral("@%1@").arg(name), value);
    return line;
}

} // namespace

QString filledTemplate(const QString &name, const TemplateValues &values)
{
    QFile file(QStringLiteral(":/%1.in").arg(name));
    file.open(QIODevice::ReadOnly);
    QStringList filled;
    for (const auto &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const QString *block = blockOf(line, values);
        if (!block)
            filled << filledLine(line, values);
        else if (!block->isEmpty())
            filled << indented(*block, line.left(line.indexOf(QLatin1Char('@'))));
    }
    return filled.join(QLatin1Char('\n'));
}

} // namespace workbench
