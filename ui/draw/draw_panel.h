#pragma once

#include "core/data/drawing_style.h"
#include "ui/common/workspace.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace workbench {

class CameraDialog;
class DrawPad;
class ProbabilityBars;

/// A pad whose drawing is the selected sample as it grows: brought to the size and place that the data set's
/// pictures have. Beside it what the network reads, and what it answers.
class DrawPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DrawPanel(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// One sentence for the status bar.
    void said(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QLayout *makeButtons();
    void measureStyle();
    void adopt(const DrawingStyle &style);
    void chooseInk();
    void sendDrawing();
    void beginAnother();
    void wantAnswer();
    void showAnswer();
    void showReading();
    void openCamera();
    /// What the camera sees is the selected sample.
    void showLive(const QImage &reading);

    Workspace &m_workspace;
    DrawPad *m_pad;
    QLabel *m_reading; ///< the drawing as the network reads it
    ProbabilityBars *m_answer;
    QPushButton *m_ink;
    QPushButton *m_camera;
    QTimer m_delay; ///< a mouse moves more often than anyone can look
    DrawingStyle m_style;
    QColor m_color = Qt::white;
    DataSetPointer m_measured;          ///< the data set that the style is of
    std::optional<std::int64_t> m_own;  ///< place of the drawing among the own samples
    std::optional<std::int64_t> m_live; ///< likewise of what the camera sees
    QPointer<CameraDialog> m_dialog;
};

} // namespace workbench
