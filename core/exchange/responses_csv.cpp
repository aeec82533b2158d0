#include "core/exchange/responses_csv.h"

#include "core/csv.h"
#include "core/graph/parameters.h"

namespace workbench {

QByteArray responsesCsv(const ChannelResponses &channel, const QStringList &classNames)
{
    const GrowingHistogram &histogram = channel.histogram;
    QStringList head{QStringLiteral("class"), QStringLiteral("images"), QStringLiteral("mean")};
    for (std::int64_t bin = 0; bin < histogram.used(); ++bin)
        head << realText(histogram.lowerEnd(bin));
    QByteArray csv = csvLine(head);
    for (std::size_t row = 0; row < histogram.rows(); ++row) {
        const auto images = histogram.total(row);
        const bool isUnknown = row + 1 == histogram.rows();
        if (isUnknown && images == 0)
            continue;
        QStringList line{isUnknown ? QStringLiteral("unknown") : classNames.value(qsizetype(row)),
                         QString::number(images), images > 0 ? realText(histogram.mean(row)) : QString()};
        for (const auto count : histogram.countsOf(row))
            line << QString::number(count);
        csv += csvLine(line);
    }
    return csv;
}

} // namespace workbench
