#include "ui/data/duplicate_text.h"

#include "core/insight/samples.h"
#include "core/number_text.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct SampleText
{
    Q_DECLARE_TR_FUNCTIONS(SampleText)
};
struct DuplicateText
{
    Q_DECLARE_TR_FUNCTIONS(DuplicateText)
};

/// Images that a sentence names; the rest is counted.
constexpr std::size_t mostNamed = 8;

QString partWord(DataPart part)
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

/// "training + test": the parts a group lies in.
QString partsText(const DuplicateMeaning &meaning)
{
    QStringList parts;
    for (const auto part : {DataPart::Training, DataPart::Validation, DataPart::Test}) {
        if (meaning.in(part) > 0)
            parts << partWord(part);
    }
    return parts.join(QStringLiteral(" + "));
}

} // namespace

QString memberText(SampleId sample, const DataSet &data, const std::vector<DataPart> &trainParts)
{
    return QStringLiteral("%1 %2").arg(partWord(partOf(sample, trainParts)),
                                       SampleSource{data}.partOf(sample).nameOf(sample.index));
}

QString kindText(const DuplicateGroup &group)
{
    return group.identical ? DuplicateText::tr("Same picture") : DuplicateText::tr("Nearly the same picture");
}

QString concernText(const DuplicateMeaning &meaning)
{
    QStringList concerns;
    if (meaning.crossesParts())
        concerns << partsText(meaning);
    if (meaning.labelsDisagree)
        concerns << DuplicateText::tr("other label");
    return concerns.join(QStringLiteral(" · "));
}

QString groupText(const DuplicateGroup &group, const DuplicateMeaning &meaning, const DataSet &data,
                  const std::vector<DataPart> &trainParts)
{
    QStringList members;
    for (std::size_t i = 0; i < std::min(mostNamed, group.samples.size()); ++i)
        members << memberText(group.samples[i], data, trainParts);
    if (group.samples.size() > mostNamed)
        members << DuplicateText::tr("%n more", nullptr, int(group.samples.size() - mostNamed));
    const QString names = members.join(QStringLiteral(" · "));
    const QString kind =
        group.identical ? DuplicateText::tr("same picture") : DuplicateText::tr("nearly the same");
    return meaning.labelsDisagree ? DuplicateText::tr("%1, %2, other label").arg(names, kind)
                                  : DuplicateText::tr("%1, %2").arg(names, kind);
}

QString summaryText(const DuplicateSummary &summary, const DuplicateReport &report)
{
    QStringList sentences;
    if (summary.testInTraining > 0)
        sentences << DuplicateText::tr(
            "⚠ %n picture(s) of the test part are also in the training part: the test "
            "accuracy is flattering.",
            nullptr, int(summary.testInTraining));
    if (summary.validationInTraining > 0)
        sentences << DuplicateText::tr(
            "⚠ %n picture(s) of the validation part are also in the training part: the "
            "validation accuracy is flattering.",
            nullptr, int(summary.validationInTraining));
    if (summary.testInValidation > 0)
        sentences << DuplicateText::tr("%n picture(s) of the test part are also in the validation part.",
                                       nullptr, int(summary.testInValidation));
    if (summary.disagreeing > 0)
        sentences << DuplicateText::tr("In %n group(s) the labels disagree.", nullptr,
                                       int(summary.disagreeing));
    if (summary.groups == 0)
        sentences << DuplicateText::tr("No picture occurs twice among the %1 images.")
                         .arg(groupedText(report.images));
    else if (sentences.isEmpty())
        sentences << DuplicateText::tr("No picture occurs in two parts.");
    if (report.unreadable.faults() > 0)
        sentences << DuplicateText::tr("%n image(s) could not be read.", nullptr,
                                       int(report.unreadable.faults()));
    return sentences.join(QLatin1Char(' '));
}

} // namespace workbench
