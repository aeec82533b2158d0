#pragma once

#include "core/data/data_parts.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace workbench {

class SetPredictor;

/// Starts and stops predicting images, all of them or those of one part, tells how far it is, and of which
/// model the answers are.
class PredictionBar : public QWidget
{
    Q_OBJECT

public:
    explicit PredictionBar(SetPredictor &predictor, QWidget *parent = nullptr);

    /// What the button asks for instead of all images; without a text there is no button. `status`: what is
    /// said while nothing goes on.
    void setWish(DataPart part, const QString &button, const QString &toolTip, const QString &status);

private:
    struct Wish
    {
        DataPart part;
        QString button;
        QString toolTip;
        QString status;
    };

    void start();
    void update();
    void showProgress();
    QString statusText() const;

    SetPredictor &m_predictor;
    std::optional<Wish> m_wish;
    QLabel *m_status;
    QProgressBar *m_progress;
    QPushButton *m_predict;
    QPushButton *m_cancel;
};

} // namespace workbench
