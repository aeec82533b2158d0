#include "tests/unit/projects.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/designer/designer_panel.h"
#include "ui/main_window.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QTreeWidget>

using namespace workbench;
using State = TrainingSession::State;

namespace {

constexpr int longest = 30'000;

/// The window on a workspace of its own, used with mouse and keyboard only.
struct Desk
{
    Workspace workspace;
    MainWindow window{workspace};

    explicit Desk(const Project &project = {})
    {
        workspace.setDevice(QStringLiteral("cpu"));
        workspace.document().open(project, {}, QStringLiteral("Untitled"));
        window.resize(1500, 950);
        window.showPerspective(QStringLiteral("design"));
        window.show();
    }
    ~Desk()
    {
        workspace.session().stop();
        // Nothing was saved, and closing must not ask.
        workspace.document().undoStack()->setClean();
        if (!workspace.lastRunFolder().isEmpty())
            QDir(workspace.lastRunFolder()).removeRecursively();
    }

    Document &document() { return workspace.document(); }
    template<class Widget>
    Widget *find(const char *name)
    {
        return window.findChild<Widget *>(QString::fromLatin1(name));
    }
    std::size_t batches() { return workspace.session().metrics().batchesFrom(0).size(); }
    State state() { return workspace.session().state(); }
    void press(const char *button) { QTest::mouseClick(find<QToolButton>(button), Qt::LeftButton); }

    bool addFromPalette(const QString &type)
    {
        auto *tree = find<QTreeWidget>("layerTypes");
        const auto items = tree->findItems(type, Qt::MatchExactly | Qt::MatchRecursive);
        if (items.size() != 1)
            return false;
        tree->scrollToItem(items[0]);
        const auto before = document().network().layers.size();
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(items[0]).center());
        return document().network().layers.size() == before + 1;
    }

    bool buildSmallNetwork()
    {
        for (const auto *type : {"Conv2d", "ReLU", "MaxPool2d", "Flatten", "Linear"}) {
            if (!addFromPalette(QString::fromLatin1(type)))
                return false;
        }
        return true;
    }

    void clickCard(const QString &id)
    {
        QTest::mouseClick(find<QGraphicsView>("designerView")->viewport(), Qt::LeftButton, {},
                          find<DesignerPanel>("designerPanel")->cardRect(id).center());
    }

    QWidget *designer() { return find<QGraphicsView>("designerView")->viewport(); }
    QRect card(const char *id)
    {
        return find<DesignerPanel>("designerPanel")->cardRect(QString::fromLatin1(id));
    }
    /// Where a wire is drawn from: the middle of the card's lower edge.
    QPoint port(const char *id) { return {card(id).center().x(), card(id).bottom() - 3}; }

    /// Presses, moves and releases on the designer as a hand does.
    void drag(const QPoint &start, const QPoint &end)
    {
        QTest::mousePress(designer(), Qt::LeftButton, {}, start);
        QTest::mouseMove(designer(), (start + end) / 2);
        QTest::mouseMove(designer(), end);
        QTest::mouseRelease(designer(), Qt::LeftButton, {}, end);
    }

    /// Lets a layer type of the palette fall on the designer. The offscreen platform has no drag and drop of
    /// its own, so the drop is sent with what the palette would have given along.
    void dropFromPalette(const QString &type, const QPoint &place)
    {
        auto *tree = find<QTreeWidget>("layerTypes");
        const auto items = tree->findItems(type, Qt::MatchExactly | Qt::MatchRecursive);
        const auto *parent = items.at(0)->parent();
        const QModelIndex index =
            tree->model()->index(parent->indexOfChild(items[0]), 0,
                                 tree->model()->index(tree->indexOfTopLevelItem(items[0]->parent()), 0));
        const std::unique_ptr<QMimeData> mime(tree->model()->mimeData({index}));
        QDragEnterEvent enter(place, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(designer(), &enter);
        QDragMoveEvent move(place, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(designer(), &move);
        QDropEvent drop(place, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(designer(), &drop);
    }

    void type(const char *editor, const char *text)
    {
        auto *input = find<QWidget>("propertyPanel")->findChild<QWidget *>(QString::fromLatin1(editor));
        QVERIFY(input);
        input->setFocus();
        QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(input, QString::fromLatin1(text));
        QTest::keyClick(input, Qt::Key_Return);
    }
};

/// A small piece of Fashion-MNIST, so that a run ends within a test.
Project smallProject(std::int64_t epochs)
{
    auto project =
        test::projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
        {"id":"relu1","type":"ReLU"},{"id":"flatten1","type":"Flatten"},
        {"id":"fc1","type":"Linear","params":{"out_features":10}}])",
                        Shape::image(1, 28, 28));
    project->training.epochs = epochs;
    project->data.limit = 640;
    return *project;
}

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("cnn-workbench-test"));
        QCoreApplication::setApplicationName(QStringLiteral("test_main_window"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        applyTheme(ThemeMode::Light);
    }

    void init() { QSettings().clear(); }

    void buildsANetworkWithMouseAndKeyboard()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QVERIFY(desk.buildSmallNetwork());
        const auto layers = desk.document().network().layers;
        QCOMPARE(layers.size(), std::size_t(5));
        for (std::size_t i = 1; i < layers.size(); ++i)
            QCOMPARE(layers[i].inputs, std::vector<QString>{layers[i - 1].id});
        QVERIFY(desk.document().analysis().faults.empty());

        const QString conv = layers.front().id;
        desk.clickCard(conv);
        QCOMPARE(desk.document().selectedLayer(), conv);
        desk.type("parameter:out_channels", "4");
        const auto channels = [&] { return desk.document().analysis().outputOf(conv)->channels(); };
        QTRY_COMPARE(channels(), std::int64_t(4));
        QVERIFY(desk.document().analysis().faults.empty());

        desk.find<QAction>("undo")->trigger();
        QVERIFY(channels() != 4);
        desk.find<QAction>("redo")->trigger();
        QCOMPARE(channels(), std::int64_t(4));
        auto *view = desk.find<QGraphicsView>("designerView");
        view->setFocus();
        QTest::keySequence(view, QKeySequence::Undo);
        QTRY_VERIFY(channels() != 4);
        QTest::keySequence(view, QKeySequence::Redo);
        QTRY_COMPARE(channels(), std::int64_t(4));
    }

    void clearedStrideFollowsTheKernelAgain()
    {
        Desk desk(
            *test::projectOf(R"([{"id":"pool1","type":"MaxPool2d","params":{"kernel_size":3,"stride":1}}])"));
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.clickCard(QStringLiteral("pool1"));
        auto *stride =
            desk.find<QWidget>("propertyPanel")->findChild<QLineEdit *>(QStringLiteral("parameter:stride"));
        QCOMPARE(stride->text(), QStringLiteral("1 × 1"));
        stride->setFocus();
        QTest::keyClick(stride, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(stride, Qt::Key_Backspace);
        QCOMPARE(stride->text(), QString());
        QVERIFY(!desk.document()
                     .network()
                     .find(QStringLiteral("pool1"))
                     ->parameters.contains(QStringLiteral("stride")));
        QTest::keyClick(stride, Qt::Key_Return);
        QCOMPARE(stride->text(), QStringLiteral("3 × 3"));
        desk.document().undoStack()->undo();
        QCOMPARE(stride->text(), QStringLiteral("1 × 1"));
    }

    void dragsALayerFromThePalette()
    {
        Desk desk(smallProject(1));
        desk.dropFromPalette(QStringLiteral("MaxPool2d"), desk.card("relu1").center() + QPoint(0, 8));
        const auto *added = desk.document().network().find(QStringLiteral("pool1"));
        QVERIFY(added);
        QCOMPARE(added->inputs, std::vector<QString>{QStringLiteral("relu1")});
        QCOMPARE(desk.document().network().find(QStringLiteral("flatten1"))->inputs,
                 std::vector<QString>{QStringLiteral("pool1")});
        QCOMPARE(desk.document().undoStack()->count(), 1);
    }

    void dragsACardToAnotherPlace()
    {
        Desk desk(smallProject(1));
        desk.drag(desk.card("relu1").center(), desk.card("conv1").center() - QPoint(0, 12));
        QCOMPARE(desk.document().network().layers.front().id, QStringLiteral("relu1"));
        QCOMPARE(desk.document().network().find(QStringLiteral("conv1"))->inputs,
                 std::vector<QString>{QStringLiteral("relu1")});
    }

    void escapeTakesAMoveBack()
    {
        Desk desk(smallProject(1));
        const Network before = desk.document().network();
        QTest::mousePress(desk.designer(), Qt::LeftButton, {}, desk.card("relu1").center());
        QTest::mouseMove(desk.designer(), desk.card("conv1").center() - QPoint(0, 12));
        QTest::keyClick(desk.find<QGraphicsView>("designerView"), Qt::Key_Escape);
        QTest::mouseRelease(desk.designer(), Qt::LeftButton, {}, desk.card("conv1").center());
        QVERIFY(desk.document().network() == before);
    }

    void drawsAndMovesWires()
    {
        Desk desk(*test::projectOf(R"([{"id":"a","type":"ReLU"},{"id":"b","type":"Tanh"},
            {"id":"c","type":"Sigmoid"},{"id":"sum","type":"Add","inputs":["b","c"]}])"));
        const auto inputs = [&](const char *id) {
            const auto &all = desk.document().network().find(QString::fromLatin1(id))->inputs;
            return QStringList(all.begin(), all.end());
        };
        desk.drag(desk.port("a"), desk.card("sum").center());
        QCOMPARE(inputs("sum"), QStringList({"b", "c", "a"}));
        QCOMPARE(desk.document().selectedLayer(), QStringLiteral("sum"));
        desk.drag(desk.port("input"), desk.card("c").center());
        QCOMPARE(inputs("c"), QStringList({"input"}));
        // A cycle cannot be made, and neither can a wire into nothing.
        const auto steps = desk.document().undoStack()->count();
        desk.drag(desk.port("sum"), desk.card("a").center());
        desk.drag(desk.port("a"), QPoint(2, desk.designer()->height() - 2));
        QCOMPARE(desk.document().undoStack()->count(), steps);
        QCOMPARE(inputs("a"), QStringList({"input"}));
        desk.document().undoStack()->undo();
        desk.document().undoStack()->undo();
        QCOMPARE(inputs("sum"), QStringList({"b", "c"}));
    }

    void editsSeveralLayersAtOnce()
    {
        Desk desk(
            *test::projectOf(R"([{"id":"c1","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
            {"id":"r1","type":"ReLU"},{"id":"c2","type":"Conv2d","params":{"out_channels":5,"kernel_size":3}}])"));
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.clickCard(QStringLiteral("c1"));
        QTest::mouseClick(desk.designer(), Qt::LeftButton, Qt::ControlModifier, desk.card("c2").center());
        QCOMPARE(desk.document().selectedLayers(), std::vector<QString>({"c1", "c2"}));
        QVERIFY(desk.find<QLabel>("layersTogether")->isVisible());
        desk.type("parameter:out_channels", "7");
        const auto channels = [&](const char *id) {
            return desk.document().analysis().outputOf(QString::fromLatin1(id))->channels();
        };
        QTRY_COMPARE(channels("c1"), std::int64_t(7));
        QCOMPARE(channels("c2"), std::int64_t(7));
        QTest::mouseClick(desk.designer(), Qt::LeftButton, Qt::ShiftModifier, desk.card("c1").center());
        QCOMPARE(desk.document().selectedLayers().size(), std::size_t(3));
        QTest::keyClick(desk.find<QGraphicsView>("designerView"), Qt::Key_Delete);
        QTRY_VERIFY(desk.document().network().layers.empty());
        desk.document().undoStack()->undo();
        QCOMPARE(desk.document().network().layers.size(), std::size_t(3));
    }

    void insertsAndFindsByTyping()
    {
        Desk desk(smallProject(1));
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.clickCard(QStringLiteral("relu1"));
        desk.find<QAction>("insertLayer")->trigger();
        auto *field = desk.find<QLineEdit>("commandField");
        QTest::keyClicks(field, QStringLiteral("maxp"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.document().network().layers[2].type, QStringLiteral("MaxPool2d"));
        QTRY_VERIFY(!desk.find<QLineEdit>("commandField"));
        desk.find<QAction>("findLayer")->trigger();
        field = desk.find<QLineEdit>("commandField");
        QTest::keyClicks(field, QStringLiteral("fc"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.document().selectedLayer(), QStringLiteral("fc1"));
    }

    void tellsWhereNumbersComeFrom()
    {
        Desk desk(smallProject(1));
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.clickCard(QStringLiteral("conv1"));
        auto *formulas = desk.find<QLabel>("formulaText");
        QVERIFY(formulas->text().contains(QStringLiteral("href=\"kernel_size")));
        Q_EMIT formulas->linkActivated(QStringLiteral("kernel_size, height"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("parameter:kernel_size"));
        const auto *copy = desk.find<QToolButton>("copyFormula");
        copy->menu()->actions().at(0)->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(
            QStringLiteral("C_out·(C_in/groups·k_h·k_w) + C_out = 4·(1·3·3) + 4 = 40")));
        copy->menu()->actions().at(1)->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(
            QStringLiteral("= 4 \\cdot (1 \\cdot 3 \\cdot 3) + 4 = 40")));
    }

    void deletesALayerWithTheKeyboard()
    {
        Desk desk(smallProject(1));
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.clickCard(QStringLiteral("relu1"));
        QCOMPARE(desk.document().selectedLayer(), QStringLiteral("relu1"));
        QTest::keyClick(desk.find<QGraphicsView>("designerView"), Qt::Key_Delete);
        QTRY_VERIFY(!desk.document().network().contains(QStringLiteral("relu1")));
        QCOMPARE(desk.document().network().find(QStringLiteral("flatten1"))->inputs,
                 std::vector<QString>{QStringLiteral("conv1")});
        desk.find<QAction>("undo")->trigger();
        QVERIFY(desk.document().network().contains(QStringLiteral("relu1")));
    }

    void trainsWhatWasBuilt()
    {
        Desk desk;
        QVERIFY(desk.buildSmallNetwork());
        desk.document().edit(QStringLiteral("Train briefly"), [](Project &project) {
            project.data.limit = 640;
            project.training.epochs = 2;
        });
        desk.document().selectLayer(desk.document().network().layers.front().id);
        desk.window.showPerspective(QStringLiteral("train"));
        auto *start = desk.find<QToolButton>("startButton");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), longest);
        const auto complete = [&] {
            const auto seen = desk.workspace.observation();
            return seen && !seen->filters.values.empty() && !seen->predictions.empty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(complete(), longest);
        const auto before = desk.workspace.observation();
        auto *grid = desk.find<QWidget>("filterGrid");
        QTRY_VERIFY(grid->isVisible());
        const QImage gridBefore = grid->grab().toImage();

        auto *plot = desk.find<QWidget>("lossPlot");
        const QImage emptyPlot = plot->grab().toImage();
        QSignalSpy finished(&desk.workspace.session(), &TrainingSession::finished);
        desk.press("startButton");
        QTRY_VERIFY_WITH_TIMEOUT(desk.batches() > 0, longest);
        QTRY_VERIFY(plot->isVisible());
        QTRY_VERIFY(plot->grab().toImage() != emptyPlot);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
        QCOMPARE(finished[0][0].value<TrainingOutcome>().epochsDone, std::int64_t(2));
        QCOMPARE(desk.workspace.session().metrics().epochsFrom(0).size(), std::size_t(2));
        QTRY_VERIFY_WITH_TIMEOUT(complete() && desk.workspace.observation()->batch > 0, longest);
        const auto after = desk.workspace.observation();
        QVERIFY(after->filters.values != before->filters.values);
        QCOMPARE(after->predictions.size(), before->predictions.size());
        QVERIFY(after->predictions[0].probabilities != before->predictions[0].probabilities);
        QTRY_VERIFY(grid->grab().toImage() != gridBefore);
        QTRY_COMPARE(desk.state(), State::Idle);
    }

    void followsTheSelectedCard()
    {
        Desk desk(smallProject(1));
        auto *name = desk.find<QLineEdit>("layerName");
        for (const auto &id : {QStringLiteral("flatten1"), QStringLiteral("conv1")}) {
            desk.clickCard(id);
            QTRY_COMPARE(name->text(), id);
            QTRY_VERIFY_WITH_TIMEOUT(
                desk.workspace.observation() && desk.workspace.observation()->request.layer == id, longest);
        }
    }

    void pausesStepsAndStops()
    {
        Desk desk(smallProject(100'000));
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QToolButton>("stepButton")->isEnabled(), longest);
        for (std::size_t steps = 1; steps <= 3; ++steps) {
            desk.press("stepButton");
            QTRY_VERIFY_WITH_TIMEOUT(desk.batches() == steps && desk.state() == State::Paused, longest);
        }
        desk.press("startButton");
        QTRY_VERIFY_WITH_TIMEOUT(desk.batches() > 3, longest);
        QCOMPARE(desk.state(), State::Running);
        desk.press("startButton");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), State::Paused, longest);
        QSignalSpy finished(&desk.workspace.session(), &TrainingSession::finished);
        desk.press("stopButton");
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
        QVERIFY(finished[0][0].value<TrainingOutcome>().stopped);
        QCOMPARE(desk.state(), State::Idle);
    }

    void showsAFaultWhereItIs()
    {
        Desk desk;
        QVERIFY(desk.addFromPalette(QStringLiteral("Conv2d")));
        QVERIFY(desk.addFromPalette(QStringLiteral("Linear")));
        const auto &faulty = desk.document().analysis().layers.back();
        QVERIFY(faulty.fault);
        QCOMPARE(desk.document().selectedLayer(), faulty.id);
        auto *label = desk.find<QLabel>("layerFault");
        QTRY_VERIFY(label->isVisible());
        QVERIFY(label->text().contains(*faulty.fault));
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data() != nullptr, longest);
        QVERIFY(!desk.find<QToolButton>("startButton")->isEnabled());
    }

    void speaksChinese()
    {
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/cnn-workbench_zh_CN.qm")));
        QVERIFY(QCoreApplication::installTranslator(&translator));
        {
            Desk desk;
            for (const auto *action : desk.window.menuBar()->actions())
                QVERIFY2(hasChinese(action->text()), qPrintable(action->text()));
        }
        QCoreApplication::removeTranslator(&translator);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
