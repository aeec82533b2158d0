#include "ui/designer/network_scene.h"

#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/designer/group_card.h"

#include <QGraphicsRectItem>
#include <QGraphicsSceneHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace workbench {

namespace {

constexpr qreal margin = 12;
constexpr qreal plainGap = 10;
constexpr qreal bendGap = 24; ///< between cards where a wire leaves or enters a lane
constexpr qreal widestLane = 13;
constexpr qreal lanesRoom = 78;   ///< lanes move together rather than take more
constexpr qreal framePadding = 6; ///< between a group's cards and its frame
constexpr qreal markHeight = 3;
constexpr qreal hintHeight = 72;

/// What a card is known by over an edit. No layer's id has a '#'.
QString keyOf(const CardContent &content)
{
    return content.group.isEmpty() ? content.id : QLatin1Char('#') + content.group;
}

/// The cards above which a wire bends out of or into a lane.
QSet<int> bendsOf(const std::vector<Wire> &wires)
{
    QSet<int> places;
    for (const auto &wire : wires) {
        if (wire.lane)
            places << wire.from + 1 << wire.to;
    }
    return places;
}

} // namespace

NetworkScene::NetworkScene(Workspace &workspace, QObject *parent)
    : QGraphicsScene(parent), m_workspace(workspace), m_wires(new WireItem), m_mark(new QGraphicsRectItem)
{
    // A column of some dozen cards: an index of places would cost more than it saves.
    setItemIndexMethod(NoIndex);
    addItem(m_wires);
    addItem(m_mark);
    m_mark->setZValue(1);
    m_mark->setPen(Qt::NoPen);
    m_mark->hide();
    synchronise();
}

void NetworkScene::setColumnWidth(qreal width)
{
    if (width == m_width)
        return;
    m_width = width;
    place();
}

std::size_t NetworkScene::placeOf(const QString &id) const
{
    return m_places.value(id, m_cards.size());
}

LayerCard *NetworkScene::card(const QString &id) const
{
    const std::size_t found = placeOf(id);
    return found < m_cards.size() ? m_cards[found] : nullptr;
}

LayerCard *NetworkScene::cardAt(const QPointF &position) const
{
    return cardNear(position, 3);
}

LayerCard *NetworkScene::cardNear(const QPointF &position, qreal reach) const
{
    // The cards stand one below the other.
    const auto below =
        std::lower_bound(m_cards.begin(), m_cards.end(), position.y(), [&](const LayerCard *card, qreal y) {
            return card->y() + card->height() + reach < y;
        });
    if (below == m_cards.end())
        return nullptr;
    const QRectF area = (*below)->mapRectToScene((*below)->cardRect());
    return area.adjusted(-reach, -reach, reach, reach).contains(position) ? *below : nullptr;
}

std::optional<std::pair<QString, QString>> NetworkScene::arrowAt(const QPointF &position) const
{
    const Wire *wire = m_wires->arrowAt(position);
    if (!wire || !m_cards[std::size_t(wire->to)]->content().group.isEmpty())
        return std::nullopt;
    return std::pair(m_cards[std::size_t(wire->from)]->content().id,
                     m_cards[std::size_t(wire->to)]->content().id);
}

void NetworkScene::helpEvent(QGraphicsSceneHelpEvent *event)
{
    const LayerCard *card = cardAt(event->scenePos());
    const NetworkAnalysis &network = m_workspace.document().analysis();
    const LayerAnalysis *layer = card ? network.find(card->content().id) : nullptr;
    QToolTip::showText(event->screenPos(), layer ? detailsOf(*layer, network) : QString(), event->widget());
}

void NetworkScene::showAffected(const QSet<QString> &ids)
{
    for (auto *card : m_cards)
        card->setAffected(card->content().showsAny(ids));
}

QString NetworkScene::dropTarget(qreal y) const
{
    QString after = inputId;
    for (const auto *card : m_cards) {
        if (card->y() + card->height() / 2 < y)
            after = card->content().id;
    }
    return after;
}

void NetworkScene::showInsertionMark(const std::optional<QString> &after)
{
    m_mark->setVisible(after.has_value());
    if (!after)
        return;
    const std::size_t above = placeOf(*after);
    if (above >= m_cards.size())
        return;
    const auto *card = m_cards[above];
    const qreal bottom = card->y() + card->height();
    const qreal gap = above + 1 < m_cards.size() ? m_cards[above + 1]->y() - bottom : plainGap;
    m_mark->setBrush(themeColors().accent);
    m_mark->setRect(card->x(), bottom + (gap - markHeight) / 2, m_width - card->x() - margin, markHeight);
}

LayerCard *NetworkScene::newCard(const CardContent &content)
{
    auto *card = new LayerCard(content, [this](const CardContent &shown) { return textsOf(shown); });
    addItem(card);
    return card;
}

CardTexts NetworkScene::textsOf(const CardContent &content) const
{
    const Document &document = m_workspace.document();
    if (!content.group.isEmpty())
        return groupTexts(document, *findGroup(document.network(), content.group));
    if (const LayerAnalysis *layer = document.analysis().find(content.id))
        return layerTexts(document, *layer);
    const auto data = m_workspace.data();
    return inputTexts(document.network(), data ? data->title : QString(),
                      data ? std::optional(data->train.count() + data->test.count()) : std::nullopt);
}

void NetworkScene::synchronise()
{
    QHash<QString, LayerCard *> old;
    for (auto *card : m_cards)
        old.insert(keyOf(card->content()), card);
    m_groups = groupsOf(m_workspace.document().network());
    makeCards(std::move(old));
    makeFrames();
    place();
    updatePictures();
    updateSelection();
}

void NetworkScene::makeCards(QHash<QString, LayerCard *> old)
{
    const auto take = [&](const CardContent &content) {
        LayerCard *card = old.take(keyOf(content));
        if (!card)
            return newCard(content);
        card->setContent(content);
        return card;
    };
    const auto &layers = m_workspace.document().analysis().layers;
    m_cards = {take(inputCard())};
    m_places = {{inputId, 0}};
    auto group = m_groups.begin();
    for (std::size_t i = 0; i < layers.size(); ++i) {
        while (group != m_groups.end() && group->last < i)
            ++group;
        const bool folded = group != m_groups.end() && group->folded && i >= group->first;
        if (!folded)
            m_cards.push_back(cardFor(layers[i], old.take(layers[i].id)));
        else if (i == group->first)
            m_cards.push_back(take(groupCard(m_workspace.document(), *group)));
        m_places.insert(layers[i].id, m_cards.size() - 1);
    }
    for (auto *card : old) {
        m_shown.remove(card->content().id);
        delete card;
    }
}

void NetworkScene::makeFrames()
{
    qDeleteAll(m_frames);
    m_frames.clear();
    for (const auto &group : m_groups) {
        if (group.folded)
            continue;
        m_frames.push_back(new GroupFrame(group.name, groupTitle(m_workspace.document(), group)));
        addItem(m_frames.back());
    }
}

LayerCard *NetworkScene::cardFor(const LayerAnalysis &analysis, LayerCard *old)
{
    const Document &document = m_workspace.document();
    const std::size_t position = document.analysis().positions.value(analysis.id);
    Shown shown{document.network().layers[position], analysis};
    const auto before = m_shown.constFind(analysis.id);
    if (!old) {
        old = newCard(layerCard(document, analysis));
    } else if (before == m_shown.constEnd() || *before != shown) {
        old->setContent(layerCard(document, analysis));
    } else {
        // Only the whole changed, and with it this layer's part of it.
        old->setShare(shareOfParameters(analysis, document.analysis()));
        return old;
    }
    m_shown.insert(analysis.id, std::move(shown));
    return old;
}

void NetworkScene::updateInput()
{
    m_cards.front()->setContent(inputCard());
    updatePictures();
}

void NetworkScene::updatePictures()
{
    const QImage sample = m_workspace.sampleImage(m_workspace.document().selectedSample());
    m_cards.front()->setPictures(sample.isNull() ? std::vector<QImage>{} : std::vector{sample});
    for (std::size_t i = 1; i < m_cards.size(); ++i)
        m_cards[i]->setPictures(thumbnailsOf(m_workspace.observation(), m_cards[i]->content().id));
}

void NetworkScene::updateSelection()
{
    const QString selected = m_workspace.document().selectedLayer();
    const auto all = m_workspace.document().selectedLayers();
    const QSet<QString> marked(all.begin(), all.end());
    for (auto *card : m_cards) {
        card->setLook(card->content().showsAny({selected}) ? LayerCard::Look::Selected
                      : card->content().showsAny(marked)   ? LayerCard::Look::Marked
                                                           : LayerCard::Look::Plain);
    }
    m_wires->setSelected(int(placeOf(selected)));
}

void NetworkScene::place()
{
    const auto wires = wiresOf(m_workspace.document().network(), m_places);
    const QSet<int> bends = bendsOf(wires);
    const int lanes = laneCount(wires);
    WireGeometry geometry;
    geometry.laneStep = lanes > 0 ? std::min(widestLane, lanesRoom / lanes) : 0;
    const qreal left = margin + lanes * geometry.laneStep;
    const QSet<std::size_t> starts = framePlaces(&Group::first);
    const QSet<std::size_t> ends = framePlaces(&Group::last);
    qreal top = margin;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (i > 0)
            top += bends.contains(int(i)) ? bendGap : plainGap;
        if (starts.contains(i))
            top += GroupFrame::headerHeight;
        m_cards[i]->setWidth(m_width - left - margin);
        m_cards[i]->setPos(left, top);
        geometry.cards.emplace_back(left, top, m_width - left - margin, m_cards[i]->height());
        top += m_cards[i]->height() + (ends.contains(i) ? framePadding : 0);
    }
    if (m_cards.size() == 1)
        top += plainGap + hintHeight;
    placeFrames();
    m_wires->setWires(wires, std::move(geometry));
    setSceneRect(0, 0, m_width, top + margin);
}

QSet<std::size_t> NetworkScene::framePlaces(std::size_t Group::*end) const
{
    QSet<std::size_t> places;
    for (const auto &group : m_groups) {
        if (!group.folded)
            places << placeOf(m_workspace.document().network().layers[group.*end].id);
    }
    return places;
}

void NetworkScene::placeFrames()
{
    auto frame = m_frames.begin();
    for (const auto &group : m_groups) {
        if (group.folded)
            continue;
        const auto &layers = m_workspace.document().network().layers;
        const LayerCard *first = card(layers[group.first].id);
        const LayerCard *last = card(layers[group.last].id);
        const QRectF cards =
            first->mapRectToScene(first->cardRect()) | last->mapRectToScene(last->cardRect());
        (*frame++)->setFrame(
            cards.adjusted(-framePadding, -GroupFrame::headerHeight, framePadding, framePadding));
    }
}

GroupFrame *NetworkScene::frame(const QString &group) const
{
    const auto found = std::find_if(m_frames.begin(), m_frames.end(),
                                    [&](const GroupFrame *frame) { return frame->name() == group; });
    return found != m_frames.end() ? *found : nullptr;
}

GroupFrame *NetworkScene::headerAt(const QPointF &position) const
{
    const auto found = std::find_if(m_frames.begin(), m_frames.end(), [&](const GroupFrame *frame) {
        return frame->headerRect().contains(position);
    });
    return found != m_frames.end() ? *found : nullptr;
}

QRectF NetworkScene::hintRect() const
{
    const auto *input = m_cards.front();
    return {input->x(), input->y() + input->height() + plainGap, m_width - input->x() - margin, hintHeight};
}

void NetworkScene::drawBackground(QPainter *painter, const QRectF &exposed)
{
    painter->fillRect(exposed, themeColors().surface);
    if (m_cards.size() > 1)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(themeColors().border, 1.5, Qt::DashLine));
    painter->drawRoundedRect(hintRect().adjusted(1, 1, -1, -1), 6, 6);
    painter->setPen(themeColors().mutedText);
    painter->drawText(hintRect().adjusted(12, 4, -12, -4), int(Qt::AlignCenter) | Qt::TextWordWrap,
                      tr("Click or drag a layer from the left to begin"));
}

} // namespace workbench
