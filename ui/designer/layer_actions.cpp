#include "ui/designer/layer_actions.h"

#include "core/document/layer_text.h"
#include "core/figure/architecture_figure.h"
#include "core/figure/picture_file.h"
#include "core/graph/edits.h"
#include "core/layers/registry.h"
#include "ui/common/command_palette.h"
#include "ui/common/save_as.h"
#include "ui/designer/designer_action.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/group_edits.h"
#include "ui/designer/layer_edits.h"
#include "ui/designer/network_scene.h"

#include <QApplication>
#include <QClipboard>
#include <QPainter>

namespace workbench {

LayerActions::LayerActions(Document &document, NetworkScene &scene, DesignerView &view, QObject *parent)
    : QObject(parent), m_document(document), m_scene(scene), m_view(view)
{
    makeActions();
}

void LayerActions::makeActions()
{
    m_cut = add(QStringLiteral("cutLayers"), QStringLiteral("edit-cut"), tr("Cu&t layers"), QKeySequence::Cut,
                &LayerActions::cut);
    m_copy = add(QStringLiteral("copyLayers"), QStringLiteral("edit-copy"), tr("&Copy layers"),
                 QKeySequence::Copy, &LayerActions::copy);
    add(QStringLiteral("pasteLayers"), QStringLiteral("edit-paste"), tr("&Paste layers"), QKeySequence::Paste,
        &LayerActions::paste);
    addSeparator();
    m_rename = add(QStringLiteral("renameLayer"), QStringLiteral("edit-rename"), tr("&Rename layer"),
                   Qt::Key_F2, &LayerActions::rename);
    m_duplicate = add(QStringLiteral("duplicateLayer"), QStringLiteral("edit-duplicate"),
                      tr("D&uplicate layer"), Qt::CTRL | Qt::Key_D, &LayerActions::duplicate);
    m_delete = add(QStringLiteral("deleteLayer"), QStringLiteral("edit-delete"), tr("&Delete layer"),
                   Qt::Key_Delete, &LayerActions::remove);
    m_moveUp = add(QStringLiteral("moveLayerUp"), QStringLiteral("go-up"), tr("&Move layer up"),
                   Qt::ALT | Qt::Key_Up, &LayerActions::moveUp);
    m_moveDown = add(QStringLiteral("moveLayerDown"), QStringLiteral("go-down"), tr("Move layer d&own"),
                     Qt::ALT | Qt::Key_Down, &LayerActions::moveDown);
    addSeparator();
    auto *insert = add(QStringLiteral("insertLayer"), QStringLiteral("list-add"), tr("&Insert layer…"),
                       Qt::CTRL | Qt::Key_K, &LayerActions::insertByTyping);
    auto *find = add(QStringLiteral("findLayer"), QStringLiteral("edit-find"), tr("&Find layer…"),
                     QKeySequence::Find, &LayerActions::findByTyping);
    for (auto *action : {insert, find})
        action->setShortcutContext(Qt::WindowShortcut);
    add(QStringLiteral("selectAllLayers"), QStringLiteral("edit-select-all"), tr("&Select all layers"),
        QKeySequence::SelectAll, &LayerActions::selectAll);
    addSeparator();
    add(QStringLiteral("savePicture"), QStringLiteral("document-save-as"), tr("Save p&icture of the cards…"),
        {}, &LayerActions::saveCards);
    add(QStringLiteral("saveFigure"), QStringLiteral("document-save-as"), tr("Save architecture fi&gure…"),
        {}, &LayerActions::saveFigure);
    connect(m_delete, &QAction::hovered, this, &LayerActions::showWhatDeletingChanges);
}

void LayerActions::addSeparator()
{
    m_all << new QAction(this);
    m_all.back()->setSeparator(true);
}

QAction *LayerActions::add(const QString &name, const QString &icon, const QString &text,
                           const QKeySequence &shortcut, void (LayerActions::*run)())
{
    auto *action = designerAction(name, icon, text, shortcut, this);
    connect(action, &QAction::triggered, this, run);
    m_all << action;
    return action;
}

void LayerActions::update()
{
    const QString id = m_document.selectedLayer();
    const bool isLayer = id != inputId;
    m_cut->setEnabled(isLayer);
    m_copy->setEnabled(isLayer);
    m_rename->setEnabled(isLayer);
    m_duplicate->setEnabled(isLayer);
    m_delete->setEnabled(isLayer);
    m_moveUp->setEnabled(placeAfterStep(-1).has_value());
    m_moveDown->setEnabled(placeAfterStep(1).has_value());
}

void LayerActions::rename()
{
    const QString id = m_document.selectedLayer();
    const LayerCard *card = m_scene.card(id);
    if (!card || id == inputId)
        return;
    if (!card->content().group.isEmpty())
        foldGroup(m_document, card->content().group, false);
    card = m_scene.card(id);
    m_view.showCard(id);
    const QRectF title = card->mapRectToScene(card->titleRect());
    m_view.editName(id, title,
                    [this, id](const QString &name) { return renameLayerTo(m_document, id, name); });
}

void LayerActions::duplicate()
{
    duplicateLayers(m_document);
}

void LayerActions::copy()
{
    if (const auto ids = m_document.selectedLayers(); !ids.empty())
        QApplication::clipboard()->setText(QString::fromUtf8(layersText(m_document.network(), ids)));
}

void LayerActions::cut()
{
    copy();
    remove();
}

void LayerActions::paste()
{
    const auto layers = layersIn(QApplication::clipboard()->text(), m_document.network().input);
    if (layers)
        pasteLayers(m_document, *layers, tr("Paste %n layer(s)", nullptr, int(layers->size())));
    else
        Q_EMIT said(tr("The clipboard holds no layers: %1").arg(layers.error().message()));
}

void LayerActions::remove()
{
    deleteLayers(m_document, m_document.selectedLayers());
}

void LayerActions::insertByTyping()
{
    const QString after = m_document.selectedLayer();
    std::vector<Command> commands;
    for (const auto &descriptor : layerTypes())
        commands.push_back({descriptor.type, descriptor.purposeText(),
                            [this, after, &descriptor] { addLayerAfter(m_document, after, descriptor); }});
    const QString hint = after == inputId ? tr("Insert which layer at the top?")
                                          : tr("Insert which layer below %1?").arg(after);
    (new CommandPalette(hint, std::move(commands), m_view.window()))->popUp();
}

void LayerActions::findByTyping()
{
    std::vector<Command> commands;
    for (const auto &layer : m_document.analysis().layers) {
        const CardTexts texts = layerTexts(m_document, layer);
        commands.push_back({layer.id, QStringLiteral("%1 → %2").arg(texts.summary, texts.shape),
                            [this, id = layer.id] { m_document.selectLayer(id); }});
    }
    (new CommandPalette(tr("Find a layer by name, type or size"), std::move(commands), m_view.window()))
        ->popUp();
}

void LayerActions::saveCards()
{
    const QSizeF size = m_scene.sceneRect().size();
    savePictureAs(size, [this, size](QPainter &painter) {
        m_scene.render(&painter, QRectF(QPointF(), size), m_scene.sceneRect());
    });
}

void LayerActions::saveFigure()
{
    const auto figure = ArchitectureFigure::of(m_document.network(), m_document.analysis());
    if (figure)
        savePictureAs(figure->size(), [&figure](QPainter &painter) { figure->paint(painter); });
    else
        Q_EMIT said(tr("There is no figure yet: %1").arg(figure.error().message()));
}

void LayerActions::savePictureAs(const QSizeF &size, const std::function<void(QPainter &)> &paint)
{
    const QString name = m_document.title() + QStringLiteral(".svg");
    if (const auto sentence = saveAs(&m_view, tr("Save picture"), name, pictureFilter(),
                                     [&](const QString &path) { return savePicture(path, size, paint); }))
        Q_EMIT said(*sentence);
}

void LayerActions::selectAll()
{
    std::vector<QString> all;
    for (const auto &layer : m_document.network().layers)
        all.push_back(layer.id);
    m_document.selectLayers(all, m_document.selectedLayer());
}

void LayerActions::showWhatDeletingChanges()
{
    Network after = m_document.network();
    for (const auto &id : m_document.selectedLayers())
        removeLayer(after, id);
    m_scene.showAffected(changedOutputs(m_document.analysis(), analyse(after)));
}

std::optional<QString> LayerActions::placeAfterStep(int step) const
{
    const auto &cards = m_scene.cards();
    const auto found = std::find(cards.begin(), cards.end(), m_scene.card(m_document.selectedLayer()));
    const auto place = found - cards.begin();
    const auto after = step < 0 ? place - 2 : place + 1;
    if (found == cards.begin() || after < 0 || after >= std::ssize(cards))
        return std::nullopt;
    return cards[std::size_t(after)]->content().id;
}

void LayerActions::moveBy(int step)
{
    const auto after = placeAfterStep(step);
    if (!after)
        return;
    const CardContent &content = m_scene.card(m_document.selectedLayer())->content();
    if (content.group.isEmpty())
        moveLayerAfter(m_document, content.id, *after);
    else
        moveGroupBelow(m_document, content.group, *after);
}

} // namespace workbench
