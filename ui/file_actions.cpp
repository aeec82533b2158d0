#include "ui/file_actions.h"

#include "core/document/project_file.h"
#include "core/graph/edits.h"
#include "ui/common/theme.h"
#include "ui/common/threads.h"
#include "ui/designer/layer_edits.h"
#include "ui/export/export_dialog.h"
#include "ui/import_weights/model_opener.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QSettings>

namespace workbench {

namespace {

constexpr int mostRecent = 8;
const QString recentKey = QStringLiteral("recentFiles");

QString projectFilter()
{
    return QCoreApplication::translate("FileActions", "CNN Workbench projects (*.cnnwb)");
}

} // namespace

FileActions::FileActions(Workspace &workspace, QWidget *window)
    : QObject(window), m_workspace(workspace), m_window(window), m_models(new ModelOpener(workspace, window)),
      m_menu(new QMenu(tr("&File"), window))
{
    build();
    connect(m_models, &ModelOpener::said, this, &FileActions::said);
    connect(m_models, &ModelOpener::opened, this, &FileActions::remember);
    updateRecent();
    updateExport();
    connect(&workspace.session(), &TrainingSession::stateChanged, this, &FileActions::updateExport);
    connect(&workspace, &Workspace::observed, this, &FileActions::updateExport);
}

void FileActions::build()
{
    m_menu->addAction(themeIcon(QStringLiteral("document-new")), tr("&New"), QKeySequence::New, this,
                      &FileActions::newProject);
    m_open = m_menu->addAction(themeIcon(QStringLiteral("document-open")), tr("&Open…"), QKeySequence::Open,
                               this, &FileActions::chooseAndOpen);
    buildPresets(m_menu->addMenu(tr("Open &preset")));
    m_menu->addAction(tr("New from &clipboard"), this, &FileActions::newFromClipboard)
        ->setToolTip(tr("A project, layers, or PyTorch source such as nn.Sequential(…)"));
    m_recent = m_menu->addMenu(tr("Open &recent"));
    m_menu->addSeparator();
    m_save = m_menu->addAction(themeIcon(QStringLiteral("document-save")), tr("&Save"), QKeySequence::Save,
                               this, &FileActions::save);
    m_menu->addAction(themeIcon(QStringLiteral("document-save-as")), tr("Save &as…"), QKeySequence::SaveAs,
                      this, &FileActions::saveAs);
    m_menu->addSeparator();
    m_menu->addAction(tr("Open r&un…"), this, [this] {
        const QString folder =
            QFileDialog::getExistingDirectory(m_window, tr("Open run"), m_workspace.lastRunFolder());
        if (!folder.isEmpty() && maySaveChanges())
            openRun(folder);
    });
    m_menu->addAction(m_models->importAction());
    m_export = m_menu->addAction(themeIcon(QStringLiteral("document-export")), tr("&Export trained model…"),
                                 Qt::CTRL | Qt::Key_E, this, &FileActions::openExport);
    m_export->setObjectName(QStringLiteral("exportModel"));
    m_menu->addSeparator();
    m_menu->addAction(themeIcon(QStringLiteral("application-exit")), tr("&Quit"), QKeySequence::Quit, this,
                      &FileActions::quitRequested);
}

void FileActions::newFromClipboard()
{
    const QString text = QApplication::clipboard()->text();
    Project project;
    if (const auto whole = parseProject(text.toUtf8(), tr("clipboard"))) {
        project = *whole;
    } else {
        project.network.input = m_workspace.document().network().input;
        const auto layers = layersIn(text, project.network.input);
        if (!layers) {
            QMessageBox::warning(m_window, tr("New from clipboard"),
                                 tr("The clipboard holds no network: %1").arg(layers.error().message()));
            return;
        }
        pasteAfter(project.network, inputId, *layers);
    }
    if (maySaveChanges())
        m_workspace.document().open(project, {}, tr("Untitled"));
}

void FileActions::buildPresets(QMenu *menu)
{
    for (const auto &preset : presets()) {
        menu->addAction(preset.title, this, [this, preset] { openAfterAsking(preset.name); });
    }
}

void FileActions::updateRecent()
{
    m_recent->clear();
    const QStringList files = QSettings().value(recentKey).toStringList();
    for (const auto &path : files) {
        m_recent->addAction(path, this, [this, path] { openAfterAsking(path); });
    }
    m_recent->setEnabled(!files.isEmpty());
}

void FileActions::updateExport()
{
    const bool ready =
        m_workspace.session().state() == TrainingSession::State::Idle && m_workspace.session().weights();
    m_export->setEnabled(ready || m_exportDialog);
    const auto known = m_workspace.session().knownWeights();
    // A past epoch may be looked at: the menu says which one leaves.
    m_export->setText(ready ? tr("&Export trained model (epoch %1)…").arg(known->epoch)
                            : tr("&Export trained model…"));
    m_export->setToolTip(ready ? QString() : tr("Train a network or open a run first"));
}

void FileActions::openExport()
{
    if (!m_exportDialog) {
        m_exportDialog = new ExportDialog(m_workspace, m_window);
        m_exportDialog->show();
    }
    m_exportDialog->raise();
    m_exportDialog->activateWindow();
}

void FileActions::newProject()
{
    if (maySaveChanges())
        m_workspace.document().open({}, {}, tr("Untitled"));
}

void FileActions::chooseAndOpen()
{
    if (!maySaveChanges())
        return;
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Open project or trained model"),
                                     QFileInfo(m_workspace.document().path()).absolutePath(),
                                     tr("Projects and trained models (*.cnnwb *.safetensors *.onnx)"));
    if (!path.isEmpty())
        open(path);
}

bool FileActions::open(const QString &pathOrName)
{
    if (ModelOpener::isModel(pathOrName)) {
        m_models->open(pathOrName);
        return true;
    }
    const auto project = loadProjectOrPreset(pathOrName);
    if (!project) {
        show(project.error());
        return false;
    }
    for (const auto &preset : presets()) {
        if (preset.name == pathOrName && !QFileInfo::exists(pathOrName)) {
            m_workspace.document().open(*project, {}, preset.title);
            return true;
        }
    }
    const QFileInfo file(pathOrName);
    m_workspace.document().open(*project, file.absoluteFilePath(), file.completeBaseName());
    remember(file.absoluteFilePath());
    return true;
}

void FileActions::remember(const QString &path)
{
    QSettings settings;
    QStringList recent = settings.value(recentKey).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    settings.setValue(recentKey, QStringList(recent.mid(0, mostRecent)));
    updateRecent();
}

bool FileActions::openAfterAsking(const QString &pathOrName)
{
    return maySaveChanges() && open(pathOrName);
}

void FileActions::openRun(const QString &folder)
{
    Q_EMIT said(tr("Reading the run…"));
    onPool([self = QPointer<FileActions>(this), folder] {
        auto run = loadRun(folder);
        onGui([self, folder, run] {
            if (self)
                self->runArrived(folder, run);
        });
    });
}

void FileActions::runArrived(const QString &folder, const Result<Run> &run)
{
    if (!run) {
        show(run.error());
        return;
    }
    m_workspace.document().open(run->project, {}, QFileInfo(folder).fileName());
    m_workspace.showRun(*run, folder);
    Q_EMIT said(run->test ? tr("Run opened: test accuracy %1 %").arg(100 * run->test->accuracy, 0, 'f', 2)
                          : tr("Run opened"));
}

bool FileActions::save()
{
    const QString path = m_workspace.document().path();
    return path.isEmpty() ? saveAs() : saveTo(path);
}

bool FileActions::saveAs()
{
    const Document &document = m_workspace.document();
    const QString suggestion =
        document.path().isEmpty() ? document.title() + QStringLiteral(".cnnwb") : document.path();
    QString path = QFileDialog::getSaveFileName(m_window, tr("Save project"), suggestion, projectFilter());
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".cnnwb");
    return saveTo(path);
}

bool FileActions::saveTo(const QString &path)
{
    if (const auto saved = saveProject(m_workspace.document().project(), path); !saved) {
        show(saved.error());
        return false;
    }
    m_workspace.document().markSaved(path);
    Q_EMIT said(tr("Saved: %1").arg(path));
    return true;
}

bool FileActions::maySaveChanges()
{
    if (!m_workspace.document().isModified())
        return true;
    const auto answer = QMessageBox::question(
        m_window, tr("Unsaved changes"), tr("Save the changes to %1?").arg(m_workspace.document().title()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    if (answer == QMessageBox::Save)
        return save();
    return answer == QMessageBox::Discard;
}

bool FileActions::mayClose()
{
    if (!maySaveChanges())
        return false;
    if (m_workspace.session().state() == TrainingSession::State::Idle)
        return true;
    const auto answer =
        QMessageBox::question(m_window, tr("Training is going on"),
                              tr("Stop training and quit? Complete epochs are kept in the run's folder."),
                              QMessageBox::Yes | QMessageBox::No, QMessageBox::No);
    return answer == QMessageBox::Yes;
}

void FileActions::show(const Error &error)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("CNN Workbench"), error.what, QMessageBox::Ok, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(error.where);
    box->open();
}

} // namespace workbench
