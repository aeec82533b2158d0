#pragma once

#include "core/insight/activation_maximum.h"
#include "ui/data/data_task.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace workbench {

class AscentForm;
class Plot;

/// A picture that is made to excite a channel: seen while it climbs, with its score; started, stopped, saved.
class AscentView : public QWidget
{
    Q_OBJECT

public:
    explicit AscentView(QWidget *parent = nullptr);

    /// Whose channel; what was made for another goes.
    /// `fileName`: of a picture that is saved, without its ending.
    void setChannel(const ExplainedModelPointer &model, const QString &layer, std::int64_t channel,
                    const QString &fileName);
    void setHasMaps(bool hasMaps);
    /// The newest picture; none before the first.
    const std::optional<ActivationMoment> &moment() const { return m_moment; }
    bool isRunning() const { return m_task.isRunning(); }

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    QLayout *makePicture();
    QLayout *makeButtons();
    void startOrStop();
    void take(const ActivationMoment &moment);
    void finish(const Result<ActivationMoment> &last);
    void showMoment();
    void showState();
    void save();

    ExplainedModelPointer m_model;
    QString m_layer;
    std::int64_t m_channel = 0;
    QString m_fileName;
    std::optional<ActivationMoment> m_moment;
    std::int64_t m_steps = 0; ///< of the climb that is on, or was
    QString m_outcome;
    DataTask m_task;
    QLabel *m_picture;
    QLabel *m_score;
    Plot *m_curve;
    AscentForm *m_form;
    QPushButton *m_start;
    QPushButton *m_save;
    QPushButton *m_reset;
};

} // namespace workbench
