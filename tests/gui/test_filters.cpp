#include "tests/gui/desk.h"
#include "ui/common/plane_grid.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QTemporaryDir>

using namespace workbench;
using namespace workbench::test;
using State = TrainingSession::State;

namespace {

/// conv1, which keeps its size, a pooling, and a Linear behind a Flatten.
Project classifier()
{
    auto project = projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
        {"id":"relu1","type":"ReLU"},{"id":"pool1","type":"MaxPool2d","params":{"kernel_size":13}},
        {"id":"flatten1","type":"Flatten"},{"id":"fc1","type":"Linear","params":{"out_features":10}}])",
                             Shape::image(1, 28, 28));
    project->training.epochs = 100'000;
    project->data.limit = 640;
    return *project;
}

/// The window, with a layer's numbers in sight.
struct FilterDesk : Desk
{
    FilterDesk() : Desk(classifier()) {}

    PlaneGrid *filters() { return find<PlaneGrid>("filterGrid"); }
    PlaneGrid *maps() { return find<PlaneGrid>("mapGrid"); }
    QComboBox *box(const char *name) { return find<QComboBox>(name); }
    bool select(const char *layer)
    {
        document().selectLayer(QString::fromLatin1(layer));
        return QTest::qWaitFor(
            [&] {
                const auto seen = workspace.observation();
                return seen && seen->request.layer == QLatin1String(layer) && seen->maps.count > 0;
            },
            longest);
    }
    bool step()
    {
        if (!QTest::qWaitFor([&] { return find<QToolButton>("stepButton")->isEnabled(); }, longest))
            return false;
        const auto before = batches();
        press("stepButton");
        return QTest::qWaitFor([&] { return batches() == before + 1 && state() == State::Paused; }, longest);
    }
};

std::vector<double> normsOfShown(const PlaneGrid &grid)
{
    return normsOf(grid.pictures().planes, 1);
}

} // namespace

class TestFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_filters"), m_settings.path());
    }

    void init() { QSettings().clear(); }

    void showsGradientsAndChangesOfTheRun()
    {
        FilterDesk desk;
        QVERIFY(desk.select("conv1"));
        QTRY_VERIFY(desk.filters()->isVisible());
        desk.box("weightView")->setCurrentIndex(int(WeightView::Gradients));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.filters()->isVisible(), longest);

        QVERIFY(desk.step());
        QTRY_VERIFY_WITH_TIMEOUT(desk.filters()->isVisible(), longest);
        QCOMPARE(desk.filters()->pictures().planes.values,
                 desk.workspace.observation()->weights->tensor.values);
        desk.box("weightView")->setCurrentIndex(int(WeightView::SinceStart));
        const auto seesChange = [&] {
            const auto seen = desk.workspace.observation();
            return seen->weights && seen->weights->view == WeightView::SinceStart &&
                   seen->weights->networkReach > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(seesChange(), longest);
        QTRY_COMPARE(desk.filters()->pictures().planes.values,
                     desk.workspace.observation()->weights->tensor.values);
    }

    void ordersAndScales()
    {
        FilterDesk desk;
        QVERIFY(desk.select("conv1"));
        QTRY_VERIFY(desk.filters()->isVisible());
        desk.box("filterOrder")->setCurrentIndex(1);
        const auto norms = normsOfShown(*desk.filters());
        QCOMPARE(norms.size(), std::size_t(4));
        QVERIFY(std::is_sorted(norms.rbegin(), norms.rend()));
        desk.box("filterScale")->setCurrentIndex(2);
        QCOMPARE(desk.filters()->pictures().scale, PlaneScale::Given);
        QCOMPARE(desk.filters()->pictures().reach, desk.workspace.observation()->weights->networkReach);

        desk.box("mapOrder")->setCurrentIndex(1);
        const auto strengths = strengthsOf(desk.maps()->pictures().planes);
        QVERIFY(std::is_sorted(strengths.rbegin(), strengths.rend()));
    }

    void showsALinearLayerAsMatrixOrMaps()
    {
        FilterDesk desk;
        QVERIFY(desk.select("fc1"));
        auto *asMaps = desk.find<QCheckBox>("filtersAsMaps");
        QTRY_VERIFY(asMaps->isVisible());
        const auto sizes = [&] {
            const Planes &planes = desk.filters()->pictures().planes;
            return std::vector<std::int64_t>{planes.count, planes.height, planes.width};
        };
        QCOMPARE(sizes(), (std::vector<std::int64_t>{40, 2, 2}));
        asMaps->click();
        QCOMPARE(sizes(), (std::vector<std::int64_t>{1, 10, 16}));
        QVERIFY(desk.select("relu1"));
        QTRY_VERIFY(!asMaps->isVisible() && !desk.filters()->isVisible());
    }

    void enlargesAPlaneAndGoesOn()
    {
        FilterDesk desk;
        QVERIFY(desk.select("conv1"));
        QTRY_VERIFY(desk.maps()->isVisible());
        desk.maps()->setFocus();
        QTest::keyClick(desk.maps(), Qt::Key_Right);
        QTest::keyClick(desk.maps(), Qt::Key_Return);
        const auto windows = desk.window.findChildren<QDialog *>(QStringLiteral("planeWindow"));
        const auto shown = [&] {
            QDialog *visible = nullptr;
            for (auto *window : windows)
                visible = window->isVisible() ? window : visible;
            return visible;
        };
        QVERIFY(shown());
        const auto says = [&](const QString &text) {
            const auto labels = shown()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text() == text; });
        };
        QVERIFY(says(QStringLiteral("channel 1")));
        QTest::keyClick(shown(), Qt::Key_PageDown);
        QVERIFY(says(QStringLiteral("channel 2")));
        QTest::keyClick(shown(), Qt::Key_Escape);
        QVERIFY(!shown());

        QTest::keyClick(desk.maps(), Qt::Key_Space);
        QVERIFY(shown());
        desk.window.showPerspective(QStringLiteral("understand"));
        QVERIFY(!shown());
    }

    /// What is scrolled past keeps its value.
    void leavesChoicesToAScrollingWheel()
    {
        FilterDesk desk;
        QVERIFY(desk.select("conv1"));
        auto *view = desk.box("weightView");
        QTRY_VERIFY(view->isVisible());
        QVERIFY(!view->hasFocus());
        QWheelEvent wheel(QPointF(5, 5), view->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton,
                          {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view, &wheel);
        QCOMPARE(view->currentIndex(), 0);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestFilters)
#include "test_filters.moc"
