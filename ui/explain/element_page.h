#pragma once

#include "core/explain/layer_numbers.h"
#include "ui/explain/explain_page.h"
#include "ui/explain/position_cursor.h"

#include <set>

class QGridLayout;
class QVBoxLayout;

namespace workbench {

class ArithmeticText;
class GridView;
class LayerHeading;
class StepBar;
class ViewOptions;

/// What the pages of layers share whose output has its input's size: maps side by side, of which a channel
/// and an element are looked at. The element follows the mouse, clicks, keys and the step bar; its arithmetic
/// is written below.
class ElementPage : public ExplainPage
{
    Q_OBJECT

public:
    void showValues(const ObservationPointer &observation) override;

protected:
    /// Input and output are the first two maps.
    ElementPage(Workspace &workspace, const QString &name, QWidget *parent);

    /// A further map of the same size.
    GridView *addMap(const QString &objectName, const QString &name);
    void setMapVisible(GridView *map, bool visible);
    /// Below the arithmetic.
    void addBelow(QWidget *widget);

    /// Other numbers, or another channel: fills the maps. `numbers()` is there.
    virtual void showChannel() = 0;
    /// The arithmetic of `plane()`, `pixel()`, as HTML.
    virtual QString elementHtml() = 0;
    /// Other numbers have come.
    virtual void numbersChanged() {}
    void refreshChannel();
    void refreshElement();

    Workspace &workspace() const { return m_workspace; }
    const std::optional<LayerNumbers> &numbers() const { return m_numbers; }
    std::int64_t plane() const { return m_plane; }
    Pixel pixel() const { return m_cursor.pixel(); }
    float inputValue() const { return numbers()->input->at(m_plane, pixel().row, pixel().column); }
    float outputValue() const { return numbers()->output->at(m_plane, pixel().row, pixel().column); }
    /// "[2, 5, 7]", or "[5]" of a flat map.
    QString indexText() const;
    /// Fills a map with its plane; its colours are of the plane or of the layer, as is chosen.
    void showPlane(GridView *map, const std::shared_ptr<const Planes> &planes);
    GridView *inputMap() const { return m_maps[0]; }
    GridView *outputMap() const { return m_maps[1]; }
    LayerHeading *heading() const { return m_heading; }

    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void setNear();

    Workspace &m_workspace;
    std::optional<LayerNumbers> m_numbers;
    std::int64_t m_plane = 0;
    PositionCursor m_cursor;
    QVBoxLayout *m_column;
    LayerHeading *m_heading;
    ViewOptions *m_options;
    QGridLayout *m_grid;
    std::vector<GridView *> m_maps;
    std::set<const GridView *> m_hidden; ///< maps that say nothing of this layer
    StepBar *m_steps;
    ArithmeticText *m_text;
};

} // namespace workbench
