#include "core/csv_text.h"

#include <algorithm>

namespace workbench {

QString csvField(QString text)
{
    const QString special = QStringLiteral(",\"\n\r");
    if (std::none_of(text.begin(), text.end(), [&](QChar character) { return special.contains(character); }))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1String("\""), QLatin1String("\"\"")) + QLatin1Char('"');
}

void appendCsvLine(QByteArray &csv, const QStringList &fields)
{
    for (qsizetype i = 0; i < fields.size(); ++i)
        csv += (i > 0 ? "," : "") + csvField(fields[i]).toUtf8();
    csv += '\n';
}

} // namespace workbench
