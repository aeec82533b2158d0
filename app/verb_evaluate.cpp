#include "app/data_input.h"
#include "app/output.h"
#include "app/verbs.h"
#include "core/insight/predictor.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Evaluate)
};

struct Options
{
    std::string model;
    std::string data;
    std::string device = "cpu";
    bool json = false;
    LoadOptions load;
};

VerbResult evaluate(const Options &options)
{
    const auto trained = loadTrainedModel(QString::fromStdString(options.model));
    if (!trained)
        return tl::unexpected(trained.error());
    const QString spec =
        options.data.empty() ? trained->project.data.source : QString::fromStdString(options.data);
    const auto data = loadWithProgress(specFor(spec, trained->project.network.input), options.load);
    if (!data)
        return tl::unexpected(data.error());
    auto predictor = Predictor::make(*trained, QString::fromStdString(options.device));
    if (!predictor)
        return tl::unexpected(predictor.error());
    ProgressLine line;
    const auto metrics =
        predictor->evaluate(*data, (*data)->test, [&](std::int64_t done, std::int64_t total) {
            line.show(double(done) / double(total), Text::tr("%1 of %2 images").arg(done).arg(total));
        });
    line.clear();
    if (!metrics)
        return tl::unexpected(metrics.error());
    const auto images = (*data)->test.count();
    if (options.json)
        printJson({{"data", (*data)->spec.toStdString()},
                   {"images", images},
                   {"test_loss", numberJson(metrics->loss)},
                   {"test_accuracy", metrics->accuracy}});
    else
        printLine(Text::tr("%1, %2 test images: accuracy %3 %, loss %4")
                      .arg((*data)->title)
                      .arg(images)
                      .arg(100 * metrics->accuracy, 0, 'f', 2)
                      .arg(metrics->loss, 0, 'f', 4));
    return 0;
}

} // namespace

void addEvaluate(CLI::App &app, ChosenVerb &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand("evaluate", "Loss and accuracy of a trained model on test images");
    verb->add_option("MODEL", options->model, "A trained model (.safetensors or .onnx)")->required();
    verb->add_option("--data", options->data, dataSpecHelp() + "; the model's own when not given");
    addMemoryOption(*verb, options->load);
    verb->add_option("--device", options->device, "auto, cpu, cuda or cuda:N");
    verb->add_flag("--json", options->json, "Print JSON");
    verb->callback([=, &chosen] { chosen.run = [options] { return evaluate(*options); }; });
}

} // namespace workbench
