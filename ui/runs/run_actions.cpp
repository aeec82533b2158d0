#include "ui/runs/run_actions.h"

#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/report/report_dialog.h"
#include "ui/runs/run_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QUrl>
#include <algorithm>

namespace workbench {

namespace {

/// "2026-01-31 14:05:09 · LeNet-5 · note"
QString longName(const RunSummary &run)
{
    QStringList parts{startText(run), run.title};
    if (!run.note.isEmpty())
        parts << run.note.simplified();
    return parts.join(QStringLiteral(" · "));
}

/// One on each line; of many the first.
QString namesOf(const QStringList &names)
{
    constexpr qsizetype most = 8;
    QStringList shown = names.mid(0, most);
    if (names.size() > most)
        shown << RunActions::tr("… and %n more", nullptr, int(names.size() - most));
    return shown.join(QLatin1Char('\n'));
}

bool confirmed(QWidget *parent, const QString &title, const QString &question, const QString &names,
               const QString &button)
{
    QMessageBox box(QMessageBox::Question, title, question, QMessageBox::Cancel, parent);
    box.setInformativeText(names);
    const QAbstractButton *yes = box.addButton(button, QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == yes;
}

} // namespace

RunActions::RunActions(Workspace &workspace, RunReader &reader, RunsModel &runs, RunsFilter &filter,
                       QTableView &table)
    : QObject(&table), m_workspace(workspace), m_reader(reader), m_runs(runs), m_filter(filter),
      m_table(table)
{
    m_restore = add(QStringLiteral("document-revert"), tr("&Restore"), QStringLiteral("restoreRun"),
                    Qt::CTRL | Qt::Key_Return, &RunActions::restore);
    m_tick = add({}, tr("&Tick or untick"), QStringLiteral("tickRuns"), Qt::Key_Space, &RunActions::tick);
    m_untickAll = add({}, tr("&Untick all"), QStringLiteral("untickRuns"), {}, &RunActions::untickAll);
    m_folder = add(QStringLiteral("document-open-folder"), tr("Open &folder"),
                   QStringLiteral("openRunFolder"), {}, &RunActions::openFolder);
    m_report = add(QStringLiteral("document-preview"), tr("Re&port of this run…"),
                   QStringLiteral("reportRun"), {}, &RunActions::report);
    m_copy = add(QStringLiteral("edit-copy"), tr("&Copy table"), QStringLiteral("copyRuns"),
                 QKeySequence::Copy, &RunActions::copy);
    m_remove = add(QStringLiteral("edit-delete"), tr("&Delete…"), QStringLiteral("deleteRuns"),
                   QKeySequence::Delete, &RunActions::askToRemove);
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&reader, &RunReader::loaded, this, &RunActions::restoreArrived);
    connect(&reader, &RunReader::removed, this, [this](const QString &folder) {
        m_runs.remove(folder);
        m_workspace.forgetRun(folder);
        removalDone(folder);
    });
    connect(&reader, &RunReader::trashRefused, this, [this](const QString &folder) {
        m_refused << folder;
        removalDone(folder);
    });
    connect(&reader, &RunReader::failed, this, [this](const Error &error) { Q_EMIT said(error.message()); });
    connect(&workspace.session(), &TrainingSession::stateChanged, this, &RunActions::update);
    connect(&workspace, &Workspace::checkingChanged, this, &RunActions::update);
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunActions::update);
    connect(&runs, &QAbstractItemModel::dataChanged, this, &RunActions::update);
    update();
}

QAction *RunActions::add(const QString &icon, const QString &text, const QString &name,
                         const QKeySequence &shortcut, void (RunActions::*slot)())
{
    auto *action = new QAction(icon.isEmpty() ? QIcon() : themeIcon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_table.addAction(action);
    return action;
}

std::vector<RunPointer> RunActions::selected() const
{
    std::vector<RunPointer> runs;
    for (const auto &index : m_table.selectionModel()->selectedRows())
        runs.push_back(m_filter.run(index));
    return runs;
}

void RunActions::update()
{
    const auto runs = selected();
    const bool idle = m_workspace.session().state() == TrainingSession::State::Idle;
    const bool running = std::any_of(runs.begin(), runs.end(),
                                     [this](const RunPointer &run) { return m_runs.isActive(*run); });
    m_restore->setEnabled(idle && runs.size() == 1 && runs.front()->file);
    const bool busy = !idle || m_workspace.isChecking();
    m_report->setEnabled(!busy && runs.size() == 1 && runs.front()->file &&
                         runs.front()->file->bestEpoch > 0);
    m_report->setToolTip(busy ? tr("Not while a run or a check is on")
                              : tr("Network, settings, curves and answers as one HTML file or a PDF"));
    m_remove->setEnabled(!runs.empty() && !running);
    m_folder->setEnabled(runs.size() == 1);
    m_tick->setEnabled(!runs.empty());
    m_untickAll->setEnabled(!m_runs.ticked().isEmpty());
    m_copy->setEnabled(m_filter.rowCount() > 0);
    m_restore->setToolTip(idle ? tr("Bring back the run's network, settings, weights and curves; "
                                    "one undo takes the network and settings back (Ctrl+Return)")
                               : tr("Not while a run is on"));
    m_remove->setToolTip(running ? tr("The run that is on cannot be deleted")
                                 : tr("Delete the selected runs (Del)"));
    m_folder->setToolTip(tr("Show the run's files"));
    m_copy->setToolTip(tr("Copy the list as text for a spreadsheet"));
}

void RunActions::tick()
{
    QStringList folders;
    bool allTicked = true;
    for (const auto &run : selected()) {
        folders << run->folder;
        allTicked = allTicked && m_runs.seriesOf(run->folder);
    }
    m_runs.setTicked(folders, !allTicked);
}

void RunActions::untickAll()
{
    m_runs.setTicked(m_runs.ticked(), false);
}

void RunActions::restore()
{
    const auto runs = selected();
    if (runs.size() != 1)
        return;
    m_restoring = runs.front()->folder;
    m_reader.load(m_restoring);
}

void RunActions::restoreArrived(const QString &folder, const Result<LoadedRun> &run)
{
    // Another was asked for since, or training began.
    if (folder != m_restoring || m_workspace.session().state() != TrainingSession::State::Idle)
        return;
    m_restoring.clear();
    if (!run) {
        Q_EMIT said(run.error().message());
        return;
    }
    const RunName name = runNameOf(folder);
    const QString when = name.started.isValid() ? name.started.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                                                : QFileInfo(folder).fileName();
    m_workspace.document().edit(tr("Restore the run of %1").arg(when), [&](Project &project) {
        const auto scenes = project.scenes;
        project = (*run)->project;
        project.scenes = scenes;
    });
    m_workspace.showRun(**run, folder);
    Q_EMIT said((*run)->weights.empty()
                    ? tr("Restored the run of %1, which has no weights: it ended before its first epoch did")
                          .arg(when)
                    : tr("Restored the run of %1 with the weights of epoch %2")
                          .arg(when, groupedText((*run)->bestEpoch)));
}

void RunActions::openFolder()
{
    const auto runs = selected();
    if (runs.size() == 1)
        QDesktopServices::openUrl(QUrl::fromLocalFile(runs.front()->folder));
}

void RunActions::report()
{
    const auto runs = selected();
    if (runs.size() == 1)
        ReportDialog::ask(m_workspace, runs.front()->folder, longName(*runs.front()), m_table.window());
}

void RunActions::copy()
{
    std::vector<int> columns;
    const QHeaderView *header = m_table.horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        if (const int column = header->logicalIndex(place); !header->isSectionHidden(column))
            columns.push_back(column);
    }
    std::vector<int> rows;
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        if (selected().size() <= 1 || m_table.selectionModel()->isRowSelected(row))
            rows.push_back(row);
    }
    QApplication::clipboard()->setText(tableText(m_filter, columns, rows));
    Q_EMIT said(tr("%n run(s) copied", nullptr, int(rows.size())));
}

void RunActions::askToRemove()
{
    const auto runs = selected();
    QStringList names;
    QStringList folders;
    bool maybeTrained = false;
    for (const auto &run : runs) {
        if (m_runs.isActive(*run))
            return;
        names << longName(*run);
        folders << run->folder;
        maybeTrained = maybeTrained || (run->file && run->file->state == RunState::Running);
    }
    QString question = runs.size() == 1 ? tr("Move this run to the trash?")
                                        : tr("Move %n run(s) to the trash?", nullptr, int(runs.size()));
    if (maybeTrained)
        question += QLatin1Char(' ') + tr("Another program may still be training.");
    if (folders.isEmpty() ||
        !confirmed(m_table.window(), tr("Delete runs"), question, namesOf(names), tr("Move to &trash")))
        return;
    m_removing += folders;
    for (const auto &folder : folders)
        m_reader.remove(folder, false);
}

void RunActions::removalDone(const QString &folder)
{
    m_removing.removeAll(folder);
    if (m_removing.isEmpty() && !m_refused.isEmpty())
        askToDelete();
}

void RunActions::askToDelete()
{
    const QStringList folders = std::exchange(m_refused, {});
    QStringList names;
    for (const auto &folder : folders) {
        const auto row = m_runs.rowOf(folder);
        names << (row ? longName(*m_runs.run(*row)) : folder);
    }
    if (!confirmed(m_table.window(), tr("Delete runs"),
                   tr("The trash does not take %n run(s). Delete for good? This cannot be undone.", nullptr,
                      int(folders.size())),
                   namesOf(names), tr("&Delete for good")))
        return;
    for (const auto &folder : folders) {
        if (folder != m_workspace.activeRunFolder())
            m_reader.remove(folder, true);
    }
}

} // namespace workbench
