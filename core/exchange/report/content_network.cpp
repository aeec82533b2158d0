#include "core/exchange/report/report_content.h"
#include "core/exchange/report/run_report.h"
#include "core/figure/architecture_figure.h"
#include "core/layers/registry.h"
#include "core/number_text.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportNetwork)
};

std::vector<ReportCell> layerRow(const Layer &layer, const LayerAnalysis &found)
{
    const LayerDescriptor &type = *findLayerType(layer.type);
    QString words = type.summary(Arguments(type.parameters, layer.parameters));
    if (layer.frozen)
        words += (words.isEmpty() ? QString() : QStringLiteral(", ")) + Text::tr("frozen");
    return {{layer.id},
            {layer.type},
            {words},
            {found.output->text()},
            {groupedText(found.cost->parameters())},
            {groupedText(found.cost->macs)},
            {displayText(found.receptiveField)}};
}

ReportTable layerTable(const RunReport &report)
{
    const Network &network = report.project().network;
    ReportTable table{.label = Text::tr("The layers"),
                      .columns = {{Text::tr("Layer")},
                                  {Text::tr("Type")},
                                  {Text::tr("Settings")},
                                  {Text::tr("Output"), true},
                                  {Text::tr("Parameters"), true},
                                  {Text::tr("Multiply-adds"), true},
                                  {Text::tr("Sees"), true}}};
    table.rows.push_back({{inputId}, {Text::tr("image")}, {QString()}, {network.input.text()}, {}, {}, {}});
    for (std::size_t i = 0; i < network.layers.size(); ++i)
        table.rows.push_back(layerRow(network.layers[i], report.analysis.layers[i]));
    table.rows.push_back({{Text::tr("in all")},
                          {},
                          {},
                          {},
                          {groupedText(report.analysis.totalParameters)},
                          {groupedText(report.analysis.totalMacs)},
                          {}});
    table.totals = 1;
    table.remarks = {
        Text::tr("Multiply-adds are of one image, biases not counted. Sees: pixels of the image, "
                 "height and width, that one number of the output follows from.")};
    return table;
}

/// "H_out = ⌊(H + 2p …) / s⌋ + 1 = … = 28", a line of each subject.
QString arithmeticOf(const std::vector<FormulaLine> &lines, FormulaLine::Subject subject)
{
    QStringList texts;
    for (const auto &line : lines) {
        if (line.subject != subject)
            continue;
        const QString arithmetic = withGroupedNumbers(plainText(line));
        // What is counted, the column says.
        const bool isNamed = subject == FormulaLine::Subject::Count || line.label.isEmpty();
        texts << (isNamed ? arithmetic : QStringLiteral("%1: %2").arg(line.label, arithmetic));
    }
    return texts.join(QLatin1Char('\n'));
}

ReportTable formulaTable(const RunReport &report)
{
    ReportTable table{.label = Text::tr("How the numbers come about"),
                      .columns = {{Text::tr("Layer")},
                                  {Text::tr("Output"), false, true},
                                  {Text::tr("Parameters"), false, true}}};
    const Network &network = report.project().network;
    for (const auto &layer : network.layers) {
        const auto lines = formulaOf(network, report.analysis, layer.id);
        table.rows.push_back({{layer.id},
                              {arithmeticOf(lines, FormulaLine::Subject::Output)},
                              {arithmeticOf(lines, FormulaLine::Subject::Count)}});
    }
    return table;
}

} // namespace

ReportSection networkSection(const RunReport &report)
{
    ReportSection section{Text::tr("Network")};
    // A run trains sound networks only; its figure can be drawn.
    if (const auto figure = ArchitectureFigure::of(report.project().network, report.analysis))
        section.blocks.push_back(ReportFigure{
            Text::tr("The network's outputs, from the image to the classes: a box to scale for "
                     "each shape, arcs for what skips layers"),
            figure->size(), [drawn = *figure](QPainter &painter) { drawn.paint(painter); }, figure->gaps()});
    section.blocks.push_back(layerTable(report));
    section.blocks.push_back(formulaTable(report));
    return section;
}

} // namespace workbench
