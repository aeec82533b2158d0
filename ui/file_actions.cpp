#include "ui/file_actions.h"

#include "core/document/project_file.h"
#include "core/exchange/export.h"
#include "core/graph/edits.h"
#include "core/train/known_model.h"
#include "ui/common/theme.h"
#include "ui/designer/layer_edits.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QSettings>
#include <QThreadPool>

namespace workbench {

namespace {

constexpr int mostRecent = 8;
const QString recentKey = QStringLiteral("recentFiles");

QString projectFilter()
{
    return QCoreApplication::translate("FileActions", "CNN Workbench projects (*.cnnwb)");
}

/// What was not checked, or is not carried over, is more than a passing line.
void showRemark(QWidget *window, const QString &path, const QString &text)
{
    auto *box =
        new QMessageBox(QMessageBox::Information, QCoreApplication::translate("FileActions", "Exported"),
                        path, QMessageBox::Ok, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(text);
    box->open();
}

} // namespace

FileActions::FileActions(Workspace &workspace, QWidget *window)
    : QObject(window), m_workspace(workspace), m_window(window), m_menu(new QMenu(tr("&File"), window))
{
    build();
    updateRecent();
    updateExports();
    connect(&workspace.session(), &TrainingSession::stateChanged, this, &FileActions::updateExports);
    connect(&workspace, &Workspace::observed, this, &FileActions::updateExports);
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
    m_exports = m_menu->addMenu(themeIcon(QStringLiteral("document-export")), tr("&Export trained model"));
    buildExports(m_exports);
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

void FileActions::buildExports(QMenu *menu)
{
    for (const auto &format : exportFormats()) {
        menu->addAction(format.description + QStringLiteral("…"), this,
                        [this, format] { chooseAndExport(format.name, format.suffix, format.description); });
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

void FileActions::updateExports()
{
    const bool ready =
        m_workspace.session().state() == TrainingSession::State::Idle && m_workspace.session().weights();
    m_exports->setEnabled(ready);
    const auto known = m_workspace.session().knownWeights();
    // A past epoch may be looked at: the menu says which one leaves.
    m_exports->setTitle(ready ? tr("&Export trained model (epoch %1)").arg(known->epoch)
                              : tr("&Export trained model"));
    m_exports->menuAction()->setToolTip(ready ? QString() : tr("Train a network or open a run first"));
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
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open project"),
                                                      QFileInfo(m_workspace.document().path()).absolutePath(),
                                                      projectFilter());
    if (!path.isEmpty())
        open(path);
}

bool FileActions::open(const QString &pathOrName)
{
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
    QSettings settings;
    QStringList recent = settings.value(recentKey).toStringList();
    recent.removeAll(file.absoluteFilePath());
    recent.prepend(file.absoluteFilePath());
    settings.setValue(recentKey, QStringList(recent.mid(0, mostRecent)));
    updateRecent();
    return true;
}

bool FileActions::openAfterAsking(const QString &pathOrName)
{
    return maySaveChanges() && open(pathOrName);
}

void FileActions::openRun(const QString &folder)
{
    Q_EMIT said(tr("Reading the run…"));
    QThreadPool::globalInstance()->start([self = QPointer<FileActions>(this), folder] {
        auto run = loadRun(folder);
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, folder, run] {
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

void FileActions::chooseAndExport(const QString &format, const QString &suffix, const QString &description)
{
    const auto known = m_workspace.session().knownWeights();
    if (!known || !m_workspace.data())
        return;
    const bool isFolder = suffix.isEmpty();
    const QString ending = isFolder ? QStringLiteral("-pytorch") : QLatin1Char('.') + suffix;
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Export trained model (epoch %1)").arg(known->epoch),
        m_workspace.document().title() + ending,
        isFolder ? tr("New folder (*)") : QStringLiteral("%1 (*.%2)").arg(description, suffix));
    if (path.isEmpty())
        return;
    const auto exported = [known = *known, data = m_workspace.data(), format, path]() -> Result<ExportProof> {
        const auto model = trainedModelOf(known, data);
        if (!model)
            return tl::unexpected(model.error());
        const auto images = imagesOf(*data);
        return images ? exportModel(*model, format, path, *images) : tl::unexpected(images.error());
    };
    QThreadPool::globalInstance()->start([self = QPointer<FileActions>(this), exported, path] {
        const auto written = exported();
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, written, path] {
            if (!self)
                return;
            if (!written) {
                self->show(written.error());
                return;
            }
            Q_EMIT self->said(tr("Exported: %1. %2").arg(path, written->text()));
            if (!written->remark.isEmpty())
                showRemark(self->m_window, path, written->text());
        });
    });
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
