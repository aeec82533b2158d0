#pragma once

#include <QWidget>

namespace workbench {

class ConfusionModel;
struct ThemeColors;

/// What the colours of a confusion matrix mean: a strip for what is right, one for what is wrong.
class ConfusionLegend : public QWidget
{
    Q_OBJECT

public:
    static constexpr int paperWidth = 380;

    explicit ConfusionLegend(const ConfusionModel &model, QWidget *parent = nullptr);

    static void draw(QPainter &painter, const QRect &area, const ConfusionModel &model,
                     const ThemeColors &colors);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const ConfusionModel &m_model;
};

} // namespace workbench
