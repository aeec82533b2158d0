#pragma once

#include "core/insight/responses.h"
#include "ui/common/plot_export.h"

#include <QStringList>
#include <QWidget>

namespace workbench {

struct ThemeColors;

/// How a channel's responses are spread, a row for each class over one common axis: bars are as high as the
/// class has images there, each row to a height of its own; a line stands at their mean. Colours carry
/// nothing. The mouse reads a bar.
class ResponseChart : public QWidget
{
    Q_OBJECT

public:
    enum class Order { OfTheData, StrongestFirst };

    explicit ResponseChart(QWidget *parent = nullptr);

    /// Null: nothing is known.
    void setResponses(const LayerResponsesPointer &responses, std::int64_t channel,
                      const QStringList &classNames);
    void setOrder(Order order);
    const ChannelResponses *channel() const;
    /// The rows as they are shown, from above: of the histogram.
    const std::vector<std::size_t> &rows() const { return m_rows; }
    QString nameOf(std::size_t row) const;
    /// What the mouse reads; empty beside the bars.
    QString textAt(const QPoint &place) const;
    /// For paper.
    PlotPicture picture() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    struct Geometry;
    Geometry geometryFor(int width) const;
    void arrange();
    void describe();
    void draw(QPainter &painter, int width, const ThemeColors &colors) const;
    void drawRow(QPainter &painter, const Geometry &geometry, std::size_t place,
                 const ThemeColors &colors) const;
    void drawAxis(QPainter &painter, const Geometry &geometry, const ThemeColors &colors) const;

    LayerResponsesPointer m_responses;
    std::int64_t m_channel = 0;
    QStringList m_classNames;
    Order m_order = Order::OfTheData;
    std::vector<std::size_t> m_rows;
};

} // namespace workbench
