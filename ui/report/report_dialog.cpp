#include "ui/report/report_dialog.h"

#include "core/number_text.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/progress_bar.h"
#include "ui/common/reading_label.h"
#include "ui/common/save_as.h"
#include "ui/report/report_work.h"
#include "ui/training/run_progress.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace workbench {

namespace {} // namespace

void ReportDialog::ask(Workspace &workspace, const QString &folder, const QString &name, QWidget *parent)
{
    const QString path =
        askWhereToSave(parent, tr("Report of this run"),
                       QFileInfo(folder).fileName() + QStringLiteral(".html"), reportFilter());
    if (path.isEmpty())
        return;
    auto *dialog = new ReportDialog(workspace, name, parent);
    dialog->start(folder, path);
    dialog->show();
}

ReportDialog::ReportDialog(Workspace &workspace, const QString &name, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_exporter(workspace), m_progress(new QProgressBar(this)),
      m_status(new ReadingLabel(this)), m_open(new QPushButton(tr("&Open"), this)),
      m_folder(new QPushButton(tr("Open &folder"), this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("reportDialog"));
    setWindowTitle(tr("Report of this run"));
    setAttribute(Qt::WA_DeleteOnClose);
    makeLayout(name);
    connect(&m_exporter, &Exporter::changed, this, &ReportDialog::update);
    connect(&m_exporter, &Exporter::progressed, this, &ReportDialog::showProgress);
    connect(m_open, &QPushButton::clicked, this, &ReportDialog::openReport);
    connect(m_folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_exporter.path()).absolutePath()));
    });
    connect(m_close, &QPushButton::clicked, this, &ReportDialog::reject);
    update();
}

void ReportDialog::makeLayout(const QString &name)
{
    auto *title = new QLabel(name, this);
    title->setObjectName(QStringLiteral("reportTitle"));
    title->setTextFormat(Qt::PlainText);
    title->setProperty("heading", true);
    title->setWordWrap(true);
    prepareProgressBar(*m_progress, QStringLiteral("reportProgress"), tr("Images looked at"));
    m_progress->setFixedHeight(6);
    prepareStatus(*m_status, QStringLiteral("reportStatus"), 3);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setMinimumWidth(420);
    m_open->setObjectName(QStringLiteral("reportOpen"));
    m_folder->setObjectName(QStringLiteral("reportOpenFolder"));
    m_close->setObjectName(QStringLiteral("reportClose"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(m_progress);
    column->addWidget(m_status, 1);
    column->addLayout(buttonRow({m_folder}, {m_close, m_open}));
}

void ReportDialog::start(const QString &folder, const QString &path)
{
    m_exporter.start(path, reportWork(m_workspace, folder, path));
}

void ReportDialog::openReport()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_exporter.path()));
}

void ReportDialog::update()
{
    const bool written = !m_exporter.isRunning() && m_exporter.outcome() && *m_exporter.outcome();
    m_open->setEnabled(written);
    m_open->setDefault(written);
    if (written)
        m_open->setFocus();
    m_folder->setEnabled(written);
    m_close->setText(!m_exporter.isRunning()     ? tr("Close")
                     : m_exporter.isCancelling() ? tr("Stopping…")
                                                 : tr("&Cancel"));
    m_close->setEnabled(!m_exporter.isCancelling());
    showProgress();
}

void ReportDialog::showProgress()
{
    const CheckProgress &progress = m_exporter.progress();
    const bool written = m_exporter.outcome() && *m_exporter.outcome();
    const bool running = m_exporter.isRunning();
    if (running)
        showDone(*m_progress, progress.done(), progress.total());
    else
        showShare(*m_progress, written ? 1 : 0);
    const QString text = statusText();
    m_status->setText(text);
    setProperty("accessibleDescription", text);
}

QString ReportDialog::statusText() const
{
    const CheckProgress &progress = m_exporter.progress();
    if (m_exporter.isCancelling())
        return tr("Stopping…");
    if (m_exporter.isRunning())
        return progress.total() > 0
                   ? withTimeLeft(tr("%1 of %2 looked at")
                                      .arg(groupedText(progress.done()), groupedText(progress.total())),
                                  progress.secondsLeft())
                   : tr("Reading the run…");
    if (m_exporter.wasCancelled())
        return tr("Cancelled; nothing was written.");
    if (const auto &outcome = m_exporter.outcome(); outcome && !*outcome)
        return tr("⚠ Nothing was written: %1.").arg(outcome->error().message());
    else if (outcome && !(*outcome)->isEmpty())
        return tr("Written to %1. ⚠ %2").arg(m_exporter.path(), **outcome);
    return tr("Written to %1.").arg(m_exporter.path());
}

void ReportDialog::reject()
{
    if (m_exporter.isRunning())
        m_exporter.cancel();
    else
        QDialog::reject();
}

void ReportDialog::closeEvent(QCloseEvent *event)
{
    // QDialog's own would ask reject(), which only ends the writing that is going on.
    m_exporter.cancel();
    event->accept();
}

} // namespace workbench
