#include "ui/filter_view/response_chart.h"

#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace workbench {

namespace {

constexpr int rowHeight = 26;
constexpr int axisHeight = 38;
constexpr int gap = 6;
constexpr int mostNameWidth = 120;
constexpr int paperWidth = 520;

} // namespace

/// Where things stand at one width.
struct ResponseChart::Geometry
{
    int names = 0; ///< width of the class names
    int means = 0; ///< of the numbers on the right
    QRect bars;    ///< of all rows
    double low = 0;
    double high = 1;

    double x(double value) const { return bars.left() + (value - low) / (high - low) * bars.width(); }
    QRect row(std::size_t place) const
    {
        return {bars.left(), bars.top() + int(place) * rowHeight, bars.width(), rowHeight};
    }
};

ResponseChart::ResponseChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("responseChart"));
    setAccessibleName(tr("Responses per class"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

const ChannelResponses *ResponseChart::channel() const
{
    const bool has = m_responses && m_channel < std::ssize(m_responses->channels);
    return has ? &m_responses->channels[std::size_t(m_channel)] : nullptr;
}

QString ResponseChart::nameOf(std::size_t row) const
{
    return m_classNames.value(qsizetype(row), tr("class unknown"));
}

void ResponseChart::setResponses(const LayerResponsesPointer &responses, std::int64_t channel,
                                 const QStringList &classNames)
{
    m_responses = responses;
    m_channel = channel;
    m_classNames = classNames;
    arrange();
}

void ResponseChart::setOrder(Order order)
{
    m_order = order;
    arrange();
}

void ResponseChart::arrange()
{
    m_rows.clear();
    if (const auto *of = channel()) {
        for (std::size_t row = 0; row < of->histogram.rows(); ++row) {
            if (of->histogram.total(row) > 0)
                m_rows.push_back(row);
        }
        if (m_order == Order::StrongestFirst)
            std::stable_sort(m_rows.begin(), m_rows.end(), [of](std::size_t one, std::size_t other) {
                return of->histogram.mean(one) > of->histogram.mean(other);
            });
    }
    describe();
    updateGeometry();
    update();
}

void ResponseChart::describe()
{
    const auto *of = channel();
    if (m_rows.empty())
        return setAccessibleDescription(tr("none yet"));
    QStringList means;
    for (const auto row : m_rows)
        means << tr("%1 %2", "class, mean response").arg(nameOf(row), valueText(of->histogram.mean(row)));
    setAccessibleDescription(tr("Mean responses: %1").arg(means.join(QStringLiteral(", "))));
}

QSize ResponseChart::sizeHint() const
{
    return {360, int(m_rows.size()) * rowHeight + axisHeight};
}

QSize ResponseChart::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

ResponseChart::Geometry ResponseChart::geometryFor(int width) const
{
    Geometry geometry;
    const GrowingHistogram &histogram = channel()->histogram;
    const QFontMetrics metrics(numberFont(0.9));
    for (const auto row : m_rows) {
        geometry.names = std::max(geometry.names, metrics.horizontalAdvance(nameOf(row)));
        geometry.means =
            std::max(geometry.means, metrics.horizontalAdvance(valueText(histogram.mean(row), 3)));
    }
    geometry.names = std::min({geometry.names, mostNameWidth, width / 3});
    const int left = geometry.names + gap;
    geometry.bars = {left, 0, std::max(20, width - left - geometry.means - gap),
                     int(m_rows.size()) * rowHeight};
    geometry.low = histogram.lowerEnd(0);
    geometry.high = histogram.lowerEnd(histogram.used());
    return geometry;
}

void ResponseChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw(painter, width(), themeColors());
}

void ResponseChart::draw(QPainter &painter, int width, const ThemeColors &colors) const
{
    if (m_rows.empty())
        return;
    painter.setFont(numberFont(0.9));
    const Geometry geometry = geometryFor(width);
    for (std::size_t place = 0; place < m_rows.size(); ++place)
        drawRow(painter, geometry, place, colors);
    drawAxis(painter, geometry, colors);
}

void ResponseChart::drawRow(QPainter &painter, const Geometry &geometry, std::size_t place,
                            const ThemeColors &colors) const
{
    const GrowingHistogram &histogram = channel()->histogram;
    const std::size_t row = m_rows[place];
    const QRect area = geometry.row(place);
    painter.setPen(colors.text);
    painter.drawText(QRect(0, area.top(), geometry.names, rowHeight), Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(nameOf(row), Qt::ElideRight, geometry.names));
    const auto counts = histogram.countsOf(row);
    const double most = double(*std::max_element(counts.begin(), counts.end()));
    QColor bar = colors.accent;
    bar.setAlpha(150);
    for (std::int64_t bin = 0; bin < histogram.used(); ++bin) {
        const double height = double(counts[std::size_t(bin)]) / most * (rowHeight - 4);
        const double left = geometry.x(histogram.lowerEnd(bin));
        const double right = geometry.x(histogram.lowerEnd(bin + 1));
        if (height > 0) // never so low that it is not seen
            painter.fillRect(
                QRectF(left, area.bottom() - std::max(1.0, height), right - left, std::max(1.0, height)),
                bar);
    }
    painter.setPen(colors.border);
    painter.drawLine(area.left(), area.bottom(), area.right(), area.bottom());
    const double mean = geometry.x(histogram.mean(row));
    painter.setPen(QPen(colors.text, 2));
    painter.drawLine(QPointF(mean, area.top() + 4), QPointF(mean, area.bottom()));
    painter.setPen(colors.mutedText);
    painter.drawText(QRect(area.right() + gap, area.top(), geometry.means, rowHeight),
                     Qt::AlignRight | Qt::AlignVCenter, valueText(histogram.mean(row), 3));
}

void ResponseChart::drawAxis(QPainter &painter, const Geometry &geometry, const ThemeColors &colors) const
{
    const QRect bars = geometry.bars;
    painter.setPen(colors.mutedText);
    const int line = painter.fontMetrics().height();
    const QRect numbers(bars.left(), bars.bottom() + 3, bars.width(), line);
    painter.drawText(numbers, Qt::AlignLeft, valueText(geometry.low, 3));
    painter.drawText(numbers, Qt::AlignRight, valueText(geometry.high, 3));
    const QString title = tr("largest number of the map; │ mean; each row to its own height");
    painter.drawText(numbers.translated(0, line), Qt::AlignHCenter | Qt::TextDontClip,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, bars.width() + geometry.means));
}

QString ResponseChart::textAt(const QPoint &place) const
{
    if (m_rows.empty())
        return {};
    const Geometry geometry = geometryFor(width());
    if (!geometry.bars.contains(place))
        return {};
    const GrowingHistogram &histogram = channel()->histogram;
    const std::size_t row = m_rows[std::size_t((place.y() - geometry.bars.top()) / rowHeight)];
    const auto bin = std::min<std::int64_t>(
        histogram.used() - 1, (place.x() - geometry.bars.left()) * histogram.used() / geometry.bars.width());
    const auto count = histogram.countsOf(row)[std::size_t(bin)];
    return tr("%1: %n image(s) from %2 to %3, of %4", nullptr, int(count))
        .arg(nameOf(row), valueText(histogram.lowerEnd(bin)), valueText(histogram.lowerEnd(bin + 1)),
             groupedText(histogram.total(row)));
}

void ResponseChart::mouseMoveEvent(QMouseEvent *event)
{
    const QString text = textAt(event->position().toPoint());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), text, this);
}

PlotPicture ResponseChart::picture() const
{
    const QSize size(paperWidth, sizeHint().height() + gap);
    QPicture drawing;
    QPainter painter(&drawing);
    painter.fillRect(QRect(QPoint(), size), paperColors().surface);
    draw(painter, paperWidth - gap, paperColors());
    painter.end();
    return {drawing, size};
}

} // namespace workbench
