#include "core/exchange/answers_csv.h"

#include "core/csv.h"
#include "core/graph/parameters.h"

#include <algorithm>

namespace workbench {

namespace {

/// The sample's place among the answers; none where it is not there.
std::optional<std::size_t> placeOf(const PartAnswers *answers, SampleId sample)
{
    const auto part =
        answers && answers->part == DataPart::Test ? SampleId::Part::Test : SampleId::Part::Train;
    if (!answers || sample.part != part)
        return std::nullopt;
    const auto found = std::lower_bound(answers->positions.begin(), answers->positions.end(), sample.index);
    return found != answers->positions.end() && *found == sample.index
               ? std::optional(static_cast<std::size_t>(found - answers->positions.begin()))
               : std::nullopt;
}

} // namespace

QByteArray answersCsv(const DataSet &data, const std::vector<SampleId> &samples, const PartAnswers *answers)
{
    QByteArray csv = csvLine({"image", "class", "predicted", "probability", "class_probability"});
    const SampleSource source{data};
    for (const auto &sample : samples) {
        const auto label = source.label(sample);
        const bool hasLabel = label != unknownLabel;
        QStringList line{source.partOf(sample).nameOf(sample.index),
                         hasLabel ? data.classNames.value(label) : QString(), QString(), QString(),
                         QString()};
        const auto place = placeOf(answers, sample);
        if (place && answers->predicted[*place] != unknownLabel) {
            line[2] = data.classNames.value(answers->predicted[*place]);
            line[3] = realText(double(answers->confidence(*place)));
            if (hasLabel)
                line[4] = realText(double(answers->probabilitiesOf(*place)[std::size_t(label)]));
        }
        csv += csvLine(line);
    }
    return csv;
}

QByteArray neighboursCsv(const DataSet &data, const std::vector<Neighbour> &neighbours)
{
    QByteArray csv = csvLine({"image", "class", "distance"});
    const SampleSource source{data};
    for (const auto &neighbour : neighbours)
        csv += csvLine({source.partOf(neighbour.sample).nameOf(neighbour.sample.index),
                        data.classNames.value(source.label(neighbour.sample)), realText(neighbour.distance)});
    return csv;
}

QByteArray probabilitiesCsv(const std::vector<float> &probabilities, const QStringList &classNames)
{
    QByteArray csv = csvLine({"class", "probability"});
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        csv += csvLine({classNames.value(qsizetype(i)), realText(double(probabilities[i]))});
    return csv;
}

} // namespace workbench
