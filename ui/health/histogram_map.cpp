#include "ui/health/histogram_map.h"

#include "core/figure/color_maps.h"
#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/health/health_model.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

namespace workbench {

namespace {

/// Values are told apart this finely upwards.
constexpr int rows = 80;

/// The share of a histogram's numbers that fall into a row of the common range, as if each bin were even.
double shareAt(const Histogram &histogram, double from, double to)
{
    const double width = (histogram.high - histogram.low) / double(Histogram::binCount);
    double sum = 0;
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
        const double left = histogram.low + double(i) * width;
        const double common = std::min(to, left + width) - std::max(from, left);
        if (width > 0)
            sum += std::max(0.0, common) / width * double(histogram.counts[i]);
        else if (left >= from && left < to)
            sum += double(histogram.counts[i]);
    }
    return sum / double(histogram.finite);
}

} // namespace

HistogramMap::HistogramMap(QWidget *parent) : QWidget(parent) {}

void HistogramMap::setColumns(std::vector<Column> columns)
{
    std::erase_if(columns, [](const Column &column) { return column.histogram.finite == 0; });
    m_columns = std::move(columns);
    m_low = std::numeric_limits<double>::infinity();
    m_high = -m_low;
    for (const auto &column : m_columns) {
        m_low = std::min(m_low, column.histogram.low);
        m_high = std::max(m_high, column.histogram.high);
    }
    if (m_high <= m_low)
        m_high = m_low + 1;
    m_image = QImage(int(m_columns.size()), rows, QImage::Format_RGB32);
    const double step = (m_high - m_low) / rows;
    for (int x = 0; x < m_image.width(); ++x) {
        std::vector<double> shares;
        for (int row = 0; row < rows; ++row)
            shares.push_back(shareAt(m_columns[std::size_t(x)].histogram, m_low + row * step,
                                     m_low + (row + 1) * step * (1 + 1e-12)));
        const double most = std::max(1e-12, *std::max_element(shares.begin(), shares.end()));
        // The square root shows the tails, too.
        for (int row = 0; row < rows; ++row)
            m_image.setPixel(x, rows - 1 - row, viridis(std::sqrt(shares[std::size_t(row)] / most)));
    }
    setAccessibleDescription(m_columns.empty() ? QString() : spreadText(m_columns.back().histogram));
    update();
}

QRect HistogramMap::area() const
{
    const QFontMetrics metrics(numberFont(0.85));
    return rect().adjusted(metrics.horizontalAdvance(QStringLiteral("-0.0000")) + 8, 6, -6,
                           -metrics.height() - 6);
}

const HistogramMap::Column *HistogramMap::columnAt(int x) const
{
    const QRect plane = area();
    if (m_columns.empty() || x < plane.left() || x > plane.right())
        return nullptr;
    const auto index = std::size_t(x - plane.left()) * m_columns.size() / std::size_t(plane.width());
    return &m_columns[index];
}

void HistogramMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(numberFont(0.85));
    painter.setPen(themeColors().mutedText);
    if (m_columns.empty()) {
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing to show for this layer yet."));
        return;
    }
    const QRect plane = area();
    painter.drawImage(plane, m_image);
    const QRect values(0, plane.top(), plane.left() - 6, plane.height());
    painter.drawText(values, Qt::AlignRight | Qt::AlignTop, valueText(m_high, 3));
    painter.drawText(values, Qt::AlignRight | Qt::AlignBottom, valueText(m_low, 3));
    const QRect below(plane.left(), plane.bottom() + 2, plane.width(), height() - plane.bottom() - 2);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignTop, groupedText(m_columns.front().batch));
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop, tr("batch"));
    painter.drawText(below, Qt::AlignRight | Qt::AlignTop, groupedText(m_columns.back().batch));
}

bool HistogramMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const Column *column = columnAt(help->pos().x());
        QToolTip::showText(
            help->globalPos(),
            column ? tr("Batch %1: %2").arg(groupedText(column->batch), spreadText(column->histogram))
                   : QString());
        return true;
    }
    return QWidget::event(event);
}

} // namespace workbench
