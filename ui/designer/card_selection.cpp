#include "ui/designer/card_selection.h"

#include "ui/designer/group_edits.h"
#include "ui/designer/network_scene.h"

#include <algorithm>

namespace workbench {

void walkCards(Document &document, const NetworkScene &scene, int steps, bool extend)
{
    const auto &cards = scene.cards();
    const auto now = std::find(cards.begin(), cards.end(), scene.card(document.selectedLayer()));
    const auto place = std::clamp<std::ptrdiff_t>(now - cards.begin() + steps, 0, std::ssize(cards) - 1);
    const CardContent content = cards[std::size_t(place)]->content();
    auto selected = extend ? document.selectedLayers() : std::vector<QString>{};
    selected.insert(selected.end(), content.members.begin(), content.members.end());
    document.selectLayers(selected, content.id);
}

void selectCard(Document &document, const LayerCard &card, Qt::KeyboardModifiers modifiers)
{
    const CardContent content = card.content();
    auto selected = document.selectedLayers();
    const bool isSelected = std::find(selected.begin(), selected.end(), content.id) != selected.end();
    if (modifiers & Qt::ShiftModifier) {
        const auto from = document.network().indexOf(document.selectedLayer()).value_or(0);
        const auto to = document.network().indexOf(content.id).value_or(0);
        for (auto i = std::min(from, to); i <= std::max(from, to) && i < document.network().layers.size();
             ++i)
            selected.push_back(document.network().layers[i].id);
    } else if (!(modifiers & Qt::ControlModifier)) {
        selected.clear();
    } else if (isSelected) {
        std::erase_if(selected, [&](const QString &id) { return content.showsAny({id}); });
        if (!selected.empty())
            return document.selectLayers(selected, selected.back());
    }
    selected.insert(selected.end(), content.members.begin(), content.members.end());
    document.selectLayers(selected, content.id);
}

bool pressGroup(Document &document, const NetworkScene &scene, const QPointF &place)
{
    const LayerCard *card = scene.cardAt(place);
    if (card && card->mapRectToScene(card->foldRect()).contains(place)) {
        foldGroup(document, card->content().group, false);
        return true;
    }
    const GroupFrame *frame = card ? nullptr : scene.headerAt(place);
    if (!frame)
        return false;
    if (frame->foldRect().contains(place))
        foldGroup(document, frame->name(), true);
    else
        selectGroup(document, frame->name());
    return true;
}

} // namespace workbench
