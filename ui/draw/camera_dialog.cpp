#include "ui/draw/camera_dialog.h"

#include "core/data/camera.h"
#include "ui/common/empty_page.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QThreadPool>
#include <QVBoxLayout>
#include <thread>

namespace workbench {

namespace {

constexpr QSize viewSize(480, 360);
constexpr auto framePeriod = std::chrono::milliseconds(33);

} // namespace

CameraDialog::CameraDialog(QWidget *parent)
    : QDialog(parent), m_cameras(new QComboBox(this)), m_pages(new QStackedWidget(this)),
      m_view(new QLabel(this)), m_empty(new EmptyPage(this)),
      m_take(new QPushButton(tr("&Take this picture"), this))
{
    setObjectName(QStringLiteral("cameraDialog"));
    setWindowTitle(tr("Camera"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_cameras->setAccessibleName(tr("Cameras"));
    m_view->setObjectName(QStringLiteral("cameraView"));
    m_view->setAccessibleName(tr("What the camera sees"));
    m_view->setAlignment(Qt::AlignCenter);
    m_view->setMinimumSize(viewSize);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    m_take->setObjectName(QStringLiteral("takePicture"));
    m_take->setProperty("primary", true);
    m_take->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_take, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT taken(m_frame); });
    connect(m_empty, &EmptyPage::actionClicked, this, &CameraDialog::lookForCameras);
    connect(m_cameras, &QComboBox::textActivated, this, &CameraDialog::watch);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_cameras);
    column->addWidget(m_pages, 1);
    column->addWidget(buttons);
    lookForCameras();
}

void CameraDialog::lookForCameras()
{
    const QString last = m_cameras->currentText();
    m_cameras->clear();
    m_cameras->addItems(availableCameras());
    m_cameras->setCurrentText(last);
    m_cameras->setVisible(m_cameras->count() > 1);
    if (m_cameras->count() > 0)
        watch(m_cameras->currentText());
    else
        showTrouble(tr("No camera is connected to this machine. Connect one and look again."));
}

void CameraDialog::showTrouble(const QString &sentence)
{
    m_take->setEnabled(false);
    m_empty->setText(
        QStringList{sentence, tr("Other ways to a sample: draw it, drop a picture on the window, or choose "
                                 "Data > Open a picture as a sample…")}
            .join(QStringLiteral("\n\n")));
    m_empty->setAction(tr("&Look again"));
    m_pages->setCurrentWidget(m_empty);
}

CameraDialog::~CameraDialog()
{
    m_stop.request_stop();
}

void CameraDialog::watch(const QString &name)
{
    m_take->setEnabled(false);
    m_empty->setText(tr("Opening the camera…"));
    m_empty->setProgress(0, 0);
    m_pages->setCurrentWidget(m_empty);
    m_stop.request_stop();
    m_stop = {};
    // A camera may take its time for a picture: nobody waits for the one before.
    const auto look = [self = QPointer<CameraDialog>(this), name, stop = m_stop.get_token()] {
        const auto show = [&](const Result<QImage> &frame) {
            QMetaObject::invokeMethod(QCoreApplication::instance(), [self, frame, stop] {
                if (self && !stop.stop_requested())
                    self->showFrame(frame);
            });
        };
        auto camera = Camera::open(name);
        if (!camera) {
            show(tl::unexpected(camera.error()));
            return;
        }
        while (!stop.stop_requested()) {
            const auto frame = camera->frame();
            show(frame);
            if (!frame)
                return;
            std::this_thread::sleep_for(framePeriod); // a film has no pace of its own
        }
    };
    QThreadPool::globalInstance()->start(look);
}

void CameraDialog::showFrame(const Result<QImage> &frame)
{
    if (!frame) {
        showTrouble(tr("There is no picture: %1.").arg(frame.error().message()));
        return;
    }
    m_take->setEnabled(true);
    m_frame = *frame;
    m_view->setPixmap(
        QPixmap::fromImage(m_frame.scaled(m_view->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    m_pages->setCurrentWidget(m_view);
}

} // namespace workbench
