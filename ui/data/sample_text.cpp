#include "ui/data/sample_text.h"

#include "core/insight/samples.h"
#include "core/number_text.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct SampleText
{
    Q_DECLARE_TR_FUNCTIONS(SampleText)
};

} // namespace

QString partText(DataPart part)
{
    switch (part) {
    case DataPart::Training:
        return SampleText::tr("training");
    case DataPart::Validation:
        return SampleText::tr("validation");
    case DataPart::Unused:
        return SampleText::tr("not used");
    case DataPart::Test:
        break;
    }
    return SampleText::tr("test");
}

QString sampleText(const SampleSet &set, SampleId sample)
{
    const SampleSource source{*set.data, set.own.get()};
    if (!source.contains(sample))
        return {};
    const bool own = sample.part == SampleId::Part::Own;
    const auto label = source.label(sample);
    QString answer = label == unknownLabel ? SampleText::tr("no label") : set.data->classNames.value(label);
    if (const auto *prediction = set.predictions ? set.predictions->find(sample) : nullptr)
        answer = SampleText::tr("%1, predicted %2 (%3)")
                     .arg(answer, set.data->classNames.value(prediction->predicted),
                          percentText(double(prediction->probability)));
    return QStringLiteral("%1 · %2 · %3")
        .arg(source.partOf(sample).nameOf(sample.index),
             own ? SampleText::tr("own picture") : partText(set.partOf(sample)), answer);
}

} // namespace workbench
