#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace workbench {

class SetPredictor;

/// Starts and stops predicting all images, tells how far it is, and of which model the answers are.
class PredictionBar : public QWidget
{
    Q_OBJECT

public:
    explicit PredictionBar(SetPredictor &predictor, QWidget *parent = nullptr);

private:
    void update();
    void showProgress();
    QString statusText() const;

    SetPredictor &m_predictor;
    QLabel *m_status;
    QProgressBar *m_progress;
    QPushButton *m_predict;
    QPushButton *m_cancel;
};

} // namespace workbench
