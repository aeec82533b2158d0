#include "ui/draw/camera_dialog.h"

#include "core/data/camera.h"
#include "ui/common/empty_page.h"
#include "ui/common/threads.h"
#include "ui/draw/probability_bars.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QThreadPool>
#include <QVBoxLayout>
#include <atomic>
#include <thread>

namespace workbench {

namespace {

constexpr QSize viewSize(480, 360);
constexpr auto framePeriod = std::chrono::milliseconds(33);

/// A camera keeps its thread for as long as it is looked at: no other work must wait for it.
QThreadPool &cameraThreads()
{
    static QThreadPool threads;
    return threads;
}

} // namespace

CameraDialog::CameraDialog(QWidget *parent, Reading reading)
    : QDialog(parent), m_cameras(new QComboBox(this)), m_pages(new QStackedWidget(this)),
      m_view(new QLabel(this)), m_empty(new EmptyPage(this)), m_answer(new ProbabilityBars(this)),
      m_live(new QCheckBox(tr("&Predict live"), this)),
      m_take(new QPushButton(tr("&Take this picture"), this)), m_reading(std::move(reading))
{
    setObjectName(QStringLiteral("cameraDialog"));
    setWindowTitle(tr("Camera"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_cameras->setAccessibleName(tr("Cameras"));
    m_view->setObjectName(QStringLiteral("cameraView"));
    m_view->setAccessibleName(tr("What the camera sees"));
    m_view->setAlignment(Qt::AlignCenter);
    m_view->setMinimumSize(viewSize);
    m_live->setObjectName(QStringLiteral("predictLive"));
    m_live->setToolTip(tr("Each frame is the selected sample, as large as the data set's"));
    m_live->setChecked(true);
    m_live->setVisible(m_reading != nullptr);
    m_answer->setVisible(m_reading != nullptr);
    m_answer->setMinimumHeight(m_answer->sizeHint().height());
    m_take->setObjectName(QStringLiteral("takePicture"));
    m_take->setProperty("primary", true);
    m_take->setDefault(true);
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_live->setChecked(false); // the next frame would take its place
        Q_EMIT taken(m_frame);
    });
    connect(this, &QDialog::finished, this, [this] { m_stop.request_stop(); });
    connect(m_empty, &EmptyPage::actionClicked, this, &CameraDialog::lookForCameras);
    connect(m_cameras, &QComboBox::textActivated, this, &CameraDialog::watch);
    makeLayout();
    lookForCameras();
}

void CameraDialog::makeLayout()
{
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_take, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_cameras);
    column->addWidget(m_pages, 1);
    column->addWidget(m_live);
    column->addWidget(m_answer);
    column->addWidget(buttons);
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
    const auto look = [self = QPointer<CameraDialog>(this), name, stop = m_stop.get_token(),
                       reading = m_reading, size = m_view->size()] {
        auto isShown = std::make_shared<std::atomic<bool>>(true);
        const auto show = [&](const Result<Frame> &frame) {
            *isShown = false;
            onGui([self, frame, stop, isShown] {
                if (self && !stop.stop_requested())
                    self->showFrame(frame);
                *isShown = true;
            });
        };
        auto camera = Camera::open(name);
        if (!camera) {
            show(tl::unexpected(camera.error()));
            return;
        }
        while (!stop.stop_requested()) {
            const auto picture = camera->frame();
            if (!picture)
                return show(tl::unexpected(picture.error()));
            if (*isShown) // else they would pile up
                show(Frame{*picture, picture->scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation),
                           reading ? reading(*picture) : QImage()});
            std::this_thread::sleep_for(framePeriod); // a film has no pace of its own
        }
    };
    cameraThreads().start(look);
}

void CameraDialog::showFrame(const Result<Frame> &frame)
{
    if (!frame) {
        showTrouble(tr("There is no picture: %1.").arg(frame.error().message()));
        return;
    }
    m_take->setEnabled(true);
    m_frame = frame->picture;
    m_view->setPixmap(QPixmap::fromImage(frame->view));
    m_pages->setCurrentWidget(m_view);
    if (m_live->isChecked() && !frame->reading.isNull())
        Q_EMIT seen(frame->reading);
}

} // namespace workbench
