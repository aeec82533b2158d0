#include "core/exchange/text_import.h"

#include "core/exchange/python_text.h"
#include "core/exchange/pytorch_signatures.h"
#include "core/layers/analysis.h"
#include "core/layers/registry.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TextImport)
};

using Kind = PythonValue::Kind;
using Naming = PythonValue::Naming;

constexpr qsizetype longestText = 1 << 20;
constexpr std::size_t mostLayers = 500;

/// A layer as its text has it, with the size of the input that the text claims.
struct ReadLayer
{
    Layer layer; ///< the id is empty where the text gives none
    int line = 0;
    QString sizeName = {}; ///< "in_channels"; empty for a layer that is not told
    qint64 size = 0;
};

/// "Conv2d" of "nn.Conv2d" and "torch.nn.Conv2d"
QString typeOf(const PythonValue &call)
{
    for (const auto *prefix : {"torch.nn.", "nn."}) {
        if (call.text.startsWith(QLatin1String(prefix)))
            return call.text.mid(qsizetype(qstrlen(prefix)));
    }
    return call.text;
}

bool isSequential(const PythonValue &call)
{
    return typeOf(call) == QLatin1String("Sequential");
}

bool isNumeric(const PythonValue &value)
{
    const auto isNumber = [](const PythonValue &item) { return item.kind == Kind::Number; };
    if (value.kind == Kind::List)
        return value.items.size() > 1 && std::all_of(value.items.begin(), value.items.end(), isNumber);
    return isNumber(value);
}

/// Whether a value of this kind may be written so: padding=1, padding='same', and without quotes in print().
bool isWrittenAs(ParameterKind kind, const PythonValue &value)
{
    const bool isText = value.kind == Kind::String || value.kind == Kind::Word;
    switch (kind) {
    case ParameterKind::Boolean:
        return value.kind == Kind::Word;
    case ParameterKind::Choice:
        return isText;
    case ParameterKind::IntegerPairOrChoice:
        return isText || isNumeric(value);
    default:
        return isNumeric(value);
    }
}

/// One call of a layer being read.
class CallReader
{
public:
    CallReader(const PythonValue &call, const LayerDescriptor &descriptor, const QStringList &signature)
        : m_call(call), m_descriptor(descriptor), m_signature(signature)
    {}

    Result<ReadLayer> read()
    {
        m_result.layer.type = m_descriptor.type;
        m_result.line = m_call.line;
        for (std::size_t i = 0; i < m_call.items.size(); ++i) {
            if (const auto done = readItem(m_call.items[i], qsizetype(i)); !done)
                return tl::unexpected(done.error());
        }
        if (const auto refusal = checkParameters(m_descriptor.parameters, m_result.layer.parameters))
            return failureInLine(m_call.line, *refusal);
        for (const auto &name : m_signature) {
            // Without it PyTorch would choose a dimension by the input's rank.
            const bool isNeeded = isInputSize(name) || name == QLatin1String("dim");
            if (isNeeded && !m_given.contains(name))
                return failureInLine(m_call.line, Text::tr("%1 is missing").arg(name));
        }
        return m_result;
    }

private:
    static bool isInputSize(const QString &name)
    {
        return name == QLatin1String("in_channels") || name == QLatin1String("in_features") ||
               name == QLatin1String("num_features") || name == QLatin1String("num_channels");
    }

    Result<void> readItem(const PythonValue &value, qsizetype position)
    {
        if (value.naming == Naming::Entry)
            return failureInLine(value.line, Text::tr("%1 holds no layers").arg(m_descriptor.type));
        const bool isPositional = value.naming == Naming::None;
        if (isPositional && m_hasKeyword)
            return failureInLine(value.line, Text::tr("a value without a name follows one with a name"));
        if (isPositional && position >= m_signature.size())
            return failureInLine(value.line,
                                 Text::tr("%1 takes at most %n value(s)", nullptr, int(m_signature.size()))
                                     .arg(m_descriptor.type));
        m_hasKeyword = !isPositional;
        const QString name = isPositional ? m_signature[position] : value.name;
        if (!m_signature.contains(name))
            return failureInLine(value.line, Text::tr("%1 has no parameter %2").arg(m_descriptor.type, name));
        if (m_given.contains(name))
            return failureInLine(value.line, Text::tr("%1 is given twice").arg(name));
        m_given << name;
        return readValue(name, value);
    }

    Result<void> readValue(const QString &name, const PythonValue &value)
    {
        if (const ParameterSpec *spec = findSpec(m_descriptor.parameters, name))
            return readParameter(*spec, value);
        if (isInputSize(name)) {
            bool isInteger = false;
            m_result.size = value.text.toLongLong(&isInteger);
            m_result.sizeName = name;
            return isInteger && value.kind == Kind::Number ? Result<void>() : wrongValue(name, value);
        }
        // What is not in the vocabulary may only be what it is without being given; `inplace` changes
        // nothing.
        const bool isTrue = value.text == QLatin1String("True");
        const bool isFalse = value.text == QLatin1String("False");
        const bool isNone = value.text == QLatin1String("None");
        const bool isAllowed = name == QLatin1String("inplace")          ? isTrue || isFalse
                               : name == QLatin1String("return_indices") ? isFalse
                                                                         : isNone;
        return isAllowed && value.kind == Kind::Word ? Result<void>() : wrongValue(name, value);
    }

    Result<void> readParameter(const ParameterSpec &spec, const PythonValue &value)
    {
        if (value.kind == Kind::Word && value.text == QLatin1String("None"))
            return isNoneDefault(spec) ? Result<void>() : wrongValue(spec.name, value);
        const auto parsed =
            isWrittenAs(spec.kind, value) ? parseValue(spec, value.text) : std::optional<ParameterValue>();
        if (!parsed)
            return wrongValue(spec.name, value);
        if (const auto refusal = checkValue(spec, *parsed))
            return failureInLine(value.line, *refusal);
        setParameter(m_result.layer.parameters, spec, *parsed);
        return {};
    }

    /// True where PyTorch's own default is None.
    static bool isNoneDefault(const ParameterSpec &spec)
    {
        return spec.optional || !spec.follows.isEmpty() || spec.name == QLatin1String("align_corners") ||
               spec.name == QLatin1String("recompute_scale_factor");
    }

    Result<void> wrongValue(const QString &name, const PythonValue &value) const
    {
        return failureInLine(value.line,
                             Text::tr("%1 of %2 cannot be %3").arg(name, m_descriptor.type, value.text));
    }

    const PythonValue &m_call;
    const LayerDescriptor &m_descriptor;
    const QStringList &m_signature;
    QStringList m_given;
    bool m_hasKeyword = false;
    ReadLayer m_result;
};

/// Flattens calls into the layers they stand for.
class LayerCollector
{
public:
    Result<void> add(const PythonValue &call)
    {
        return isSequential(call) ? addSequential(call) : addLayer(call);
    }
    std::vector<ReadLayer> layers;

private:
    Result<void> addSequential(const PythonValue &sequential)
    {
        const auto &items = sequential.items;
        if (items.size() == 1 && items[0].kind == Kind::Call && isOrderedDict(items[0]))
            return addPairs(items[0]);
        for (const auto &item : items) {
            if (item.kind != Kind::Call || item.naming == Naming::Keyword)
                return failureInLine(item.line, Text::tr("Sequential takes layers only"));
            if (const auto done = add(item); !done)
                return done;
        }
        return {};
    }

    static bool isOrderedDict(const PythonValue &call)
    {
        return call.text == QLatin1String("OrderedDict") ||
               call.text == QLatin1String("collections.OrderedDict");
    }

    Result<void> addPairs(const PythonValue &dictionary)
    {
        if (dictionary.items.size() != 1 || dictionary.items[0].kind != Kind::List)
            return failureInLine(dictionary.line, Text::tr("OrderedDict takes a list of pairs"));
        for (const auto &pair : dictionary.items[0].items) {
            const bool isPair = pair.kind == Kind::List && pair.items.size() == 2 &&
                                pair.items[0].kind == Kind::String && pair.items[1].kind == Kind::Call;
            if (!isPair)
                return failureInLine(pair.line, Text::tr("OrderedDict takes pairs of a name and a layer"));
            PythonValue call = pair.items[1];
            call.name = pair.items[0].text;
            if (const auto done = add(call); !done)
                return done;
        }
        return {};
    }

    Result<void> addLayer(const PythonValue &call)
    {
        const QString type = typeOf(call);
        const auto signature = pytorchSignature(type);
        const LayerDescriptor *descriptor = findLayerType(type);
        if (!signature || !descriptor)
            return failureInLine(call.line, Text::tr("\"%1\" is no layer that is known here").arg(call.text));
        if (layers.size() >= mostLayers)
            return failureInLine(call.line, Text::tr("there are more than %1 layers").arg(mostLayers));
        auto read = CallReader(call, *descriptor, *signature).read();
        if (!read)
            return tl::unexpected(read.error());
        read->layer.id = call.name;
        layers.push_back(std::move(*read));
        return {};
    }
};

/// Keeps the text's names where they can be ids, and gives the other layers free ones.
Network chainOf(const std::vector<ReadLayer> &layers, const Shape &input)
{
    Network network{input, {}};
    for (const auto &read : layers) {
        Layer layer = read.layer;
        if (!isValidId(layer.id) || network.contains(layer.id))
            layer.id.clear();
        network.layers.push_back(std::move(layer));
    }
    QString above = inputId;
    for (auto &layer : network.layers) {
        if (layer.id.isEmpty())
            layer.id = freeId(network, findLayerType(layer.type)->idStem);
        layer.inputs = {above};
        above = layer.id;
    }
    return network;
}

/// Compares what the text says of the layers' inputs with what they get.
Result<void> checkSizes(const Network &network, const std::vector<ReadLayer> &layers)
{
    const NetworkAnalysis analysis = analyse(network);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const LayerAnalysis &found = analysis.layers[i];
        const ReadLayer &read = layers[i];
        if (!read.sizeName.isEmpty() && !found.inputs.empty() &&
            found.inputs.front().sizes.front() != read.size)
            return failureInLine(read.line, Text::tr("%1 of %2 is %3, but its input is %4")
                                                .arg(read.sizeName, read.layer.type)
                                                .arg(read.size)
                                                .arg(found.inputs.front().text()));
        if (found.fault)
            return failureInLine(read.line, *found.fault);
    }
    return {};
}

/// The line of a table as torchinfo and torchsummary print it; 0 where there is none.
int tableLine(const QString &text)
{
    static const QRegularExpression row(QStringLiteral(R"(^\s*(?:[├└│]|[A-Za-z0-9_]+-\d+\s+\[))"));
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (row.match(lines[i]).hasMatch())
            return int(i) + 1;
    }
    return 0;
}

} // namespace

Result<Network> networkFromText(const QString &text, const Shape &input)
{
    if (text.size() > longestText)
        return failure(Text::tr("the text is too long for a network"));
    if (const int line = tableLine(text))
        return failureInLine(line, Text::tr("a table of layers does not tell their parameters; take the "
                                            "source or what print() writes of the network"));
    const auto calls = parsePythonCalls(text);
    if (!calls)
        return tl::unexpected(calls.error());
    LayerCollector collector;
    for (const auto &call : *calls) {
        if (isSequential(call) && calls->size() > 1)
            return failureInLine(call.line,
                                 Text::tr("beside a Sequential there can be nothing else: the order would "
                                          "be a guess"));
        if (const auto done = collector.add(call); !done)
            return tl::unexpected(done.error());
    }
    if (collector.layers.empty())
        return failure(Text::tr("there are no layers in the text"));
    Network network = chainOf(collector.layers, input);
    if (const auto fits = checkSizes(network, collector.layers); !fits)
        return tl::unexpected(fits.error());
    return network;
}

} // namespace workbench
