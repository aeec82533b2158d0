#include "app/data_input.h"
#include "app/output.h"
#include "app/verbs.h"
#include "core/data/image_file.h"
#include "core/exchange/predictions_file.h"
#include "core/insight/test_predictions.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Predict)
};

struct Options
{
    std::string model;
    std::vector<std::string> images;
    std::string data;
    std::string csv;
    bool probabilities = false;
    bool json = false;
};

Result<DataSetPointer> pictures(const Options &options, const Shape &size)
{
    if (size.channels() != 1 && size.channels() != 3)
        return failure(
            Text::tr("a picture has 1 or 3 channels, but the network takes %1").arg(size.channels()));
    auto data = std::make_shared<DataSet>();
    data->title = Text::tr("pictures");
    data->imageShape = size;
    std::vector<std::uint8_t> bytes(options.images.size() * std::size_t(size.elements()));
    for (std::size_t i = 0; i < options.images.size(); ++i) {
        const QString path = QString::fromStdString(options.images[i]);
        const auto image = decodeImage(path);
        if (!image)
            return tl::unexpected(image.error());
        convertImage(*image, size, Resize::Stretch, bytes.data() + std::int64_t(i) * size.elements());
        data->test.names << path;
        data->test.labels.push_back(unknownLabel);
    }
    data->test.pixels = std::make_shared<MemoryPixels>(std::move(bytes), size.elements());
    return data;
}

Result<PredictionTable> answersOf(const DataSetPointer &data, const TrainedModel &trained)
{
    ProgressLine line;
    auto table = predictTestImages(
        trained, data, QStringLiteral("cpu"), {}, [&](std::int64_t done, std::int64_t total) {
            line.show(double(done) / double(total), Text::tr("%1 of %2 images").arg(done).arg(total));
        });
    line.clear();
    return table;
}

void printAnswers(const PredictionTable &table)
{
    std::vector<QStringList> rows{{Text::tr("image"), Text::tr("class"), Text::tr("probability")}};
    for (std::size_t i = 0; i < table.probabilities.size(); ++i) {
        const auto best = table.best(i);
        rows.push_back({table.names[qsizetype(i)], table.className(best),
                        QString::number(100 * table.probabilities[i][best], 'f', 2) + QStringLiteral(" %")});
    }
    printTable(rows, {false, false, true});
}

void printAsJson(const PredictionTable &table)
{
    for (std::size_t i = 0; i < table.probabilities.size(); ++i) {
        Json probabilities = Json::array();
        for (const float probability : table.probabilities[i])
            probabilities.push_back(numberJson(double(probability)));
        const auto best = table.best(i);
        printJson({{"image", table.names[qsizetype(i)].toStdString()},
                   {"label", best},
                   {"class", table.className(best).toStdString()},
                   {"probabilities", probabilities}});
    }
}

VerbResult predict(const Options &options)
{
    const auto trained = loadTrainedModel(QString::fromStdString(options.model));
    if (!trained)
        return tl::unexpected(trained.error());
    const Shape &size = trained->project.network.input;
    // Pictures are predicted as the test images of a data set.
    const auto data = options.data.empty()
                          ? pictures(options, size)
                          : loadWithProgress(specFor(QString::fromStdString(options.data), size));
    if (!data)
        return tl::unexpected(data.error());
    const auto table = answersOf(*data, *trained);
    if (!table)
        return tl::unexpected(table.error());
    if (!options.csv.empty()) {
        const auto written = writePredictions(*table, (*data)->submission, options.probabilities,
                                              QString::fromStdString(options.csv));
        if (!written)
            return tl::unexpected(written.error());
    }
    if (options.json)
        printAsJson(*table);
    else if (options.csv.empty())
        printAnswers(*table);
    return 0;
}

} // namespace

void addPredict(CLI::App &app, ChosenVerb &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand("predict", "Classes of pictures, or of a data set's test images");
    verb->add_option("MODEL", options->model, "A trained model (.safetensors or .onnx)")->required();
    auto *images = verb->add_option("IMAGE", options->images, "Picture files");
    auto *data = verb->add_option("--data", options->data, dataSpecHelp() + ": its test images");
    images->excludes(data);
    verb->add_option(
        "--csv", options->csv,
        "Write the answers to this file, with the columns of the data set's sample submission or "
        "id, label, class and probability");
    verb->add_flag("--probabilities", options->probabilities,
                   "One column of the CSV file more for each class");
    verb->add_flag("--json", options->json, "Print one JSON object an image");
    verb->callback([=, &chosen] {
        if (options->images.empty() && options->data.empty())
            throw CLI::ValidationError("IMAGE", "give pictures or --data");
        chosen.run = [options] { return predict(*options); };
    });
}

} // namespace workbench
