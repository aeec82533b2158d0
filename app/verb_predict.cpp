#include "app/output.h"
#include "app/verbs.h"
#include "core/files.h"
#include "core/insight/predictor.h"

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
    bool json = false;
};

struct Answer
{
    QString name; ///< a file, or a position in the test part
    std::vector<float> probabilities;

    std::size_t best() const
    {
        return std::size_t(std::max_element(probabilities.begin(), probabilities.end()) -
                           probabilities.begin());
    }
};

struct Input
{
    QStringList names;
    std::vector<std::uint8_t> pixels;
};

Result<Input> readInput(const Options &options, const Shape &size)
{
    Input input;
    if (!options.data.empty()) {
        const auto data = loadDataSet(QString::fromStdString(options.data));
        if (!data)
            return tl::unexpected(data.error());
        if ((*data)->imageShape != size)
            return failure(Text::tr("the model takes images of %1, but those of %2 are %3")
                               .arg(size.text(), (*data)->title, (*data)->imageShape.text()));
        for (std::int64_t i = 0; i < (*data)->test.count(); ++i)
            input.names << QString::number(i);
        input.pixels = (*data)->test.pixels;
        return input;
    }
    for (const auto &path : options.images) {
        const auto bytes = readImage(QString::fromStdString(path), size);
        if (!bytes)
            return tl::unexpected(bytes.error());
        input.names << QString::fromStdString(path);
        input.pixels.insert(input.pixels.end(), bytes->begin(), bytes->end());
    }
    return input;
}

Result<std::vector<Answer>> answersOf(const Options &options, const TrainedModel &trained)
{
    const auto input = readInput(options, trained.project.network.input);
    if (!input)
        return tl::unexpected(input.error());
    auto predictor = Predictor::make(trained);
    if (!predictor)
        return tl::unexpected(predictor.error());
    const auto probabilities = predictor->predict(input->pixels);
    if (!probabilities)
        return tl::unexpected(probabilities.error());
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < probabilities->size(); ++i)
        answers.push_back({input->names[qsizetype(i)], (*probabilities)[i]});
    return answers;
}

QString className(const TrainedModel &trained, std::size_t index)
{
    return trained.classNames.value(qsizetype(index), QString::number(index));
}

/// A field that holds a comma, quote or line end is quoted (RFC 4180).
QString csvField(QString text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) &&
        !text.contains(QLatin1Char('\n')))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1String("\""), QLatin1String("\"\"")) + QLatin1Char('"');
}

Result<void> writeCsv(const QString &path, const TrainedModel &trained, const std::vector<Answer> &answers)
{
    QByteArray text("id,label,class,probability\n");
    for (const auto &answer : answers) {
        const auto best = answer.best();
        text += QStringLiteral("%1,%2,%3,%4\n")
                    .arg(csvField(answer.name))
                    .arg(best)
                    .arg(csvField(className(trained, best)), realText(double(answer.probabilities[best])))
                    .toUtf8();
    }
    return writeWhole(path, text);
}

void printAnswers(const TrainedModel &trained, const std::vector<Answer> &answers)
{
    std::vector<QStringList> rows{{Text::tr("image"), Text::tr("class"), Text::tr("probability")}};
    for (const auto &answer : answers) {
        const auto best = answer.best();
        rows.push_back({answer.name, className(trained, best),
                        QString::number(100 * answer.probabilities[best], 'f', 2) + QStringLiteral(" %")});
    }
    printTable(rows, {false, false, true});
}

void printAsJson(const TrainedModel &trained, const std::vector<Answer> &answers)
{
    for (const auto &answer : answers) {
        Json probabilities = Json::array();
        for (const float probability : answer.probabilities)
            probabilities.push_back(numberJson(double(probability)));
        const auto best = answer.best();
        printJson({{"image", answer.name.toStdString()},
                   {"label", best},
                   {"class", className(trained, best).toStdString()},
                   {"probabilities", probabilities}});
    }
}

VerbResult predict(const Options &options)
{
    const auto trained = loadTrainedModel(QString::fromStdString(options.model));
    if (!trained)
        return tl::unexpected(trained.error());
    const auto answers = answersOf(options, *trained);
    if (!answers)
        return tl::unexpected(answers.error());
    if (!options.csv.empty()) {
        if (const auto written = writeCsv(QString::fromStdString(options.csv), *trained, *answers); !written)
            return tl::unexpected(written.error());
    }
    if (options.json)
        printAsJson(*trained, *answers);
    else if (options.csv.empty())
        printAnswers(*trained, *answers);
    return 0;
}

} // namespace

void addPredict(CLI::App &app, ChosenVerb &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand("predict", "Classes of pictures, or of a data set's test images");
    verb->add_option("MODEL", options->model, "A trained model (.safetensors)")->required();
    auto *images = verb->add_option("IMAGE", options->images, "Picture files");
    auto *data = verb->add_option("--data", options->data, "fashion-mnist[:DIR] or idx:DIR: its test images");
    images->excludes(data);
    verb->add_option("--csv", options->csv, "Write id, label, class and probability to this file");
    verb->add_flag("--json", options->json, "Print one JSON object an image");
    verb->callback([=, &chosen] {
        if (options->images.empty() && options->data.empty())
            throw CLI::ValidationError("IMAGE", "give pictures or --data");
        chosen.run = [options] { return predict(*options); };
    });
}

} // namespace workbench
