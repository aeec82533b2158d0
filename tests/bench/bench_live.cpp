// How many answers a second a drawing and a camera get from LeNet-5, from the stroke or the frame to the
// painted bars; idle and while a run is on. See README.md.

#include "tests/bench/bench_desk.h"

#include "core/document/project_file.h"
#include "core/engine/runtime.h"
#include "ui/draw/camera_dialog.h"
#include "ui/draw/draw_pad.h"
#include "ui/draw/probability_bars.h"

#include <QDockWidget>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <cmath>

using namespace workbench;

namespace {

constexpr int seconds = 10;
constexpr int strokePeriod = 8; ///< a mouse that tells 125 times a second where it is

/// Counts the different answers that were painted, and how long after the last input.
class Painted : public QObject
{
public:
    explicit Painted(QWidget &bars) : m_bars(bars) { bars.installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_bars.accessibleDescription() != m_last) {
            m_last = m_bars.accessibleDescription();
            ++count;
            if (m_asked.isValid()) {
                waits.push_back(double(m_asked.nsecsElapsed()) * 1e-6);
                m_asked.invalidate();
            }
        }
        return false;
    }
    /// From now on it is waited for the next one.
    void ask() { m_asked.start(); }

    int count = 0;
    std::vector<double> waits;

private:
    QWidget &m_bars;
    QString m_last;
    QElapsedTimer m_asked;
};

void send(DrawPad &pad, QEvent::Type type, QPointF at)
{
    const auto buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, pad.mapToGlobal(at),
                      type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&pad, &event);
}

/// A hand that draws one curve after another and clears the pad now and then.
class Hand : public QObject
{
public:
    explicit Hand(DrawPad &pad) : m_pad(pad)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(strokePeriod);
        connect(&m_timer, &QTimer::timeout, this, &Hand::move);
    }
    void start() { m_timer.start(); }
    void stop() { m_timer.stop(); }
    void move()
    {
        const double side = std::min(m_pad.width(), m_pad.height());
        const double turn = 0.05 * m_step;
        const QPointF at =
            QPointF(0.5 + 0.3 * std::sin(turn * (1 + m_step / 400)), 0.5 + 0.3 * std::cos(turn)) * side;
        if (m_step % 150 == 0) {
            if (m_step > 0)
                send(m_pad, QEvent::MouseButtonRelease, at);
            if (m_step % 450 == 0)
                m_pad.clear();
            send(m_pad, QEvent::MouseButtonPress, at);
        } else {
            send(m_pad, QEvent::MouseMove, at);
        }
        ++m_step;
    }

private:
    DrawPad &m_pad;
    QTimer m_timer;
    int m_step = 0;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

void report(const char *what, const Painted &painted, Lateness &lateness)
{
    std::printf("%-28s %5.1f answers/s, event loop late by %.1f ms (99 %%), %.1f (most)\n", what,
                double(painted.count) / seconds, lateness.percentile(0.99), lateness.percentile(1));
    std::fflush(stdout);
}

void draw(MainWindow &window, const char *what)
{
    auto *pad = window.findChild<DrawPad *>(QStringLiteral("drawPad"));
    auto *bars = window.findChild<QWidget *>(QStringLiteral("drawPanel"))
                     ->findChild<QWidget *>(QStringLiteral("probabilityBars"));
    Hand hand(*pad);
    hand.start();
    runFor(500);
    Painted painted(*bars);
    Lateness lateness;
    lateness.start();
    runFor(1000 * seconds);
    hand.stop();
    report(what, painted, lateness);
}

/// One stroke after another, each once the answer to the one before has been painted.
void drawSlowly(MainWindow &window)
{
    auto *pad = window.findChild<DrawPad *>(QStringLiteral("drawPad"));
    auto *bars = window.findChild<QWidget *>(QStringLiteral("drawPanel"))
                     ->findChild<QWidget *>(QStringLiteral("probabilityBars"));
    Hand hand(*pad);
    hand.move();
    runFor(500);
    Painted painted(*bars);
    for (int i = 0; i < 40; ++i) {
        painted.ask();
        hand.move();
        runFor(200);
    }
    std::printf("from a stroke to the painted answer: %.1f ms (median of %zu)\n", median(painted.waits),
                painted.waits.size());
}

void film(MainWindow &window, const QString &frames, const char *what)
{
    window.findChild<QPushButton *>(QStringLiteral("openCamera"))->click();
    auto *dialog = window.findChild<CameraDialog *>();
    dialog->watch(frames);
    runFor(500);
    Painted painted(dialog->answer());
    Lateness lateness;
    lateness.start();
    runFor(1000 * seconds);
    report(what, painted, lateness);
    delete dialog;
    runFor(200);
}

/// A square that moves, as a camera of 640 × 480 sees it.
void makeFilm(const QString &folder)
{
    for (int i = 0; i < 500; ++i) {
        QImage frame(640, 480, QImage::Format_RGB32);
        frame.fill(Qt::black);
        QPainter painter(&frame);
        painter.fillRect(100 + i % 250, 60 + i % 170, 160, 240 - i % 90, Qt::white);
        painter.end();
        frame.save(QStringLiteral("%1/frame_%2.jpg").arg(folder).arg(i, 3, 10, QLatin1Char('0')));
    }
}

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    const QApplication application(argc, argv);
    const BenchSettings settings;
    const QTemporaryDir folder;
    makeFilm(folder.path());
    const QString frames = folder.filePath(QStringLiteral("frame_%03d.jpg"));
    Workspace workspace;
    auto project = *loadPreset(QStringLiteral("lenet5"));
    project.training.epochs = 1;
    workspace.document().open(project, {}, QStringLiteral("LeNet-5"));
    waitForData(workspace);
    (void)train(workspace); // also times the plans
    MainWindow window(workspace);
    window.resize(1480, 930);
    window.showPerspective(QStringLiteral("train"));
    window.show();
    workspace.document().selectLayer(QStringLiteral("conv1"));
    window.findChild<QDockWidget *>(QStringLiteral("drawDock"))->raise();
    runFor(1000);
    draw(window, "drawing, idle");
    drawSlowly(window);
    film(window, frames, "camera, idle");
    workspace.document().edit(QStringLiteral("epochs"), [](Project &all) { all.training.epochs = 1000; });
    workspace.startTraining();
    runFor(3000);
    draw(window, "drawing, a run is on");
    film(window, frames, "camera, a run is on");
    std::printf("observing took %.1f %% of the run\n",
                100 * workspace.session().observationShare().value_or(0));
    workspace.session().stop();
    runFor(500);
    return 0;
}
