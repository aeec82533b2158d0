#include "ui/attribution/why_panel.h"

#include "ui/attribution/maps_page.h"
#include "ui/attribution/perturb_page.h"
#include "ui/attribution/run_notice.h"
#include "ui/common/empty_page.h"

#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace workbench {

namespace {

const QString tabSetting = QStringLiteral("why/tab");

} // namespace

WhyPanel::WhyPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(QuestionedModel::of(workspace)),
      m_pages(new QStackedWidget(this)), m_empty(new EmptyPage(this)), m_tabs(new QTabWidget(this)),
      m_maps(new MapsPage(workspace, m_model, this)), m_perturb(new PerturbPage(workspace, m_model, this))
{
    setObjectName(QStringLiteral("whyPanel"));
    setAccessibleName(tr("Why the network answers so"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_tabs->setObjectName(QStringLiteral("whyTabs"));
    m_tabs->addTab(scrolled(m_maps), tr("Maps"));
    m_tabs->addTab(scrolled(m_perturb), tr("Perturb"));
    m_tabs->setCurrentIndex(QSettings().value(tabSetting, 0).toInt());
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_tabs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    column->addWidget(new RunNotice(m_model, this));
    column->addWidget(m_pages);
    connect(m_tabs, &QTabWidget::currentChanged, this,
            [](int index) { QSettings().setValue(tabSetting, index); });
    connect(m_empty, &EmptyPage::actionClicked, &m_model, &QuestionedModel::takeNextStep);
    m_model.wantWhileSeen(this);
    connect(&m_model, &QuestionedModel::changed, this, &WhyPanel::refresh);
    connect(&workspace.document(), &Document::selectedSampleChanged, this, &WhyPanel::refresh);
    connect(&workspace.document(), &Document::settingsChanged, this, &WhyPanel::refresh);
    refresh();
}

/// In a small dock a page scrolls: it must not make the window larger.
QWidget *WhyPanel::scrolled(QWidget *page)
{
    auto *scroll = new QScrollArea(m_tabs);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    return scroll;
}

void WhyPanel::refresh()
{
    QString text = m_model.missing();
    if (text.isEmpty() && !m_workspace.hasSample(m_workspace.document().selectedSample()))
        text = tr("Choose a sample in the gallery or the predictions, or draw one.");
    m_pages->setCurrentWidget(text.isEmpty() ? static_cast<QWidget *>(m_tabs) : m_empty);
    if (!text.isEmpty()) {
        m_empty->setText(text);
        if (const QString step = m_model.nextStep(); !step.isEmpty())
            m_empty->setAction(step);
        return;
    }
    m_maps->refresh();
    m_perturb->refresh();
}

} // namespace workbench
