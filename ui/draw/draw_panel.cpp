#include "ui/draw/draw_panel.h"

#include "core/data/data_spec.h"
#include "core/data/image_file.h"
#include "ui/common/theme.h"
#include "ui/common/threads.h"
#include "ui/draw/camera_dialog.h"
#include "ui/draw/draw_pad.h"
#include "ui/draw/probability_bars.h"
#include "ui/predictions/live_predictions.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

namespace workbench {

namespace {

constexpr int framePeriod = 20;
constexpr int readingSide = 84;

/// Brings a frame to the size of the data set's pictures, as it brings its own.
CameraDialog::Reading readingFor(const DataSet &data)
{
    const auto spec = parseDataSpec(data.spec);
    return [shape = data.imageShape, resize = spec ? resizeOf(*spec) : Resize::Fit](const QImage &frame) {
        std::vector<std::uint8_t> bytes(std::size_t(shape.elements()));
        convertImage(frame, shape, resize, bytes.data());
        return imageOf(bytes.data(), shape);
    };
}

} // namespace

DrawPanel::DrawPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_pad(new DrawPad(this)), m_reading(new QLabel(this)),
      m_answer(new ProbabilityBars(this)), m_ink(new QPushButton(tr("&Ink…"), this)),
      m_camera(new QPushButton(themeIcon(QStringLiteral("camera-photo")), tr("Ca&mera…"), this))
{
    setObjectName(QStringLiteral("drawPanel"));
    setAccessibleName(tr("Draw a sample"));
    m_reading->setObjectName(QStringLiteral("drawReading"));
    m_reading->setFixedSize(readingSide, readingSide);
    m_reading->setAlignment(Qt::AlignCenter);
    auto *caption = new QLabel(tr("As the network reads it"), this);
    caption->setProperty("muted", true);
    auto *side = new QVBoxLayout;
    side->addWidget(caption);
    side->addWidget(m_reading);
    side->addWidget(m_answer, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_pad, 1);
    row->addLayout(side, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addLayout(makeButtons());
    m_delay.setSingleShot(true);
    m_delay.setInterval(framePeriod);
    connect(m_pad, &DrawPad::changed, &m_delay, [this] {
        if (!m_delay.isActive())
            m_delay.start();
    });
    connect(&m_delay, &QTimer::timeout, this, &DrawPanel::sendDrawing);
    connect(&workspace, &Workspace::dataChanged, this, &DrawPanel::measureStyle);
    connect(&workspace, &Workspace::observed, this, &DrawPanel::showAnswer);
    connect(&workspace, &Workspace::ownSamplesChanged, this, &DrawPanel::showReading);
    connect(&workspace.document(), &Document::selectedSampleChanged, this, [this] {
        wantAnswer();
        showAnswer();
    });
    adopt({});
    measureStyle();
    showAnswer();
}

QLayout *DrawPanel::makeButtons()
{
    // Words for all would make a small window wider.
    auto *undo = new QPushButton(themeIcon(QStringLiteral("edit-undo")), {}, this);
    undo->setAccessibleName(tr("Undo the last stroke"));
    undo->setToolTip(undo->accessibleName());
    undo->setShortcut(Qt::ALT | Qt::Key_S);
    auto *clear = new QPushButton(themeIcon(QStringLiteral("edit-clear")), tr("&Clear"), this);
    auto *another = new QPushButton(themeIcon(QStringLiteral("document-new")), tr("&Another"), this);
    another->setObjectName(QStringLiteral("anotherDrawing"));
    another->setToolTip(tr("Keep this drawing as a sample and begin another"));
    m_camera->setObjectName(QStringLiteral("openCamera"));
    m_camera->setToolTip(tr("Take a picture with a camera"));
    m_ink->setToolTip(tr("The colour to draw with"));
    connect(undo, &QPushButton::clicked, m_pad, &DrawPad::undoStroke);
    connect(clear, &QPushButton::clicked, m_pad, &DrawPad::clear);
    connect(another, &QPushButton::clicked, this, &DrawPanel::beginAnother);
    connect(m_ink, &QPushButton::clicked, this, &DrawPanel::chooseInk);
    connect(m_camera, &QPushButton::clicked, this, &DrawPanel::openCamera);
    auto *row = new QHBoxLayout;
    for (auto *button : {undo, clear, another, m_ink, m_camera})
        row->addWidget(button);
    row->addStretch();
    return row;
}

void DrawPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    measureStyle();
    wantAnswer();
}

void DrawPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    wantAnswer();
}

void DrawPanel::wantAnswer()
{
    const SampleId sample = m_workspace.document().selectedSample();
    const bool isLooked = isVisible() || (m_dialog && m_dialog->isVisible());
    LivePredictions::of(m_workspace)
        .want(this,
              isLooked && sample.part == SampleId::Part::Own ? std::vector{sample} : std::vector<SampleId>());
}

void DrawPanel::measureStyle()
{
    const DataSetPointer loaded = m_workspace.data();
    if (!isVisible() || !loaded || loaded == m_measured)
        return;
    m_measured = loaded;
    // 300 images may have to be decoded.
    onPool([self = QPointer<DrawPanel>(this), loaded] {
        const DrawingStyle style = drawingStyle(*loaded);
        onGui([self, style, loaded] {
            if (self && self->m_measured == loaded)
                self->adopt(style);
        });
    });
}

void DrawPanel::adopt(const DrawingStyle &style)
{
    m_style = style;
    m_color = style.lightOnDark ? Qt::white : Qt::black;
    m_pad->setPen(m_color, style.lightOnDark ? Qt::black : Qt::white, style.stroke);
    const bool color = m_workspace.data() && m_workspace.data()->imageShape.channels() == 3;
    m_ink->setVisible(color);
    if (!m_pad->strokes().empty())
        sendDrawing();
}

void DrawPanel::chooseInk()
{
    const QColor color = QColorDialog::getColor(m_color, this, tr("Ink"));
    if (!color.isValid())
        return;
    m_color = color;
    m_pad->setPen(color, m_style.lightOnDark ? Qt::black : Qt::white, m_style.stroke);
    sendDrawing();
}

void DrawPanel::sendDrawing()
{
    const DataSetPointer loaded = m_workspace.data();
    if (!loaded) {
        Q_EMIT said(tr("A data set is needed first: it says how large samples are."));
        return;
    }
    const QSize size(int(loaded->imageShape.width()), int(loaded->imageShape.height()));
    QImage picture = styledDrawing(m_pad->strokes(), m_style, size, m_color);
    if (picture.isNull()) {
        if (!m_own)
            return;
        picture = QImage(size, QImage::Format_RGB32);
        picture.fill(m_style.lightOnDark ? Qt::black : Qt::white);
    }
    if (m_own) {
        m_workspace.changeOwnSample(*m_own, picture);
        return;
    }
    m_own = m_workspace.ownSamples() ? m_workspace.ownSamples()->count() : 0;
    m_workspace.addOwnSample(picture, tr("drawing %1").arg(*m_own + 1));
    showReading();
}

void DrawPanel::beginAnother()
{
    m_own.reset();
    m_pad->clear();
    m_reading->clear();
}

void DrawPanel::showReading()
{
    if (!m_own)
        return;
    const QImage image = m_workspace.sampleImage({SampleId::Part::Own, *m_own});
    m_reading->setPixmap(QPixmap::fromImage(image.scaled(readingSide, readingSide, Qt::KeepAspectRatio)));
}

void DrawPanel::showAnswer()
{
    const SampleId sample = m_workspace.document().selectedSample();
    const bool isOwn = sample.part == SampleId::Part::Own;
    const auto *answer =
        isOwn && m_workspace.data() ? LivePredictions::find(m_workspace.observation(), sample) : nullptr;
    const QString hint =
        isOwn ? tr("The network gives no answer yet: it has faults, or the data another shape.")
              : tr("Draw something, or select a picture of your own.");
    const QStringList names = m_workspace.data() ? m_workspace.data()->classNames : QStringList();
    for (auto *bars : {m_answer, m_dialog ? &m_dialog->answer() : nullptr}) {
        if (bars)
            bars->show(answer ? answer->probabilities : std::vector<float>(), names, hint);
    }
}

void DrawPanel::openCamera()
{
    m_live.reset();
    m_dialog = new CameraDialog(this, m_workspace.data() ? readingFor(*m_workspace.data()) : nullptr);
    connect(m_dialog, &CameraDialog::seen, this, &DrawPanel::showLive);
    connect(m_dialog, &CameraDialog::taken, this, [this](const QImage &picture) {
        if (m_workspace.data())
            m_workspace.addOwnSample(picture, tr("from the camera"));
        else
            Q_EMIT said(tr("A data set is needed first: it says how large samples are."));
    });
    m_dialog->show();
    showAnswer();
}

void DrawPanel::showLive(const QImage &reading)
{
    if (!m_workspace.data())
        return;
    if (m_live) {
        m_workspace.changeOwnSample(*m_live, reading);
        return;
    }
    m_live = m_workspace.ownSamples() ? m_workspace.ownSamples()->count() : 0;
    m_workspace.addOwnSample(reading, tr("camera, live"));
}

} // namespace workbench
