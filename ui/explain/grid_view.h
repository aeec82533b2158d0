#pragma once

#include "ui/explain/number_grid.h"

class QLabel;

namespace workbench {

class ArithmeticText;

/// The colours of a scale, from its lowest to its highest number.
class ScaleLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ScaleLegend(QWidget *parent = nullptr);

    void setScale(const ColorScale &scale);
    QSize sizeHint() const override { return {160, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ColorScale m_scale;
};

/// A grid of numbers with its title above, and below which part is shown, a remark and the legend.
class GridView : public QWidget
{
    Q_OBJECT

public:
    /// `name` names the grid; `title` is what it shows.
    GridView(const QString &name, const QString &title, QWidget *parent = nullptr);

    NumberGrid *grid() const { return m_grid; }
    void setTitle(const QString &title);
    void setRemark(const QString &remark);
    void setField(const NumberField &field, const ColorScale &scale);
    void setLegendVisible(bool visible);

private:
    void updateCaption();

    QLabel *m_title;
    NumberGrid *m_grid;
    ScaleLegend *m_legend;
    ArithmeticText *m_caption;
    QString m_remark;
};

/// An operator between two grids.
QLabel *signLabel(const QString &sign, QWidget *parent);

} // namespace workbench
