#include "core/document/layer_json.h"

#include "core/layers/registry.h"

#include <QCoreApplication>
#include <QSet>

namespace workbench {

namespace {

/// Far above what people build; checks of ids and groups look through all layers for each.
constexpr std::size_t mostLayers = 10'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)
};

void failInput(JsonReader &reader, const QString &input, const QString &key)
{
    reader.fail(Text::tr("the input %1 is not a layer above").arg(input), key);
}

void readInputs(JsonReader &reader, const Network &network, OutsideInputs outside, Layer &layer)
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
        const bool isKnown = outside == OutsideInputs::Allowed ? isValidId(id) : network.contains(id);
        if (id != inputId && !isKnown) {
            failInput(reader, QString::fromStdString(item.dump()), QStringLiteral("inputs"));
            return;
        }
        layer.inputs.push_back(id);
    }
}

/// A text that may be absent but not empty.
void readWords(JsonReader &reader, const QString &key, QString &target)
{
    const Json *json = reader.take(key);
    if (!json)
        return;
    target = json->is_string() ? QString::fromStdString(json->get<std::string>()) : QString();
    if (target.isEmpty())
        reader.fail(Text::tr("%1 must be a text").arg(key), key);
}

void readLayer(JsonReader &owner, const Json &json, const QString &path, OutsideInputs outside,
               Network &network)
{
    JsonReader reader(json, owner.where(), path);
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
    readInputs(reader, network, outside, layer);
    const QString key = QStringLiteral("params");
    const Json *parameters = reader.take(key);
    if (descriptor)
        layer.parameters =
            readParameters(reader, key, parameters ? *parameters : Json::object(), descriptor->parameters);
    readWords(reader, QStringLiteral("group"), layer.group);
    readWords(reader, QStringLiteral("note"), layer.note);
    reader.read(ParameterSpec{.name = QStringLiteral("init"),
                              .kind = ParameterKind::Choice,
                              .choices = weightInitializations()},
                layer.initialization);
    reader.read(ParameterSpec{.name = QStringLiteral("frozen"), .kind = ParameterKind::Boolean},
                layer.frozen);
    if (const auto error = reader.finish())
        owner.adopt(*error);
    network.layers.push_back(std::move(layer));
}

/// Refuses a group whose layers do not stand one below the other.
void checkGroups(JsonReader &owner, const Network &network)
{
    QSet<QString> ended;
    QString current;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const QString &group = network.layers[i].group;
        if (group == current)
            continue;
        ended << current;
        current = group;
        if (!group.isEmpty() && ended.contains(group))
            owner.fail(Text::tr("the layers of group \"%1\" do not stand one below the other").arg(group),
                       QStringLiteral("layers[%1].group").arg(i));
    }
}

/// Refuses inputs from below, which `readInputs` cannot tell from outside ones.
void checkOrder(JsonReader &owner, const Network &network)
{
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        for (const auto &input : network.layers[i].inputs) {
            const auto index = network.indexOf(input);
            if (index && *index >= i)
                failInput(owner, QStringLiteral("\"%1\"").arg(input),
                          QStringLiteral("layers[%1].inputs").arg(i));
        }
    }
}

} // namespace

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
    if (!layer.group.isEmpty())
        json["group"] = layer.group.toStdString();
    if (!layer.note.isEmpty())
        json["note"] = layer.note.toStdString();
    if (!layer.initialization.isEmpty())
        json["init"] = layer.initialization.toStdString();
    if (layer.frozen)
        json["frozen"] = true;
    return json;
}

void readLayers(JsonReader &owner, Network &network, OutsideInputs outside)
{
    const Json *json = owner.require(QStringLiteral("layers"));
    if (!json)
        return;
    if (!json->is_array()) {
        owner.fail(Text::tr("layers must be a list"), QStringLiteral("layers"));
        return;
    }
    if (json->size() > mostLayers) {
        owner.fail(
            Text::tr("%1 layers are too many: at most %2 can be read").arg(json->size()).arg(mostLayers),
            QStringLiteral("layers"));
        return;
    }
    for (std::size_t i = 0; i < json->size(); ++i)
        readLayer(owner, (*json)[i], owner.path(QStringLiteral("layers[%1]").arg(i)), outside, network);
    checkOrder(owner, network);
    checkGroups(owner, network);
}

} // namespace workbench
