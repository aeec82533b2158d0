#include "core/exchange/pytorch_source.h"

#include "core/exchange/forward_variables.h"
#include "core/exchange/python_name.h"
#include "core/layers/registry.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PytorchSource)
};

/// The layers whose shape is known, which alone become code.
Network knownPart(const Network &network, const NetworkAnalysis &analysis)
{
    Network known{network.input, {}};
    for (const auto &layer : network.layers) {
        if (contextOf(analysis, layer))
            known.layers.push_back(layer);
    }
    return known;
}

/// Writes one network.
class Writer
{
public:
    Writer(const Network &network, const NetworkAnalysis &analysis)
        : m_network(network), m_analysis(analysis), m_known(knownPart(network, analysis)),
          m_variables(m_known, [](const Layer &layer) { return pythonVariable(layer.id); })
    {}

    std::vector<SourceLine> lines(const QString &className)
    {
        frame(QStringLiteral("import torch"));
        frame(QStringLiteral("from torch import nn"));
        frame({});
        frame({});
        frame(QStringLiteral("class %1(nn.Module):").arg(className));
        frame(QStringLiteral("    def __init__(self):"));
        frame(QStringLiteral("        super().__init__()"));
        for (const auto &layer : m_network.layers)
            addModule(layer);
        frame({});
        frame(QStringLiteral("    def forward(self, x):"));
        if (m_variables.keepsInput())
            frame(QStringLiteral("        %1 = x").arg(inputId));
        for (const auto &layer : m_network.layers)
            addStep(layer);
        const QString &last = m_known.layers.empty() ? inputId : m_known.layers.back().id;
        frame(QStringLiteral("        return %1").arg(m_variables.of(last)));
        return std::move(m_lines);
    }

private:
    void frame(const QString &text) { m_lines.push_back({text, {}}); }

    void addLine(const Layer &layer, const QString &text)
    {
        m_lines.push_back({QStringLiteral("        ") + text, layer.id});
    }

    void addComment(const Layer &layer)
    {
        const LayerAnalysis *analysis = m_analysis.find(layer.id);
        const QString sentence =
            analysis && analysis->fault ? analysis->fault->simplified() : Text::tr("shape unknown");
        addLine(layer, QStringLiteral("# %1: %2").arg(layer.id, sentence));
    }

    void addModule(const Layer &layer)
    {
        const LayerDescriptor *descriptor = findLayerType(layer.type);
        if (descriptor && descriptor->category == LayerCategory::Join)
            return;
        const auto context = contextOf(m_analysis, layer);
        if (!context)
            addComment(layer);
        else
            addLine(layer, QStringLiteral("self.%1 = %2")
                               .arg(pythonName(layer.id), descriptor->python(*context, layer)));
    }

    void addStep(const Layer &layer)
    {
        const auto context = contextOf(m_analysis, layer);
        if (!context) {
            addComment(layer);
            return;
        }
        Layer renamed = layer;
        for (auto &input : renamed.inputs)
            input = m_variables.of(input);
        const LayerDescriptor &descriptor = *findLayerType(layer.type);
        const QString value =
            descriptor.category == LayerCategory::Join
                ? descriptor.python(*context, renamed)
                : QStringLiteral("self.%1(%2)").arg(pythonName(layer.id), renamed.inputs.front());
        addLine(layer, QStringLiteral("%1 = %2").arg(m_variables.of(layer.id), value));
    }

    const Network &m_network;
    const NetworkAnalysis &m_analysis;
    Network m_known;
    ForwardVariables m_variables;
    std::vector<SourceLine> m_lines;
};

} // namespace

std::vector<SourceLine> pytorchSource(const Network &network, const NetworkAnalysis &analysis,
                                      const QString &className)
{
    return Writer(network, analysis).lines(className);
}

QString pytorchSourceText(const Network &network, const NetworkAnalysis &analysis, const QString &className)
{
    QString text;
    for (const auto &line : pytorchSource(network, analysis, className))
        text += line.text + QLatin1Char('\n');
    return text;
}

} // namespace workbench
