#include "core/document/layer_text.h"

#include "core/document/layer_json.h"
#include "core/document/project_json.h"
#include "core/graph/groups.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LayerText)
};

const auto formatName = "cnn-workbench-layers";
constexpr std::int64_t formatVersion = 1;

bool isLayersFormat(const Json &json)
{
    const auto format = json.is_object() ? json.find("format") : json.end();
    return format != json.end() && format->is_string() && format->get<std::string>() == formatName;
}

void readHeader(JsonReader &reader)
{
    reader.take(QStringLiteral("format"));
    const Json *version = reader.require(QStringLiteral("version"));
    if (version && !(version->is_number_integer() && version->get<std::int64_t>() == formatVersion))
        reader.fail(Text::tr("layers of version %1 are not understood; this CNN Workbench reads version %2")
                        .arg(QString::fromStdString(version->dump()))
                        .arg(formatVersion),
                    QStringLiteral("version"));
}

} // namespace

QByteArray layersText(const Network &network, const std::vector<QString> &ids)
{
    std::vector<Layer> chosen;
    for (const auto &layer : network.layers) {
        if (std::find(ids.begin(), ids.end(), layer.id) != ids.end())
            chosen.push_back(layer);
    }
    Json layers = Json::array();
    for (const auto &layer : withWholeGroups(network, std::move(chosen)))
        layers.push_back(jsonOf(layer, {}));
    return jsonText(Json{{"format", formatName}, {"version", formatVersion}, {"layers", std::move(layers)}});
}

Result<std::vector<Layer>> parseLayers(const QByteArray &text)
{
    const QString where = Text::tr("the copied text");
    const auto json = parseJson(text, where);
    if (!json)
        return tl::unexpected(json.error());
    if (!isLayersFormat(*json)) {
        auto project = projectOf(*json, where);
        if (!project)
            return tl::unexpected(project.error());
        return std::move(project->network.layers);
    }
    Network network;
    JsonReader reader(*json, where, {});
    readHeader(reader);
    readLayers(reader, network, OutsideInputs::Allowed);
    if (const auto error = reader.finish())
        return tl::unexpected(*error);
    return std::move(network.layers);
}

} // namespace workbench
