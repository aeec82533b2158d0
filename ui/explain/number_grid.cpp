#include "ui/explain/number_grid.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace workbench {

namespace {

constexpr std::int64_t mostWhole = 80; ///< 64 and padding
constexpr std::int64_t mostShown = 64; ///< of a larger one
constexpr int leastCell = 3;
constexpr QSize leastTextCell{25, 14};
constexpr int leastLineCell = 7; ///< below, lines between cells would hide them

QFont cellFont(QSize cell)
{
    QFont font = numberFont(0.85);
    font.setPixelSize(std::clamp(std::min(cell.width() * 27 / 100, cell.height() * 7 / 10), 7,
                                 int(12 * typeScale())));
    return font;
}

/// Where a run of `shown` of `total` cells begins so that the cells in focus are in it: where it was, or with
/// them in the middle.
std::int64_t startFor(std::int64_t previous, std::int64_t shown, std::int64_t low, std::int64_t total,
                      std::int64_t focus, std::int64_t focusSize)
{
    const bool inside = focus >= previous && focus + focusSize <= previous + shown;
    const auto wanted = inside ? previous : focus + focusSize / 2 - shown / 2;
    return std::clamp(wanted, low, low + total - shown);
}

QPen penOf(CellMark::Kind kind)
{
    switch (kind) {
    case CellMark::Kind::Window:
        return QPen(themeColors().accent, 2);
    case CellMark::Kind::Chosen:
        return QPen(themeColors().validationCurve, 3);
    case CellMark::Kind::Lit:
        break;
    }
    return QPen(themeColors().accent, 1, Qt::DotLine);
}

} // namespace

NumberGrid::NumberGrid(const QString &name, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(name);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void NumberGrid::setField(const NumberField &field, const ColorScale &scale)
{
    const bool sameSize =
        field.first == m_field.first && field.rows == m_field.rows && field.columns == m_field.columns;
    m_field = field;
    m_scale = scale;
    m_picture = {};
    if (m_current && !m_field.contains(*m_current))
        m_current.reset();
    if (!sameSize) {
        m_entered.reset();
        updatePart();
        updateGeometry();
    }
    update();
}

void NumberGrid::setMarks(std::vector<CellMark> marks)
{
    if (marks == m_marks)
        return;
    updateMarks();
    m_marks = std::move(marks);
    updateMarks();
}

void NumberGrid::setCurrent(std::optional<Pixel> cell)
{
    if (cell == m_current)
        return;
    m_current = cell;
    setAccessibleDescription(cell ? textOf(*cell) : QString());
    if (hasFocus())
        update();
}

void NumberGrid::focusOn(Pixel first, std::int64_t rows, std::int64_t columns)
{
    m_focus = first;
    m_focusRows = rows;
    m_focusColumns = columns;
    updatePart();
}

void NumberGrid::lookAt(Pixel cell, std::vector<CellMark> marks)
{
    marks.push_back({CellMark::Kind::Chosen, cell});
    focusOn(cell);
    setCurrent(cell);
    setMarks(std::move(marks));
}

void NumberGrid::setNear(bool near)
{
    if (near == m_near)
        return;
    m_near = near;
    updatePart();
    updateGeometry();
}

void NumberGrid::setCellSize(QSize cell)
{
    m_valueCell = cell;
    updatePart();
}

void NumberGrid::setMostRows(int rows)
{
    m_mostRows = rows;
    updatePart();
}

bool NumberGrid::isWhole() const
{
    return m_part.rows == m_field.rows && m_part.columns == m_field.columns;
}

void NumberGrid::setMostHeight(int pixels)
{
    if (pixels == m_mostHeight)
        return;
    m_mostHeight = pixels;
    updatePart();
    updateGeometry();
}

QString NumberGrid::shownText() const
{
    if (isWhole())
        return {};
    if (m_field.rows == 1)
        return tr("%1–%2 of %3")
            .arg(m_part.first.column)
            .arg(m_part.first.column + m_part.columns - 1)
            .arg(m_field.width);
    return tr("rows %1–%2, columns %3–%4 of %5 × %6")
        .arg(m_part.first.row)
        .arg(m_part.first.row + m_part.rows - 1)
        .arg(m_part.first.column)
        .arg(m_part.first.column + m_part.columns - 1)
        .arg(m_field.height)
        .arg(m_field.width);
}

NumberGrid::Part NumberGrid::partFor(int width) const
{
    std::int64_t rows = m_field.rows;
    std::int64_t columns = m_field.columns;
    if (m_near) {
        rows = std::min<std::int64_t>(rows, m_mostRows);
        columns = std::min<std::int64_t>(columns, std::max(3, (width - 1) / valueCell().width()));
    } else if (rows > mostWhole || columns > mostWhole) {
        rows = std::min(rows, mostShown);
        columns = std::min(columns, mostShown);
    }
    return {{startFor(m_part.first.row, rows, m_field.first.row, m_field.rows, m_focus.row, m_focusRows),
             startFor(m_part.first.column, columns, m_field.first.column, m_field.columns, m_focus.column,
                      m_focusColumns)},
            rows,
            columns};
}

QSize NumberGrid::valueCell() const
{
    return m_valueCell * typeScale();
}

QSize NumberGrid::cellSizeFor(int width, const Part &part) const
{
    if (m_near || part.rows == 0 || part.columns == 0)
        return valueCell();
    const int byWidth = (width - 1) / int(part.columns);
    const int byHeight = std::max(leastCell, m_mostHeight / int(part.rows));
    const int side = std::max(leastCell, std::min({byWidth, byHeight, valueCell().width()}));
    return {side, std::min(side, valueCell().height())};
}

void NumberGrid::updatePart()
{
    const Part part = partFor(width());
    const QSize cell = cellSizeFor(width(), part);
    if (part == m_part && cell == m_cell)
        return;
    const bool other = part != m_part;
    m_part = part;
    m_cell = cell;
    m_picture = {};
    finishTyping();
    update();
    if (other)
        Q_EMIT shownPartChanged();
}

int NumberGrid::heightForWidth(int width) const
{
    const Part part = partFor(width);
    return int(part.rows) * cellSizeFor(width, part).height() + 1;
}

QSize NumberGrid::sizeHint() const
{
    const int width = int(std::min<std::int64_t>(m_field.columns, 40)) * valueCell().width() / 2 + 1;
    return {std::max(width, 60), heightForWidth(std::max(width, 60))};
}

QSize NumberGrid::minimumSizeHint() const
{
    return {60, heightForWidth(std::max(width(), 60))};
}

QRect NumberGrid::cellRect(Pixel cell) const
{
    const auto row = cell.row - m_part.first.row;
    const auto column = cell.column - m_part.first.column;
    if (row < 0 || row >= m_part.rows || column < 0 || column >= m_part.columns)
        return {};
    return {int(column) * m_cell.width(), int(row) * m_cell.height(), m_cell.width(), m_cell.height()};
}

std::optional<Pixel> NumberGrid::cellAt(const QPoint &position) const
{
    if (position.x() < 0 || position.y() < 0 || m_cell.isEmpty())
        return std::nullopt;
    const auto row = position.y() / m_cell.height();
    const auto column = position.x() / m_cell.width();
    if (row >= m_part.rows || column >= m_part.columns)
        return std::nullopt;
    return Pixel{m_part.first.row + row, m_part.first.column + column};
}

void NumberGrid::render()
{
    const QSize size(int(m_part.columns) * m_cell.width() + 1, int(m_part.rows) * m_cell.height() + 1);
    m_picture = QPixmap(size * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    const bool withText =
        m_cell.width() >= leastTextCell.width() && m_cell.height() >= leastTextCell.height();
    painter.setFont(cellFont(m_cell));
    for (std::int64_t row = 0; row < m_part.rows; ++row) {
        for (std::int64_t column = 0; column < m_part.columns; ++column) {
            const Pixel cell{m_part.first.row + row, m_part.first.column + column};
            renderCell(painter, cell, cellRect(cell), withText);
        }
    }
    // Where cells are too small for lines of their own, one line parts the padding.
    if (m_cell.width() < leastLineCell && m_field.first != Pixel{0, 0}) {
        painter.setPen(QPen(themeColors().mutedText, 1, Qt::DotLine));
        painter.drawRect(QRect({0, 0}, size - QSize(1, 1)));
    }
}

void NumberGrid::renderCell(QPainter &painter, Pixel cell, const QRect &area, bool withText) const
{
    const ThemeColors &colors = themeColors();
    const float value = m_field.valueAt(cell);
    const bool padding = m_field.isPadding(cell);
    const bool lines = area.width() >= leastLineCell && area.height() >= leastLineCell;
    // Padding of zeros has the panel's own ground; padding with values shows them, paler.
    const QColor ground = padding && value == 0 ? colors.window : QColor(m_scale.colorOf(value));
    painter.setOpacity(padding ? 0.55 : 1);
    painter.fillRect(area, ground);
    painter.setOpacity(1);
    if (m_field.isHatched && m_field.isHatched(cell))
        painter.fillRect(area, QBrush(colors.bad, Qt::BDiagPattern));
    if (lines || padding) {
        painter.setPen(QPen(padding ? colors.mutedText : colors.border, 1,
                            padding && lines ? Qt::DotLine : Qt::SolidLine));
        if (lines)
            painter.drawRect(area);
    }
    if (!withText)
        return;
    const bool onDark = qGray(ground.rgb()) < 128;
    if (padding)
        painter.setPen(colors.dark || onDark ? QColor(0xc8ced9) : colors.mutedText);
    else
        painter.setPen(onDark ? Qt::white : QColor(0x171d2b));
    painter.drawText(area, Qt::AlignCenter, cellText(value));
}

QRect NumberGrid::markRect(const CellMark &mark) const
{
    const Pixel shown{std::max(mark.first.row, m_part.first.row),
                      std::max(mark.first.column, m_part.first.column)};
    const Pixel end{std::min(mark.first.row + mark.rows, m_part.first.row + m_part.rows),
                    std::min(mark.first.column + mark.columns, m_part.first.column + m_part.columns)};
    if (end.row <= shown.row || end.column <= shown.column)
        return {};
    return cellRect(shown).united(cellRect({end.row - 1, end.column - 1}));
}

void NumberGrid::updateMarks()
{
    for (const auto &mark : m_marks)
        update(markRect(mark).adjusted(-2, -2, 3, 3));
}

void NumberGrid::paintMark(QPainter &painter, const CellMark &mark) const
{
    const QRect area = markRect(mark);
    if (area.isEmpty())
        return;
    painter.setBrush(Qt::NoBrush);
    if (mark.kind == CellMark::Kind::Lit) {
        QColor tint = themeColors().accent;
        tint.setAlphaF(0.28F);
        painter.fillRect(area.adjusted(1, 1, 0, 0), tint);
    } else {
        // A ring of the ground around the line, so that it is seen on any colour.
        painter.setPen(QPen(themeColors().surface, penOf(mark.kind).width() + 2));
        painter.drawRect(area);
    }
    painter.setPen(penOf(mark.kind));
    painter.drawRect(area);
}

void NumberGrid::paintEvent(QPaintEvent *)
{
    if (m_field.rows == 0 || m_field.columns == 0 || !m_field.valueAt)
        return;
    if (m_picture.isNull() || m_picture.devicePixelRatioF() != devicePixelRatioF())
        render();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setClipRect(QRect({0, 0}, m_picture.deviceIndependentSize().toSize()));
    for (const auto &mark : m_marks)
        paintMark(painter, mark);
    if (m_current && hasFocus()) {
        painter.setPen(QPen(themeColors().text, 1, Qt::DashLine));
        painter.drawRect(cellRect(*m_current).adjusted(2, 2, -2, -2));
    }
}

void NumberGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updatePart();
}

void NumberGrid::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_picture = {};
    if (event->type() == QEvent::FontChange) {
        updatePart();
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

bool NumberGrid::event(QEvent *event)
{
    // The value under the mouse is told at once when it moves.
    if (event->type() == QEvent::ToolTip)
        return true;
    // A digit that would be typed here is no shortcut.
    if (event->type() == QEvent::ShortcutOverride && wouldType(*static_cast<QKeyEvent *>(event)))
        event->accept();
    // Height follows width: a layout asks only when it is told that something changed.
    if (event->type() == QEvent::Resize)
        updateGeometry();
    return QWidget::event(event);
}

} // namespace workbench
