#include "core/exchange/pytorch_source.h"

#include "core/exchange/python_name.h"
#include "core/layers/registry.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PytorchSource)
};

/// Writes one network; `m_known` holds the layers whose shape is known, which alone become code.
class Writer
{
public:
    Writer(const Network &network, const NetworkAnalysis &analysis)
        : m_network(network), m_analysis(analysis), m_known{network.input, {}}
    {
        for (const auto &layer : network.layers) {
            if (contextOf(analysis, layer))
                m_known.layers.push_back(layer);
        }
        for (std::size_t i = 0; i < m_known.layers.size(); ++i)
            m_variables.emplace(m_known.layers[i].id,
                                isCarried(i) ? QStringLiteral("x") : pythonVariable(m_known.layers[i].id));
        m_keepsInput = isInputOverwritten();
        // No layer can have this id.
        m_variables.emplace(inputId, m_keepsInput ? inputId : QStringLiteral("x"));
    }

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
        if (m_keepsInput)
            frame(QStringLiteral("        %1 = x").arg(inputId));
        for (const auto &layer : m_network.layers)
            addStep(layer);
        const QString &last = m_known.layers.empty() ? inputId : m_known.layers.back().id;
        frame(QStringLiteral("        return %1").arg(m_variables.at(last)));
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
            input = m_variables.at(input);
        const LayerDescriptor &descriptor = *findLayerType(layer.type);
        const QString value =
            descriptor.category == LayerCategory::Join
                ? descriptor.python(*context, renamed)
                : QStringLiteral("self.%1(%2)").arg(pythonName(layer.id), renamed.inputs.front());
        addLine(layer, QStringLiteral("%1 = %2").arg(m_variables.at(layer.id), value));
    }

    /// True where nothing but the next layer reads the value, so that `x` may move on.
    bool isCarried(std::size_t index) const
    {
        if (index + 1 == m_known.layers.size())
            return true;
        return m_known.readersOf(m_known.layers[index].id) ==
               std::vector<QString>{m_known.layers[index + 1].id};
    }

    /// True where `x` holds another value before the last layer that reads the input.
    bool isInputOverwritten() const
    {
        const auto readers = m_known.readersOf(inputId);
        if (readers.empty())
            return false;
        const auto last = static_cast<std::ptrdiff_t>(*m_known.indexOf(readers.back()));
        return std::any_of(m_known.layers.begin(), m_known.layers.begin() + last, [&](const Layer &layer) {
            return m_variables.at(layer.id) == QLatin1String("x");
        });
    }

    const Network &m_network;
    const NetworkAnalysis &m_analysis;
    Network m_known;
    std::map<QString, QString> m_variables; ///< by layer id
    bool m_keepsInput = false;
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
