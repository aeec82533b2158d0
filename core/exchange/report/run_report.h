#pragma once

#include "core/document/sample_id.h"
#include "core/insight/part_evaluation.h"
#include "core/insight/planes.h"
#include "core/layers/analysis.h"
#include "core/train/metrics_file.h"
#include "core/train/run_catalog.h"

#include <QImage>
#include <stop_token>

namespace workbench {

/// An image of the data set, and what the network says of it.
struct ReportedSample
{
    SampleId sample;
    QString name;
    QImage picture; ///< at its own size
    std::int32_t label = 0;
    std::int32_t predicted = 0;
    float probability = 0;      ///< of the predicted class
    float labelProbability = 0; ///< of the true one
};

/// The kernels of the first convolution, as pictures.
struct ReportedFilters
{
    QString layer;
    Planes planes;               ///< of the first kernels
    std::int64_t perKernel = 1;  ///< planes
    std::int64_t allKernels = 0; ///< shown or not
    float reach = 0;             ///< the largest absolute value
};

/// All that is told of a run: how its network is built, how it was trained, and what it answers with the
/// weights of its best epoch.
struct RunReport
{
    RunSummary run; ///< with its settings and its best epoch
    RecordedMetrics metrics;
    NetworkAnalysis analysis;
    QString dataTitle;
    QString dataFingerprint; ///< of the data set at hand
    Shape imageShape;
    QStringList classNames;
    std::vector<std::pair<DataPart, std::int64_t>> images; ///< of each part
    /// Of the test images, else of the validation images; null where neither have labels.
    PartEvaluationPointer evaluation;
    Calibration calibration;
    std::vector<ReportedSample> worst;  ///< the most wrong first
    std::vector<ReportedSample> surest; ///< right ones, at most one of a class
    std::optional<ReportedFilters> filters;
    QDateTime made;

    const RunFile &file() const { return *run.file; }
    const Project &project() const { return run.file->project; }
    /// Whether the data set at hand is the one that the run had.
    bool isSameData() const { return dataFingerprint == run.file->dataFingerprint; }
};

using ReportProgress = std::function<void(std::int64_t done, std::int64_t total)>;

/// Reads the run in `folder` and lets its best epoch's weights answer to the images of `data`, as the
/// evaluation does. Fails with one sentence, also when stopped. Not for the GUI thread, and not while
/// something trains (predictSet).
Result<RunReport> makeRunReport(const QString &folder, const DataSetPointer &data,
                                const ReportProgress &progress = {}, const std::stop_token &stop = {});

} // namespace workbench
