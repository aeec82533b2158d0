#pragma once

#include "core/exchange/trained_model.h"
#include "ui/common/workspace.h"

#include <QMenu>
#include <QPointer>

namespace workbench {

class ExportDialog;
class ModelOpener;

/// The File menu: new, open, presets, recent files, save, runs and exports. Asks before changes are lost.
class FileActions : public QObject
{
    Q_OBJECT

public:
    FileActions(Workspace &workspace, QWidget *window);

    QMenu *menu() { return m_menu; }
    QAction *openAction() { return m_open; }
    QAction *saveAction() { return m_save; }
    ModelOpener &models() { return *m_models; }

    /// Opens a project file, or a preset by its name; says why when it cannot. A trained model is opened when
    /// it is read.
    bool open(const QString &pathOrName);
    /// The same, after asking about unsaved changes; false as well when the user cancelled.
    bool openAfterAsking(const QString &pathOrName);
    /// Reads a run in the background, then shows it.
    void openRun(const QString &folder);
    /// False when the user wants to keep what is unsaved or running.
    bool mayClose();

Q_SIGNALS:
    /// One sentence for the status bar.
    void said(const QString &sentence);
    void quitRequested();

private:
    void build();
    void buildPresets(QMenu *menu);
    void updateRecent();
    /// Among the recent files.
    void remember(const QString &path);
    void updateExport();
    void openExport();
    void newProject();
    void newFromClipboard();
    void chooseAndOpen();
    bool save();
    bool saveAs();
    bool saveTo(const QString &path);
    void runArrived(const QString &folder, const Result<Run> &run);
    /// False when the user cancelled.
    bool maySaveChanges();
    void show(const Error &error);

    Workspace &m_workspace;
    QWidget *m_window;
    ModelOpener *m_models;
    QMenu *m_menu;
    QMenu *m_recent = nullptr;
    QAction *m_export = nullptr;
    QPointer<ExportDialog> m_exportDialog;
    QAction *m_open = nullptr;
    QAction *m_save = nullptr;
};

} // namespace workbench
