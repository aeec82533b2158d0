// How long each view takes to its first picture on a network of 50 layers with weights and up to 512 channels, and for
// how long the event loop stands still meanwhile. See README.md.

#include "tests/bench/bench_desk.h"
#include "tests/unit/projects.h"

#include "core/engine/runtime.h"

#include <QComboBox>
#include <QDockWidget>
#include <QTabBar>

using namespace workbench;

namespace {

/// So long is looked on: answers of a large network come after the first picture.
constexpr int lookFor = 1500;

QString convolution(const QString &id, int channels, int kernel, const QString &more = {})
{
    return QStringLiteral(
               R"({"id":"%1","type":"Conv2d","params":{"out_channels":%2,"kernel_size":%3,"padding":%4}%5},)"
               R"({"id":"%1_relu","type":"ReLU"})")
        .arg(id)
        .arg(channels)
        .arg(kernel)
        .arg(kernel / 2)
        .arg(more);
}

/// Sixteen bottlenecks as in ResNet-50, each of three convolutions with a way around them; 512 channels.
/// `wide`: 49 convolutions of 3 × 3 from 512 to 512 channels, 116 million weights.
Project largeProject(bool wide)
{
    QStringList layers{convolution(QStringLiteral("stem"), 512, 3),
                       QStringLiteral(R"({"id":"pool","type":"MaxPool2d","params":{"kernel_size":4}})")};
    for (int i = 0; wide && i < 49; ++i)
        layers << convolution(QStringLiteral("conv%1").arg(i), 512, 3);
    QString before = QStringLiteral("pool");
    for (int i = 0; !wide && i < 16; ++i) {
        const QString name = QStringLiteral("block%1").arg(i);
        layers << convolution(name + QStringLiteral("_a"), 128, 1)
               << convolution(name + QStringLiteral("_b"), 128, 3)
               << convolution(name + QStringLiteral("_c"), 512, 1)
               << QStringLiteral(R"({"id":"%1","type":"Add","inputs":["%1_c_relu","%2"]})").arg(name, before);
        before = name;
    }
    layers << QStringLiteral(R"({"id":"mean","type":"AdaptiveAvgPool2d","params":{"output_size":1}})")
           << QStringLiteral(R"({"id":"flatten","type":"Flatten"})")
           << QStringLiteral(R"({"id":"fc","type":"Linear","params":{"out_features":6}})");
    const QByteArray json = '[' + layers.join(QLatin1Char(',')).toUtf8() + ']';
    auto project = test::projectOf(json, Shape::image(3, 32, 32), R"({"epochs":1,"batch_size":16})");
    if (!project)
        qFatal("%s", qPrintable(project.error().message()));
    project->data.source = QStringLiteral("synthetic:shapes,count=200,test_count=50");
    project->data.limit = 64;
    return *project;
}

/// When a widget was painted for the first time after `start`.
class FirstPicture : public QObject
{
public:
    explicit FirstPicture(QWidget &widget)
    {
        m_clock.start();
        widget.installEventFilter(this);
        for (auto *each : widget.findChildren<QWidget *>())
            each->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !std::exchange(m_seen, true))
            // After all that is painted together with it.
            QMetaObject::invokeMethod(
                this, [this] { milliseconds = double(m_clock.nsecsElapsed()) * 1e-6; }, Qt::QueuedConnection);
        return false;
    }
    double milliseconds = -1; ///< -1: never

private:
    QElapsedTimer m_clock;
    bool m_seen = false;
};

void measure(const QString &name, QWidget &widget, const std::function<void()> &open)
{
    runFor(300);
    Lateness lateness;
    lateness.start();
    FirstPicture picture(widget);
    open();
    runFor(lookFor);
    const double most = lateness.percentile(1);
    std::printf("%-44s %7.1f %7.1f%s\n", qPrintable(name), picture.milliseconds, most,
                picture.milliseconds > 100 || most > 16 ? "  *" : "");
    std::fflush(stdout);
}

void measureDocks(MainWindow &window)
{
    for (auto *dock : window.findChildren<QDockWidget *>()) {
        dock->hide();
        runFor(50);
        measure(dock->windowTitle(), *dock->widget(), [dock] {
            dock->show();
            dock->raise();
        });
        dock->hide();
    }
}

/// Each tab of a panel, from another one.
void measureTabs(MainWindow &window, const char *dock, const char *tabs)
{
    auto *box = window.findChild<QDockWidget *>(QString::fromLatin1(dock));
    box->show();
    box->raise();
    auto *bar = box->findChild<QTabBar *>(QString::fromLatin1(tabs));
    if (!bar) {
        auto *widget = box->findChild<QTabWidget *>(QString::fromLatin1(tabs));
        bar = widget ? widget->tabBar() : nullptr;
    }
    for (int i = 0; bar && i < bar->count(); ++i) {
        if (!bar->isTabVisible(i))
            continue;
        bar->setCurrentIndex((i + 1) % bar->count());
        runFor(lookFor);
        measure(box->windowTitle() + QStringLiteral(" › ") + bar->tabText(i), *box->widget(),
                [bar, i] { bar->setCurrentIndex(i); });
    }
    box->hide();
}

void measureLayers(MainWindow &window, Workspace &workspace, bool wide)
{
    auto *dock = window.findChild<QDockWidget *>(QStringLiteral("propertiesDock"));
    dock->show();
    dock->raise();
    dock->findChild<QTabBar *>(QStringLiteral("layerTabs"))->setCurrentIndex(0);
    const QStringList layers = wide ? QStringList{QStringLiteral("conv20"), QStringLiteral("conv21_relu")}
                                    : QStringList{QStringLiteral("block7_c"), QStringLiteral("block8_b"),
                                                  QStringLiteral("block8_c_relu"), QStringLiteral("stem")};
    for (const auto &layer : layers)
        measure(QStringLiteral("select ") + layer, *dock->widget(),
                [&] { workspace.document().selectLayer(layer); });
    workspace.document().selectLayer(layers[0]);
    runFor(lookFor);
    for (auto *box : dock->findChildren<QComboBox *>()) {
        if (!box->isVisible() || !box->objectName().startsWith(QStringLiteral("filter")))
            continue;
        for (int i = box->count() - 1; i >= 0; --i)
            measure(QStringLiteral("%1 › %2").arg(box->accessibleName(), box->itemText(i)), *dock->widget(),
                    [box, i] {
                        box->setCurrentIndex(i);
                        Q_EMIT box->activated(i);
                    });
    }
    measure(QStringLiteral("select another sample"), *dock->widget(), [&] {
        workspace.document().selectSample({SampleId::Part::Train, 3});
    });
}

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    const QApplication application(argc, argv);
    const BenchSettings settings;
    const bool wide = QCoreApplication::arguments().contains(QStringLiteral("--wide"));
    Workspace workspace;
    workspace.setDevice(QStringLiteral("cpu"));
    workspace.setPlan(QStringLiteral("plain"));
    MainWindow window(workspace);
    window.resize(1480, 930);
    window.showPerspective(QStringLiteral("train"));
    window.show();
    runFor(1000);
    std::printf("%-44s %7s %7s\n", "view (milliseconds)", "picture", "blocked");
    measure(QStringLiteral("the designer's cards"), *window.centralWidget(),
            [&] { workspace.document().open(largeProject(wide), {}, QStringLiteral("Large")); });
    waitForData(workspace);
    (void)train(workspace);
    runFor(2000);
    workspace.document().selectLayer(wide ? QStringLiteral("conv20") : QStringLiteral("block7_b"));
    measureDocks(window);
    measureLayers(window, workspace, wide);
    measureTabs(window, "propertiesDock", "layerTabs");
    measureTabs(window, "evaluationDock", "evaluationTabs");
    measureTabs(window, "whyDock", "whyTabs");
    measureTabs(window, "dataDock", "dataTabs");
    for (const auto *perspective : {"design", "data", "understand", "test", "train"})
        measure(QStringLiteral("perspective ") + QLatin1String(perspective), window,
                [&] { window.showPerspective(QString::fromLatin1(perspective)); });
    workspace.document().undoStack()->setClean();
    return 0;
}
