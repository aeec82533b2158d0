#include "core/data/sources/natural_order.h"

#include <QStringView>

namespace workbench {

namespace {

bool isDigit(QChar character)
{
    return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}

/// The run of digits at the front of `text`, without leading zeros, taken off it.
QStringView takeNumber(QStringView &text)
{
    qsizetype length = 0;
    while (length < text.size() && isDigit(text[length]))
        ++length;
    QStringView number = text.first(length);
    text = text.sliced(length);
    while (number.size() > 1 && number.front() == QLatin1Char('0'))
        number = number.sliced(1);
    return number;
}

/// Below, at or above 0.
int compareNumbers(QStringView one, QStringView other)
{
    return one.size() != other.size() ? (one.size() < other.size() ? -1 : 1) : one.compare(other);
}

int compareNaturally(QStringView one, QStringView other)
{
    while (!one.isEmpty() && !other.isEmpty()) {
        if (isDigit(one.front()) && isDigit(other.front())) {
            if (const int order = compareNumbers(takeNumber(one), takeNumber(other)); order != 0)
                return order;
            continue;
        }
        const QChar left = one.front().toCaseFolded();
        const QChar right = other.front().toCaseFolded();
        if (left != right)
            return left < right ? -1 : 1;
        one = one.sliced(1);
        other = other.sliced(1);
    }
    return int(!one.isEmpty()) - int(!other.isEmpty());
}

} // namespace

bool naturallyBefore(const QString &one, const QString &other)
{
    const int order = compareNaturally(one, other);
    return order != 0 ? order < 0 : one < other;
}

} // namespace workbench
