#include "core/document/scene.h"

#include "core/document/project.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Scene)
};

} // namespace

const QStringList &sceneTabs()
{
    static const QStringList words{QStringLiteral("numbers"), QStringLiteral("arithmetic"),
                                   QStringLiteral("im2col")};
    return words;
}

const QStringList &sampleParts()
{
    static const QStringList words{QStringLiteral("train"), QStringLiteral("test")};
    return words;
}

std::optional<QString> whyNotHeld(const QList<Scene> &scenes)
{
    if (std::size_t(scenes.size()) > mostScenes)
        return Text::tr("a project holds at most %1 scenes").arg(mostScenes);
    std::size_t layers = 0;
    for (const auto &scene : scenes)
        layers += scene.state ? scene.state->network.layers.size() : 0;
    if (layers > mostSceneLayers)
        return Text::tr("the networks of all scenes have at most %1 layers together").arg(mostSceneLayers);
    return std::nullopt;
}

Project withoutScenes(Project project)
{
    project.scenes.clear();
    return project;
}

} // namespace workbench
