#pragma once

#include "core/document/sample_id.h"
#include "core/document/training_settings.h"
#include "core/graph/network.h"

#include <QList>
#include <QStringList>

namespace workbench {

/// What is looked at in the pages that explain, as far as it is known. Places that do not exist when it is
/// come back to are passed over.
struct SceneView
{
    QString tab = {};                                    ///< of the selected layer, a word of `sceneTabs`
    std::optional<std::int64_t> channel = std::nullopt;  ///< of the layer's output
    std::optional<std::int64_t> position = std::nullopt; ///< in the layer's output, counted row by row
    std::optional<std::int64_t> stage = std::nullopt;    ///< of a training step taken apart, from 0
    bool operator==(const SceneView &) const = default;
};

/// The network and the settings of runs as they were.
struct SceneState
{
    Network network = {};
    TrainingSettings training = {};
    bool operator==(const SceneState &) const = default;
};

/// A state of the program that can be come back to: a step of what a teacher shows.
struct Scene
{
    QString title;                       ///< never empty
    QString perspective;                 ///< a word of `perspectiveWords`
    QStringList panels = {};             ///< names of those seen: "properties"
    QStringList raised = {};             ///< those of them that are in front of others
    QString layer = inputId;             ///< the selected one
    std::optional<SampleId> sample = {}; ///< none: a picture of the user's own, which no project keeps
    SceneView view = {};
    std::optional<SceneState> state = {}; ///< none: the scene leaves network and settings as they are
    bool operator==(const Scene &) const = default;
};

/// The project file's words, in the order of the selected layer's tabs.
const QStringList &sceneTabs();
/// In the order of `SampleId::Part`; pictures of the user's own are in no project.
const QStringList &sampleParts();

inline constexpr std::size_t mostScenes = 100;
inline constexpr std::size_t mostSceneLayers = 100'000; ///< of all scenes' networks together
inline constexpr qsizetype longestSceneTitle = 200;     ///< characters

/// What keeps a project from holding these scenes; none where it can.
std::optional<QString> whyNotHeld(const QList<Scene> &scenes);

} // namespace workbench
