#pragma once

#include "core/explain/layer_numbers.h"
#include "ui/explain/map_page.h"

namespace workbench {

class ArithmeticText;

/// What the pages of layers share whose output has its input's size: an element has the same place in every
/// picture, and is looked at by mouse, keys or step bar in any of them.
class ElementPage : public MapPage
{
    Q_OBJECT

protected:
    /// Input and output are the first two pictures.
    ElementPage(Workspace &workspace, const QString &name, QWidget *parent);

    /// A further picture of the same size.
    GridView *addMap(const QString &objectName, const QString &name);
    void setMapVisible(GridView *map, bool visible);

    /// Other numbers, or another channel: fills the pictures. `numbers()` is there.
    virtual void showChannel() = 0;
    /// The arithmetic of `channel()`, `pixel()`, as HTML.
    virtual QString elementHtml() = 0;
    /// Other numbers have come.
    virtual void numbersChanged() {}

    Result<Extent> take(const ObservationPointer &observation) final;
    void showNumbers() final { showChannel(); }
    void showPosition() final;
    QString placeName(const Pin &pin) const final;

    const std::optional<LayerNumbers> &numbers() const { return m_numbers; }
    float inputValue() const { return valueAt(*numbers()->input, {channel(), pixel()}); }
    float outputValue() const { return valueAt(*numbers()->output, {channel(), pixel()}); }
    static float valueAt(const Planes &planes, const Pin &place)
    {
        return planes.at(place.channel, place.pixel.row, place.pixel.column);
    }
    /// "[2, 5, 7]", or "[5]" of a flat map.
    QString indexText() const { return indexText({channel(), pixel()}); }
    /// Fills a picture with its plane; its colours are of the plane or of the layer, as is chosen.
    void showPlane(GridView *map, const std::shared_ptr<const Planes> &planes);
    GridView *inputMap() const { return m_maps[0]; }
    GridView *outputMap() const { return m_maps[1]; }

private:
    QString indexText(const Pin &place) const;

    std::optional<LayerNumbers> m_numbers;
    std::vector<GridView *> m_maps;
    std::vector<GridView *> m_shown; ///< those that say something of this layer
    ArithmeticText *m_text;
};

} // namespace workbench
