#pragma once

#include "core/explain/convolution_geometry.h"

#include <QObject>
#include <optional>

namespace workbench {

class NumberGrid;

/// Which pixel of an output map is looked at: the one under the mouse, or the selected one; and an input
/// pixel whose outputs are lit, under the mouse or chosen.
class PositionCursor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Rows and columns of the output; what lies beyond comes back to its edge.
    void setSize(std::int64_t rows, std::int64_t columns);

    Pixel pixel() const { return m_hovered.value_or(m_selected); }
    /// Of the selected pixel, counted row by row.
    std::int64_t position() const { return m_selected.row * m_columns + m_selected.column; }
    std::int64_t positions() const { return m_rows * m_columns; }
    void select(Pixel pixel);
    void selectPosition(std::int64_t position);
    void hover(const std::optional<Pixel> &pixel);

    std::optional<Pixel> inputPixel() const { return m_inputPixel; }
    /// Under the mouse; a chosen one stays.
    void hoverInput(const std::optional<Pixel> &pixel);
    /// The same one again, or none, lets go of it.
    void chooseInput(const std::optional<Pixel> &pixel);

Q_SIGNALS:
    void positionChanged();

protected:
    /// Without telling anyone: other numbers are about to come.
    void letGo();

private:
    Pixel inside(Pixel pixel) const;
    void lightInput(const std::optional<Pixel> &pixel);

    std::int64_t m_rows = 1;
    std::int64_t m_columns = 1;
    Pixel m_selected;
    std::optional<Pixel> m_hovered;
    std::optional<Pixel> m_inputPixel;
    bool m_inputIsChosen = false;
};

/// Mouse and keyboard on the output's grid move the position.
void steerByOutput(PositionCursor &cursor, NumberGrid &output);
/// Mouse and keyboard on an input's grid light an input pixel.
void steerByInput(PositionCursor &cursor, NumberGrid &input);

} // namespace workbench
