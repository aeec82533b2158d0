#include "core/layers/mends.h"

#include "core/graph/edits.h"
#include "core/layers/parameter_mends.h"
#include "core/layers/registry.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Mends)
};

constexpr std::size_t mostMends = 4;

Layer madeLayer(const Network &network, const char *type, const Parameters &parameters = {})
{
    Layer layer = newLayer(network, *findLayerType(QString::fromLatin1(type)));
    for (const auto &[name, value] : parameters)
        layer.parameters[name] = value;
    return layer;
}

/// Puts a layer on the wire that is input number `wire` of `to`.
void insertOnWire(Network &network, const QString &to, std::size_t wire, Layer layer)
{
    const std::size_t position = *network.indexOf(to);
    QString &input = network.layers[position].inputs[wire];
    layer.inputs = {std::exchange(input, layer.id)};
    network.layers.insert(network.layers.begin() + std::ptrdiff_t(position), std::move(layer));
}

/// Collects what was tried and helped.
class MendFinder
{
public:
    MendFinder(const Network &network, const NetworkAnalysis &analysis, const QString &id)
        : m_network(network), m_analysis(analysis), m_layer(*network.find(id)), m_state(*analysis.find(id)),
          m_descriptor(findLayerType(m_layer.type))
    {}

    std::vector<Mend> find()
    {
        if (m_descriptor) {
            tryMissingInputs();
            tryFlatness();
            if (m_descriptor->category == LayerCategory::Join)
                tryJoin();
            tryParameters();
        }
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Found &a, const Found &b) { return a.faults < b.faults; });
        if (m_found.empty())
            tryDeleting();
        std::vector<Mend> mends;
        for (std::size_t i = 0; i < std::min(mostMends, m_found.size()); ++i)
            mends.push_back(std::move(m_found[i].mend));
        return mends;
    }

private:
    struct Found
    {
        Mend mend;
        std::size_t faults; ///< that the network would still have
    };

    void consider(const QString &text, Network network)
    {
        const NetworkAnalysis after = analyse(network);
        const auto position = network.indexOf(m_layer.id);
        // Of a layer that goes, nothing may be left behind: neither may its readers be at fault.
        for (const auto &fault : after.faults) {
            const auto faulty = network.indexOf(fault.layer);
            if (!position || !faulty || *faulty <= *position)
                return;
        }
        if (position && !after.layers[*position].output)
            return;
        for (const auto &found : m_found) {
            if (found.mend.network == network)
                return;
        }
        m_found.push_back({{text, std::move(network)}, after.faults.size()});
    }

    void tryMissingInputs()
    {
        if (m_layer.inputs.size() >= m_descriptor->minimumInputs)
            return;
        // The nearest layer above is what most likely was meant.
        const std::size_t position = *m_network.indexOf(m_layer.id);
        for (std::size_t i = position; i-- > 0 && m_found.size() < 2;) {
            const QString &other = m_network.layers[i].id;
            if (std::find(m_layer.inputs.begin(), m_layer.inputs.end(), other) != m_layer.inputs.end())
                continue;
            Network network = m_network;
            network.layers[position].inputs.push_back(other);
            consider(Text::tr("Read %1 as well").arg(other), std::move(network));
        }
        Network network = m_network;
        network.layers[position].inputs.push_back(inputId);
        consider(Text::tr("Read the network's input as well"), std::move(network));
    }

    void tryFlatness()
    {
        for (std::size_t wire = 0; wire < m_state.inputs.size(); ++wire) {
            Network network = m_network;
            insertOnWire(network, m_layer.id, wire, madeLayer(network, "Flatten"));
            const QString text = m_state.inputs.size() == 1
                                     ? Text::tr("Insert Flatten before %1").arg(m_layer.id)
                                     : Text::tr("Flatten %1 first").arg(m_layer.inputs[wire]);
            consider(text, std::move(network));
        }
        const Layer *above = m_network.find(m_layer.inputs.front());
        if (!above || above->type != QLatin1String("Flatten"))
            return;
        Network moved = m_network;
        moveAfter(moved, m_layer.id, above->inputs.front());
        consider(Text::tr("Move %1 above %2").arg(m_layer.id, above->id), std::move(moved));
        Network removed = m_network;
        removeLayer(removed, above->id);
        consider(Text::tr("Delete %1").arg(above->id), std::move(removed));
    }

    void tryParameters()
    {
        for (const auto &mend : parameterMends(*m_descriptor, m_layer, m_state.inputs)) {
            Network network = m_network;
            const ParameterSpec &spec = *findSpec(m_descriptor->parameters, mend.name);
            Parameters &parameters = network.find(m_layer.id)->parameters;
            if (mend.value)
                setParameter(parameters, spec, *mend.value);
            else
                parameters.erase(mend.name);
            QString text = mend.text;
            if (text.isEmpty())
                text = mend.value ? Text::tr("Set %1 to %2").arg(mend.name, displayText(*mend.value))
                                  : Text::tr("Leave out %1").arg(mend.name);
            consider(text, std::move(network));
        }
    }

    void tryJoin()
    {
        for (const auto &shape : m_state.inputs)
            tryShape(shape);
    }

    /// Makes all inputs of the join fit this one.
    void tryShape(const Shape &wanted)
    {
        if (!wanted.isImage())
            return;
        tryPaddings(wanted);
        for (std::size_t wire = 0; wire < m_state.inputs.size(); ++wire) {
            const Shape &shape = m_state.inputs[wire];
            if (!shape.isImage() || shape == wanted)
                continue;
            project(wire, shape, wanted);
            enlarge(wire, wanted);
        }
    }

    void project(std::size_t wire, const Shape &shape, const Shape &wanted)
    {
        const auto stride = [](std::int64_t from, std::int64_t to) {
            return std::max<std::int64_t>(1, (from + to - 1) / to);
        };
        Network network = m_network;
        const IntegerPair step{stride(shape.height(), wanted.height()),
                               stride(shape.width(), wanted.width())};
        Layer projection = madeLayer(network, "Conv2d",
                                     {{QStringLiteral("out_channels"), wanted.channels()},
                                      {QStringLiteral("kernel_size"), IntegerPair{1, 1}}});
        setParameter(projection.parameters,
                     *findSpec(findLayerType(projection.type)->parameters, QStringLiteral("stride")), step);
        insertOnWire(network, m_layer.id, wire, std::move(projection));
        consider(
            Text::tr("Project %1 with a 1 × 1 convolution of %n channel(s)", nullptr, int(wanted.channels()))
                .arg(m_layer.inputs[wire]),
            std::move(network));
    }

    void enlarge(std::size_t wire, const Shape &wanted)
    {
        Network network = m_network;
        Layer layer = madeLayer(network, "Upsample",
                                {{QStringLiteral("size"), IntegerPair{wanted.height(), wanted.width()}}});
        layer.parameters.erase(QStringLiteral("scale_factor"));
        insertOnWire(network, m_layer.id, wire, std::move(layer));
        consider(Text::tr("Enlarge %1 to %2 × %3")
                     .arg(m_layer.inputs[wire])
                     .arg(wanted.height())
                     .arg(wanted.width()),
                 std::move(network));
    }

    /// Convolutions of the other branches that lose pixels keep them with the right padding.
    void tryPaddings(const Shape &wanted)
    {
        Network network = m_network;
        QStringList changed;
        for (std::size_t wire = 0; wire < m_state.inputs.size(); ++wire) {
            if (m_state.inputs[wire] == wanted)
                continue;
            for (Layer *layer = network.find(m_layer.inputs[wire]); layer;
                 layer = network.find(layer->inputs.front())) {
                const auto shape = m_analysis.outputOf(layer->inputs.front());
                if (!shape || layer->inputs.size() != 1)
                    break;
                if (layer->type == QLatin1String("Conv2d") && keepSize(*layer))
                    changed << layer->id;
                if (*shape == wanted || m_analysis.outputOf(layer->id) == wanted)
                    break;
            }
        }
        if (!changed.isEmpty())
            consider(Text::tr("Use padding in %1 to keep %2 × %3")
                         .arg(changed.join(QStringLiteral(", ")))
                         .arg(wanted.height())
                         .arg(wanted.width()),
                     std::move(network));
    }

    /// False where the convolution keeps its size already or cannot.
    static bool keepSize(Layer &layer)
    {
        const LayerDescriptor &descriptor = *findLayerType(layer.type);
        const Arguments arguments(descriptor.parameters, layer.parameters);
        const auto padding = keepingPadding(arguments.pair("kernel_size"), arguments.pair("dilation"));
        if (!padding || arguments.value("padding") == ParameterValue(*padding))
            return false;
        setParameter(layer.parameters, *findSpec(descriptor.parameters, QStringLiteral("padding")), *padding);
        return true;
    }

    void tryDeleting()
    {
        Network network = m_network;
        removeLayer(network, m_layer.id);
        const NetworkAnalysis after = analyse(network);
        if (after.faults.size() < m_analysis.faults.size() && !network.layers.empty())
            m_found.push_back(
                {{Text::tr("Delete %1").arg(m_layer.id), std::move(network)}, after.faults.size()});
    }

    const Network &m_network;
    const NetworkAnalysis &m_analysis;
    const Layer &m_layer;
    const LayerAnalysis &m_state;
    const LayerDescriptor *m_descriptor;
    std::vector<Found> m_found;
};

/// The last Linear behind which only layers stand that keep its size; none where there is no such.
const Layer *lastLinear(const Network &network, const NetworkAnalysis &analysis)
{
    const Layer *layer = &network.layers.back();
    while (layer && layer->type != QLatin1String("Linear")) {
        const auto before = analysis.outputOf(layer->inputs.front());
        if (layer->inputs.size() != 1 || before != analysis.outputOf(layer->id))
            return nullptr;
        layer = network.find(layer->inputs.front());
    }
    return layer;
}

} // namespace

std::vector<Mend> mendsFor(const Network &network, const NetworkAnalysis &analysis, const QString &layer)
{
    const LayerAnalysis *state = analysis.find(layer);
    if (!state || !state->fault || !network.contains(layer))
        return {};
    return MendFinder(network, analysis, layer).find();
}

std::optional<Mend> mendForClasses(const Network &network, const NetworkAnalysis &analysis,
                                   std::int64_t classes)
{
    if (!analysis.faults.empty() || *analysis.layers.back().output == Shape::flat(classes))
        return std::nullopt;
    Network mended = network;
    if (const Layer *last = lastLinear(network, analysis)) {
        mended.find(last->id)->parameters[QStringLiteral("out_features")] = classes;
        return Mend{Text::tr("Give %1 %n output(s)", nullptr, int(classes)).arg(last->id), mended};
    }
    const QString end = network.layers.back().id;
    Layer linear = madeLayer(mended, "Linear", {{QStringLiteral("out_features"), classes}});
    if (analysis.layers.back().output->isFlat()) {
        insertAfter(mended, end, linear);
        return Mend{Text::tr("Add a Linear of %n output(s)", nullptr, int(classes)), mended};
    }
    const Layer flatten = madeLayer(mended, "Flatten");
    insertAfter(mended, end, flatten);
    insertAfter(mended, flatten.id, linear);
    return Mend{Text::tr("Add a Flatten and a Linear of %n output(s)", nullptr, int(classes)), mended};
}

} // namespace workbench
