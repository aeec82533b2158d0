#include "app/data_input.h"
#include "app/output.h"
#include "app/verbs.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DataVerb)
};

struct Options
{
    std::string spec;
    bool json = false;
};

std::vector<std::int64_t> countsOf(const DataSet &data, const ImageSet &part)
{
    std::vector<std::int64_t> counts(std::size_t(data.classNames.size()), 0);
    for (const auto label : part.labels) {
        if (label != unknownLabel)
            ++counts[std::size_t(label)];
    }
    return counts;
}

Json jsonOf(const Findings &findings)
{
    Json json = Json::array();
    for (const auto &finding : findings.kept())
        json.push_back({{"severity", finding.severity == Finding::Severity::Fault ? "fault" : "note"},
                        {"message", finding.what.toStdString()},
                        {"where", finding.where.toStdString()}});
    return json;
}

Json jsonOf(const PictureSizes &sizes)
{
    Json json = Json::array();
    for (const auto &size : sizes)
        json.push_back(
            {{"height", size.height}, {"width", size.width}, {"grey", size.grey}, {"images", size.images}});
    return json;
}

void printFindings(const Findings &findings)
{
    for (const auto &finding : findings.kept())
        printLine(
            (finding.severity == Finding::Severity::Fault ? Text::tr("fault: %1") : Text::tr("note: %1"))
                .arg(finding.message()));
    if (findings.faults() > 0)
        printLine(Text::tr("%n image(s) or line(s) cannot be used", nullptr, int(findings.faults())));
}

void printAsJson(const DataSet &data)
{
    Json classes = Json::array();
    const auto train = countsOf(data, data.train);
    const auto test = countsOf(data, data.test);
    for (std::size_t i = 0; i < train.size(); ++i)
        classes.push_back(
            {{"name", data.classNames[qsizetype(i)].toStdString()}, {"train", train[i]}, {"test", test[i]}});
    printJson({{"spec", data.spec.toStdString()},
               {"title", data.title.toStdString()},
               {"image", data.imageShape.sizes},
               {"train_images", data.train.count()},
               {"test_images", data.test.count()},
               {"classes", classes},
               {"sizes", jsonOf(data.sizes)},
               {"faults", data.findings.faults()},
               {"findings", jsonOf(data.findings)}});
}

void printAsTable(const DataSet &data)
{
    printLine(Text::tr("%1: images of %2, %3 for training, %4 for testing")
                  .arg(data.title, data.imageShape.text())
                  .arg(data.train.count())
                  .arg(data.test.count()));
    std::vector<QStringList> rows{{Text::tr("class"), Text::tr("training"), Text::tr("test")}};
    const auto train = countsOf(data, data.train);
    const auto test = countsOf(data, data.test);
    for (std::size_t i = 0; i < train.size(); ++i)
        rows.push_back({data.classNames[qsizetype(i)], QString::number(train[i]), QString::number(test[i])});
    printTable(rows, {false, true, true});
    printFindings(data.findings);
}

VerbResult describe(const Options &options)
{
    LoadOptions everything;
    everything.skipFaulty = true;
    everything.checkAll = true;
    const auto data = loadWithProgress(QString::fromStdString(options.spec), everything);
    if (!data)
        return tl::unexpected(data.error());
    if (options.json)
        printAsJson(**data);
    else
        printAsTable(**data);
    return (*data)->findings.faults() > 0 ? 1 : 0;
}

} // namespace

void addData(CLI::App &app, ChosenVerb &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand("data", "What is in a data set, and what is wrong with it");
    verb->add_option("SPEC", options->spec, dataSpecHelp())->required();
    verb->add_flag("--json", options->json, "Print JSON");
    verb->callback([=, &chosen] { chosen.run = [options] { return describe(*options); }; });
}

} // namespace workbench
