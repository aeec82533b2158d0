#include "core/exchange/reserved_words.h"

#include <QStringList>

namespace workbench {

QSet<QString> wordsOf(const QString &text)
{
    const QStringList list = text.split(QLatin1Char(' '));
    return {list.begin(), list.end()};
}

QString stemOf(QString id)
{
    while (id.endsWith(QLatin1Char('_')))
        id.chop(1);
    return id;
}

} // namespace workbench
