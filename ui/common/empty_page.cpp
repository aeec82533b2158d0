#include "ui/common/empty_page.h"

#include "ui/common/progress_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace workbench {

namespace {} // namespace

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_action(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("emptyText"));
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setProperty("muted", true);
    prepareProgressBar(*m_progress, QStringLiteral("emptyProgress"), tr("Progress"));
    m_progress->setFixedWidth(200);
    m_action->setObjectName(QStringLiteral("emptyAction"));
    connect(m_action, &QPushButton::clicked, this, &EmptyPage::actionClicked);
    auto *column = new QVBoxLayout(this);
    column->addStretch();
    column->addWidget(m_text);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    setText({});
}

void EmptyPage::setText(const QString &text)
{
    m_text->setText(text);
    m_progress->hide();
    m_action->hide();
}

void EmptyPage::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->show();
}

void EmptyPage::setProgress(std::int64_t done, std::int64_t total)
{
    showDone(*m_progress, done, total);
    m_progress->show();
}

QString EmptyPage::text() const
{
    return m_text->text();
}

} // namespace workbench
