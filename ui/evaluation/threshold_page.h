#pragma once

#include "ui/common/plot.h"
#include "ui/evaluation/evaluation_page.h"

class QDoubleSpinBox;
class QLabel;

namespace workbench {

/// What comes of it to believe the model only where it is sure: accuracy and share of the answers kept, for
/// each threshold on their confidence.
class ThresholdPage : public EvaluationPage
{
    Q_OBJECT

public:
    explicit ThresholdPage(QWidget *parent = nullptr);

    QString title() const override;
    QString name() const override { return QStringLiteral("threshold"); }
    void setPart(const EvaluatedPart &part) override;
    PlotPicture picture() override { return takePicture(*m_plot); }
    std::function<QByteArray()> csv() const override;

private:
    QLayout *makeTools();
    void makePlot();
    void showChosen();
    std::optional<PlotReading> read(double threshold) const;
    /// Of the answers kept; none where nothing is.
    QString textAt(double threshold) const;

    PartEvaluationPointer m_numbers;
    Plot *m_plot;
    QDoubleSpinBox *m_threshold;
    QLabel *m_chosen;
};

} // namespace workbench
