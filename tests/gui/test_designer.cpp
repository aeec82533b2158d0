#include "tests/gui/desk.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace workbench;
using namespace workbench::test;

/// Building and changing networks with mouse and keyboard.
class TestDesigner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_designer"), m_settings.path());
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

    void groupsFoldsAndRepeatsWithTheKeyboard()
    {
        Desk desk(smallProject(1));
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        auto *view = desk.find<QGraphicsView>("designerView");
        view->setFocus();
        desk.clickCard(QStringLiteral("conv1"));
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_G, Qt::ControlModifier);
        const auto group = [&](const char *id) {
            return desk.document().network().find(QString::fromLatin1(id))->group;
        };
        QTRY_COMPARE(group("relu1"), QStringLiteral("block1"));
        QCOMPARE(group("conv1"), QStringLiteral("block1"));
        // Folded, both layers are one card, which is selected and passed as one.
        QTest::keyClick(view, Qt::Key_Left);
        QTRY_COMPARE(desk.card("conv1"), desk.card("relu1"));
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(desk.document().selectedLayer(), QStringLiteral("flatten1"));
        QTest::keyClick(view, Qt::Key_Up);
        QCOMPARE(desk.document().selectedLayers(), (std::vector<QString>{"conv1", "relu1"}));
        QTest::keyClick(view, Qt::Key_Right);
        QTRY_VERIFY(desk.card("conv1") != desk.card("relu1"));
        QTest::keyClick(view, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(group("conv1"), QString());
        for (int i = 0; i < 4; ++i)
            QTest::keySequence(view, QKeySequence::Undo);
        QTRY_VERIFY(desk.document().project() == smallProject(1));
    }

    void handlesAGroupWithTheMouse()
    {
        Desk desk(smallProject(1));
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.document().selectLayers({QStringLiteral("conv1")}, QStringLiteral("relu1"));
        desk.find<QAction>("groupLayers")->trigger();
        desk.document().selectLayer(QStringLiteral("flatten1"));
        // The header stands above the first card: its mark folds, a click on it selects all, a double click
        // renames.
        const QPoint header = desk.card("conv1").topLeft() + QPoint(150, -9);
        QTest::mouseClick(desk.designer(), Qt::LeftButton, {}, header);
        QCOMPARE(desk.document().selectedLayers(), (std::vector<QString>{"conv1", "relu1"}));
        QTest::mouseDClick(desk.designer(), Qt::LeftButton, {}, header);
        auto *editor = desk.designer()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("stem"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(desk.document().network().find(QStringLiteral("conv1"))->group, QStringLiteral("stem"));
        QTest::mouseClick(desk.designer(), Qt::LeftButton, {}, desk.card("conv1").topLeft() + QPoint(8, -9));
        QCOMPARE(desk.document().network().folded, std::vector<QString>{QStringLiteral("stem")});
        QCOMPARE(desk.card("conv1"), desk.card("relu1"));
        // Dragged as one card, the group moves as one, and a double click opens it.
        desk.drag(desk.card("conv1").center(), desk.card("flatten1").center() + QPoint(0, 12));
        QCOMPARE(desk.document().network().layers.front().id, QStringLiteral("flatten1"));
        QCOMPARE(desk.document().network().layers[1].id, QStringLiteral("conv1"));
        QCOMPARE(desk.document().network().layers[2].id, QStringLiteral("relu1"));
        QTest::mouseDClick(desk.designer(), Qt::LeftButton, {}, desk.card("conv1").center());
        QVERIFY(desk.document().network().folded.empty());
        QVERIFY(desk.card("conv1") != desk.card("relu1"));
    }

    void notesStandOnTheCard()
    {
        Desk desk(smallProject(1));
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.clickCard(QStringLiteral("relu1"));
        const int height = desk.card("relu1").height();
        auto *note = desk.find<QPlainTextEdit>("layerNote");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("negative values end here"));
        QCOMPARE(desk.document().network().find(QStringLiteral("relu1"))->note,
                 QStringLiteral("negative values end here"));
        QVERIFY(desk.card("relu1").height() > height);
        desk.clickCard(QStringLiteral("conv1"));
        QCOMPARE(note->toPlainText(), QString());
        // The whole sentence is one step.
        desk.document().undoStack()->undo();
        QVERIFY(desk.document().project() == smallProject(1));
        QCOMPARE(desk.card("relu1").height(), height);
    }

    void readsALayerFromBelow()
    {
        Desk desk(*test::projectOf(R"([{"id":"a","type":"ReLU"},{"id":"b","type":"Tanh"},
            {"id":"c","type":"Sigmoid","inputs":["input"]},{"id":"sum","type":"Add","inputs":["b","c"]}])"));
        desk.clickCard(QStringLiteral("b"));
        auto *choice = desk.find<QComboBox>("inputChoice");
        // "sum" reads b: that would be a cycle.
        QCOMPARE(choice->count(), 3);
        choice->setCurrentIndex(choice->findData(QStringLiteral("c")));
        Q_EMIT choice->activated(choice->currentIndex());
        QCOMPARE(desk.document().network().find(QStringLiteral("b"))->inputs,
                 std::vector<QString>{QStringLiteral("c")});
        QCOMPARE(*desk.document().network().indexOf(QStringLiteral("c")), 1u);
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

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestDesigner)
#include "test_designer.moc"
