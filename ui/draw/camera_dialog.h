#pragma once

#include "core/result.h"

#include <QDialog>
#include <QImage>
#include <stop_token>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace workbench {

class EmptyPage;

/// What a camera sees, live; the picture that is taken becomes a sample. Deletes itself when closed.
class CameraDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CameraDialog(QWidget *parent);
    ~CameraDialog() override;

    /// Shows that camera, or plays that film.
    void watch(const QString &name);

Q_SIGNALS:
    void taken(const QImage &picture);

private:
    void lookForCameras();
    void showFrame(const Result<QImage> &frame);
    /// A sentence in place of the picture, and what can be done.
    void showTrouble(const QString &sentence);

    QComboBox *m_cameras;
    QStackedWidget *m_pages; ///< the picture, and what stands in its place
    QLabel *m_view;
    EmptyPage *m_empty;
    QPushButton *m_take;
    QImage m_frame;
    std::stop_source m_stop; ///< of the thread that owns the camera
};

} // namespace workbench
