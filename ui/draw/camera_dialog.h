#pragma once

#include "core/result.h"

#include <QDialog>
#include <QImage>
#include <functional>
#include <stop_token>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace workbench {

class EmptyPage;
class ProbabilityBars;

/// What a camera sees and what the network says of it, live; the picture that is taken becomes a sample.
/// Deletes itself when closed.
class CameraDialog : public QDialog
{
    Q_OBJECT

public:
    /// Brings a frame to the size of samples; called on the camera's thread.
    using Reading = std::function<QImage(const QImage &frame)>;

    explicit CameraDialog(QWidget *parent, Reading reading = {});
    ~CameraDialog() override;

    /// Shows that camera, or plays that film.
    void watch(const QString &name);
    /// Where each frame is shown to the network.
    ProbabilityBars &answer() { return *m_answer; }

Q_SIGNALS:
    void taken(const QImage &picture);
    /// A frame as the network reads it, while it is to be predicted live.
    void seen(const QImage &reading);

private:
    void lookForCameras();
    struct Frame
    {
        QImage picture; ///< as the camera gave it
        QImage view;    ///< as large as it is shown
        QImage reading; ///< null without a reading
    };
    void makeLayout();
    void showFrame(const Result<Frame> &frame);
    /// A sentence in place of the picture, and what can be done.
    void showTrouble(const QString &sentence);

    QComboBox *m_cameras;
    QStackedWidget *m_pages; ///< the picture, and what stands in its place
    QLabel *m_view;
    EmptyPage *m_empty;
    ProbabilityBars *m_answer;
    QCheckBox *m_live;
    QPushButton *m_take;
    Reading m_reading;
    QImage m_frame;
    std::stop_source m_stop; ///< of the thread that owns the camera
};

} // namespace workbench
