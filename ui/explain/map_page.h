#pragma once

#include "ui/explain/explain_page.h"
#include "ui/explain/grid_view.h"
#include "ui/explain/pin_table.h"
#include "ui/explain/plane_fields.h"
#include "ui/explain/position_cursor.h"
#include "ui/explain/view_options.h"

class QBoxLayout;
class QGridLayout;

namespace workbench {

class LayerHeading;
class StepBar;

/// What the pages have in common that explain a layer's output pixel by pixel: pictures of numbers beside one
/// another, a bar that steps through the output, and below what the position looked at is made of.
class MapPage : public ExplainPage
{
    Q_OBJECT

public:
    void showValues(const ObservationPointer &observation) final;

protected:
    MapPage(Workspace &workspace, const QString &object, QWidget *parent);

    struct Extent
    {
        std::int64_t channels = 1;
        std::int64_t rows = 1;
        std::int64_t columns = 1;
    };
    /// Keeps the numbers and tells the output's size.
    virtual Result<Extent> take(const ObservationPointer &observation) = 0;
    /// Shows numbers and titles: of another sample, channel or scale.
    virtual void showNumbers() = 0;
    /// Marks the position and works it out.
    virtual void showPosition() = 0;
    /// What a table of positions tells of each, beside its place.
    virtual QStringList pinColumns() const = 0;
    /// Of a place within the output.
    virtual PinnedNumbers pinned(const Pin &pin) const = 0;
    /// "output[2, 5, 7]"
    virtual QString placeName(const Pin &pin) const;

    GridView *addPicture(const QString &object, const QString &name);
    /// The pictures seen, in this order; at first all.
    void setPictures(const std::vector<GridView *> &pictures);
    /// Below the bar and above the pinned positions, from top to bottom.
    void addBelow(QWidget *widget);
    /// Rows of one number after another: each picture has a row of its own, and always shows its numbers.
    void setInRows(bool inRows);
    LayerHeading *heading() const { return m_heading; }

    Workspace &workspace() const { return m_workspace; }
    const Document &document() const { return m_workspace.document(); }
    PositionCursor &cursor() { return m_cursor; }
    std::optional<Pixel> inputPixel() const { return m_cursor.inputPixel(); }
    Pixel pixel() const { return m_cursor.pixel(); }
    /// Of the output.
    std::int64_t channel() const { return m_channel; }
    void setChannel(std::int64_t channel);
    /// Of one plane, of all, or of all layers, as is chosen.
    ColorScale scaleFor(const Planes &planes, std::int64_t plane) const;
    ScaleReach reach() const { return m_options->reach(); }
    const NetworkReach &networkReach() const { return m_network; }

    /// Shows everything anew.
    void refresh();

    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHeader();
    void arrange();
    void setNear();
    void connectPins();

    Workspace &m_workspace;
    PositionCursor m_cursor;
    QWidget *m_content;
    QBoxLayout *m_header;
    LayerHeading *m_heading;
    ViewOptions *m_options;
    QLabel *m_fault;
    QGridLayout *m_pictureGrid;
    QBoxLayout *m_column;
    StepBar *m_steps;
    PinTable *m_pins;
    std::vector<GridView *> m_pictures; ///< the ones seen
    std::vector<GridView *> m_all;      ///< seen or not
    Extent m_extent;
    NetworkReach m_network;
    bool m_inRows = false;
    bool m_hasNumbers = false;
    std::int64_t m_channel = 0;
    int m_mostHeight = 360; ///< of a picture
};

} // namespace workbench
