// What mouse and keyboard do to a grid of numbers.
#include "core/number_text.h"
#include "ui/explain/number_grid.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

std::optional<Pixel> stepOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Pixel{0, -1};
    case Qt::Key_Right:
        return Pixel{0, 1};
    case Qt::Key_Up:
        return Pixel{-1, 0};
    case Qt::Key_Down:
        return Pixel{1, 0};
    default:
        return std::nullopt;
    }
}

bool beginsNumber(const QString &text)
{
    return text.size() == 1 &&
           (text[0].isDigit() || text[0] == QLatin1Char('-') || text[0] == QLatin1Char('.'));
}

} // namespace

QString NumberGrid::textOf(Pixel cell) const
{
    if (!m_field.valueAt || !m_field.contains(cell))
        return {};
    const QString value = valueText(double(m_field.valueAt(cell)), 6);
    if (m_field.isPadding(cell))
        return tr("padding: %1").arg(value);
    const QString text = tr("row %1, column %2: %3").arg(cell.row).arg(cell.column).arg(value);
    return m_field.isHatched && m_field.isHatched(cell) ? tr("%1, read by no window").arg(text) : text;
}

void NumberGrid::setPainting(bool painting)
{
    m_painting = painting;
    setCursor(painting ? Qt::CrossCursor : Qt::ArrowCursor);
}

void NumberGrid::mousePressEvent(QMouseEvent *event)
{
    const auto cell = cellAt(event->position().toPoint());
    if (!cell)
        return;
    if (m_painting) {
        paintAt(event->position().toPoint(), event->buttons());
        return;
    }
    if (event->button() == Qt::LeftButton)
        Q_EMIT cellChosen(*cell);
}

void NumberGrid::mouseMoveEvent(QMouseEvent *event)
{
    const auto cell = cellAt(event->position().toPoint());
    if (m_painting && event->buttons() != Qt::NoButton)
        paintAt(event->position().toPoint(), event->buttons());
    if (!cell)
        return leaveEvent(event);
    showTip(event->globalPosition().toPoint(), *cell);
    if (cell == m_entered)
        return;
    m_entered = cell;
    Q_EMIT cellEntered(*cell);
}

void NumberGrid::leaveEvent(QEvent *)
{
    QToolTip::hideText();
    if (!std::exchange(m_entered, std::nullopt))
        return;
    Q_EMIT cellLeft();
}

void NumberGrid::paintAt(const QPoint &position, Qt::MouseButtons buttons)
{
    const auto cell = cellAt(position);
    if (cell && !m_field.isPadding(*cell))
        Q_EMIT cellPainted(*cell, buttons.testFlag(Qt::LeftButton));
}

void NumberGrid::showTip(const QPoint &globalPosition, Pixel cell)
{
    QToolTip::showText(globalPosition, textOf(cell), this);
}

void NumberGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto cell = cellAt(event->position().toPoint());
    if (cell && m_editable && !m_painting)
        typeAt(*cell, {});
}

bool NumberGrid::wouldType(const QKeyEvent &event) const
{
    return m_editable && m_current && (event.key() == Qt::Key_F2 || beginsNumber(event.text()));
}

void NumberGrid::keyPressEvent(QKeyEvent *event)
{
    if (const auto step = stepOf(event->key()); step && event->modifiers() == Qt::NoModifier) {
        const Pixel from = m_current.value_or(m_part.first);
        const Pixel to = m_current ? Pixel{from.row + step->row, from.column + step->column} : from;
        if (m_field.contains(to)) {
            focusOn(to);
            setCurrent(to);
            Q_EMIT cellChosen(to);
            return;
        }
    }
    if (wouldType(*event)) {
        typeAt(*m_current, event->key() == Qt::Key_F2 ? QString() : event->text());
        return;
    }
    QWidget::keyPressEvent(event);
}

void NumberGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void NumberGrid::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void NumberGrid::typeAt(Pixel cell, const QString &text)
{
    if (m_field.isPadding(cell) || cellRect(cell).isEmpty())
        return;
    if (!m_editor) {
        m_editor = new QLineEdit(this);
        m_editor->setObjectName(QStringLiteral("cellEditor"));
        m_editor->setAccessibleName(tr("Value of the cell"));
        connect(m_editor, &QLineEdit::editingFinished, this, &NumberGrid::finishTyping);
    }
    m_edited = cell;
    m_editor->setText(text.isEmpty() ? QString::number(double(m_field.valueAt(cell)), 'g', 6) : text);
    const int editorWidth = std::min(width(), 72);
    const QRect area = cellRect(cell);
    m_editor->setGeometry(std::min(area.left(), width() - editorWidth), area.top(), editorWidth,
                          std::max(22, area.height()));
    m_editor->show();
    m_editor->setFocus();
    if (text.isEmpty())
        m_editor->selectAll();
}

void NumberGrid::finishTyping()
{
    if (!m_edited)
        return;
    const Pixel cell = *std::exchange(m_edited, std::nullopt);
    const QString text = m_editor->text().trimmed().replace(QChar(0x2212), QLatin1Char('-'));
    const bool hadFocus = m_editor->hasFocus();
    m_editor->hide();
    if (hadFocus)
        setFocus();
    bool isNumber = false;
    const float value = QLocale::c().toFloat(text, &isNumber);
    if (isNumber && std::isfinite(value) && value != m_field.valueAt(cell))
        Q_EMIT valueTyped(cell, value);
}

} // namespace workbench
