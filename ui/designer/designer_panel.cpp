#include "ui/designer/designer_panel.h"

#include "core/number_text.h"
#include "ui/common/reading_label.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/group_actions.h"
#include "ui/designer/layer_actions.h"
#include "ui/designer/network_scene.h"
#include "ui/designer/overview_map.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMenu>

namespace workbench {

namespace {

QBoxLayout *headerLine(QLabel *title, QLabel *totals)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 8, 12, 6);
    line->setSpacing(12);
    line->addWidget(title, 0, Qt::AlignTop);
    line->addWidget(totals, 1, Qt::AlignTop);
    return line;
}

/// "no problems", or a link to the first one.
QString problemsText(const NetworkAnalysis &analysis)
{
    if (analysis.faults.empty())
        return DesignerPanel::tr("no problems");
    return QStringLiteral("<a href=\"problem\" style=\"color:%1\"><nobr>%2</nobr></a>")
        .arg(themeColors().bad.name(),
             DesignerPanel::tr("%n problem(s)", nullptr, int(analysis.faults.size())));
}

QString totalsText(const Network &network, const NetworkAnalysis &analysis)
{
    if (network.layers.empty())
        return DesignerPanel::tr("no layers yet");
    if (!analysis.totalParameters)
        return DesignerPanel::tr("totals unknown · %1").arg(problemsText(analysis));
    // A line must not break within a number.
    const auto whole = [](std::optional<std::int64_t> number) {
        return QStringLiteral("<nobr>%1</nobr>").arg(groupedText(number));
    };
    return DesignerPanel::tr("%1 parameters · %2 MACs · %3")
        .arg(whole(analysis.totalParameters), whole(analysis.totalMacs), problemsText(analysis));
}

} // namespace

DesignerPanel::DesignerPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_scene(new NetworkScene(workspace, this)),
      m_view(new DesignerView(workspace, m_scene)),
      m_actions(new LayerActions(workspace.document(), *m_scene, *m_view, this)),
      m_groupActions(new GroupActions(workspace.document(), *m_scene, *m_view, this)), m_title(new QLabel),
      m_totals(new ReadingLabel), m_fault(new QLabel)
{
    setObjectName(QStringLiteral("designerPanel"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(300);
    m_title->setProperty("heading", true);
    m_title->setTextFormat(Qt::PlainText);
    m_totals->setObjectName(QStringLiteral("networkTotals"));
    m_totals->setProperty("muted", true);
    m_totals->setTextFormat(Qt::RichText);
    m_totals->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_fault->setObjectName(QStringLiteral("networkFault"));
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->setContentsMargins(12, 0, 12, 6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 4);
    layout->setSpacing(0);
    layout->addLayout(headerLine(m_title, m_totals));
    layout->addWidget(m_fault);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_view, 1);
    body->addWidget(new OverviewMap(*m_view, *m_scene, this));
    layout->addLayout(body, 1);
    setFocusProxy(m_view);
    addActions(m_actions->all());
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    addAction(separator);
    addActions(m_groupActions->all());
    connectDocument();
    connect(m_totals, &QLabel::linkActivated, this, &DesignerPanel::selectFirstFault);
    connect(m_view, &DesignerView::renameRequested, m_actions, &LayerActions::rename);
    connect(m_view, &DesignerView::groupRenameRequested, m_groupActions, &GroupActions::rename);
    connect(m_view, &DesignerView::menuRequested, this, [this](const QPoint &position) {
        QMenu::exec(actions(), position, nullptr, this);
        m_scene->showAffected({});
    });
    updateHeader();
    selectionChanged();
}

void DesignerPanel::connectDocument()
{
    Document &document = m_workspace.document();
    connect(&document, &Document::networkChanged, this, &DesignerPanel::networkChanged);
    connect(&document, &Document::opened, this, [this] {
        networkChanged();
        selectionChanged();
    });
    connect(&document, &Document::titleChanged, this, &DesignerPanel::updateHeader);
    connect(&document, &Document::selectionChanged, this, &DesignerPanel::selectionChanged);
    connect(&m_workspace, &Workspace::editAhead, m_scene, &NetworkScene::showAffected);
    connect(&document, &Document::selectedSampleChanged, m_scene, &NetworkScene::updatePictures);
    connect(&m_workspace, &Workspace::dataChanged, m_scene, &NetworkScene::updateInput);
    connect(&m_workspace, &Workspace::observed, m_scene, &NetworkScene::updatePictures);
}

void DesignerPanel::networkChanged()
{
    m_scene->synchronise();
    updateHeader();
    followSelection();
    updateWishes(isVisible());
}

void DesignerPanel::selectionChanged()
{
    m_scene->updateSelection();
    m_view->showCard(m_workspace.document().selectedLayer());
    followSelection();
}

void DesignerPanel::followSelection()
{
    m_view->viewport()->update();
    if (const auto *card = m_scene->card(m_workspace.document().selectedLayer()))
        m_view->setAccessibleDescription(spokenText(card->content(), card->texts()));
    m_actions->update();
    m_groupActions->update();
}

void DesignerPanel::updateHeader()
{
    const Document &document = m_workspace.document();
    const NetworkAnalysis &analysis = document.analysis();
    m_title->setText(document.title());
    m_totals->setText(totalsText(document.network(), analysis));
    m_totals->setToolTip(tr("MACs: multiply-adds for one sample"));
    QStringList whole;
    for (const auto &fault : analysis.faults) {
        if (fault.layer.isEmpty())
            whole << fault.message;
    }
    m_fault->setVisible(!whole.isEmpty() && !document.network().layers.empty());
    m_fault->setText(whole.join(QLatin1Char('\n')));
}

void DesignerPanel::updateWishes(bool visible)
{
    std::vector<QString> layers;
    for (const auto &layer : m_workspace.document().analysis().layers) {
        if (visible && layer.output && layer.output->isImage())
            layers.push_back(layer.id);
    }
    m_workspace.wantThumbnails(layers);
}

void DesignerPanel::selectFirstFault()
{
    for (const auto &fault : m_workspace.document().analysis().faults) {
        if (!fault.layer.isEmpty()) {
            m_workspace.document().selectLayer(fault.layer);
            return;
        }
    }
}

QRect DesignerPanel::cardRect(const QString &id) const
{
    const auto *card = m_scene->card(id);
    return card ? m_view->mapFromScene(card->sceneBoundingRect()).boundingRect() : QRect();
}

void DesignerPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateWishes(true);
}

void DesignerPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateWishes(false);
}

void DesignerPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_view->viewport()->update();
        updateHeader();
    }
    QWidget::changeEvent(event);
}

} // namespace workbench
