#include "ui/filter_view/look_bar.h"

#include "core/number_text.h"
#include "ui/common/progress_bar.h"
#include "ui/filter_view/response_finder.h"
#include "ui/properties/section.h"
#include "ui/training/run_progress.h"

#include <QPushButton>

namespace workbench {

namespace {} // namespace

LookBar::LookBar(ResponseFinder &finder, QWidget *parent)
    : QWidget(parent), m_finder(finder), m_status(readingLabel(this)), m_progress(new QProgressBar(this)),
      m_look(new QPushButton(this))
{
    m_status->setObjectName(QStringLiteral("lookStatus"));
    m_status->setProperty("muted", true);
    prepareProgressBar(*m_progress, QStringLiteral("lookProgress"), tr("Images looked at"));
    m_progress->setMaximumWidth(140);
    m_look->setObjectName(QStringLiteral("lookThrough"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_status, 1);
    row->addWidget(m_progress);
    row->addWidget(m_look);
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (m_finder.task().isRunning())
            m_finder.cancel();
        else
            m_finder.start();
    });
    connect(&m_finder, &ResponseFinder::changed, this, &LookBar::refresh);
    connect(&m_finder, &ResponseFinder::progressed, this, &LookBar::refresh);
    refresh();
}

QString LookBar::statusText() const
{
    const DataTask &task = m_finder.task();
    if (task.isCancelling())
        return tr("Stopping…");
    if (task.isRunning()) {
        const QString text =
            tr("%1 of %2 looked at").arg(groupedText(task.done()), groupedText(task.total()));
        return withTimeLeft(text, task.secondsLeft());
    }
    if (const auto error = m_finder.error())
        return tr("⚠ Not looked at: %1.").arg(error->message());
    if (m_finder.images() == 0)
        return tr("There are no such images: choose others above.");
    if (m_finder.found())
        return {};
    return tr("%n image(s) to look through.", nullptr, int(m_finder.images()));
}

void LookBar::refresh()
{
    const DataTask &task = m_finder.task();
    const bool running = task.isRunning();
    m_progress->setVisible(running);
    showDone(*m_progress, task.done(), task.total());
    m_look->setText(running ? tr("Ca&ncel") : tr("&Look through them"));
    m_look->setVisible(running || (!m_finder.found() && m_finder.images() > 0));
    m_look->setEnabled(!task.isCancelling());
    m_status->setText(statusText());
    setVisible(running || !m_status->text().isEmpty());
}

} // namespace workbench
