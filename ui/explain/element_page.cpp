#include "ui/explain/element_page.h"

#include "ui/explain/arithmetic_text.h"

#include <algorithm>

namespace workbench {

ElementPage::ElementPage(Workspace &workspace, const QString &name, QWidget *parent)
    : MapPage(workspace, name, parent), m_text(new ArithmeticText(this))
{
    m_text->setObjectName(QStringLiteral("elementText"));
    addBelow(m_text);
    addMap(QStringLiteral("inputMap"), tr("Input"));
    addMap(QStringLiteral("outputMap"), tr("Output"));
}

GridView *ElementPage::addMap(const QString &objectName, const QString &name)
{
    GridView *map = addPicture(objectName, name);
    m_maps.push_back(map);
    m_shown.push_back(map);
    steerByOutput(cursor(), *map->grid());
    return map;
}

void ElementPage::setMapVisible(GridView *map, bool visible)
{
    std::vector<GridView *> shown;
    std::copy_if(m_maps.begin(), m_maps.end(), std::back_inserter(shown), [&](GridView *each) {
        return each == map ? visible : std::find(m_shown.begin(), m_shown.end(), each) != m_shown.end();
    });
    m_shown = shown;
    setPictures(m_shown);
}

Result<MapPage::Extent> ElementPage::take(const ObservationPointer &observation)
{
    auto numbers = sameSizeNumbersOf(observation);
    m_numbers = numbers ? std::optional(*numbers) : std::nullopt;
    if (!m_numbers)
        return tl::unexpected(numbers.error());
    const Planes &input = *m_numbers->input;
    setInRows(m_numbers->isFlat());
    numbersChanged();
    return Extent{input.count, input.height, input.width};
}

void ElementPage::showPosition()
{
    for (auto *map : m_maps)
        map->grid()->lookAt(pixel());
    m_text->setHtml(elementHtml());
}

void ElementPage::showPlane(GridView *map, const std::shared_ptr<const Planes> &planes)
{
    map->setField(planeField(planes, channel()), scaleFor(*planes, channel()));
}

QString ElementPage::indexText(const Pin &place) const
{
    return m_numbers->isFlat() ? QStringLiteral("[%1]").arg(place.pixel.column)
                               : QStringLiteral("[%1, %2, %3]")
                                     .arg(place.channel)
                                     .arg(place.pixel.row)
                                     .arg(place.pixel.column);
}

QString ElementPage::placeName(const Pin &pin) const
{
    return QStringLiteral("output") + indexText(pin);
}

} // namespace workbench
