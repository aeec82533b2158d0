#pragma once

#include "core/explain/flattening.h"
#include "ui/explain/map_page.h"

namespace workbench {

class ArithmeticText;

/// Where each pixel goes when channels and rows are laid out as one vector, and who reads it there.
class FlattenPage : public MapPage
{
    Q_OBJECT

public:
    FlattenPage(Workspace &workspace, QWidget *parent);

protected:
    Result<Extent> take(const ObservationPointer &observation) override;
    void showNumbers() override;
    void showPosition() override;
    QStringList pinColumns() const override;
    PinnedNumbers pinned(const Pin &pin) const override;
    QString placeName(const Pin &pin) const override;

private:
    std::int64_t index() const { return indexOf(pixel()); }
    std::int64_t indexOf(Pixel cell) const { return cell.row * m_columns + cell.column; }
    Pixel cellOf(std::int64_t index) const { return {index / m_columns, index % m_columns}; }
    void connectInput();
    QString indexHtml(const FlattenedPlace &place) const;
    QString readersHtml() const;

    std::optional<Flattening> m_flattening;
    QString m_layer;
    std::int64_t m_columns = 1; ///< of the vector, as it is laid out in rows to be seen whole
    GridView *m_input;
    GridView *m_vector;
    GridView *m_strip;
    ArithmeticText *m_text;
};

} // namespace workbench
