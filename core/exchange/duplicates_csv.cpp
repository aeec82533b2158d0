#include "core/exchange/duplicates_csv.h"

#include "core/csv.h"
#include "core/insight/samples.h"

namespace workbench {

namespace {

QString partWord(DataPart part)
{
    switch (part) {
    case DataPart::Training:
        return QStringLiteral("training");
    case DataPart::Validation:
        return QStringLiteral("validation");
    case DataPart::Unused:
        return QStringLiteral("unused");
    case DataPart::Test:
        break;
    }
    return QStringLiteral("test");
}

QString yesOrNo(bool yes)
{
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

} // namespace

QByteArray duplicatesCsv(const DataSet &data, const std::vector<DataPart> &trainParts,
                         const std::vector<DuplicateGroup> &groups)
{
    const SampleSource source{data};
    QByteArray csv = csvLine({"group", "kind", "across_parts", "other_label", "id", "part", "label"});
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const DuplicateMeaning meaning = meaningOf(groups[i], data, trainParts);
        for (const auto sample : groups[i].samples)
            csv += csvLine({QString::number(i + 1), groups[i].identical ? "identical" : "similar",
                            yesOrNo(meaning.crossesParts()), yesOrNo(meaning.labelsDisagree),
                            source.partOf(sample).nameOf(sample.index), partWord(partOf(sample, trainParts)),
                            data.classNames.value(source.label(sample))});
    }
    return csv;
}

} // namespace workbench
