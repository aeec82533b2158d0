#pragma once

#include "core/document/project.h"
#include "core/document/sample_id.h"
#include "core/layers/analysis.h"

#include <QObject>
#include <QSet>
#include <QUndoStack>
#include <chrono>
#include <functional>

namespace workbench {

/// The open project with its undo history, and the two cursors every view follows: the selected layer and the
/// selected sample. Lives on the GUI thread.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject *parent = nullptr);

    const Project &project() const { return m_project; }
    const Network &network() const { return m_project.network; }
    /// Always that of `network()`.
    const NetworkAnalysis &analysis() const { return m_analysis; }

    /// One undoable edit. `change` works on a copy; an edit that changes nothing is dropped. Successive edits
    /// with the same non-empty `mergeKey` become one step (typing a number), until a pause.
    void edit(const QString &text, const std::function<void(Project &)> &change,
              const QString &mergeKey = {});

    /// The pause after which an edit is a step of its own whatever its key.
    void setMergeWindow(std::chrono::milliseconds window) { m_mergeWindow = window; }

    /// Starts anew with `project`: empty history, not modified, the first layer selected.
    void open(const Project &project, const QString &path, const QString &title);
    /// The project now stands in `path`.
    void markSaved(const QString &path);

    bool isModified() const { return !m_undo.isClean(); }
    /// Empty for a project that was never saved (a preset).
    QString path() const { return m_path; }
    /// The file's base name or the preset's title.
    QString title() const { return m_title; }
    QUndoStack *undoStack() { return &m_undo; }

    /// A layer's id, or `inputId`. Unknown ids are ignored.
    QString selectedLayer() const { return m_selectedLayer; }
    void selectLayer(const QString &id) { selectLayers({}, id); }
    /// Layers selected together, in the network's order, `selectedLayer()` among them unless it is the input.
    std::vector<QString> selectedLayers() const;
    /// Selects `ids` and `current`, which becomes `selectedLayer()`. Unknown ids are ignored.
    void selectLayers(const std::vector<QString> &ids, const QString &current);
    SampleId selectedSample() const { return m_selectedSample; }
    void selectSample(SampleId sample);

Q_SIGNALS:
    /// The network changed; `analysis()` is already new.
    void networkChanged(const workbench::NetworkDiff &diff);
    /// Training or data settings changed.
    void settingsChanged();
    /// Scenes were added, changed, moved or removed.
    void scenesChanged();
    /// Another project was opened; everything is new.
    void opened();
    void modifiedChanged(bool modified);
    void titleChanged();
    void selectedLayerChanged(const QString &id);
    /// Other layers are selected together; comes after `selectedLayerChanged`.
    void selectionChanged();
    void selectedSampleChanged(workbench::SampleId sample);

private:
    friend class ProjectCommand;
    void apply(const Project &project);
    /// Where the selection goes now that the network is another than `before`.
    QString keptSelection(const Network &before) const;

    Project m_project;
    NetworkAnalysis m_analysis;
    QUndoStack m_undo;
    std::chrono::milliseconds m_mergeWindow{2000};
    QString m_path;
    QString m_title;
    QString m_selectedLayer = inputId;
    QSet<QString> m_marked; ///< layers selected beside `m_selectedLayer`
    SampleId m_selectedSample;
};

} // namespace workbench
