#pragma once

#include "ui/explain/number_field.h"

#include <QPixmap>
#include <QWidget>

class QLineEdit;

namespace workbench {

/// A grid of numbers: each cell has its colour and, where it is large enough, its value. Up to 80 × 80 it is
/// shown whole; of a larger one, or when it is set to `near`, the part around the place in focus. Cells are
/// entered, chosen, typed into and painted with mouse or keyboard. What does not change is drawn once: marks
/// move over a picture.
class NumberGrid : public QWidget
{
    Q_OBJECT

public:
    explicit NumberGrid(const QString &name, QWidget *parent = nullptr);

    void setField(const NumberField &field, const ColorScale &scale);
    void setMarks(std::vector<CellMark> marks);
    /// The cell of the keyboard; arrows move from there.
    void setCurrent(std::optional<Pixel> cell);
    /// Shows this part, if it does not yet, where not everything is shown.
    void focusOn(Pixel first, std::int64_t rows = 1, std::int64_t columns = 1);
    /// The cell looked at comes into sight, is current, and is marked over the other marks.
    void lookAt(Pixel cell, std::vector<CellMark> marks = {});
    /// Only as many cells as can hold their numbers.
    void setNear(bool near);
    /// Size of a cell that is `near`, and the largest one of any.
    void setCellSize(QSize cell);
    /// Most rows when `near`.
    void setMostRows(int rows);
    /// Most pixels of height of a grid that is shown whole.
    void setMostHeight(int pixels);
    /// Whether numbers are typed: by double click, F2, or a digit.
    void setEditable(bool editable) { m_editable = editable; }
    /// Whether the mouse paints.
    void setPainting(bool painting);

    bool isWhole() const;
    /// "rows 10–18, columns 14–22 of 28 × 28"; empty when all is shown.
    QString shownText() const;
    /// The upper left cell that is shown.
    Pixel shownFirst() const { return m_part.first; }
    const ColorScale &scale() const { return m_scale; }
    const NumberField &field() const { return m_field; }
    const std::vector<CellMark> &marks() const { return m_marks; }
    /// Where a cell is drawn; empty when it is not shown.
    QRect cellRect(Pixel cell) const;
    std::optional<Pixel> cellAt(const QPoint &position) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cellEntered(workbench::Pixel cell);
    void cellLeft();
    void cellChosen(workbench::Pixel cell);
    void valueTyped(workbench::Pixel cell, float value);
    /// `on` false: the right button, which takes away.
    void cellPainted(workbench::Pixel cell, bool on);
    /// Another part is shown.
    void shownPartChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Part
    {
        Pixel first;
        std::int64_t rows = 0;
        std::int64_t columns = 0;
        bool operator==(const Part &) const = default;
    };
    Part partFor(int width) const;
    QSize cellSizeFor(int width, const Part &part) const;
    /// Of a cell with its number in type of this size.
    QSize valueCell() const;
    bool wouldType(const QKeyEvent &event) const;
    void updatePart();
    void render();
    void renderCell(QPainter &painter, Pixel cell, const QRect &area, bool withText) const;
    void paintMark(QPainter &painter, const CellMark &mark) const;
    QRect markRect(const CellMark &mark) const;
    void updateMarks();
    void paintAt(const QPoint &position, Qt::MouseButtons buttons);
    void showTip(const QPoint &globalPosition, Pixel cell);
    void typeAt(Pixel cell, const QString &text);
    void finishTyping();
    QString textOf(Pixel cell) const;

    NumberField m_field;
    ColorScale m_scale;
    std::vector<CellMark> m_marks;
    std::optional<Pixel> m_current;
    std::optional<Pixel> m_entered;
    Pixel m_focus;
    std::int64_t m_focusRows = 1;
    std::int64_t m_focusColumns = 1;
    Part m_part; ///< as it is shown
    QSize m_cell;
    QPixmap m_picture; ///< of the part; null: to be drawn
    QSize m_valueCell{38, 38};
    int m_mostRows = 12;
    int m_mostHeight = 360;
    bool m_near = false;
    bool m_editable = false;
    bool m_painting = false;
    QLineEdit *m_editor = nullptr;
    std::optional<Pixel> m_edited;
};

} // namespace workbench
