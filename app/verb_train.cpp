#include "app/data_input.h"
#include "app/output.h"
#include "app/verbs.h"
#include "core/document/project_file.h"
#include "core/document/vocabulary.h"
#include "core/exchange/weight_files.h"
#include "core/exchange/weight_import.h"
#include "core/train/fold_summary.h"
#include "core/train/run_folder.h"
#include "core/train/training.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <csignal>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Train)
};

struct Options
{
    std::string project;
    std::string data;
    std::optional<std::int64_t> epochs;
    std::optional<std::int64_t> batchSize;
    std::optional<double> learningRate;
    std::optional<std::int64_t> seed;
    std::optional<std::int64_t> limit;
    std::optional<std::int64_t> folds;
    bool allFolds = false;
    bool noShuffle = false;
    std::string device = "auto";
    int threads = 0;
    std::string plan = "auto";
    std::string initialWeights;
    std::string out;
    std::string resume;
    bool jsonLines = false;
    LoadOptions load;
};

/// Ctrl+C ends the run between two batches, with its files whole.
std::stop_source interruption;

void stopOnInterrupt()
{
    std::signal(SIGINT, [](int) {
        interruption.request_stop();
        std::signal(SIGINT, SIG_DFL);
    });
}

class JsonLines : public TrainingObserver
{
public:
    void started(const TrainingPlan &plan) override
    {
        printJson({{"event", "start"},
                   {"device", plan.device.toStdString()},
                   {"threads", plan.threads},
                   {"plan", plan.plan.text().toStdString()},
                   {"training_images", plan.trainingImages},
                   {"validation_images", plan.validationImages},
                   {"batches_per_epoch", plan.batchesPerEpoch},
                   {"epochs", plan.epochs}});
    }
    void batchDone(const BatchMetrics &metrics) override
    {
        printJson({{"event", "batch"},
                   {"epoch", metrics.epoch},
                   {"batch", metrics.batch},
                   {"loss", numberJson(metrics.loss)},
                   {"lr", metrics.learningRate}});
    }
    void epochDone(const EpochMetrics &metrics, const std::shared_ptr<const TensorMap> &) override
    {
        const auto optional = [](const std::optional<double> &value) {
            return value ? numberJson(*value) : Json();
        };
        printJson({{"event", "epoch"},
                   {"epoch", metrics.epoch},
                   {"train_loss", numberJson(metrics.trainLoss)},
                   {"train_accuracy", metrics.trainAccuracy},
                   {"val_loss", optional(metrics.validationLoss)},
                   {"val_accuracy", optional(metrics.validationAccuracy)},
                   {"images_per_second", metrics.imagesPerSecond},
                   {"seconds", metrics.seconds}});
    }
    void warned(const Error &error) override
    {
        printJson({{"event", "warning"}, {"message", error.message().toStdString()}});
    }
};

class ForPeople : public TrainingObserver
{
public:
    void started(const TrainingPlan &plan) override
    {
        m_plan = plan;
        m_timer.start();
        printLine(Text::tr("training on %1 images, validating on %2 (%3; plan %4: %5)")
                      .arg(plan.trainingImages)
                      .arg(plan.validationImages)
                      .arg(plan.device, plan.plan.text(), planDescription(plan.plan)));
    }
    void batchDone(const BatchMetrics &metrics) override
    {
        const std::int64_t done = (metrics.epoch - 1) * m_plan.batchesPerEpoch + metrics.batch;
        const std::int64_t total = m_plan.epochs * m_plan.batchesPerEpoch;
        if (m_timer.elapsed() - m_shown < 100 && done != total)
            return;
        m_shown = m_timer.elapsed();
        const double share = double(done) / double(total);
        const qint64 left = qint64(double(m_shown) * (1 - share) / share) / 1000;
        m_line.show(share,
                    Text::tr("epoch %1 of %2 · batch %3 of %4 · loss %5 · %6 left")
                        .arg(metrics.epoch)
                        .arg(m_plan.epochs)
                        .arg(metrics.batch)
                        .arg(m_plan.batchesPerEpoch)
                        .arg(metrics.loss, 0, 'f', 3)
                        .arg(QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'))));
    }
    void epochDone(const EpochMetrics &metrics, const std::shared_ptr<const TensorMap> &) override
    {
        m_line.clear();
        QString text = Text::tr("epoch %1: loss %2, accuracy %3 %")
                           .arg(metrics.epoch)
                           .arg(metrics.trainLoss, 0, 'f', 4)
                           .arg(100 * metrics.trainAccuracy, 0, 'f', 2);
        if (metrics.validationAccuracy)
            text += Text::tr("; validation: loss %1, accuracy %2 %")
                        .arg(*metrics.validationLoss, 0, 'f', 4)
                        .arg(100 * *metrics.validationAccuracy, 0, 'f', 2);
        printLine(text + Text::tr("; %1 images/s, %2 s")
                             .arg(qRound64(metrics.imagesPerSecond))
                             .arg(metrics.seconds, 0, 'f', 1));
    }
    void warned(const Error &error) override
    {
        m_line.clear();
        printLine(Text::tr("warning: %1").arg(error.message()));
    }

private:
    TrainingPlan m_plan;
    ProgressLine m_line;
    QElapsedTimer m_timer;
    qint64 m_shown = -1000;
};

/// The project with what the command line says otherwise.
Result<Project> adjusted(Result<Project> project, const Options &options)
{
    if (!project)
        return project;
    TrainingSettings &training = project->training;
    training.epochs = options.epochs.value_or(training.epochs);
    training.batchSize = options.batchSize.value_or(training.batchSize);
    training.seed = options.seed.value_or(training.seed);
    if (options.noShuffle)
        training.shuffle = false;
    if (options.limit)
        project->data.limit = options.limit;
    if (options.folds)
        project->data.split.folds = *options.folds;
    if (SplitSettings &split = project->data.split; options.allFolds || split.fold > split.folds)
        split.fold = 1;
    if (!options.data.empty())
        project->data.source = QString::fromStdString(options.data);
    if (options.learningRate) {
        const auto *spec =
            findSpec(findChoice(optimizerTypes(), training.optimizer.type)->parameters, QStringLiteral("lr"));
        if (const auto refusal = checkValue(*spec, *options.learningRate))
            return failure(*refusal, QStringLiteral("--lr"));
        setParameter(training.optimizer.parameters, *spec, *options.learningRate);
    }
    return project;
}

/// Reads what `--resume` names into the job. The run's settings stay, but for those given.
Result<void> resumeRun(const Options &options, TrainingJob &job)
{
    const QString folder = QString::fromStdString(options.resume);
    auto point = loadResumePoint(folder);
    if (!point)
        return tl::unexpected(point.error());
    auto project = adjusted(point->run.project, options);
    if (!project)
        return tl::unexpected(project.error());
    if (!isSameModel(project->network, job.project.network))
        return failure(Text::tr("the run has another network than the project"), folder);
    job.project = std::move(*project);
    job.resume = std::make_shared<const ResumePoint>(std::move(*point));
    job.runFolder = folder;
    return {};
}

/// Nothing begins with half of a file's weights.
Result<void> readInitialWeights(const QString &path, TrainingJob &job)
{
    const auto file = loadWeights(path);
    if (!file)
        return tl::unexpected(file.error());
    const auto found = std::make_shared<const TensorMap>(file->tensors);
    auto weights = WeightAssignment(job.project.network, found).imported();
    if (!weights)
        return failure(weights.error().what, path);
    job.initialWeights = std::move(*weights);
    return {};
}

Result<void> readInputs(const Options &options, TrainingJob &job)
{
    const auto data =
        loadWithProgress(specFor(job.project.data.source, job.project.network.input), options.load);
    if (!data)
        return tl::unexpected(data.error());
    job.data = *data;
    if (const auto reason = whyNotTrainable(job.project, *job.data))
        return tl::unexpected(*reason);
    if (options.initialWeights.empty())
        return {};
    return readInitialWeights(QString::fromStdString(options.initialWeights), job);
}

/// The run's folder, new or given; `name`: of one within the given folder.
Result<void> makeFolder(const Options &options, const QString &name, TrainingJob &job)
{
    if (!options.out.empty())
        job.runFolder = QDir(QString::fromStdString(options.out)).filePath(name);
    else if (!job.resume)
        job.runFolder = newRunFolder(QFileInfo(QString::fromStdString(options.project)).completeBaseName());
    // Better now than after the first epoch.
    if (!QDir().mkpath(job.runFolder) || !QFileInfo(job.runFolder).isWritable())
        return failure(Text::tr("the run cannot be written there"), job.runFolder);
    return {};
}

Result<TrainingJob> jobFor(const Options &options)
{
    const auto project = adjusted(loadProjectOrPreset(QString::fromStdString(options.project)), options);
    if (!project)
        return tl::unexpected(project.error());
    TrainingJob job{.project = *project,
                    .data = nullptr,
                    .device = QString::fromStdString(options.device),
                    .threads = options.threads,
                    .plan = QString::fromStdString(options.plan)};
    if (!options.resume.empty()) {
        if (const auto resumed = resumeRun(options, job); !resumed)
            return tl::unexpected(resumed.error());
    }
    if (const auto read = readInputs(options, job); !read)
        return tl::unexpected(read.error());
    return job;
}

void printOutcome(const TrainingOutcome &outcome, bool jsonLines)
{
    if (jsonLines) {
        printJson({{"event", outcome.stopped ? "stopped" : "finished"},
                   {"best_epoch", outcome.bestEpoch},
                   {"test_loss", outcome.test ? numberJson(outcome.test->loss) : Json()},
                   {"test_accuracy", outcome.test ? Json(outcome.test->accuracy) : Json()},
                   {"run", outcome.runFolder.toStdString()}});
        return;
    }
    if (outcome.stopped)
        printLine(Text::tr("stopped after %n complete epoch(s)", nullptr, int(outcome.epochsDone)));
    if (outcome.endedEarly)
        printLine(
            Text::tr("ended early after %n epoch(s): no improvement", nullptr, int(outcome.epochsDone)));
    if (outcome.test)
        printLine(Text::tr("test accuracy %1 % (loss %2) with the weights of epoch %3")
                      .arg(100 * outcome.test->accuracy, 0, 'f', 2)
                      .arg(outcome.test->loss, 0, 'f', 4)
                      .arg(outcome.bestEpoch));
    printLine(Text::tr("run folder: %1").arg(outcome.runFolder));
}

Result<TrainingOutcome> trainOnce(const TrainingJob &job, bool jsonLines)
{
    ForPeople people;
    JsonLines lines;
    TrainingObserver &observer = jsonLines ? static_cast<TrainingObserver &>(lines) : people;
    const auto outcome = train(job, interruption.get_token(), observer);
    if (outcome)
        printOutcome(*outcome, jsonLines);
    return outcome;
}

void printFold(std::int64_t fold, std::int64_t folds, bool jsonLines)
{
    if (jsonLines)
        printJson({{"event", "fold"}, {"fold", fold}, {"folds", folds}});
    else
        printLine(Text::tr("fold %1 of %2").arg(fold).arg(folds));
}

void printFolds(const FoldSummary &summary, bool jsonLines)
{
    const double deviation = summary.deviation.value_or(0); // there are two folds at least
    if (jsonLines)
        printJson({{"event", "folds"},
                   {"folds", summary.folds},
                   {"val_accuracy_mean", summary.mean},
                   {"val_accuracy_deviation", deviation}});
    else
        printLine(Text::tr("best validation accuracy of %1 folds: %2 % ± %3 % (mean, standard deviation)")
                      .arg(summary.folds)
                      .arg(100 * summary.mean, 0, 'f', 2)
                      .arg(100 * deviation, 0, 'f', 2));
}

/// One run after another, each with another fold that validates.
VerbResult trainFolds(const Options &options, TrainingJob job)
{
    const std::int64_t folds = job.project.data.split.folds;
    std::vector<double> accuracies;
    for (std::int64_t fold = 1; fold <= folds; ++fold) {
        job.project.data.split.fold = fold;
        if (const auto made = makeFolder(options, QStringLiteral("fold-%1").arg(fold), job); !made)
            return tl::unexpected(made.error());
        printFold(fold, folds, options.jsonLines);
        const auto outcome = trainOnce(job, options.jsonLines);
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (outcome->stopped)
            return 1;
        if (const auto saved = saveNote(job.runFolder, Text::tr("fold %1 of %2").arg(fold).arg(folds));
            !saved)
            return tl::unexpected(saved.error());
        const RunPointer run = readSummary(job.runFolder);
        if (!run || !run->best || !run->best->validationAccuracy)
            return failure(Text::tr("the run has no validation accuracy"), job.runFolder);
        accuracies.push_back(*run->best->validationAccuracy);
    }
    printFolds(foldSummary(folds, accuracies), options.jsonLines);
    return 0;
}

VerbResult runTraining(const Options &options)
{
    auto job = jobFor(options);
    if (!job)
        return tl::unexpected(job.error());
    stopOnInterrupt();
    if (options.allFolds && job->project.data.split.folds < 2)
        return failure(Text::tr("the project has no folds; --folds N says how many"),
                       QStringLiteral("--all-folds"));
    if (options.allFolds)
        return trainFolds(options, std::move(*job));
    if (const auto made = makeFolder(options, {}, *job); !made)
        return tl::unexpected(made.error());
    const auto outcome = trainOnce(*job, options.jsonLines);
    if (!outcome)
        return tl::unexpected(outcome.error());
    return outcome->stopped ? 1 : 0;
}

} // namespace

void addTrain(CLI::App &app, ChosenVerb &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand("train", "Train a network and keep the run in a folder");
    verb->add_option("PROJECT", options->project, "A project file or a preset's name")->required();
    verb->add_option("--data", options->data, dataSpecHelp() + "; the project's own when not given");
    addMemoryOption(*verb, options->load);
    verb->add_option("--epochs", options->epochs)
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{10'000'000}));
    verb->add_option("--batch-size", options->batchSize, "0: the whole training set in one step")
        ->check(CLI::NonNegativeNumber);
    verb->add_option("--lr", options->learningRate, "Learning rate");
    verb->add_option("--seed", options->seed)->check(CLI::NonNegativeNumber);
    verb->add_option("--limit", options->limit, "The first N training images only")
        ->check(CLI::PositiveNumber);
    verb->add_option("--folds", options->folds, "So many parts, of which one validates (k-fold)")
        ->check(CLI::Range(std::int64_t{2}, std::int64_t{1000}));
    auto *allFolds = verb->add_flag("--all-folds", options->allFolds,
                                    "One run for each fold, and mean and deviation of their accuracies");
    verb->add_flag("--no-shuffle", options->noShuffle, "File order");
    verb->add_option("--device", options->device, "auto, cpu, cuda or cuda:N");
    verb->add_option("--threads", options->threads, "At most; all processors when not given")
        ->check(CLI::Range(1, 1024));
    verb->add_option("--plan", options->plan, planHelp);
    auto *init = verb->add_option(
        "--init", options->initialWeights,
        "Start from these weights (safetensors, or a state dict that torch.save has written); all "
        "must fit, by name or by order and shape");
    auto *out = verb->add_option("--out", options->out, "Folder of the run");
    verb->add_option("--resume", options->resume,
                     "Go on with the run in this folder, from its last complete epoch")
        ->excludes(init, out, allFolds);
    verb->add_flag("--json-lines", options->jsonLines, "Print one JSON object a line");
    verb->callback([=, &chosen] { chosen.run = [options] { return runTraining(*options); }; });
}

} // namespace workbench
