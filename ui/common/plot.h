#pragma once

#include <QPicture>
#include <QPointF>
#include <QWidget>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

class QCustomPlot;

namespace workbench {

struct ThemeColors;

/// How a curve looks; colours come from the theme, and no two roles differ by colour alone.
enum class CurveRole {
    Detail,     ///< thin and translucent: every batch
    Training,   ///< solid with round points
    Validation, ///< dashed with square points
    Smoothed,   ///< in the text's colour, without points
    Steps,      ///< solid, without points: one value for each batch
    Dashed,     ///< dashed, without points
};

/// A vertical line with words: a place that was worked out (dashed), and one that was chosen (solid).
enum class PlotMarker { Suggested, Chosen };

/// What the crosshair reads at one place.
struct PlotReading
{
    QPointF point;
    QString text;
};

/// A line plot that grows while it is looked at: appends, follows the newest data until someone zooms, and
/// reads values under the mouse. Wheel: zoom, drag: move, Shift and drag: zoom to a rectangle, double click:
/// all of it. The one place that knows QCustomPlot.
class Plot : public QWidget
{
    Q_OBJECT

public:
    explicit Plot(QWidget *parent = nullptr);
    ~Plot() override;

    void setAxisLabels(const QString &horizontal, const QString &vertical);
    /// The vertical range never leaves these bounds by itself; the lower one is always shown where it is
    /// finite.
    void setNaturalBounds(double lowest, double highest);
    /// The vertical range while nobody zooms, whatever the curves.
    void setVerticalRange(double lowest, double highest);
    void setLegendAlignment(Qt::Alignment alignment);
    /// Hides the legend where it would cover more than this share of the plot's height.
    void setLegendLimit(double share);
    /// Asked for the reading nearest to a horizontal position; none hides the crosshair.
    void setReader(std::function<std::optional<PlotReading>(double)> reader);

    /// Returns the curve's number for `append`.
    int addCurve(CurveRole role, const QString &name);
    /// One of several curves with the same role: the series (ui/common/series_style.h) tells its colour and
    /// the shape of its points. Without a name it is not in the legend.
    int addCurve(CurveRole role, int series, const QString &name);
    void removeCurves();
    /// Adds a point; one that is not finite leaves a gap.
    void append(int curve, double horizontal, double vertical);
    void clear();
    void clearCurve(int curve);
    /// A curve without a name is not in the legend.
    void renameCurve(int curve, const QString &name);
    /// Shows what was appended; many calls make one repaint.
    void refresh();

    void setLogarithmic(bool logarithmic);
    /// From then on the horizontal axis is logarithmic and shows `first` to `last`, both above 0.
    void setHorizontalLogarithmic(double first, double last);
    /// From then on the horizontal axis shows this while nobody zooms, whatever the curves.
    void setHorizontalRange(double first, double last);
    /// Without a place the marker is hidden.
    void setMarker(PlotMarker marker, std::optional<double> horizontal, const QString &text = {});
    bool isLogarithmic() const { return m_logarithmic; }
    bool isZoomed() const { return !m_following; }

    /// What is shown, at another size and in colours for paper.
    QPicture pictureOnPaper(const QSize &size);

    QSize sizeHint() const override { return {420, 220}; }
    QSize minimumSizeHint() const override { return {160, 90}; }

public Q_SLOTS:
    /// Shows everything and follows new data again.
    void resetZoom();
    /// The view before the last zoom or move.
    void zoomBack();

Q_SIGNALS:
    void zoomedChanged(bool zoomed);
    /// A click that moved nothing, at this horizontal position.
    void clicked(double horizontal);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct View;
    struct Curve;
    struct Crosshair;
    struct Marker;

    void connectMouse();
    void applyColors(const ThemeColors &colors);
    void fit();
    void showLegend();
    View currentView() const;
    void show(const View &view);
    void remember(const View &before);
    void zoomBy(double factor);
    void setFollowing(bool following);
    bool isInside(const QPointF &position) const;
    bool isLeftHalf(double horizontal) const;
    void readAt(const QPointF &position);
    void hideReading();

    QCustomPlot *m_plot;
    std::vector<Curve> m_curves;
    std::unique_ptr<Crosshair> m_crosshair;
    std::unique_ptr<Marker> m_suggested;
    std::unique_ptr<Marker> m_chosen;
    std::vector<View> m_history;
    std::unique_ptr<View> m_pressed; ///< the view when the mouse went down
    QPointF m_pressedAt;
    std::function<std::optional<PlotReading>(double)> m_reader;
    bool m_following = true;
    bool m_logarithmic = false;
    double m_legendLimit = 1;
    bool m_verticalIsFixed = false;
    std::optional<QPointF>
        m_horizontal; ///< first and last of the horizontal axis; none: what the curves reach
    double m_lowest = -std::numeric_limits<double>::infinity();
    double m_highest = std::numeric_limits<double>::infinity();
};

} // namespace workbench
