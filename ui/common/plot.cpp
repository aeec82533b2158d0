#include "ui/common/plot.h"

#include "ui/common/dense_graph.h"
#include "ui/common/plot_parts.h"
#include "ui/common/plot_style.h"
#include "ui/common/series_style.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QVBoxLayout>
#include <cmath>

namespace workbench {

Plot::Plot(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setFocusPolicy(Qt::StrongFocus);
    m_plot->setLocale(QLocale::c());
    // Wide pens along a noisy line take several times as long otherwise.
    m_plot->setPlottingHint(QCP::phFastPolylines);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmBuffered);
    m_plot->legend->setVisible(true);
    m_plot->axisRect()->setupFullAxesBox();
    m_plot->axisRect()->setMinimumMargins({4, 8, 10, 4});
    m_crosshair = std::make_unique<Crosshair>(m_plot);
    m_suggested = std::make_unique<Marker>(m_plot, Qt::DashLine, 0.95);
    m_chosen = std::make_unique<Marker>(m_plot, Qt::SolidLine, 0.86);
    m_plot->installEventFilter(this);
    connectMouse();
    applyColors(themeColors());
    fit();
}

Plot::~Plot() = default;

void Plot::connectMouse()
{
    connect(m_plot, &QCustomPlot::mousePress, this, [this](const QMouseEvent *event) {
        setFocus(Qt::MouseFocusReason);
        // Another button opens the menu, which takes its release.
        if (event->button() != Qt::LeftButton)
            return;
        m_pressed = std::make_unique<View>(currentView());
        m_pressedAt = event->position();
        m_plot->setSelectionRectMode(event->modifiers() & Qt::ShiftModifier ? QCP::srmZoom : QCP::srmNone);
    });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](const QMouseEvent *event) {
        if (event->button() == Qt::LeftButton && isInside(event->position()) &&
            (event->position() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
            Q_EMIT clicked(m_plot->xAxis->pixelToCoord(event->position().x()));
        // The rectangle's zoom is applied after this signal.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_pressed && !(*m_pressed == currentView()))
                    remember(*m_pressed);
                m_pressed.reset();
            },
            Qt::QueuedConnection);
    });
    connect(m_plot, &QCustomPlot::mouseWheel, this, [this] { remember(currentView()); });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] { resetZoom(); });
    connect(m_plot, &QCustomPlot::mouseMove, this,
            [this](const QMouseEvent *event) { readAt(event->position()); });
}

void Plot::applyColors(const ThemeColors &colors)
{
    m_plot->setBackground(colors.surface);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis, m_plot->xAxis2, m_plot->yAxis2})
        styleAxis(axis, colors);
    for (const auto &curve : m_curves)
        curve.series ? styleSeries(curve.graph, curve.role, *curve.series)
                     : styleGraph(curve.graph, curve.role, colors);
    QColor ground = colors.surface;
    ground.setAlpha(215);
    styleLegend(m_plot->legend, colors, ground);
    m_crosshair->applyColors(colors);
    m_suggested->applyColors(colors.text, ground);
    m_chosen->applyColors(colors.accent, ground);
}

void Plot::setAxisLabels(const QString &horizontal, const QString &vertical)
{
    m_plot->xAxis->setLabel(horizontal);
    m_plot->yAxis->setLabel(vertical);
}

void Plot::setNaturalBounds(double lowest, double highest)
{
    m_lowest = lowest;
    m_highest = highest;
}

void Plot::setVerticalRange(double lowest, double highest)
{
    setNaturalBounds(lowest, highest);
    m_verticalIsFixed = true;
}

void Plot::setLegendAlignment(Qt::Alignment alignment)
{
    m_plot->axisRect()->insetLayout()->setInsetAlignment(0, alignment);
}

void Plot::setLegendLimit(double share)
{
    m_legendLimit = share;
    showLegend();
}

void Plot::showLegend()
{
    const int lines = m_plot->legend->itemCount() * m_plot->legend->font().pixelSize() * 3 / 2;
    m_plot->legend->setVisible(lines <= m_legendLimit * height());
}

void Plot::setReader(std::function<std::optional<PlotReading>(double)> reader)
{
    m_reader = std::move(reader);
}

int Plot::addCurve(CurveRole role, const QString &name)
{
    auto *graph = new DenseGraph(m_plot->xAxis, m_plot->yAxis); // the plot's own
    m_curves.push_back({role, graph});
    renameCurve(int(m_curves.size()) - 1, name);
    applyColors(themeColors());
    return int(m_curves.size()) - 1;
}

int Plot::addCurve(CurveRole role, int series, const QString &name)
{
    const int curve = addCurve(role, name);
    m_curves.back().series = series;
    styleSeries(m_curves.back().graph, role, series);
    if (name.isEmpty())
        m_curves.back().graph->removeFromLegend();
    return curve;
}

void Plot::removeCurves()
{
    m_curves.clear();
    m_plot->clearGraphs();
    hideReading();
    refresh();
}

void Plot::append(int curve, double horizontal, double vertical)
{
    m_curves.at(std::size_t(curve)).append(horizontal, vertical);
}

void Plot::clear()
{
    for (std::size_t i = 0; i < m_curves.size(); ++i)
        clearCurve(int(i));
    hideReading();
    resetZoom();
}

void Plot::clearCurve(int curve)
{
    Curve &target = m_curves.at(std::size_t(curve));
    target.graph->clear();
    target = {target.role, target.graph, target.series};
}

void Plot::renameCurve(int curve, const QString &name)
{
    DenseGraph *graph = m_curves.at(std::size_t(curve)).graph;
    graph->setName(name);
    if (name.isEmpty())
        graph->removeFromLegend();
    else if (!m_plot->legend->hasItemWithPlottable(graph))
        graph->addToLegend();
}

void Plot::refresh()
{
    // What is not seen is drawn when it is shown.
    if (!isVisible())
        return;
    if (m_following && !m_pressed)
        fit();
    showLegend();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Plot::setLogarithmic(bool logarithmic)
{
    m_logarithmic = logarithmic;
    for (QCPAxis *axis : {m_plot->yAxis, m_plot->yAxis2})
        setScale(axis, logarithmic);
    resetZoom();
}

void Plot::setHorizontalLogarithmic(double first, double last)
{
    m_horizontal = QPointF(first, last);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->xAxis2})
        setScale(axis, true);
    resetZoom();
}

void Plot::setHorizontalRange(double first, double last)
{
    m_horizontal = QPointF(first, last);
    resetZoom();
}

void Plot::setMarker(PlotMarker marker, std::optional<double> horizontal, const QString &text)
{
    Marker &target = marker == PlotMarker::Suggested ? *m_suggested : *m_chosen;
    target.line->setVisible(horizontal.has_value());
    target.label->setVisible(horizontal.has_value());
    if (horizontal)
        target.moveTo(*horizontal, isLeftHalf(*horizontal), text);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QPicture Plot::pictureOnPaper(const QSize &size)
{
    hideReading();
    if (m_following)
        fit();
    applyColors(paperColors());
    QPicture picture;
    QCPPainter painter(&picture);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    m_plot->toPainter(&painter, size.width(), size.height());
    painter.end();
    applyColors(themeColors());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    return picture;
}

void Plot::fit()
{
    double last = 0;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const auto &curve : m_curves) {
        last = std::max(last, curve.last);
        low = std::min(low, m_logarithmic ? curve.lowPositive : curve.low);
        high = std::max(high, curve.high);
    }
    // A little more than the whole epochs, so that the last point is not cut in half.
    if (m_horizontal)
        m_plot->xAxis->setRange(m_horizontal->x(), m_horizontal->y());
    else
        m_plot->xAxis->setRange(0, std::max(1.0, std::ceil(last)) * 1.02);
    if (m_verticalIsFixed) {
        m_plot->yAxis->setRange(m_lowest, m_highest);
        return;
    }
    const bool empty = !std::isfinite(low) || !std::isfinite(high);
    if (m_logarithmic) {
        m_plot->yAxis->setRange(empty ? 0.01 : low * 0.8, empty ? 10 : std::max(high, low) * 1.25);
        return;
    }
    const bool fromBound = std::isfinite(m_lowest) && !std::isfinite(m_highest);
    const double span = high - (fromBound ? m_lowest : low);
    const double margin = empty ? 0 : std::max(span * 0.06, std::abs(high) * 1e-3);
    const double bottom = fromBound ? m_lowest : low - margin;
    m_plot->yAxis->setRange(empty ? 0 : std::max(bottom, m_lowest),
                            empty ? 1 : std::min(high + margin, m_highest));
}

Plot::View Plot::currentView() const
{
    return {m_plot->xAxis->range(), m_plot->yAxis->range()};
}

void Plot::show(const View &view)
{
    m_plot->xAxis->setRange(view.horizontal);
    m_plot->yAxis->setRange(view.vertical);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Plot::remember(const View &before)
{
    m_history.push_back(before);
    setFollowing(false);
}

void Plot::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    Q_EMIT zoomedChanged(!following);
}

void Plot::resetZoom()
{
    m_history.clear();
    setFollowing(true);
    fit();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Plot::zoomBack()
{
    if (m_history.size() <= 1) {
        resetZoom();
        return;
    }
    const View view = m_history.back();
    m_history.pop_back();
    show(view);
}

void Plot::zoomBy(double factor)
{
    remember(currentView());
    m_plot->xAxis->scaleRange(factor);
    m_plot->yAxis->scaleRange(factor);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool Plot::isInside(const QPointF &position) const
{
    return m_plot->axisRect()->rect().contains(position.toPoint());
}

bool Plot::isLeftHalf(double horizontal) const
{
    return m_plot->xAxis->coordToPixel(horizontal) < m_plot->axisRect()->center().x();
}

void Plot::readAt(const QPointF &position)
{
    const auto reading =
        isInside(position) && m_reader ? m_reader(m_plot->xAxis->pixelToCoord(position.x())) : std::nullopt;
    if (!reading || !std::isfinite(reading->point.y())) {
        hideReading();
        return;
    }
    m_crosshair->moveTo(*reading, isLeftHalf(reading->point.x()));
    m_plot->layer(QStringLiteral("overlay"))->replot();
}

void Plot::hideReading()
{
    if (!m_crosshair->label->visible())
        return;
    m_crosshair->setVisible(false);
    m_plot->layer(QStringLiteral("overlay"))->replot();
}

void Plot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        applyColors(themeColors());
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
    QWidget::changeEvent(event);
}

void Plot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showLegend();
}

void Plot::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void Plot::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
        return zoomBy(0.8);
    case Qt::Key_Minus:
        return zoomBy(1.25);
    case Qt::Key_Backspace:
        return zoomBack();
    case Qt::Key_Home:
        return resetZoom();
    default:
        QWidget::keyPressEvent(event);
    }
}

bool Plot::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_plot && event->type() == QEvent::Leave)
        hideReading();
    return QWidget::eventFilter(watched, event);
}

} // namespace workbench
