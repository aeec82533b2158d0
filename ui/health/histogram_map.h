#pragma once

#include "core/insight/distributions.h"

#include <QImage>
#include <QWidget>

namespace workbench {

/// Histograms over time: a column each, values upwards, light where many are. All on one range, the widest of
/// them.
class HistogramMap : public QWidget
{
    Q_OBJECT

public:
    struct Column
    {
        std::int64_t batch = 0;
        Histogram histogram;
    };

    explicit HistogramMap(QWidget *parent = nullptr);
    void setColumns(std::vector<Column> columns);

    QSize sizeHint() const override { return {320, 180}; }
    QSize minimumSizeHint() const override { return {140, 80}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect area() const;
    const Column *columnAt(int x) const;

    std::vector<Column> m_columns;
    double m_low = 0;
    double m_high = 0;
    QImage m_image; ///< a pixel for each column and row
};

} // namespace workbench
