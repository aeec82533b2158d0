#pragma once

#include "ui/common/plot.h"
#include "ui/evaluation/evaluation_page.h"

class QLabel;
class QSpinBox;

namespace workbench {

/// Whether the model is as often right as it is sure: a reliability diagram, and how many answers are how
/// sure.
class CalibrationPage : public EvaluationPage
{
    Q_OBJECT

public:
    explicit CalibrationPage(QWidget *parent = nullptr);

    QString title() const override;
    QString name() const override { return QStringLiteral("calibration"); }
    void setPart(const EvaluatedPart &part) override;
    /// Both plots, side by side.
    PlotPicture picture() override { return sideBySide(takePicture(*m_diagram), takePicture(*m_counts)); }
    std::function<QByteArray()> csv() const override;

private:
    QLayout *makeTools();
    void makePlots();
    void refresh();
    QString summary() const;
    std::optional<PlotReading> read(double confidence, bool counts) const;

    PartEvaluationPointer m_numbers;
    Calibration m_calibration;
    Plot *m_diagram;
    Plot *m_counts;
    QSpinBox *m_bins;
    QLabel *m_summary;
};

} // namespace workbench
