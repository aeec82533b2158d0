#pragma once

#include "ui/scenes/scene_places.h"

#include <functional>

namespace workbench {

/// What scenes need of the window they are shown in.
struct SceneStage
{
    QWidget *window = nullptr;
    /// Perspective and panels as they are, into the scene.
    std::function<void(Scene &scene)> look;
    /// The perspective and panels of the scene.
    std::function<void(const Scene &scene)> arrange;
};

/// The scenes of the project: makes them of what is seen, edits them (undoably) and comes back to them.
class Scenes : public QObject
{
    Q_OBJECT

public:
    Scenes(Workspace &workspace, SceneStage stage, QObject *parent = nullptr);

    const QList<Scene> &all() const { return m_workspace.document().project().scenes; }
    int count() const { return int(all().size()); }
    /// The one that was come to last; -1 before the first.
    int current() const { return m_current; }

    /// Of what is seen now, behind the current one.
    void add();
    /// The same title, with what is seen now.
    void replace(int scene);
    void rename(int scene, const QString &title);
    void move(int from, int to);
    void remove(int scene);
    /// Whether the scene brings its network and settings back; when it begins to, those of now.
    void setHoldsState(int scene, bool holds);

    /// Comes back to the scene. Network and settings become its own in one undoable edit; while a run is on
    /// they stay as they are.
    void recall(int scene);
    void next() { recall(std::min(m_current + 1, count() - 1)); }
    void previous() { recall(std::max(m_current - 1, 0)); }

Q_SIGNALS:
    /// Another scene is the current one, or the list is another.
    void changed();
    /// The user may want to name it.
    void added(int scene);
    /// A sentence for the status bar.
    void said(const QString &text);

private:
    Scene seenNow(const QString &title) const;
    QString suggestedTitle() const;
    bool edit(const QString &text, const std::function<void(QList<Scene> &)> &change);
    void bringState(const Scene &scene);
    void select(const Scene &scene);
    void selectAwaited();
    void setCurrent(int scene);

    Workspace &m_workspace;
    SceneStage m_stage;
    ScenePlaces m_places;
    int m_current = -1;
    std::optional<SampleId> m_awaited; ///< a sample of the data that are being loaded
};

} // namespace workbench
