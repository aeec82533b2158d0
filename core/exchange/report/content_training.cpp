#include "core/exchange/report/curve_figure.h"
#include "core/exchange/report/run_report.h"
#include "core/number_text.h"
#include "core/train/run_differences.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

constexpr QRgb trainColor = 0xff2563eb;
constexpr QRgb validationColor = 0xffd97706;
constexpr QRgb batchColor = 0xff93b4f5;
constexpr std::size_t mostEpochRows = 30;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportTraining)
};

ReportTable settingsTable(const RunFile &run)
{
    ReportTable table{.label = Text::tr("Settings of the run"),
                      .columns = {{Text::tr("Setting")}, {Text::tr("Value")}},
                      .isNarrow = true};
    for (const auto &[setting, value] : settingsOf(run))
        table.rows.push_back({{setting}, {value}});
    return table;
}

ReportTable changesTable(const std::vector<SettingChange> &changes)
{
    ReportTable table{.label = Text::tr("Settings that were changed while the run went on"),
                      .columns = {{Text::tr("Setting")},
                                  {Text::tr("Epoch"), true},
                                  {Text::tr("Batches before"), true},
                                  {Text::tr("From"), true},
                                  {Text::tr("To"), true}},
                      .remarks = {Text::tr("The settings above are the last ones.")}};
    for (const auto &change : changes)
        table.rows.push_back({{change.setting},
                              {groupedText(change.epoch)},
                              {groupedText(change.batches)},
                              {change.before},
                              {change.after}});
    return table;
}

std::int64_t usualBatchesOf(const std::vector<BatchMetrics> &batches)
{
    std::int64_t most = 1;
    for (const auto &batch : batches)
        most = std::max(most, batch.batch);
    return most;
}

/// A curve with a point after each batch.
ReportCurve batchCurve(const RunReport &report, const QString &name, double BatchMetrics::*value)
{
    ReportCurve curve{name, {}};
    const auto usual = usualBatchesOf(report.metrics.batches);
    for (const auto &batch : report.metrics.batches)
        curve.points.emplace_back(positionOf(batch, usual), batch.*value);
    return curve;
}

ReportCurve trainCurve(const RunReport &report, double EpochMetrics::*value)
{
    ReportCurve curve{Text::tr("training"), {}, trainColor};
    for (const auto &epoch : report.metrics.epochs)
        curve.points.emplace_back(double(epoch.epoch), epoch.*value);
    return curve;
}

void addValidation(const RunReport &report, std::optional<double> EpochMetrics::*value, CurvePlot &plot)
{
    ReportCurve curve{Text::tr("validation"), {}, validationColor, true};
    for (const auto &epoch : report.metrics.epochs) {
        if (epoch.*value)
            curve.points.emplace_back(double(epoch.epoch), *(epoch.*value));
    }
    if (!curve.points.empty())
        plot.curves.push_back(std::move(curve));
}

CurvePlot plotOf(const RunReport &report, const QString &label, const QString &up)
{
    return {.label = label,
            .across = Text::tr("epoch"),
            .up = up,
            .mark = double(report.file().bestEpoch),
            .markName = Text::tr("best epoch")};
}

ReportFigure lossFigure(const RunReport &report)
{
    CurvePlot plot = plotOf(report,
                            Text::tr("Loss of every batch, and of every epoch in training and "
                                     "validation"),
                            Text::tr("loss"));
    plot.curves.push_back(batchCurve(report, Text::tr("batch"), &BatchMetrics::loss));
    plot.curves.back().isFaint = true;
    plot.curves.back().color = batchColor;
    plot.curves.push_back(trainCurve(report, &EpochMetrics::trainLoss));
    addValidation(report, &EpochMetrics::validationLoss, plot);
    return curveFigure(plot);
}

ReportFigure accuracyFigure(const RunReport &report)
{
    CurvePlot plot =
        plotOf(report, Text::tr("Accuracy of every epoch in training and validation"), Text::tr("accuracy"));
    plot.isShare = true;
    plot.curves.push_back(trainCurve(report, &EpochMetrics::trainAccuracy));
    addValidation(report, &EpochMetrics::validationAccuracy, plot);
    return curveFigure(plot);
}

ReportFigure rateFigure(const RunReport &report)
{
    CurvePlot plot{.label = Text::tr("Learning rate of every batch"),
                   .across = Text::tr("epoch"),
                   .up = Text::tr("learning rate"),
                   .isFromZero = true};
    plot.curves.push_back(batchCurve(report, Text::tr("learning rate"), &BatchMetrics::learningRate));
    plot.curves.back().isFaint = true;
    plot.curves.back().color = trainColor;
    return curveFigure(plot);
}

/// The epochs that the table has room for: evenly spread, the best and the last among them.
std::vector<EpochMetrics> shownEpochs(const RunReport &report)
{
    const auto &all = report.metrics.epochs;
    if (all.size() <= mostEpochRows)
        return all;
    const std::size_t stride = (all.size() + mostEpochRows - 3) / (mostEpochRows - 2);
    std::vector<EpochMetrics> shown;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i % stride == 0 || i + 1 == all.size() || all[i].epoch == report.file().bestEpoch)
            shown.push_back(all[i]);
    }
    return shown;
}

ReportTable epochTable(const RunReport &report)
{
    ReportTable table{.label = Text::tr("The epochs"),
                      .columns = {{Text::tr("Epoch")},
                                  {Text::tr("Loss"), true},
                                  {Text::tr("Accuracy"), true},
                                  {Text::tr("Validation loss"), true},
                                  {Text::tr("Validation accuracy"), true},
                                  {Text::tr("Seconds"), true}}};
    const auto shown = shownEpochs(report);
    for (const auto &epoch : shown) {
        const bool best = epoch.epoch == report.file().bestEpoch;
        const auto loss = epoch.validationLoss;
        const auto accuracy = epoch.validationAccuracy;
        const QString number = groupedText(epoch.epoch);
        table.rows.push_back({{best ? Text::tr("%1 · best").arg(number) : number},
                              {QString::number(epoch.trainLoss, 'f', 4)},
                              {percentText(epoch.trainAccuracy, 2)},
                              {loss ? QString::number(*loss, 'f', 4) : QString()},
                              {accuracy ? percentText(*accuracy, 2) : QString()},
                              {QString::number(epoch.seconds, 'f', 1)}});
    }
    table.remarks << Text::tr(
        "Training numbers are as seen while training: with dropout and before the epoch "
        "was over.");
    if (shown.size() < report.metrics.epochs.size())
        table.remarks << Text::tr("%1 of %2 epochs; metrics.csv in the run's folder has all.")
                             .arg(groupedText(std::int64_t(shown.size())),
                                  groupedText(std::int64_t(report.metrics.epochs.size())));
    return table;
}

} // namespace

ReportSection settingsSection(const RunReport &report)
{
    ReportSection section{Text::tr("Settings")};
    section.blocks.push_back(settingsTable(report.file()));
    if (!report.file().changes.empty())
        section.blocks.push_back(changesTable(report.file().changes));
    return section;
}

ReportSection trainingSection(const RunReport &report)
{
    return {Text::tr("Training"),
            {lossFigure(report), accuracyFigure(report), rateFigure(report), epochTable(report)}};
}

} // namespace workbench
