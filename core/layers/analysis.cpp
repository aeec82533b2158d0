#include "core/layers/analysis.h"

#include "core/layers/registry.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Analysis)
};

/// Receptive field along one axis, in pixels of the network's input.
struct AxisField
{
    double first = 0; ///< where the first output's field begins
    double size = 1;
    double jump = 1; ///< between neighbouring outputs

    AxisField through(std::int64_t pixels, double step, double start) const
    {
        return {first + start * jump, size + double(pixels - 1) * jump, jump * step};
    }
    /// The hull of both; the coarser jump.
    AxisField united(const AxisField &other) const
    {
        const double begin = std::min(first, other.first);
        return {begin, std::max(first + size, other.first + other.size) - begin, std::max(jump, other.jump)};
    }
};

struct Field
{
    AxisField vertical;
    AxisField horizontal;
};

Field fieldThrough(const Reach &reach, const std::vector<Field> &inputs, const Shape &networkInput)
{
    Field field = inputs.front();
    for (const auto &input : inputs) {
        field.vertical = field.vertical.united(input.vertical);
        field.horizontal = field.horizontal.united(input.horizontal);
    }
    if (reach.everything)
        return {{0, double(networkInput.height()), field.vertical.jump},
                {0, double(networkInput.width()), field.horizontal.jump}};
    return {field.vertical.through(reach.pixels.height, reach.step.first, reach.start.first),
            field.horizontal.through(reach.pixels.width, reach.step.second, reach.start.second)};
}

std::optional<QString> inputCountFault(const LayerDescriptor &descriptor, std::size_t count)
{
    if (count < descriptor.minimumInputs)
        return Text::tr("%1 needs at least %2 inputs, but has %3")
            .arg(descriptor.type)
            .arg(descriptor.minimumInputs)
            .arg(count);
    if (count > descriptor.maximumInputs)
        return Text::tr("%1 takes at most %2 inputs, but has %3")
            .arg(descriptor.type)
            .arg(descriptor.maximumInputs)
            .arg(count);
    return std::nullopt;
}

/// Sums of fractional jumps may lie a little above the whole number they mean.
constexpr double rounding = 1e-6;

/// Products of sizes must stay far from 64-bit overflow.
constexpr double largestTensor = 1e15;

bool isAbsurdlyLarge(const Shape &shape)
{
    double product = 1;
    for (const auto size : shape.sizes)
        product *= double(size);
    return product > largestTensor;
}

/// Walks the network once, from the input down; owns what is known so far.
class Walk
{
public:
    explicit Walk(const Network &network) : m_network(network)
    {
        m_result.input = network.input;
        m_fields.reserve(network.layers.size());
    }

    NetworkAnalysis run()
    {
        for (std::size_t i = 0; i < m_network.layers.size(); ++i) {
            m_result.positions.insert(m_network.layers[i].id, i);
            m_result.layers.push_back(analyseLayer(m_network.layers[i]));
        }
        if (m_network.layers.empty())
            m_result.faults.push_back({{}, Text::tr("the network has no layers yet")});
        addTotals();
        return std::move(m_result);
    }

private:
    LayerAnalysis analyseLayer(const Layer &layer)
    {
        LayerAnalysis analysis;
        analysis.id = layer.id;
        m_fields.emplace_back();
        const LayerDescriptor *descriptor = findLayerType(layer.type);
        if (!descriptor)
            return faulty(analysis, Text::tr("there is no layer type %1").arg(layer.type));
        if (const auto fault = inputCountFault(*descriptor, layer.inputs.size()))
            return faulty(analysis, *fault);
        if (const auto fault = checkParameters(descriptor->parameters, layer.parameters))
            return faulty(analysis, *fault);
        std::vector<Field> fields;
        if (!collectInputs(layer, analysis, fields))
            return analysis;
        infer(layer, *descriptor, fields, analysis);
        return analysis;
    }

    bool collectInputs(const Layer &layer, LayerAnalysis &analysis, std::vector<Field> &fields)
    {
        for (const auto &id : layer.inputs) {
            if (id == inputId) {
                analysis.inputs.push_back(m_network.input);
                fields.emplace_back();
                continue;
            }
            const auto position = m_result.positions.find(id);
            // A layer does not lie above itself: its own id is already among the positions.
            if (position == m_result.positions.end() || id == layer.id) {
                analysis.inputs.clear();
                faulty(analysis, Text::tr("its input %1 is not a layer above it").arg(id));
                return false;
            }
            const auto &output = m_result.layers[*position].output;
            if (!output) {
                analysis.inputs.clear();
                return false;
            }
            analysis.inputs.push_back(*output);
            fields.push_back(m_fields[*position]);
        }
        return true;
    }

    void infer(const Layer &layer, const LayerDescriptor &descriptor, const std::vector<Field> &fields,
               LayerAnalysis &analysis)
    {
        const LayerContext context{analysis.inputs, Arguments(descriptor.parameters, layer.parameters)};
        const auto shape = descriptor.inferShape(context);
        if (!shape) {
            faulty(analysis, shape.error().what);
            return;
        }
        if (isAbsurdlyLarge(*shape)) {
            faulty(analysis,
                   Text::tr("its output of %1 values is too large for any machine").arg(shape->text()));
            return;
        }
        Cost cost = descriptor.cost(context);
        for (const auto &tensor : cost.tensors) {
            if (isAbsurdlyLarge(Shape{tensor.sizes})) {
                faulty(analysis, Text::tr("its %1 of %2 values is too large for any machine")
                                     .arg(tensor.name, Shape{tensor.sizes}.text()));
                return;
            }
        }
        analysis.output = *shape;
        analysis.cost = std::move(cost);
        const Field field = fieldThrough(descriptor.reach(context), fields, m_network.input);
        analysis.receptiveField = {std::int64_t(std::ceil(field.vertical.size - rounding)),
                                   std::int64_t(std::ceil(field.horizontal.size - rounding))};
        analysis.jump = {field.vertical.jump, field.horizontal.jump};
        analysis.start = {field.vertical.first, field.horizontal.first};
        m_fields.back() = field;
    }

    LayerAnalysis &faulty(LayerAnalysis &analysis, const QString &sentence)
    {
        analysis.fault = sentence;
        m_result.faults.push_back({analysis.id, sentence});
        return analysis;
    }

    void addTotals()
    {
        if (!m_result.faults.empty())
            return;
        m_result.totalParameters = 0;
        m_result.totalMacs = 0;
        for (const auto &layer : m_result.layers) {
            *m_result.totalParameters += layer.cost->parameters();
            *m_result.totalMacs += layer.cost->macs;
        }
    }

    const Network &m_network;
    NetworkAnalysis m_result;
    std::vector<Field> m_fields;
};

} // namespace

const LayerAnalysis *NetworkAnalysis::find(const QString &id) const
{
    const auto found = positions.find(id);
    return found == positions.end() ? nullptr : &layers[*found];
}

std::optional<Shape> NetworkAnalysis::outputOf(const QString &id) const
{
    if (id == inputId)
        return input;
    const LayerAnalysis *layer = find(id);
    return layer ? layer->output : std::nullopt;
}

NetworkAnalysis analyse(const Network &network)
{
    return Walk(network).run();
}

QSet<QString> changedOutputs(const NetworkAnalysis &before, const NetworkAnalysis &after)
{
    QSet<QString> changed;
    for (const auto &layer : after.layers) {
        const LayerAnalysis *old = before.find(layer.id);
        if (old && old->output != layer.output)
            changed.insert(layer.id);
    }
    return changed;
}

std::optional<LayerContext> contextOf(const NetworkAnalysis &analysis, const Layer &layer)
{
    const LayerAnalysis *found = analysis.find(layer.id);
    const LayerDescriptor *descriptor = findLayerType(layer.type);
    if (!found || !descriptor || !found->output)
        return std::nullopt;
    return LayerContext{found->inputs, Arguments(descriptor->parameters, layer.parameters)};
}

std::vector<FormulaLine> formulaOf(const Layer &layer, const LayerAnalysis &analysis)
{
    const LayerDescriptor *descriptor = findLayerType(layer.type);
    if (!descriptor || !analysis.output)
        return {};
    return descriptor->formula({analysis.inputs, Arguments(descriptor->parameters, layer.parameters)});
}

std::vector<FormulaLine> formulaOf(const Network &network, const NetworkAnalysis &analysis, const QString &id)
{
    const Layer *layer = network.find(id);
    const LayerAnalysis *found = analysis.find(id);
    return layer && found ? formulaOf(*layer, *found) : std::vector<FormulaLine>{};
}

QString pythonLineOf(const Network &network, const NetworkAnalysis &analysis, const QString &id)
{
    const Layer *layer = network.find(id);
    const auto context = layer ? contextOf(analysis, *layer) : std::nullopt;
    if (!context)
        return {};
    const LayerDescriptor *descriptor = findLayerType(layer->type);
    const QString source = descriptor->python(*context, *layer);
    if (descriptor->category != LayerCategory::Join)
        return QStringLiteral("self.%1 = %2").arg(id, source);
    // A join is an expression of forward(), with its inputs' names in it.
    return QStringLiteral("%1 = %2").arg(id, source);
}

} // namespace workbench
