#include "core/exchange/report/report_content.h"
#include "core/exchange/report/run_report.h"
#include "core/figure/color_maps.h"
#include "core/number_text.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

constexpr std::int64_t mostMatrixClasses = 20;
constexpr std::size_t mostConfusions = 10;
constexpr int sampleSide = 84;
constexpr int filterSide = 44;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportAnswers)
};

QString shareText(const std::optional<double> &share)
{
    return share ? percentText(*share, 1) : QString();
}

QString nameOf(const RunReport &report, std::int64_t label)
{
    return report.classNames.value(qsizetype(label));
}

ReportTable scoresTable(const RunReport &report)
{
    const PartEvaluation &evaluation = *report.evaluation;
    ReportTable table{.label = Text::tr("In numbers"),
                      .columns = {{Text::tr("Measure")}, {Text::tr("Value"), true}},
                      .isNarrow = true};
    const auto add = [&](const QString &name, const QString &value) {
        table.rows.push_back({{name}, {value}});
    };
    const ConfusionMatrix &matrix = evaluation.confusion;
    add(Text::tr("images"), groupedText(matrix.total()));
    add(Text::tr("right"), groupedText(matrix.right()));
    add(Text::tr("accuracy"),
        evaluation.report.accuracy ? percentText(*evaluation.report.accuracy, 2) : QString());
    if (const auto &test = report.file().test; test && report.isSameData())
        add(Text::tr("test loss"), QString::number(test->loss, 'f', 4));
    add(Text::tr("macro F1"), shareText(evaluation.report.macro.f1.value));
    add(Text::tr("mean confidence"), shareText(report.calibration.confidence));
    add(Text::tr("expected calibration error"), shareText(report.calibration.expectedError));
    if (evaluation.unlabelled > 0)
        add(Text::tr("images without a label"), groupedText(evaluation.unlabelled));
    if (evaluation.unanswered > 0)
        add(Text::tr("images without an answer"), groupedText(evaluation.unanswered));
    table.remarks = {
        Text::tr("Expected calibration error: how far confidence and accuracy are apart, over 10 "
                 "bins of equal width (Guo et al. 2017).")};
    return table;
}

/// Deep enough that a few images of many are seen.
double shadeOf(const ConfusionMatrix &matrix, std::int64_t label, std::int64_t predicted)
{
    if (matrix.at(label, predicted) == 0)
        return 0;
    const double share = double(matrix.at(label, predicted)) / double(matrix.rowSum(label));
    return label == predicted ? std::sqrt(share) : -std::sqrt(share);
}

ReportTable confusionTable(const RunReport &report)
{
    const ConfusionMatrix &matrix = report.evaluation->confusion;
    ReportTable table{.label =
                          Text::tr("Confusion matrix: a row for each true class, a column for each answer"),
                      .columns = {{Text::tr("True class")}},
                      .corner = Text::tr("true ↓ · said →"),
                      .remarks = {Text::tr("Blue: right, orange: wrong; the deeper, the larger the share of "
                                           "its row.")}};
    for (std::int64_t label = 0; label < matrix.classes(); ++label) {
        const QString number = QString::number(label);
        table.columns.push_back({nameOf(report, label), true, false, number});
        std::vector<ReportCell> row{{QStringLiteral("%1 · %2").arg(number, nameOf(report, label))}};
        for (std::int64_t said = 0; said < matrix.classes(); ++said)
            row.push_back({groupedText(matrix.at(label, said)), shadeOf(matrix, label, said)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Of many classes, a picture: a pixel for each cell.
ReportPictures confusionPicture(const RunReport &report)
{
    const ConfusionMatrix &matrix = report.evaluation->confusion;
    const int size = int(matrix.classes());
    QImage image(size, size, QImage::Format_RGB32);
    for (int label = 0; label < size; ++label) {
        for (int said = 0; said < size; ++said)
            image.setPixel(said, label, diverging(-shadeOf(matrix, label, said)));
    }
    return {Text::tr("Confusion matrix: a row for each true class, a column for each answer"),
            560,
            {{image,
              Text::tr("Confusion matrix of %1 classes; blue: right, red: wrong; the deeper, the larger the "
                       "share of its row")
                  .arg(size)}}};
}

ReportTable confusionsTable(const RunReport &report)
{
    ReportTable table{.label = Text::tr("Most often confused"),
                      .columns = {{Text::tr("True class")},
                                  {Text::tr("Said")},
                                  {Text::tr("Images"), true},
                                  {Text::tr("Of the class"), true}}};
    for (const auto &[label, predicted, count] : mostConfused(report.evaluation->confusion)) {
        if (table.rows.size() == mostConfusions)
            break;
        table.rows.push_back(
            {{nameOf(report, label)},
             {nameOf(report, predicted)},
             {groupedText(count)},
             {percentText(double(count) / double(report.evaluation->confusion.rowSum(label)))}});
    }
    return table;
}

ReportTable classTable(const RunReport &report)
{
    const ClassReport &classes = report.evaluation->report;
    ReportTable table{.label = Text::tr("Each class"),
                      .columns = {{Text::tr("Class")},
                                  {Text::tr("Images"), true},
                                  {Text::tr("Right"), true},
                                  {Text::tr("Precision"), true},
                                  {Text::tr("Recall"), true},
                                  {Text::tr("F1"), true}},
                      .totals = 2,
                      .remarks = {Text::tr("Precision: of the images taken for the class, so many are of it. "
                                           "Recall: of its images, so many were found. F1: the harmonic mean "
                                           "of both. Nothing where it cannot be told.")}};
    for (std::size_t i = 0; i < classes.classes.size(); ++i) {
        const ClassMetrics &each = classes.classes[i];
        table.rows.push_back({{nameOf(report, std::int64_t(i))},
                              {groupedText(each.images)},
                              {groupedText(each.right)},
                              {shareText(each.precision)},
                              {shareText(each.recall)},
                              {shareText(each.f1)}});
    }
    const auto mean = [&](const QString &name, const ScoreMeans &means) {
        table.rows.push_back({{name},
                              {},
                              {},
                              {shareText(means.precision.value)},
                              {shareText(means.recall.value)},
                              {shareText(means.f1.value)}});
    };
    mean(Text::tr("mean, every class alike"), classes.macro);
    mean(Text::tr("mean, by images"), classes.weighted);
    return table;
}

ReportPictures samplePictures(const RunReport &report, const std::vector<ReportedSample> &samples,
                              const QString &label)
{
    ReportPictures pictures{label, sampleSide};
    for (const auto &sample : samples) {
        const QString truth = nameOf(report, sample.label);
        const QString said = nameOf(report, sample.predicted);
        const QString sure = percentText(sample.probability);
        const bool right = sample.label == sample.predicted;
        QStringList lines{right ? Text::tr("✓ %1").arg(truth) : Text::tr("✗ %1").arg(said), sure};
        if (!right)
            lines << Text::tr("is %1, %2").arg(truth, percentText(sample.labelProbability));
        lines << Text::tr("image %1").arg(sample.name);
        pictures.pictures.push_back(
            {sample.picture,
             right ? Text::tr("Image %1, rightly taken for %2 with %3").arg(sample.name, said, sure)
                   : Text::tr("Image %1 of %2, taken for %3 with %4").arg(sample.name, truth, said, sure),
             lines});
    }
    return pictures;
}

ReportSection evaluationSection(const RunReport &report)
{
    ReportSection section{Text::tr("Answers to the %1").arg(partName(report))};
    section.blocks.push_back(
        ReportText{Text::tr("With the weights of epoch %1, the best, as best.safetensors has them.")
                       .arg(groupedText(report.file().bestEpoch))});
    section.blocks.push_back(scoresTable(report));
    if (report.evaluation->confusion.classes() <= mostMatrixClasses)
        section.blocks.push_back(confusionTable(report));
    else
        section.blocks.push_back(confusionPicture(report));
    section.blocks.push_back(classTable(report));
    if (!mostConfused(report.evaluation->confusion).empty())
        section.blocks.push_back(confusionsTable(report));
    return section;
}

ReportSection samplesSection(const RunReport &report)
{
    ReportSection section{Text::tr("Samples")};
    if (report.evaluation->confusion.total() == 0)
        section.blocks.push_back(
            ReportText{Text::tr("There is no answer: the network's output is no number.")});
    else if (report.worst.empty())
        section.blocks.push_back(ReportText{Text::tr("No answer is wrong.")});
    else
        section.blocks.push_back(samplePictures(
            report, report.worst, Text::tr("The most wrong answers, by how far the true class is behind")));
    if (!report.surest.empty())
        section.blocks.push_back(
            samplePictures(report, report.surest, Text::tr("The surest right answer of each class")));
    return section;
}

ReportSection filtersSection(const ReportedFilters &filters)
{
    ReportPictures pictures{Text::tr("Kernels of %1; blue: below zero, white: zero, red: above, up to ±%2")
                                .arg(filters.layer, valueText(double(filters.reach))),
                            filterSide};
    const Planes &planes = filters.planes;
    for (std::int64_t i = 0; i < planes.count; ++i) {
        const QString kernel = QString::number(i / filters.perKernel);
        pictures.pictures.push_back(
            {planeImage(planes.plane(i), int(planes.height), int(planes.width), ColorMap::Diverging,
                        -filters.reach, filters.reach),
             filters.perKernel == 1
                 ? Text::tr("Kernel %1").arg(kernel)
                 : Text::tr("Kernel %1, input %2").arg(kernel, QString::number(i % filters.perKernel))});
    }
    ReportSection section{Text::tr("Filters of the first convolution"), {pictures}};
    if (const auto shown = planes.count / filters.perKernel; shown < filters.allKernels)
        section.blocks.push_back(ReportText{
            Text::tr("The first %1 of %2 kernels.").arg(groupedText(shown), groupedText(filters.allKernels)),
            ReportText::Kind::Remark});
    return section;
}

} // namespace

QString partName(const RunReport &report)
{
    return report.evaluation->answers->part == DataPart::Test ? Text::tr("test images")
                                                              : Text::tr("validation images");
}

std::vector<ReportSection> answerSections(const RunReport &report)
{
    std::vector<ReportSection> sections;
    if (report.evaluation) {
        sections.push_back(evaluationSection(report));
        sections.push_back(samplesSection(report));
    } else {
        sections.push_back(
            {Text::tr("Answers"),
             {ReportText{Text::tr("The data set has neither test nor validation images with labels: there is "
                                  "nothing to judge the network by but what it was trained with.")}}});
    }
    if (report.filters)
        sections.push_back(filtersSection(*report.filters));
    return sections;
}

} // namespace workbench
