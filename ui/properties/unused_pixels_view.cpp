#include "ui/properties/unused_pixels_view.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace workbench {

namespace {

constexpr qreal pictureSide = 88;

} // namespace

UnusedPixelsView::UnusedPixelsView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("unusedPixels"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void UnusedPixelsView::show(const std::optional<Shape> &input, const SlidingWindow &window)
{
    m_unused = input ? unusedPixels(*input, window) : IntegerPair{0, 0};
    setVisible(m_unused != IntegerPair{0, 0});
    if (!isVisibleTo(parentWidget()))
        return;
    m_input = *input;
    m_window = window;
    setAccessibleName(sentence());
    update();
}

QString UnusedPixelsView::sentence() const
{
    const QString rows = tr("%n row(s)", nullptr, int(m_unused.height));
    const QString columns = tr("%n column(s)", nullptr, int(m_unused.width));
    const QString what = m_unused.width == 0    ? rows
                         : m_unused.height == 0 ? columns
                                                : tr("%1 and %2", "rows and columns").arg(rows, columns);
    return tr("Rounding down leaves %1 of the input unread.").arg(what);
}

void UnusedPixelsView::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors();
    QPainter painter(this);
    const IntegerPair before = m_window.paddingBefore();
    const qreal unit = pictureSide / qreal(std::max(m_input.height() + 2 * before.height,
                                                    m_input.width() + 2 * before.width));
    const auto area = [&](std::int64_t top, std::int64_t left, std::int64_t height, std::int64_t width) {
        return QRectF(2 + qreal(left + before.width) * unit, 2 + qreal(top + before.height) * unit,
                      qreal(width) * unit, qreal(height) * unit);
    };
    painter.setPen(QPen(colors.mutedText, 1, Qt::DashLine));
    painter.drawRect(area(-before.height, -before.width, m_input.height() + 2 * before.height,
                          m_input.width() + 2 * before.width));
    painter.setPen(QPen(colors.text, 1));
    painter.fillRect(area(0, 0, m_input.height(), m_input.width()), colors.track);
    painter.drawRect(area(0, 0, m_input.height(), m_input.width()));
    const QBrush hatch(colors.bad, Qt::BDiagPattern);
    const auto usedRows = m_input.height() - m_unused.height;
    const auto usedColumns = m_input.width() - m_unused.width;
    painter.fillRect(area(usedRows, 0, m_unused.height, m_input.width()), hatch);
    painter.fillRect(area(0, usedColumns, usedRows, m_unused.width), hatch);
    painter.setPen(QPen(colors.accent, 1.5));
    const IntegerPair extent = m_window.extent();
    for (std::int64_t i = 0; i < 2; ++i)
        painter.drawRect(
            area(-before.height, -before.width + i * m_window.stride.width, extent.height, extent.width));
    painter.setPen(colors.mutedText);
    painter.drawText(QRectF(pictureSide + 16, 0, width() - pictureSide - 16, height()),
                     int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap, sentence());
}

} // namespace workbench
