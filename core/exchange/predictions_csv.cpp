#include "core/exchange/predictions_csv.h"

#include "core/csv.h"
#include "core/graph/parameters.h"

#include <algorithm>

namespace workbench {

std::size_t PredictionTable::best(std::size_t image) const
{
    const auto &values = probabilities[image];
    return std::size_t(std::max_element(values.begin(), values.end()) - values.begin());
}

QString PredictionTable::className(std::size_t index) const
{
    return classNames.value(qsizetype(index), QString::number(index));
}

PredictionTable PredictionTable::first(qsizetype rows) const
{
    const auto count = std::min(rows, names.size());
    return {names.mid(0, count), classNames, {probabilities.begin(), probabilities.begin() + count}};
}

QByteArray predictionsCsv(const PredictionTable &table, const std::optional<Submission> &submission,
                          bool withProbabilities)
{
    QStringList header = submission ? QStringList{submission->idColumn, submission->labelColumn}
                                    : QStringList{"id", "label", "class", "probability"};
    const std::size_t classes = table.probabilities.empty() ? 0 : table.probabilities.front().size();
    for (std::size_t i = 0; withProbabilities && i < classes; ++i)
        header << table.className(i);
    QByteArray csv = csvLine(header);
    for (std::size_t image = 0; image < table.probabilities.size(); ++image) {
        const auto &values = table.probabilities[image];
        const std::size_t best = table.best(image);
        QStringList fields{table.names[qsizetype(image)]};
        if (submission)
            fields << table.className(best);
        else
            fields << QString::number(best) << table.className(best) << realText(double(values[best]));
        for (std::size_t i = 0; withProbabilities && i < values.size(); ++i)
            fields << realText(double(values[i]));
        csv += csvLine(fields);
    }
    return csv;
}

} // namespace workbench
