#include "app/data_input.h"
#include "app/output.h"
#include "app/verbs.h"
#include "core/exchange/export.h"
#include "core/exchange/predictions_file.h"
#include "core/insight/test_predictions.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ExportVerb)
};

/// Not a form of the model: its answers to the test images of --data.
const char *const submissionName = "submission";

struct Options
{
    std::string model;
    std::string format;
    std::string out;
    std::string data;
    OnnxOptions onnx;
};

Result<DataSetPointer> dataOf(const Options &options, const TrainedModel &trained)
{
    return loadWithProgress(specFor(QString::fromStdString(options.data), trained.project.network.input));
}

Result<QString> writeModel(const Options &options, const TrainedModel &trained)
{
    ExportWish wish{QString::fromStdString(options.format), options.onnx, {}};
    if (!options.data.empty()) {
        const auto data = dataOf(options, trained);
        if (!data)
            return tl::unexpected(data.error());
        const Shape &input = trained.project.network.input;
        if ((*data)->imageShape != input)
            return failure(Text::tr("the model takes images of %1, but those of the data are %2")
                               .arg(input.text(), (*data)->imageShape.text()),
                           (*data)->spec);
        auto images = imagesOf(**data);
        if (!images)
            return tl::unexpected(images.error());
        wish.images = std::move(*images);
    }
    const auto proof = exportModel(trained, wish, QString::fromStdString(options.out));
    if (!proof)
        return tl::unexpected(proof.error());
    return proof->text();
}

Result<QString> writeSubmission(const Options &options, const TrainedModel &trained)
{
    const auto data = dataOf(options, trained);
    if (!data)
        return tl::unexpected(data.error());
    const auto table = predictTestImages(trained, *data);
    if (!table)
        return tl::unexpected(table.error());
    return writePredictions(*table, (*data)->submission, false, QString::fromStdString(options.out));
}

VerbResult exportFile(const Options &options)
{
    const auto trained = loadTrainedModel(QString::fromStdString(options.model));
    if (!trained)
        return tl::unexpected(trained.error());
    const auto proof =
        options.format == submissionName ? writeSubmission(options, *trained) : writeModel(options, *trained);
    if (!proof)
        return tl::unexpected(proof.error());
    printLine(Text::tr("written: %1").arg(QString::fromStdString(options.out)));
    printLine(*proof);
    return 0;
}

void checkTogether(const Options &options)
{
    const bool isOnnx = options.format == "onnx";
    if (!isOnnx && (options.onnx.withPreprocessing || options.onnx.withSoftmax))
        throw CLI::ValidationError("--format", "only onnx takes --with-preprocessing and --with-softmax");
    if (options.format == submissionName && options.data.empty())
        throw CLI::ValidationError("--data", "a submission needs test images");
}

} // namespace

void addExport(CLI::App &app, ChosenVerb &chosen)
{
    auto options = std::make_shared<Options>();
    std::vector<std::string> names;
    for (const auto &format : exportFormats())
        names.push_back(format.name.toStdString());
    names.push_back(submissionName);
    CLI::App *verb = app.add_subcommand(
        "export", "Write a trained model in another format, once it answers there as it does here");
    verb->add_option("MODEL", options->model, "A trained model (.safetensors or .onnx)")->required();
    verb->add_option("--format", options->format)->required()->check(CLI::IsMember(names));
    verb->add_option("--out", options->out, "The file to write; of pytorch and libtorch-cpp the folder")
        ->required();
    verb->add_option("--data", options->data,
                     dataSpecHelp() + ": the export is tried on its images, else on noise");
    verb->add_flag("--with-preprocessing", options->onnx.withPreprocessing,
                   "ONNX that takes pixels from 0 to 255");
    verb->add_flag("--with-softmax", options->onnx.withSoftmax, "ONNX that gives probabilities");
    verb->callback([=, &chosen] {
        checkTogether(*options);
        chosen.run = [options] { return exportFile(*options); };
    });
}

} // namespace workbench
