#include "ui/designer/designer_panel.h"

#include "core/document/layer_text.h"
#include "core/graph/edits.h"
#include "core/layers/registry.h"
#include "ui/common/command_palette.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/layer_edits.h"
#include "ui/designer/name_editor.h"
#include "ui/designer/network_scene.h"
#include "ui/designer/overview_map.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
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
    return DesignerPanel::tr("%1 parameters · %2 MACs · %3")
        .arg(groupedText(analysis.totalParameters), groupedText(analysis.totalMacs), problemsText(analysis));
}

} // namespace

DesignerPanel::DesignerPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_scene(new NetworkScene(workspace, this)),
      m_view(new DesignerView(workspace, m_scene)), m_title(new QLabel), m_totals(new QLabel),
      m_fault(new QLabel)
{
    setObjectName(QStringLiteral("designerPanel"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(300);
    m_title->setProperty("heading", true);
    m_title->setTextFormat(Qt::PlainText);
    m_totals->setObjectName(QStringLiteral("networkTotals"));
    m_totals->setProperty("muted", true);
    m_totals->setWordWrap(true);
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
    addActions();
    connectDocument();
    connect(m_totals, &QLabel::linkActivated, this, &DesignerPanel::selectFirstFault);
    connect(m_view, &DesignerView::renameRequested, this, &DesignerPanel::rename);
    connect(m_view, &DesignerView::menuRequested, this, [this](const QPoint &position) {
        QMenu::exec(actions(), position, nullptr, this);
        m_scene->showAffected({});
    });
    updateHeader();
    selectionChanged();
}

void DesignerPanel::addActions()
{
    m_cut = addLayerAction(QStringLiteral("cutLayers"), QStringLiteral("edit-cut"), tr("Cu&t layers"),
                           QKeySequence::Cut, &DesignerPanel::cut);
    m_copy = addLayerAction(QStringLiteral("copyLayers"), QStringLiteral("edit-copy"), tr("&Copy layers"),
                            QKeySequence::Copy, &DesignerPanel::copy);
    addLayerAction(QStringLiteral("pasteLayers"), QStringLiteral("edit-paste"), tr("&Paste layers"),
                   QKeySequence::Paste, &DesignerPanel::paste);
    m_rename = addLayerAction(QStringLiteral("renameLayer"), QStringLiteral("edit-rename"),
                              tr("&Rename layer"), Qt::Key_F2, &DesignerPanel::rename);
    m_duplicate = addLayerAction(QStringLiteral("duplicateLayer"), QStringLiteral("edit-duplicate"),
                                 tr("D&uplicate layer"), Qt::CTRL | Qt::Key_D, &DesignerPanel::duplicate);
    m_delete = addLayerAction(QStringLiteral("deleteLayer"), QStringLiteral("edit-delete"),
                              tr("&Delete layer"), Qt::Key_Delete, &DesignerPanel::remove);
    m_moveUp = addLayerAction(QStringLiteral("moveLayerUp"), QStringLiteral("go-up"), tr("&Move layer up"),
                              Qt::ALT | Qt::Key_Up, &DesignerPanel::moveUp);
    m_moveDown = addLayerAction(QStringLiteral("moveLayerDown"), QStringLiteral("go-down"),
                                tr("Move layer d&own"), Qt::ALT | Qt::Key_Down, &DesignerPanel::moveDown);
    auto *insert = addLayerAction(QStringLiteral("insertLayer"), QStringLiteral("list-add"),
                                  tr("&Insert layer…"), Qt::CTRL | Qt::Key_K, &DesignerPanel::insertByTyping);
    auto *find = addLayerAction(QStringLiteral("findLayer"), QStringLiteral("edit-find"), tr("&Find layer…"),
                                QKeySequence::Find, &DesignerPanel::findByTyping);
    for (auto *action : {insert, find})
        action->setShortcutContext(Qt::WindowShortcut);
    addLayerAction(QStringLiteral("selectAllLayers"), QStringLiteral("edit-select-all"),
                   tr("&Select all layers"), QKeySequence::SelectAll, &DesignerPanel::selectAll);
    connect(m_delete, &QAction::hovered, this, &DesignerPanel::showWhatDeletingChanges);
}

QAction *DesignerPanel::addLayerAction(const QString &name, const QString &icon, const QString &text,
                                       const QKeySequence &shortcut, void (DesignerPanel::*run)())
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    // Delete and Alt+Up mean other things in a text field elsewhere.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

void DesignerPanel::connectDocument()
{
    Document &document = m_workspace.document();
    connect(&document, &Document::networkChanged, this, &DesignerPanel::networkChanged);
    connect(&document, &Document::opened, this, &DesignerPanel::networkChanged);
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
    selectionChanged();
    updateWishes(isVisible());
}

void DesignerPanel::selectionChanged()
{
    const QString id = m_workspace.document().selectedLayer();
    m_scene->updateSelection();
    m_view->showCard(id);
    m_view->viewport()->update();
    if (const auto *card = m_scene->card(id))
        m_view->setAccessibleDescription(spokenText(card->content()));
    updateActions();
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

void DesignerPanel::updateActions()
{
    const QString id = m_workspace.document().selectedLayer();
    const bool isLayer = id != inputId;
    m_cut->setEnabled(isLayer);
    m_copy->setEnabled(isLayer);
    m_rename->setEnabled(isLayer);
    m_duplicate->setEnabled(isLayer);
    m_delete->setEnabled(isLayer);
    m_moveUp->setEnabled(targetAbove(m_workspace.document().network(), id).has_value());
    m_moveDown->setEnabled(targetBelow(m_workspace.document().network(), id).has_value());
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

void DesignerPanel::rename()
{
    const QString id = m_workspace.document().selectedLayer();
    const auto *card = m_scene->card(id);
    if (!card || id == inputId)
        return;
    m_view->showCard(id);
    const QRectF title = card->mapRectToScene(card->titleRect());
    QRect area = m_view->mapFromScene(title).boundingRect().adjusted(-8, -4, 8, 4);
    area.setWidth(std::max(area.width(), 140));
    auto *editor = new NameEditor(
        id, [this, id](const QString &name) { return renameLayerTo(m_workspace.document(), id, name); },
        m_view->viewport());
    editor->setGeometry(area);
    editor->show();
    editor->setFocus(Qt::OtherFocusReason);
}

void DesignerPanel::duplicate()
{
    duplicateLayers(m_workspace.document());
}

void DesignerPanel::copy()
{
    const Document &document = m_workspace.document();
    if (const auto ids = document.selectedLayers(); !ids.empty())
        QApplication::clipboard()->setText(QString::fromUtf8(layersText(document.network(), ids)));
}

void DesignerPanel::cut()
{
    copy();
    remove();
}

void DesignerPanel::paste()
{
    Document &document = m_workspace.document();
    const auto layers = layersIn(QApplication::clipboard()->text(), document.network().input);
    if (layers)
        pasteLayers(document, *layers, tr("Paste %n layer(s)", nullptr, int(layers->size())));
    else
        Q_EMIT said(tr("The clipboard holds no layers: %1").arg(layers.error().message()));
}

void DesignerPanel::remove()
{
    deleteLayers(m_workspace.document(), m_workspace.document().selectedLayers());
}

void DesignerPanel::insertByTyping()
{
    Document &document = m_workspace.document();
    const QString after = document.selectedLayer();
    std::vector<Command> commands;
    for (const auto &descriptor : layerTypes())
        commands.push_back({descriptor.type, descriptor.purposeText(),
                            [&document, after, &descriptor] { addLayerAfter(document, after, descriptor); }});
    const QString hint = after == inputId ? tr("Insert which layer at the top?")
                                          : tr("Insert which layer below %1?").arg(after);
    (new CommandPalette(hint, std::move(commands), window()))->popUp();
}

void DesignerPanel::findByTyping()
{
    Document &document = m_workspace.document();
    std::vector<Command> commands;
    for (const auto *card : m_scene->cards()) {
        const CardContent &content = card->content();
        commands.push_back({content.title, QStringLiteral("%1 → %2").arg(content.summary, content.shape),
                            [&document, id = content.id] { document.selectLayer(id); }});
    }
    (new CommandPalette(tr("Find a layer by name, type or size"), std::move(commands), window()))->popUp();
}

void DesignerPanel::selectAll()
{
    Document &document = m_workspace.document();
    std::vector<QString> all;
    for (const auto &layer : document.network().layers)
        all.push_back(layer.id);
    document.selectLayers(all, document.selectedLayer());
}

void DesignerPanel::showWhatDeletingChanges()
{
    Network after = m_workspace.document().network();
    for (const auto &id : m_workspace.document().selectedLayers())
        removeLayer(after, id);
    m_scene->showAffected(changedOutputs(m_workspace.document().analysis(), analyse(after)));
}

void DesignerPanel::moveUp()
{
    Document &document = m_workspace.document();
    const QString id = document.selectedLayer();
    if (const auto after = targetAbove(document.network(), id))
        moveLayerAfter(document, id, *after);
}

void DesignerPanel::moveDown()
{
    Document &document = m_workspace.document();
    const QString id = document.selectedLayer();
    if (const auto after = targetBelow(document.network(), id))
        moveLayerAfter(document, id, *after);
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
