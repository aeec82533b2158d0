#include "ui/scenes/scenes.h"

#include <QTimer>
#include <algorithm>

namespace workbench {

Scenes::Scenes(Workspace &workspace, SceneStage stage, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_stage(std::move(stage)),
      m_places(workspace, *m_stage.window, this)
{
    Document &document = workspace.document();
    connect(&document, &Document::opened, this, [this] {
        m_awaited.reset();
        setCurrent(-1);
    });
    connect(&document, &Document::scenesChanged, this,
            [this] { setCurrent(std::min(m_current, count() - 1)); });
    // When the data arrive, the first sample is selected: the awaited one after that.
    connect(&workspace, &Workspace::dataChanged, this,
            [this] { QTimer::singleShot(0, this, &Scenes::selectAwaited); });
}

void Scenes::add()
{
    const Scene scene = seenNow(suggestedTitle());
    const int place = m_current + 1;
    if (!edit(tr("Add scene \"%1\"").arg(scene.title),
              [&](QList<Scene> &scenes) { scenes.insert(place, scene); }))
        return;
    setCurrent(place);
    Q_EMIT said(tr("Scene %1 keeps what is seen now").arg(place + 1));
    Q_EMIT added(place);
}

void Scenes::replace(int scene)
{
    if (scene < 0 || scene >= count())
        return;
    Scene seen = seenNow(all()[scene].title);
    if (!all()[scene].state)
        seen.state.reset();
    edit(tr("Replace scene \"%1\"").arg(seen.title), [&](QList<Scene> &scenes) { scenes[scene] = seen; });
    setCurrent(scene);
}

void Scenes::rename(int scene, const QString &title)
{
    const QString name = title.trimmed().left(longestSceneTitle);
    if (scene < 0 || scene >= count() || name.isEmpty())
        return;
    edit(tr("Rename scene to \"%1\"").arg(name), [&](QList<Scene> &scenes) { scenes[scene].title = name; });
}

void Scenes::move(int from, int to)
{
    if (from < 0 || from >= count() || to < 0 || to >= count() || from == to)
        return;
    edit(tr("Move scene \"%1\"").arg(all()[from].title),
         [&](QList<Scene> &scenes) { scenes.move(from, to); });
    if (m_current == from)
        setCurrent(to);
    else if (from < m_current && m_current <= to)
        setCurrent(m_current - 1);
    else if (to <= m_current && m_current < from)
        setCurrent(m_current + 1);
}

void Scenes::remove(int scene)
{
    if (scene < 0 || scene >= count())
        return;
    const int current = m_current;
    edit(tr("Delete scene \"%1\"").arg(all()[scene].title),
         [&](QList<Scene> &scenes) { scenes.removeAt(scene); });
    // The next one after a deleted scene is the one that stood behind it.
    setCurrent(scene <= current ? current - 1 : current);
}

void Scenes::setHoldsState(int scene, bool holds)
{
    if (scene < 0 || scene >= count() || all()[scene].state.has_value() == holds)
        return;
    edit(tr("Change scene \"%1\"").arg(all()[scene].title),
         [&](QList<Scene> &scenes) { scenes[scene].state = holds ? seenNow({}).state : std::nullopt; });
}

bool Scenes::edit(const QString &text, const std::function<void(QList<Scene> &)> &change)
{
    QList<Scene> changed = all();
    change(changed);
    if (const auto reason = whyNotHeld(changed)) {
        Q_EMIT said(tr("Nothing was added: %1").arg(*reason));
        return false;
    }
    m_workspace.document().edit(text, [&](Project &project) { project.scenes = changed; });
    return true;
}

Scene Scenes::seenNow(const QString &title) const
{
    const Document &document = m_workspace.document();
    Scene scene;
    scene.title = title;
    m_stage.look(scene);
    scene.layer = document.selectedLayer();
    const SampleId sample = document.selectedSample();
    if (m_workspace.hasSample(sample) && sample.part != SampleId::Part::Own)
        scene.sample = sample;
    scene.view = m_places.current();
    scene.state = SceneState{document.network(), document.project().training};
    return scene;
}

/// The first free of "conv1", "conv1 (2)", ...
QString Scenes::suggestedTitle() const
{
    const QString layer = m_workspace.document().selectedLayer();
    const QString name = layer == inputId ? tr("Input") : layer;
    const auto isTaken = [this](const QString &title) {
        return std::any_of(all().begin(), all().end(),
                           [&](const Scene &scene) { return scene.title == title; });
    };
    QString title = name.left(longestSceneTitle - 10);
    for (int i = 2; isTaken(title); ++i)
        title = QStringLiteral("%1 (%2)").arg(name.left(longestSceneTitle - 10)).arg(i);
    return title;
}

void Scenes::recall(int index)
{
    if (index < 0 || index >= count())
        return;
    const Scene scene = all()[index]; // the list may change under the edit
    bringState(scene);
    m_stage.arrange(scene);
    select(scene);
    m_places.goTo(scene.view);
    setCurrent(index);
}

void Scenes::bringState(const Scene &scene)
{
    const Project &now = m_workspace.document().project();
    if (!scene.state || *scene.state == SceneState{now.network, now.training})
        return;
    if (m_workspace.session().state() != TrainingSession::State::Idle) {
        Q_EMIT said(tr("While a run is on, the scene leaves network and settings as they are"));
        return;
    }
    m_workspace.document().edit(tr("Scene \"%1\"").arg(scene.title), [&](Project &project) {
        project.network = scene.state->network;
        project.training = scene.state->training;
    });
}

void Scenes::select(const Scene &scene)
{
    Document &document = m_workspace.document();
    document.selectLayer(scene.layer);
    if (document.selectedLayer() != scene.layer)
        Q_EMIT said(tr("The network has no layer %1 any more").arg(scene.layer));
    m_awaited = scene.sample;
    selectAwaited();
}

void Scenes::selectAwaited()
{
    if (!m_awaited || m_workspace.isDataLoading())
        return;
    const SampleId sample = *std::exchange(m_awaited, {});
    if (m_workspace.hasSample(sample))
        m_workspace.document().selectSample(sample);
}

void Scenes::setCurrent(int scene)
{
    m_current = std::min(scene, count() - 1);
    Q_EMIT changed();
}

} // namespace workbench
