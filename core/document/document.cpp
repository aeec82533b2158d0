#include "core/document/document.h"

#include "core/graph/groups.h"

#include <QFileInfo>
#include <QUndoCommand>

namespace workbench {

/// The one undo command: the project before and after.
class ProjectCommand : public QUndoCommand
{
public:
    ProjectCommand(Document &document, const QString &text, Project before, Project after, QString mergeKey)
        : QUndoCommand(text), m_document(document), m_before(std::move(before)), m_after(std::move(after)),
          m_mergeKey(std::move(mergeKey))
    {}

    void undo() override { m_document.apply(m_before); }
    void redo() override { m_document.apply(m_after); }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *later = static_cast<const ProjectCommand *>(other);
        if (later->m_mergeKey != m_mergeKey || later->m_time - m_time >= m_document.m_mergeWindow)
            return false;
        m_time = later->m_time;
        m_after = later->m_after;
        setText(later->text());
        setObsolete(m_after == m_before);
        return true;
    }

private:
    Document &m_document;
    Project m_before;
    Project m_after;
    QString m_mergeKey;
    std::chrono::steady_clock::time_point m_time = std::chrono::steady_clock::now();
};

Document::Document(QObject *parent) : QObject(parent), m_analysis(analyse(m_project.network))
{
    connect(&m_undo, &QUndoStack::cleanChanged, this, [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
}

void Document::edit(const QString &text, const std::function<void(Project &)> &change,
                    const QString &mergeKey)
{
    Project after = m_project;
    change(after);
    tidyGroups(after.network);
    if (after != m_project)
        m_undo.push(new ProjectCommand(*this, text, m_project, std::move(after), mergeKey));
}

void Document::open(const Project &project, const QString &path, const QString &title)
{
    m_undo.clear();
    m_project = project;
    m_analysis = analyse(project.network);
    m_path = path;
    m_title = title;
    m_selectedLayer = project.network.layers.empty() ? inputId : project.network.layers.front().id;
    m_marked.clear();
    m_selectedSample = {};
    Q_EMIT opened();
    Q_EMIT titleChanged();
    Q_EMIT selectedLayerChanged(m_selectedLayer);
    Q_EMIT selectedSampleChanged(m_selectedSample);
}

void Document::markSaved(const QString &path)
{
    m_path = path;
    m_title = QFileInfo(path).completeBaseName();
    m_undo.setClean();
    Q_EMIT titleChanged();
}

std::vector<QString> Document::selectedLayers() const
{
    std::vector<QString> selected;
    for (const auto &layer : network().layers) {
        if (layer.id == m_selectedLayer || m_marked.contains(layer.id))
            selected.push_back(layer.id);
    }
    return selected;
}

void Document::selectLayers(const std::vector<QString> &ids, const QString &current)
{
    if (current != inputId && !network().contains(current))
        return;
    QSet<QString> marked(ids.begin(), ids.end());
    marked.remove(current);
    marked.removeIf([this](const QString &id) { return !network().contains(id); });
    const bool currentChanged = std::exchange(m_selectedLayer, current) != current;
    const bool markedChanged = std::exchange(m_marked, marked) != marked;
    if (currentChanged)
        Q_EMIT selectedLayerChanged(current);
    if (currentChanged || markedChanged)
        Q_EMIT selectionChanged();
}

void Document::selectSample(SampleId sample)
{
    if (sample == m_selectedSample)
        return;
    m_selectedSample = sample;
    Q_EMIT selectedSampleChanged(sample);
}

void Document::apply(const Project &project)
{
    const Project before = std::exchange(m_project, project);
    if (before.network != m_project.network) {
        m_analysis = analyse(m_project.network);
        // Moved before anyone is told, so that no view sees a selection that is gone.
        const QString selected = std::exchange(m_selectedLayer, keptSelection(before.network));
        const bool lostMarks =
            m_marked.removeIf([this](const QString &id) { return !network().contains(id); });
        Q_EMIT networkChanged(difference(before.network, m_project.network));
        if (selected != m_selectedLayer)
            Q_EMIT selectedLayerChanged(m_selectedLayer);
        if (selected != m_selectedLayer || lostMarks)
            Q_EMIT selectionChanged();
    }
    if (before.training != m_project.training || before.data != m_project.data)
        Q_EMIT settingsChanged();
    if (before.scenes != m_project.scenes)
        Q_EMIT scenesChanged();
}

QString Document::keptSelection(const Network &before) const
{
    if (m_selectedLayer == inputId || network().contains(m_selectedLayer))
        return m_selectedLayer;
    const std::size_t position = before.indexOf(m_selectedLayer).value_or(0);
    // A renamed layer stands where the old one stood; after a deletion its neighbour does.
    if (position < network().layers.size())
        return network().layers[position].id;
    return network().layers.empty() ? inputId : network().layers.back().id;
}

} // namespace workbench
