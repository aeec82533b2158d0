#include "ui/explain/position_cursor.h"

#include "ui/explain/number_grid.h"

#include <algorithm>

namespace workbench {

void PositionCursor::setSize(std::int64_t rows, std::int64_t columns)
{
    m_rows = rows;
    m_columns = columns;
    m_selected = inside(m_selected);
    if (m_hovered)
        m_hovered = inside(*m_hovered);
}

Pixel PositionCursor::inside(Pixel pixel) const
{
    return {std::clamp<std::int64_t>(pixel.row, 0, m_rows - 1),
            std::clamp<std::int64_t>(pixel.column, 0, m_columns - 1)};
}

void PositionCursor::select(Pixel pixel)
{
    if (inside(pixel) == m_selected)
        return;
    m_selected = inside(pixel);
    Q_EMIT positionChanged();
}

void PositionCursor::selectPosition(std::int64_t position)
{
    select({position / m_columns, position % m_columns});
}

void PositionCursor::hover(const std::optional<Pixel> &pixel)
{
    const auto hovered = pixel ? std::optional(inside(*pixel)) : std::nullopt;
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    Q_EMIT positionChanged();
}

void PositionCursor::hoverInput(const std::optional<Pixel> &pixel)
{
    if (!m_inputIsChosen)
        lightInput(pixel);
}

void PositionCursor::chooseInput(const std::optional<Pixel> &pixel)
{
    m_inputIsChosen = pixel && !(m_inputIsChosen && m_inputPixel == pixel);
    lightInput(m_inputIsChosen ? pixel : std::nullopt);
}

void PositionCursor::lightInput(const std::optional<Pixel> &pixel)
{
    if (pixel == m_inputPixel)
        return;
    m_inputPixel = pixel;
    Q_EMIT positionChanged();
}

void PositionCursor::letGo()
{
    m_hovered.reset();
    m_inputPixel.reset();
    m_inputIsChosen = false;
}

void steerByOutput(PositionCursor &cursor, NumberGrid &output)
{
    QObject::connect(&output, &NumberGrid::cellEntered, &cursor,
                     [&cursor](Pixel cell) { cursor.hover(cell); });
    QObject::connect(&output, &NumberGrid::cellLeft, &cursor, [&cursor] { cursor.hover(std::nullopt); });
    QObject::connect(&output, &NumberGrid::cellChosen, &cursor, [&cursor](Pixel cell) {
        cursor.hover(std::nullopt);
        cursor.select(cell);
    });
}

void steerByInput(PositionCursor &cursor, NumberGrid &input)
{
    QObject::connect(&input, &NumberGrid::cellEntered, &cursor, [&cursor, &input](Pixel cell) {
        if (!input.field().isPadding(cell))
            cursor.hoverInput(cell);
    });
    QObject::connect(&input, &NumberGrid::cellLeft, &cursor, [&cursor] { cursor.hoverInput(std::nullopt); });
    QObject::connect(&input, &NumberGrid::cellChosen, &cursor, [&cursor, &input](Pixel cell) {
        input.setCurrent(cell);
        cursor.chooseInput(input.field().isPadding(cell) ? std::nullopt : std::optional(cell));
    });
}

} // namespace workbench
