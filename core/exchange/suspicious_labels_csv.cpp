#include "core/exchange/suspicious_labels_csv.h"

#include "core/csv.h"
#include "core/graph/parameters.h"
#include "core/insight/samples.h"

namespace workbench {

QString partName(DataPart part)
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

QByteArray suspiciousLabelsCsv(const DataSet &data, const std::vector<SuspiciousLabel> &labels)
{
    QByteArray csv =
        csvLine({"id", "part", "label", "predicted", "label_probability", "predicted_probability"});
    for (const auto &each : labels)
        csv +=
            csvLine({SampleSource{data}.partOf(each.sample).nameOf(each.sample.index), partName(each.part),
                     data.classNames.value(each.label), data.classNames.value(each.predicted),
                     realText(double(each.labelProbability)), realText(double(each.predictedProbability))});
    return csv;
}

} // namespace workbench
