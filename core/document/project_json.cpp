#include "core/document/project_json.h"

#include "core/document/vocabulary.h"
#include "core/layers/registry.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)
};

const auto formatName = "cnn-workbench";
constexpr std::int64_t formatVersion = 1;

/// One JSON object being read: each key is asked for once, what is left over is an error. The first error
/// stays.
class Reader
{
public:
    Reader(const Json &json, QString where, QString path)
        : m_json(json), m_where(std::move(where)), m_path(std::move(path))
    {
        if (!json.is_object())
            fail(Text::tr("this must be an object"), {});
    }

    /// Reads `key` as `spec` has it; leaves `target` where the key is absent.
    template<typename T>
    void read(const ParameterSpec &spec, T &target)
    {
        const Json *json = take(spec.name);
        if (!json)
            return;
        const auto value = valueOf(spec, *json, place(spec.name));
        if (value)
            target = std::get<T>(*value);
        else if (!m_error)
            m_error = value.error();
    }

    /// The value of `key`, null where it is absent.
    const Json *take(const QString &key)
    {
        if (!m_json.is_object())
            return nullptr;
        m_known << key;
        const auto found = m_json.find(key.toStdString());
        return found == m_json.end() ? nullptr : &*found;
    }

    const Json *require(const QString &key)
    {
        const Json *json = take(key);
        if (!json && !m_error)
            fail(Text::tr("%1 is missing").arg(key), {});
        return json;
    }

    QString text(const QString &key)
    {
        const Json *json = require(key);
        if (!json)
            return {};
        if (!json->is_string()) {
            fail(Text::tr("%1 must be text").arg(key), key);
            return {};
        }
        return QString::fromStdString(json->get<std::string>());
    }

    void fail(const QString &sentence, const QString &key)
    {
        if (!m_error)
            m_error = Error{sentence, place(key)};
    }

    void adopt(const Error &error)
    {
        if (!m_error)
            m_error = error;
    }

    /// The first error, that of an unknown key included; call last.
    std::optional<Error> finish()
    {
        if (!m_error && m_json.is_object()) {
            for (const auto &[key, value] : m_json.items()) {
                if (!m_known.contains(QString::fromStdString(key)))
                    fail(Text::tr("the key \"%1\" is unknown").arg(QString::fromStdString(key)), {});
            }
        }
        return m_error;
    }

    QString place(const QString &key) const
    {
        QStringList parts{m_path, key};
        parts.removeAll(QString());
        const QString path = parts.join(QLatin1Char('.'));
        return path.isEmpty() ? m_where : QStringLiteral("%1: %2").arg(m_where, path);
    }
    QString path(const QString &key) const
    {
        return m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key;
    }
    const QString &where() const { return m_where; }

private:
    const Json &m_json;
    QString m_where;
    QString m_path;
    QStringList m_known;
    std::optional<Error> m_error;
};

ParameterSpec integerSpec(const char *name, std::int64_t minimum, double maximum)
{
    return {.name = QString::fromLatin1(name), .minimum = double(minimum), .maximum = maximum};
}

Parameters readParameters(Reader &owner, const QString &key, const Json &json, const ParameterSpecs &specs,
                          const QStringList &without = {})
{
    Parameters parameters;
    if (!json.is_object()) {
        owner.fail(Text::tr("%1 must be an object").arg(key), key);
        return parameters;
    }
    for (const auto &[name, value] : json.items()) {
        const QString parameter = QString::fromStdString(name);
        if (without.contains(parameter))
            continue;
        const ParameterSpec *spec = findSpec(specs, parameter);
        if (!spec) {
            owner.fail(Text::tr("the parameter \"%1\" is unknown").arg(parameter), key);
            return parameters;
        }
        const auto converted = valueOf(*spec, value, owner.place(key));
        if (!converted) {
            owner.adopt(converted.error());
            return parameters;
        }
        setParameter(parameters, *spec, *converted);
    }
    if (const auto refusal = checkParameters(specs, parameters))
        owner.fail(*refusal, key);
    return parameters;
}

void readChoice(Reader &training, const QString &key, const std::vector<ChoiceType> &types, Choice &target)
{
    const Json *json = training.take(key);
    if (!json)
        return;
    if (!json->is_object() || !json->contains("type") || !(*json)["type"].is_string()) {
        training.fail(Text::tr("%1 must be an object with a type").arg(key), key);
        return;
    }
    const QString type = QString::fromStdString((*json)["type"].get<std::string>());
    const ChoiceType *choice = findChoice(types, type);
    if (!choice) {
        QStringList names;
        for (const auto &known : types)
            names << known.type;
        training.fail(
            Text::tr("the type \"%1\" is unknown; known are %2").arg(type, names.join(QStringLiteral(", "))),
            key);
        return;
    }
    target = {type, readParameters(training, key, *json, choice->parameters, {QStringLiteral("type")})};
}

void readInputs(Reader &reader, const Network &network, Layer &layer)
{
    const Json *json = reader.take(QStringLiteral("inputs"));
    if (!json) {
        layer.inputs = {network.layers.empty() ? inputId : network.layers.back().id};
        return;
    }
    if (!json->is_array() || json->empty()) {
        reader.fail(Text::tr("inputs must be a list of layer ids"), QStringLiteral("inputs"));
        return;
    }
    for (const auto &item : *json) {
        const QString id = item.is_string() ? QString::fromStdString(item.get<std::string>()) : QString();
        if (id != inputId && !network.contains(id)) {
            reader.fail(
                Text::tr("the input %1 is not a layer above").arg(QString::fromStdString(item.dump())),
                QStringLiteral("inputs"));
            return;
        }
        layer.inputs.push_back(id);
    }
}

void readLayer(Reader &owner, const Json &json, const QString &path, Network &network)
{
    Reader reader(json, owner.where(), path);
    Layer layer;
    layer.id = reader.text(QStringLiteral("id"));
    layer.type = reader.text(QStringLiteral("type"));
    const LayerDescriptor *descriptor = findLayerType(layer.type);
    if (json.is_object() && !isValidId(layer.id))
        reader.fail(Text::tr("\"%1\" is not a usable id").arg(layer.id), QStringLiteral("id"));
    if (network.contains(layer.id))
        reader.fail(Text::tr("the id \"%1\" is taken by a layer above").arg(layer.id), QStringLiteral("id"));
    if (!descriptor)
        reader.fail(Text::tr("the layer type \"%1\" is unknown").arg(layer.type), QStringLiteral("type"));
    readInputs(reader, network, layer);
    const QString key = QStringLiteral("params");
    const Json *parameters = reader.take(key);
    if (descriptor)
        layer.parameters =
            readParameters(reader, key, parameters ? *parameters : Json::object(), descriptor->parameters);
    if (const auto error = reader.finish())
        owner.adopt(*error);
    network.layers.push_back(std::move(layer));
}

void readInput(Reader &owner, Network &network)
{
    const Json *json = owner.require(QStringLiteral("input"));
    if (!json)
        return;
    Reader reader(*json, owner.where(), QStringLiteral("input"));
    for (const auto *key : {"channels", "height", "width"})
        reader.require(QString::fromLatin1(key));
    reader.read(integerSpec("channels", 1, 1e5), network.input.sizes[0]);
    reader.read(integerSpec("height", 1, 1e5), network.input.sizes[1]);
    reader.read(integerSpec("width", 1, 1e5), network.input.sizes[2]);
    if (const auto error = reader.finish())
        owner.adopt(*error);
}

void readLayers(Reader &owner, Network &network)
{
    const Json *json = owner.require(QStringLiteral("layers"));
    if (!json)
        return;
    if (!json->is_array()) {
        owner.fail(Text::tr("layers must be a list"), QStringLiteral("layers"));
        return;
    }
    for (std::size_t i = 0; i < json->size(); ++i)
        readLayer(owner, (*json)[i], QStringLiteral("layers[%1]").arg(i), network);
}

void readTraining(Reader &owner, TrainingSettings &training)
{
    const Json *json = owner.take(QStringLiteral("training"));
    if (!json)
        return;
    Reader reader(*json, owner.where(), QStringLiteral("training"));
    readChoice(reader, QStringLiteral("optimizer"), optimizerTypes(), training.optimizer);
    readChoice(reader, QStringLiteral("loss"), lossTypes(), training.loss);
    readChoice(reader, QStringLiteral("schedule"), scheduleTypes(), training.schedule);
    reader.read(integerSpec("epochs", 1, 1e7), training.epochs);
    reader.read(integerSpec("batch_size", 0, 1e9), training.batchSize);
    reader.read(ParameterSpec{.name = QStringLiteral("shuffle"), .kind = ParameterKind::Boolean},
                training.shuffle);
    reader.read(ParameterSpec{.name = QStringLiteral("validation_split"),
                              .kind = ParameterKind::Real,
                              .minimum = 0,
                              .maximum = 0.99},
                training.validationSplit);
    reader.read(integerSpec("seed", 0, 9e15), training.seed);
    if (const auto error = reader.finish())
        owner.adopt(*error);
}

void readData(Reader &owner, DataSettings &data)
{
    const Json *json = owner.take(QStringLiteral("data"));
    if (!json)
        return;
    Reader reader(*json, owner.where(), QStringLiteral("data"));
    data.source = reader.text(QStringLiteral("source"));
    std::int64_t limit = 0;
    reader.read(integerSpec("limit", 1, 1e12), limit);
    if (limit > 0)
        data.limit = limit;
    if (const auto error = reader.finish())
        owner.adopt(*error);
}

void readHeader(Reader &reader)
{
    if (const QString format = reader.text(QStringLiteral("format")); format != QLatin1String(formatName))
        reader.fail(Text::tr("this is not a CNN Workbench project"), QStringLiteral("format"));
    const Json *version = reader.require(QStringLiteral("version"));
    if (!version)
        return;
    if (!version->is_number_integer() || version->get<std::int64_t>() < 1)
        reader.fail(Text::tr("version must be a whole number"), QStringLiteral("version"));
    else if (version->get<std::int64_t>() > formatVersion)
        reader.fail(Text::tr("this project was written by a newer CNN Workbench (format version %1; this one "
                             "reads up to %2)")
                        .arg(version->get<std::int64_t>())
                        .arg(formatVersion),
                    QStringLiteral("version"));
}

Json jsonOf(const Choice &choice, const std::vector<ChoiceType> &types)
{
    Json json{{"type", choice.type.toStdString()}};
    for (const auto &spec : findChoice(types, choice.type)->parameters) {
        // The learning rate is written even at its default: it is the first thing a reader looks for.
        const auto set = choice.parameters.find(spec.name);
        if (set != choice.parameters.end())
            json[spec.name.toStdString()] = jsonOf(set->second);
        else if (spec.name == QLatin1String("lr"))
            json[spec.name.toStdString()] = jsonOf(*spec.defaultValue);
    }
    return json;
}

Json jsonOf(const Layer &layer, const QString &above)
{
    Json json{{"id", layer.id.toStdString()}, {"type", layer.type.toStdString()}};
    if (layer.inputs != std::vector{above}) {
        Json inputs = Json::array();
        for (const auto &input : layer.inputs)
            inputs.push_back(input.toStdString());
        json["inputs"] = std::move(inputs);
    }
    Json parameters = Json::object();
    for (const auto &spec : findLayerType(layer.type)->parameters) {
        if (const auto set = layer.parameters.find(spec.name); set != layer.parameters.end())
            parameters[spec.name.toStdString()] = jsonOf(set->second);
    }
    if (!parameters.empty())
        json["params"] = std::move(parameters);
    return json;
}

Json jsonOf(const TrainingSettings &training)
{
    return Json{{"optimizer", jsonOf(training.optimizer, optimizerTypes())},
                {"loss", jsonOf(training.loss, lossTypes())},
                {"schedule", jsonOf(training.schedule, scheduleTypes())},
                {"epochs", training.epochs},
                {"batch_size", training.batchSize},
                {"shuffle", training.shuffle},
                {"validation_split", training.validationSplit},
                {"seed", training.seed}};
}

} // namespace

Json jsonOf(const Project &project)
{
    Json layers = Json::array();
    QString above = inputId;
    for (const auto &layer : project.network.layers) {
        layers.push_back(jsonOf(layer, above));
        above = layer.id;
    }
    Json data{{"source", project.data.source.toStdString()}};
    if (project.data.limit)
        data["limit"] = *project.data.limit;
    const Shape &input = project.network.input;
    return Json{
        {"format", formatName},
        {"version", formatVersion},
        {"input", Json{{"channels", input.channels()}, {"height", input.height()}, {"width", input.width()}}},
        {"layers", std::move(layers)},
        {"training", jsonOf(project.training)},
        {"data", std::move(data)}};
}

Result<Project> projectOf(const Json &json, const QString &where)
{
    Project project;
    Reader reader(json, where, {});
    readHeader(reader);
    readInput(reader, project.network);
    readLayers(reader, project.network);
    readTraining(reader, project.training);
    readData(reader, project.data);
    if (const auto error = reader.finish())
        return tl::unexpected(*error);
    return project;
}

} // namespace workbench
