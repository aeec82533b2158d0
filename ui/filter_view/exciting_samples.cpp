#include "ui/filter_view/exciting_samples.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace workbench {

namespace {

constexpr int side = 64; ///< of a picture
constexpr int gap = 4;
constexpr int margin = 5;
constexpr int cellWidth = 2 * side + gap + 2 * margin;

QRect rectOf(const PixelRect &field)
{
    return {int(field.first.column), int(field.first.row), int(field.columns), int(field.rows)};
}

QSize fitted(const QSize &size)
{
    return size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1});
}

} // namespace

ExcitingSamples::ExcitingSamples(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("excitingSamples"));
    setAccessibleName(tr("Samples that excite the channel most"));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    describe();
}

int ExcitingSamples::lineHeight() const
{
    return QFontMetrics(numberFont(0.85)).height();
}

int ExcitingSamples::cellHeight() const
{
    return side + 2 * lineHeight() + 2 * margin + gap;
}

int ExcitingSamples::columnsAt(int width) const
{
    return std::max(1, width / cellWidth);
}

int ExcitingSamples::heightForWidth(int width) const
{
    const int columns = columnsAt(width);
    return std::max(1, (int(m_pictures.size()) + columns - 1) / columns) * cellHeight();
}

QSize ExcitingSamples::sizeHint() const
{
    return {3 * cellWidth, heightForWidth(3 * cellWidth)};
}

QSize ExcitingSamples::minimumSizeHint() const
{
    return {cellWidth, cellHeight()};
}

QRect ExcitingSamples::cellRect(int index) const
{
    const int columns = columnsAt(width());
    return {index % columns * cellWidth, index / columns * cellHeight(), cellWidth, cellHeight()};
}

void ExcitingSamples::setPictures(std::vector<ExcitingPicture> pictures)
{
    const bool sameCount = pictures.size() == m_pictures.size();
    m_pictures = std::move(pictures);
    m_current = std::clamp(m_current, 0, std::max(0, int(m_pictures.size()) - 1));
    if (!sameCount)
        updateGeometry();
    describe();
    update();
}

void ExcitingSamples::setSelected(SampleId sample)
{
    m_selected = sample;
    describe();
    update();
}

void ExcitingSamples::describe()
{
    if (m_pictures.empty())
        return setAccessibleDescription(tr("none yet"));
    const ExcitingPicture &current = m_pictures[std::size_t(m_current)];
    setAccessibleDescription(tr("Number %1 of %2: %3, response %4; columns %5 to %6, rows %7 to %8")
                                 .arg(m_current + 1)
                                 .arg(m_pictures.size())
                                 .arg(current.name, current.response)
                                 .arg(current.field.first.column)
                                 .arg(current.field.first.column + current.field.columns - 1)
                                 .arg(current.field.first.row)
                                 .arg(current.field.first.row + current.field.rows - 1));
}

void ExcitingSamples::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < int(m_pictures.size()); ++i)
        paintCell(painter, i);
}

void ExcitingSamples::paintCell(QPainter &painter, int index) const
{
    const ExcitingPicture &picture = m_pictures[std::size_t(index)];
    const QRect cell = cellRect(index);
    const bool isSelected = m_selected == picture.sample;
    const bool isCurrent = hasFocus() && index == m_current;
    if (isSelected || isCurrent) {
        painter.setPen(QPen(themeColors().accent, isCurrent ? 2 : 1));
        painter.setBrush(isSelected ? QBrush(themeColors().accentSoft) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 4, 4);
    }
    const QRect inside = cell.adjusted(margin, margin, -margin, -margin);
    paintPictures(painter, picture, inside.topLeft());
    painter.setFont(numberFont(0.85));
    const QFontMetrics metrics = painter.fontMetrics();
    QRect line(inside.left(), inside.top() + side + gap, inside.width(), lineHeight());
    painter.setPen(themeColors().text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(picture.name, Qt::ElideRight, line.width()));
    line.translate(0, lineHeight());
    painter.setPen(themeColors().mutedText);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, picture.response);
}

void ExcitingSamples::paintPictures(QPainter &painter, const ExcitingPicture &picture,
                                    const QPoint &place) const
{
    const QRect frame(place, QSize(side, side));
    if (picture.image.isNull()) {
        painter.fillRect(frame, themeColors().track);
        return;
    }
    const QRect area(place, fitted(picture.image.size()));
    painter.drawImage(area, picture.image);
    if (picture.field.isEmpty())
        return;
    const double scale = double(area.width()) / picture.image.width();
    const QRect field = rectOf(picture.field);
    const QRectF outline(area.left() + field.left() * scale, area.top() + field.top() * scale,
                         field.width() * scale, field.height() * scale);
    // Dark beside light: seen on any picture.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, 3));
    painter.drawRect(outline.adjusted(1, 1, -1, -1));
    painter.setPen(QPen(QColor(0xffd23f), 1.5));
    painter.drawRect(outline.adjusted(1, 1, -1, -1));
    const QPoint beside = place + QPoint(side + gap, 0);
    painter.drawImage(QRect(beside, fitted(field.size())), picture.image, field);
}

void ExcitingSamples::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < int(m_pictures.size()); ++i) {
        if (!cellRect(i).contains(event->position().toPoint()))
            continue;
        m_current = i;
        describe();
        Q_EMIT chosen(m_pictures[std::size_t(i)].sample);
        return;
    }
}

void ExcitingSamples::keyPressEvent(QKeyEvent *event)
{
    const int columns = columnsAt(width());
    const int step = event->key() == Qt::Key_Left    ? -1
                     : event->key() == Qt::Key_Right ? 1
                     : event->key() == Qt::Key_Up    ? -columns
                     : event->key() == Qt::Key_Down  ? columns
                                                     : 0;
    const int wanted = m_current + step;
    const bool exists = wanted >= 0 && wanted < int(m_pictures.size());
    if (step != 0 && exists) {
        m_current = wanted;
        describe();
        update();
    } else if (exists && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)) {
        Q_EMIT chosen(m_pictures[std::size_t(m_current)].sample);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ExcitingSamples::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void ExcitingSamples::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace workbench
