#include "core/document/network_json.h"

#include "core/document/data_json.h"
#include "core/document/layer_json.h"
#include "core/graph/groups.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)
};

void readInput(JsonReader &owner, Network &network)
{
    const Json *json = owner.require(QStringLiteral("input"));
    if (!json)
        return;
    JsonReader reader(*json, owner.where(), owner.path(QStringLiteral("input")));
    for (const auto *key : {"channels", "height", "width"})
        reader.require(QString::fromLatin1(key));
    reader.read(integerSpec("channels", 1, 1e5), network.input.sizes[0]);
    reader.read(integerSpec("height", 1, 1e5), network.input.sizes[1]);
    reader.read(integerSpec("width", 1, 1e5), network.input.sizes[2]);
    if (const auto error = reader.finish())
        owner.adopt(*error);
}

void readFolded(JsonReader &owner, Network &network)
{
    const QString key = QStringLiteral("folded");
    const Json *json = owner.take(key);
    if (!json)
        return;
    if (!json->is_array()) {
        owner.fail(Text::tr("folded must be a list of group names"), key);
        return;
    }
    if (json->size() > network.layers.size()) {
        owner.fail(Text::tr("folded names more groups than there are layers"), key);
        return;
    }
    for (const auto &item : *json) {
        const QString name = item.is_string() ? QString::fromStdString(item.get<std::string>()) : QString();
        if (!findGroup(network, name))
            owner.fail(Text::tr("%1 is not a group of this network").arg(QString::fromStdString(item.dump())),
                       key);
        network.folded.push_back(name);
    }
    tidyGroups(network);
}

} // namespace

void readNetwork(JsonReader &owner, Network &network)
{
    readInput(owner, network);
    readLayers(owner, network, OutsideInputs::Refused);
    readFolded(owner, network);
}

void writeNetwork(Json &json, const Network &network)
{
    const Shape &input = network.input;
    json["input"] = {{"channels", input.channels()}, {"height", input.height()}, {"width", input.width()}};
    json["layers"] = Json::array();
    QString above = inputId;
    for (const auto &layer : network.layers) {
        json["layers"].push_back(jsonOf(layer, above));
        above = layer.id;
    }
    for (const auto &name : network.folded)
        json["folded"].push_back(name.toStdString());
}

} // namespace workbench
