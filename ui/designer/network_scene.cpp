#include "ui/designer/network_scene.h"

#include "ui/common/theme.h"
#include "ui/common/workspace.h"

#include <QGraphicsRectItem>
#include <QPainter>
#include <algorithm>
#include <map>

namespace workbench {

namespace {

constexpr qreal margin = 12;
constexpr qreal plainGap = 10;
constexpr qreal bendGap = 24; ///< between cards where a wire leaves or enters a lane
constexpr qreal widestLane = 13;
constexpr qreal lanesRoom = 78; ///< lanes move together rather than take more
constexpr qreal markHeight = 3;
constexpr qreal hintHeight = 72;

/// Whether a wire bends between the cards `place - 1` and `place`.
bool bendsAbove(const std::vector<Wire> &wires, int place)
{
    return std::any_of(wires.begin(), wires.end(), [place](const Wire &wire) {
        return wire.lane && (wire.from + 1 == place || wire.to == place);
    });
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
    const auto found = std::find_if(m_cards.begin(), m_cards.end(),
                                    [&id](const LayerCard *card) { return card->content().id == id; });
    return std::size_t(found - m_cards.begin());
}

LayerCard *NetworkScene::card(const QString &id) const
{
    const std::size_t found = placeOf(id);
    return found < m_cards.size() ? m_cards[found] : nullptr;
}

LayerCard *NetworkScene::cardAt(const QPointF &position) const
{
    for (auto *card : m_cards) {
        if (card->sceneBoundingRect().contains(position))
            return card;
    }
    return nullptr;
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

CardContent NetworkScene::inputContent() const
{
    const auto data = m_workspace.data();
    return inputCard(m_workspace.document().network(), data ? data->title : QString(),
                     data ? std::optional(data->train.count() + data->test.count()) : std::nullopt);
}

void NetworkScene::synchronise()
{
    std::map<QString, LayerCard *> old;
    for (auto *card : m_cards)
        old.emplace(card->content().id, card);
    m_cards.clear();
    const auto keepOrMake = [&](const CardContent &content) {
        const auto found = old.find(content.id);
        if (found == old.end()) {
            addItem(m_cards.emplace_back(new LayerCard(content)));
            return;
        }
        found->second->setContent(content);
        m_cards.push_back(found->second);
        old.erase(found);
    };
    const Document &document = m_workspace.document();
    keepOrMake(inputContent());
    for (const auto &layer : document.analysis().layers)
        keepOrMake(layerCard(document, layer));
    for (const auto &[id, card] : old)
        delete card;
    place();
    updatePictures();
    updateSelection();
}

void NetworkScene::updateInput()
{
    if (m_cards.front()->setContent(inputContent()))
        place();
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
    for (auto *card : m_cards)
        card->setSelectedLook(card->content().id == selected);
    m_wires->setSelected(int(placeOf(selected)));
}

void NetworkScene::place()
{
    const auto wires = wiresOf(m_workspace.document().network());
    const int lanes = laneCount(wires);
    WireGeometry geometry;
    geometry.laneStep = lanes > 0 ? std::min(widestLane, lanesRoom / lanes) : 0;
    const qreal left = margin + lanes * geometry.laneStep;
    qreal top = margin;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (i > 0)
            top += bendsAbove(wires, int(i)) ? bendGap : plainGap;
        m_cards[i]->setWidth(m_width - left - margin);
        m_cards[i]->setPos(left, top);
        geometry.cards.emplace_back(left, top, m_width - left - margin, m_cards[i]->height());
        top += m_cards[i]->height();
    }
    if (m_cards.size() == 1)
        top += plainGap + hintHeight;
    m_wires->setWires(wires, std::move(geometry));
    setSceneRect(0, 0, m_width, top + margin);
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
