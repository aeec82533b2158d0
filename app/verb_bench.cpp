#include "app/data_input.h"
#include "app/output.h"
#include "app/verbs.h"
#include "core/document/project_file.h"
#include "core/train/training.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Bench)
};

struct Options
{
    std::string project;
    std::optional<std::int64_t> batchSize;
    std::int64_t images = 12800;
    int threads = 0;
    std::string plan = "auto";
    bool json = false;
};

/// Remembers the last epoch: the first warms up caches and allocator.
class LastEpoch : public TrainingObserver
{
public:
    void started(const TrainingPlan &newPlan) override { plan = newPlan; }
    void epochDone(const EpochMetrics &metrics, const std::shared_ptr<const TensorMap> &) override
    {
        last = metrics;
    }

    TrainingPlan plan;
    EpochMetrics last;
};

Json sharesOf(const StepSeconds &seconds)
{
    const double total =
        seconds.data + seconds.forward + seconds.backward + seconds.optimizer + seconds.views;
    return {{"data", seconds.data / total},
            {"forward", seconds.forward / total},
            {"backward", seconds.backward / total},
            {"optimizer", seconds.optimizer / total},
            {"views", seconds.views / total}};
}

VerbResult measure(const Options &options)
{
    auto project = loadProjectOrPreset(QString::fromStdString(options.project));
    if (!project)
        return tl::unexpected(project.error());
    const auto data = loadWithProgress(specFor(project->data.source, project->network.input));
    if (!data)
        return tl::unexpected(data.error());
    // Without test images: only training is measured.
    auto trainingOnly = std::make_shared<DataSet>(**data);
    trainingOnly->test = {};
    project->training.batchSize = options.batchSize.value_or(project->training.batchSize);
    project->training.validationSplit = 0;
    project->training.epochs = 2;
    project->data.limit = options.images;
    LastEpoch observer;
    const auto outcome = train({.project = *project,
                                .data = trainingOnly,
                                .threads = options.threads,
                                .plan = QString::fromStdString(options.plan)},
                               {}, observer);
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (options.json)
        printJson({{"project", options.project},
                   {"images", observer.plan.trainingImages},
                   {"batch_size", project->training.batchSize},
                   {"device", observer.plan.device.toStdString()},
                   {"threads", observer.plan.threads},
                   {"plan", observer.plan.plan.text().toStdString()},
                   {"images_per_second", observer.last.imagesPerSecond},
                   {"shares", sharesOf(outcome->seconds)}});
    else
        printLine(Text::tr("%1 images/s (%2, batches of %3, plan %4: %5)")
                      .arg(qRound64(observer.last.imagesPerSecond))
                      .arg(observer.plan.device)
                      .arg(project->training.batchSize)
                      .arg(observer.plan.plan.text(), planDescription(observer.plan.plan)));
    return 0;
}

} // namespace

void addBench(CLI::App &app, ChosenVerb &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand("bench", "Training speed on this machine");
    verb->add_option("PROJECT", options->project, "A project file or a preset's name")->required();
    verb->add_option("--batch-size", options->batchSize)->check(CLI::NonNegativeNumber);
    verb->add_option("--images", options->images, "Images in each of two epochs")->check(CLI::PositiveNumber);
    verb->add_option("--threads", options->threads, "At most")->check(CLI::Range(1, 1024));
    verb->add_option("--plan", options->plan, planHelp);
    verb->add_flag("--json", options->json, "Print JSON");
    verb->callback([=, &chosen] { chosen.run = [options] { return measure(*options); }; });
}

} // namespace workbench
