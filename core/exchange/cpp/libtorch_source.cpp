#include "core/exchange/cpp/libtorch_source.h"

#include "core/exchange/cpp/cpp_name.h"
#include "core/exchange/cpp/libtorch_layers.h"
#include "core/exchange/forward_variables.h"

#include <QSet>

namespace workbench {

namespace {

/// What the layers' own variables in forward() are called: as the layer where it is no member, else with
/// _out.
class VariableNames
{
public:
    explicit VariableNames(const Network &network)
    {
        for (const auto &layer : network.layers)
            m_layers << cppName(layer.id);
    }

    QString operator()(const Layer &layer) const
    {
        QString name = cppName(layer.id);
        if (!isLibtorchModule(layer))
            return name;
        name += QStringLiteral("_out");
        while (m_layers.contains(name))
            name += QLatin1Char('_');
        return name;
    }

private:
    QSet<QString> m_layers;
};

/// "6 x 28 x 28"
QString shapeText(const Shape &shape)
{
    return shape.text().replace(QChar(u'×'), QLatin1Char('x'));
}

class Writer
{
public:
    explicit Writer(const Network &network)
        : m_network(network), m_analysis(analyse(network)), m_variables(network, VariableNames(network))
    {}

    QString text()
    {
        add(0, QStringLiteral("struct NetworkImpl : torch::nn::Module"));
        add(0, QStringLiteral("{"));
        addConstructor();
        addForward();
        addMembers();
        add(0, QStringLiteral("};"));
        add(0, QStringLiteral("TORCH_MODULE(Network);"));
        return m_lines.join(QLatin1Char('\n'));
    }

private:
    void add(int depth, const QString &text)
    {
        for (const auto &line : text.split(QLatin1Char('\n')))
            m_lines << (line.isEmpty() ? line : QString(4 * depth, QLatin1Char(' ')) + line);
    }

    void addConstructor()
    {
        add(1, QStringLiteral("NetworkImpl()\n{"));
        for (const auto &layer : m_network.layers) {
            if (isLibtorchModule(layer))
                add(2, QStringLiteral("register_module(\"%1\", %1);").arg(cppName(layer.id)));
        }
        add(1, QStringLiteral("}\n"));
    }

    void addForward()
    {
        add(1, QStringLiteral("torch::Tensor forward(torch::Tensor x)\n{"));
        if (m_variables.keepsInput())
            add(2, QStringLiteral("const torch::Tensor %1 = x;").arg(inputId));
        for (const auto &layer : m_network.layers)
            add(2, stepOf(layer));
        const QString &last = m_network.layers.empty() ? inputId : m_network.layers.back().id;
        add(2, QStringLiteral("return %1;").arg(m_variables.of(last)));
        add(1, QStringLiteral("}\n"));
    }

    QString stepOf(const Layer &layer) const
    {
        QStringList inputs;
        for (const auto &input : layer.inputs)
            inputs << m_variables.of(input);
        const auto context = contextOf(m_analysis, layer);
        const QString variable = m_variables.of(layer.id);
        return QStringLiteral("%1%2 = %3; // %4")
            .arg(variable == QLatin1String("x") ? QString() : QStringLiteral("const torch::Tensor "),
                 variable, libtorchCall(*context, layer, cppName(layer.id), inputs),
                 shapeText(*m_analysis.outputOf(layer.id)));
    }

    void addMembers()
    {
        for (const auto &layer : m_network.layers) {
            if (isLibtorchModule(layer))
                add(1, libtorchMember(*contextOf(m_analysis, layer), layer, cppName(layer.id)));
        }
    }

    const Network &m_network;
    NetworkAnalysis m_analysis;
    ForwardVariables m_variables;
    QStringList m_lines;
};

} // namespace

QString libtorchSource(const Network &network)
{
    return Writer(network).text();
}

} // namespace workbench
