#include "app/output.h"
#include "app/verbs.h"
#include "core/document/project_file.h"
#include "core/layers/analysis.h"
#include "core/layers/registry.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Inspect)
};

struct Options
{
    std::string project;
    bool json = false;
};

Json sizesJson(const std::optional<Shape> &shape)
{
    return shape ? Json(shape->sizes) : Json();
}

/// "H = ⌊...⌋ = 28" lines of one subject, joined.
std::string formulaText(const std::vector<FormulaLine> &lines, FormulaLine::Subject subject)
{
    QStringList texts;
    for (const auto &line : lines) {
        if (line.subject != subject)
            continue;
        texts << plainText(line);
    }
    return texts.join(QStringLiteral("; ")).toStdString();
}

Json layerJson(const Project &project, const NetworkAnalysis &analysis, const Layer &layer)
{
    const LayerAnalysis &found = *analysis.find(layer.id);
    Json inputs = Json::array();
    for (const auto &input : layer.inputs)
        inputs.push_back(input.toStdString());
    Json json{{"id", layer.id.toStdString()},
              {"type", layer.type.toStdString()},
              {"inputs", inputs},
              {"output", sizesJson(found.output)}};
    json["parameters"] = found.cost ? Json(found.cost->parameters()) : Json();
    json["macs"] = found.cost ? Json(found.cost->macs) : Json();
    json["receptive_field"] =
        found.output ? Json::array({found.receptiveField.height, found.receptiveField.width}) : Json();
    const auto lines = formulaOf(project.network, analysis, layer.id);
    json["formula"] = {{"shape", formulaText(lines, FormulaLine::Subject::Output)},
                       {"parameters", formulaText(lines, FormulaLine::Subject::Count)}};
    return json;
}

Json totalJson(const std::optional<std::int64_t> &total)
{
    return total ? Json(*total) : Json();
}

void printAsJson(const Project &project, const NetworkAnalysis &analysis)
{
    Json layers = Json::array();
    for (const auto &layer : project.network.layers)
        layers.push_back(layerJson(project, analysis, layer));
    Json errors = Json::array();
    for (const auto &fault : analysis.faults)
        errors.push_back({{"layer", fault.layer.toStdString()}, {"message", fault.message.toStdString()}});
    printJson({{"input", project.network.input.sizes},
               {"layers", layers},
               {"total_parameters", totalJson(analysis.totalParameters)},
               {"total_macs", totalJson(analysis.totalMacs)},
               {"errors", errors}});
}

QString totalText(const std::optional<std::int64_t> &total)
{
    return total ? QString::number(*total) : Text::tr("unknown");
}

QStringList row(const Network &network, const NetworkAnalysis &analysis, const Layer &layer)
{
    const LayerAnalysis &found = *analysis.find(layer.id);
    const LayerDescriptor *descriptor = findLayerType(layer.type);
    const bool complete = !checkParameters(descriptor->parameters, layer.parameters);
    const QString words =
        complete ? descriptor->summary(Arguments(descriptor->parameters, layer.parameters)) : QString();
    if (!found.output)
        return {layer.id, layer.type, words, Text::tr("unknown"), QString(), QString(), QString(), QString()};
    QString arithmetic;
    for (const auto &line : formulaOf(network, analysis, layer.id)) {
        if (line.subject == FormulaLine::Subject::Count)
            arithmetic = line.substituted.plain();
    }
    return {layer.id,
            layer.type,
            words,
            found.output->text(),
            QString::number(found.cost->parameters()),
            arithmetic,
            QString::number(found.cost->macs),
            displayText(found.receptiveField)};
}

void printAsTable(const Project &project, const NetworkAnalysis &analysis)
{
    std::vector<QStringList> rows{{Text::tr("layer"), Text::tr("type"), QString(), Text::tr("output"),
                                   Text::tr("parameters"), QString(), Text::tr("MACs"), Text::tr("sees")}};
    rows.push_back({inputId, QString(), QString(), project.network.input.text(), {}, {}, {}, {}});
    for (const auto &layer : project.network.layers)
        rows.push_back(row(project.network, analysis, layer));
    printTable(rows, {false, false, false, true, true, false, true, true});
    printLine(Text::tr("parameters: %1   multiply-adds: %2")
                  .arg(totalText(analysis.totalParameters), totalText(analysis.totalMacs)));
    for (const auto &fault : analysis.faults)
        printLine(Text::tr("problem at %1: %2")
                      .arg(fault.layer.isEmpty() ? Text::tr("the network") : fault.layer, fault.message));
}

VerbResult inspect(const Options &options)
{
    const auto project = loadProjectOrPreset(QString::fromStdString(options.project));
    if (!project)
        return tl::unexpected(project.error());
    const NetworkAnalysis analysis = analyse(project->network);
    if (options.json)
        printAsJson(*project, analysis);
    else
        printAsTable(*project, analysis);
    return analysis.faults.empty() ? 0 : 1;
}

} // namespace

void addInspect(CLI::App &app, ChosenVerb &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand(
        "inspect", "Layers, shapes, formulas, parameters, multiply-adds, receptive fields, problems");
    verb->add_option("PROJECT", options->project, "A project file or a preset's name")->required();
    verb->add_flag("--json", options->json, "Print JSON");
    verb->callback([=, &chosen] { chosen.run = [options] { return inspect(*options); }; });
}

} // namespace workbench
