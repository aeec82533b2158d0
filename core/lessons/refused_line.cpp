#include "core/lessons/refused_line.h"

#include "core/exchange/text_import.h"

#include <QRegularExpression>

namespace workbench {

std::int64_t refusedLine(const QString &source, const Shape &input)
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    const auto network = networkFromText(source, input);
    // The import tells the place as a sentence with one number, the line.
    return network ? 0 : number.match(network.error().where).captured().toLongLong();
}

} // namespace workbench
