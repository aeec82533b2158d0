#include "ui/data/gallery_view.h"

#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QElapsedTimer>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

constexpr int padding = 5;
constexpr double zoomStep = 1.25;
/// What one repaint may spend on making pictures, in nanoseconds; those that are late come with the next.
constexpr qint64 paintTime = 6'000'000;

} // namespace

GalleryView::GalleryView(Source source, QWidget *parent)
    : QAbstractScrollArea(parent), m_source(std::move(source)), m_thumbnails(m_source.picture)
{
    setAccessibleName(tr("Pictures of the data set"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    QFont small = font();
    small.setPixelSize(numberFont(0.88).pixelSize());
    setFont(small);
    describe();
}

QSize GalleryView::sizeHint() const
{
    return {600, 3 * cellHeight()};
}

QSize GalleryView::minimumSizeHint() const
{
    return {smallestSide * 3, smallestSide * 2};
}

int GalleryView::columns() const
{
    return std::max(1, viewport()->width() / (m_side + 2 * padding));
}

int GalleryView::cellHeight() const
{
    return m_side + (m_verdictsShown ? 2 : 1) * fontMetrics().height() + 2 * padding + 2;
}

QRect GalleryView::cellRect(std::size_t index) const
{
    const auto columns = std::size_t(this->columns());
    const int width = viewport()->width() / int(columns);
    return {int(index % columns) * width, int(index / columns) * cellHeight() - verticalScrollBar()->value(),
            width, cellHeight()};
}

std::size_t GalleryView::firstVisible() const
{
    return std::size_t(verticalScrollBar()->value() / cellHeight() * columns());
}

std::optional<std::size_t> GalleryView::indexAt(const QPoint &place) const
{
    const int width = viewport()->width() / columns();
    const int column = place.x() / width;
    if (place.x() < 0 || place.y() < 0 || column >= columns())
        return std::nullopt;
    const int row = (place.y() + verticalScrollBar()->value()) / cellHeight();
    const auto index = std::size_t(row) * std::size_t(columns()) + std::size_t(column);
    return index < m_samples.size() ? std::optional(index) : std::nullopt;
}

void GalleryView::setSamples(std::vector<SampleId> samples)
{
    if (samples == m_samples)
        return;
    m_samples = std::move(samples);
    findSelected();
    layOut();
    if (m_selectedIndex)
        reveal(*m_selectedIndex);
    else
        verticalScrollBar()->setValue(0);
}

void GalleryView::findSelected()
{
    m_selectedIndex.reset();
    const auto found =
        m_selected ? std::find(m_samples.begin(), m_samples.end(), *m_selected) : m_samples.end();
    if (found != m_samples.end())
        m_selectedIndex = std::size_t(found - m_samples.begin());
    describe();
}

void GalleryView::setSelected(SampleId sample)
{
    m_selected = sample;
    findSelected();
    if (m_selectedIndex)
        reveal(*m_selectedIndex);
    viewport()->update();
}

void GalleryView::setPictureSide(int side)
{
    side = std::clamp(side, smallestSide, largestSide);
    if (side == m_side)
        return;
    layOutAround([&] { m_side = side; });
    Q_EMIT pictureSideChanged(side);
}

void GalleryView::setVerdictsShown(bool shown)
{
    if (shown != m_verdictsShown)
        layOutAround([&] { m_verdictsShown = shown; });
}

void GalleryView::refresh()
{
    describe();
    viewport()->update();
}

void GalleryView::forgetPictures()
{
    m_thumbnails.forget();
    refresh();
}

void GalleryView::layOut()
{
    const auto rows = (std::ssize(m_samples) + columns() - 1) / columns();
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(std::max(1, cellHeight() / 3));
    bar->setRange(0, std::max(0, int(rows) * cellHeight() - viewport()->height()));
    viewport()->update();
}

/// What is looked at stays in sight: the selected cell, or the first one.
void GalleryView::layOutAround(const std::function<void()> &change)
{
    std::size_t anchor = firstVisible();
    if (m_selectedIndex && viewport()->rect().intersects(cellRect(*m_selectedIndex)))
        anchor = *m_selectedIndex;
    const int top = std::max(0, cellRect(anchor).top());
    change();
    layOut();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cellRect(anchor).top() - top);
    if (anchor == m_selectedIndex)
        reveal(anchor);
}

void GalleryView::reveal(std::size_t index)
{
    const QRect cell = cellRect(index);
    QScrollBar *bar = verticalScrollBar();
    if (cell.top() < 0)
        bar->setValue(bar->value() + cell.top());
    else if (cell.bottom() >= viewport()->height())
        bar->setValue(bar->value() + std::min(cell.top(), cell.bottom() + 1 - viewport()->height()));
}

void GalleryView::describe()
{
    const QString text = m_selectedIndex
                             ? tr("Picture %1 of %2 selected: %3")
                                   .arg(groupedText(std::int64_t(*m_selectedIndex) + 1),
                                        groupedText(std::ssize(m_samples)), m_source.text(*m_selected))
                             : tr("%n picture(s), none of them selected", nullptr, int(m_samples.size()));
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

void GalleryView::paintEvent(QPaintEvent *event)
{
    m_picturesTime = 0;
    m_picturesLate = false;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = firstVisible(); i < m_samples.size(); ++i) {
        const QRect cell = cellRect(i);
        if (cell.top() > event->rect().bottom())
            break;
        if (cell.intersects(event->rect()))
            paintCell(painter, i);
    }
    if (m_picturesLate)
        QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
}

QPixmap GalleryView::pictureOf(SampleId sample)
{
    if (m_picturesTime >= paintTime) {
        const QPixmap known = m_thumbnails.find(sample, m_side, devicePixelRatioF());
        m_picturesLate = m_picturesLate || known.isNull();
        return known;
    }
    QElapsedTimer timer;
    timer.start();
    QPixmap picture = m_thumbnails.get(sample, m_side, devicePixelRatioF());
    m_picturesTime += timer.nsecsElapsed();
    return picture;
}

void GalleryView::paintCell(QPainter &painter, std::size_t index)
{
    const ThemeColors &colors = themeColors();
    const QRect cell = cellRect(index);
    if (index == m_selectedIndex) {
        painter.setPen(QPen(colors.accent, hasFocus() ? 2 : 1.5));
        painter.setBrush(colors.accentSoft);
        painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), 5, 5);
    }
    const QRect frame(cell.left() + (cell.width() - m_side) / 2, cell.top() + padding, m_side, m_side);
    const QPixmap picture = pictureOf(m_samples[index]);
    if (picture.isNull()) {
        painter.fillRect(frame, colors.track);
    } else {
        const QSize size = picture.deviceIndependentSize().toSize();
        painter.drawPixmap(frame.left() + (m_side - size.width()) / 2,
                           frame.top() + (m_side - size.height()) / 2, picture);
    }
    paintCaption(painter, m_source.caption(m_samples[index]),
                 QRect(cell.left() + 3, frame.bottom() + 3, cell.width() - 6, fontMetrics().height()));
}

void GalleryView::paintCaption(QPainter &painter, const Caption &caption, QRect line) const
{
    const ThemeColors &colors = themeColors();
    const auto write = [&](const QString &text, const QColor &color) {
        const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, line.width());
        painter.setPen(color);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignHCenter, shown);
        line.translate(0, line.height());
    };
    write(caption.className, colors.text);
    if (m_verdictsShown)
        write(caption.verdict, !caption.right ? colors.mutedText : *caption.right ? colors.good : colors.bad);
}

void GalleryView::resizeEvent(QResizeEvent *event)
{
    // Cells lay by the old width; the viewport has its new one already.
    const int oldColumns = std::max(1, event->oldSize().width() / (m_side + 2 * padding));
    const int top = verticalScrollBar()->value();
    const auto rowTop = [&](std::size_t index) {
        return int(index / std::size_t(oldColumns)) * cellHeight() - top;
    };
    const bool selectedSeen =
        m_selectedIndex &&
        (!event->oldSize().isValid() ||
         (rowTop(*m_selectedIndex) > -cellHeight() && rowTop(*m_selectedIndex) < event->oldSize().height()));
    const auto first = std::size_t(top / cellHeight() * oldColumns);
    layOut();
    if (oldColumns != columns())
        verticalScrollBar()->setValue(int(first / std::size_t(columns())) * cellHeight());
    if (selectedSeen)
        reveal(*m_selectedIndex);
}

void GalleryView::mousePressEvent(QMouseEvent *event)
{
    const auto index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index)
        Q_EMIT chosen(m_samples[*index]);
}

std::optional<std::size_t> GalleryView::indexForKey(int key) const
{
    const auto last = std::ptrdiff_t(m_samples.size()) - 1;
    const auto current = std::ptrdiff_t(m_selectedIndex.value_or(firstVisible()));
    const std::ptrdiff_t page = std::max(1, viewport()->height() / cellHeight()) * columns();
    std::ptrdiff_t wanted = current;
    switch (key) {
    case Qt::Key_Left:
        wanted = current - 1;
        break;
    case Qt::Key_Right:
        wanted = current + 1;
        break;
    case Qt::Key_Up:
        wanted = current - columns();
        break;
    case Qt::Key_Down:
        wanted = current + columns();
        break;
    case Qt::Key_PageUp:
        wanted = current - page;
        break;
    case Qt::Key_PageDown:
        wanted = current + page;
        break;
    case Qt::Key_Home:
        wanted = 0;
        break;
    case Qt::Key_End:
        wanted = last;
        break;
    default:
        return std::nullopt;
    }
    const bool isMove = key == Qt::Key_Home || key == Qt::Key_End;
    return std::size_t(m_selectedIndex || isMove ? std::clamp<std::ptrdiff_t>(wanted, 0, last) : current);
}

void GalleryView::keyPressEvent(QKeyEvent *event)
{
    const auto index = m_samples.empty() ? std::nullopt : indexForKey(event->key());
    if (!index)
        return event->ignore();
    Q_EMIT chosen(m_samples[*index]);
}

void GalleryView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        const double notches = event->angleDelta().y() / 120.0;
        setPictureSide(int(std::lround(m_side * std::pow(zoomStep, notches))));
        return event->accept();
    }
    QAbstractScrollArea::wheelEvent(event);
}

void GalleryView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void GalleryView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool GalleryView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const auto index = indexAt(help->pos()))
        QToolTip::showText(help->globalPos(), m_source.text(m_samples[*index]), viewport(), cellRect(*index));
    else
        QToolTip::hideText();
    return true;
}

void GalleryView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

} // namespace workbench
