#include "tests/gui/desk.h"

#include "ui/common/type_scale.h"
#include "ui/scenes/presentation.h"
#include "ui/scenes/presentation_dialog.h"
#include "ui/scenes/scenes.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QSpinBox>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolBar>

using namespace workbench;
using namespace workbench::test;

namespace {

/// All that presenting must leave as it was.
struct Look
{
    Qt::WindowStates state;
    QRect geometry;
    QMap<QString, QRect> docks; ///< of those seen
    QStringList bars;
    QList<std::pair<QPointer<QWidget>, int>> fonts; ///< pixels of every widget
    int menuHeight = 0;

    explicit Look(const QMainWindow &window)
        : state(window.windowState()), geometry(window.geometry()), menuHeight(window.menuBar()->height())
    {
        for (const auto *dock : window.findChildren<QDockWidget *>()) {
            // Those behind others lie somewhere beside the window.
            const bool inFront = !dock->visibleRegion().isEmpty();
            if (!dock->isHidden())
                docks[dock->objectName()] = inFront ? dock->geometry() : QRect();
        }
        for (const auto *bar : window.findChildren<QToolBar *>()) {
            if (bar->isVisible())
                bars << bar->objectName();
        }
        if (window.statusBar()->isVisible())
            bars << QStringLiteral("statusBar");
        for (auto *widget : window.findChildren<QWidget *>())
            fonts.emplace_back(widget, widget->font().pixelSize());
    }
};

struct StageDesk : Desk
{
    StageDesk() : Desk(smallProject(1))
    {
        presentation = window.findChild<Presentation *>();
        scenes = window.findChild<Scenes *>();
        window.activateWindow(); // for its keys
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
    }
    void present() { find<QAction>("present")->trigger(); }
    /// The window as it was before, to the pixel; the desktop may bring it back later. A window that fills
    /// the screen is the desktop's to size.
    bool looksAs(const Look &before)
    {
        return QTest::qWaitFor([&] {
            const Look now(window);
            if (before.state != Qt::WindowNoState)
                return now.state == before.state && now.docks.keys() == before.docks.keys();
            return now.state == before.state && now.geometry == before.geometry && now.docks == before.docks;
        });
    }
    void addScenes(const QStringList &layers)
    {
        for (const auto &layer : layers) {
            document().selectLayer(layer);
            scenes->add();
        }
    }
    QString layer() { return document().selectedLayer(); }

    Presentation *presentation;
    Scenes *scenes;
};

PresentationSettings withPanels(const QStringList &hidden)
{
    PresentationSettings settings;
    settings.hiddenPanels = hidden;
    return settings;
}

} // namespace

class TestPresentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_presentation"), m_settings.path());
    }

    void init() { QSettings().clear(); }

    void showsWhatTheTeacherChose();
    void leavingBringsEverythingBack_data();
    void leavingBringsEverythingBack();
    void leavesOtherLayoutsAlone();
    void makesAllTypeLarger();
    void endsWithTheWindow();
    void showsTheNextSceneByKey();
    void leavesFieldsTheirKeys();
    void pointsWithADotOfLight();
    void tellsTheScene();
    void keepsKeysWithoutMenus();
    void remembersWhatIsChosen();

private:
    QTemporaryDir m_settings;
};

void TestPresentation::showsWhatTheTeacherChose()
{
    StageDesk desk;
    savePresentationSettings(withPanels({"layers", "settings", "summary", "problems"}));
    desk.present();
    QVERIFY(desk.presentation->isOn());
    QVERIFY(desk.window.isFullScreen());
    QCOMPARE(desk.window.menuBar()->height(), 0);
    QVERIFY(!desk.find<QToolBar>("mainToolBar")->isVisible());
    for (const auto *hidden : {"layersDock", "settingsDock", "summaryDock", "problemsDock"})
        QVERIFY2(desk.find<QDockWidget>(hidden)->isHidden(), hidden);
    for (const auto *seen : {"propertiesDock", "sourceDock", "historyDock"})
        QVERIFY2(!desk.find<QDockWidget>(seen)->isHidden(), seen);
    QVERIFY(desk.find<QWidget>("designerPanel")->isVisible());
    // Also in another perspective.
    desk.window.showPerspective(QStringLiteral("train"));
    QVERIFY(!desk.find<QToolBar>("mainToolBar")->isVisible());
    QVERIFY(desk.find<QDockWidget>("settingsDock")->isHidden());
    QVERIFY(!desk.find<QDockWidget>("curvesDock")->isHidden());
    desk.presentation->leave();

    PresentationSettings all;
    all.menuBar = all.toolBar = all.statusBar = true;
    all.panelTitles = false;
    all.hiddenPanels = {networkPanel};
    savePresentationSettings(all);
    desk.present();
    QVERIFY(desk.window.menuBar()->height() > 0);
    QVERIFY(desk.find<QToolBar>("mainToolBar")->isVisible());
    QVERIFY(desk.find<QDockWidget>("propertiesDock")->titleBarWidget());
    QCOMPARE(desk.window.centralWidget()->width(), 0);
    desk.presentation->leave();
    QVERIFY(!desk.find<QDockWidget>("propertiesDock")->titleBarWidget());
    QVERIFY(desk.window.centralWidget()->width() > 0);
}

void TestPresentation::leavingBringsEverythingBack_data()
{
    QTest::addColumn<QString>("perspective");
    QTest::addColumn<bool>("maximized");
    for (const auto *perspective : {"design", "train", "data", "understand"})
        QTest::newRow(perspective) << QString::fromLatin1(perspective) << false;
    QTest::newRow("maximized") << QStringLiteral("train") << true;
}

void TestPresentation::leavingBringsEverythingBack()
{
    QFETCH(QString, perspective);
    QFETCH(bool, maximized);
    StageDesk desk;
    PresentationSettings settings;
    settings.panelTitles = false;
    settings.typeScale = 1.6;
    savePresentationSettings(settings);
    if (maximized)
        desk.window.showMaximized();
    desk.window.showPerspective(perspective);
    desk.document().selectLayer(QStringLiteral("conv1"));
    desk.addScenes({QStringLiteral("fc1"), QStringLiteral("conv1")});
    QApplication::processEvents();
    const Look before(desk.window);
    desk.present();
    QApplication::processEvents();
    desk.window.showPerspective(QStringLiteral("design"));
    desk.scenes->recall(0);
    desk.scenes->recall(1);
    QVERIFY(Look(desk.window).docks != before.docks);
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QVERIFY(!desk.presentation->isOn());
    QVERIFY(desk.looksAs(before));
    const Look after(desk.window);
    QCOMPARE(after.bars, before.bars);
    QCOMPARE(after.menuHeight, before.menuHeight);
    for (const auto &[widget, pixels] : before.fonts) {
        if (widget)
            QVERIFY2(widget->font().pixelSize() == pixels, qPrintable(widget->objectName()));
    }
    QVERIFY(!QApplication::overrideCursor());
    QVERIFY(!desk.find<QLabel>("sceneCaption")->isVisible());
}

void TestPresentation::leavesOtherLayoutsAlone()
{
    StageDesk desk;
    desk.window.showPerspective(QStringLiteral("train"));
    desk.window.showPerspective(QStringLiteral("design"));
    const QByteArray train = QSettings().value(QStringLiteral("layout/train")).toByteArray();
    QVERIFY(!train.isEmpty());
    desk.present();
    desk.window.showPerspective(QStringLiteral("train"));
    desk.window.showPerspective(QStringLiteral("design"));
    desk.presentation->leave();
    QCOMPARE(QSettings().value(QStringLiteral("layout/train")).toByteArray(), train);
}

void TestPresentation::makesAllTypeLarger()
{
    StageDesk desk;
    desk.window.showPerspective(QStringLiteral("train"));
    const int usual = QApplication::font().pixelSize();
    QMap<QWidget *, int> before;
    const auto widgets = desk.window.findChildren<QWidget *>();
    for (auto *widget : widgets)
        before[widget] = widget->font().pixelSize();
    const qreal numbers = numberFont().pixelSize();
    scaleType(1.5);
    QCOMPARE(QApplication::font().pixelSize(), qRound(usual * 1.5));
    QVERIFY(numberFont().pixelSize() >= int(numbers * 1.5) - 1);
    int compared = 0;
    for (auto *widget : desk.window.findChildren<QWidget *>()) {
        if (!before.contains(widget) || before[widget] <= 0)
            continue;
        const int wanted = before[widget] * 3 / 2;
        QVERIFY2(std::abs(widget->font().pixelSize() - wanted) <= 1,
                 qPrintable(QStringLiteral("%1 %2: %3 of %4")
                                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                                .arg(widget->font().pixelSize())
                                .arg(before[widget])));
        ++compared;
    }
    QVERIFY(compared > 200);
    // From one size to another, and back, nothing is left over.
    scaleType(1.2);
    scaleType(1.8);
    scaleType(1);
    for (auto *widget : desk.window.findChildren<QWidget *>()) {
        if (before.contains(widget))
            QVERIFY2(widget->font().pixelSize() == before[widget],
                     qPrintable(QLatin1String(widget->metaObject()->className()) + widget->objectName()));
    }
}

void TestPresentation::endsWithTheWindow()
{
    {
        StageDesk desk;
        desk.present();
        QVERIFY(typeScale() > 1);
        QVERIFY(QApplication::overrideCursor());
    }
    QCOMPARE(typeScale(), 1.0);
    QVERIFY(!QApplication::overrideCursor());
    StageDesk desk;
    desk.present();
    desk.window.close();
    QCOMPARE(typeScale(), 1.0);
    QVERIFY(!QSettings().value(QStringLiteral("layout/design")).toByteArray().isEmpty());
}

void TestPresentation::showsTheNextSceneByKey()
{
    StageDesk desk;
    desk.addScenes({QStringLiteral("conv1"), QStringLiteral("relu1"), QStringLiteral("fc1")});
    desk.present();
    QTest::keyClick(&desk.window, Qt::Key_PageUp);
    QCOMPARE(desk.layer(), QStringLiteral("relu1"));
    QTest::keyClick(&desk.window, Qt::Key_PageUp);
    QTest::keyClick(&desk.window, Qt::Key_PageUp);
    QCOMPARE(desk.layer(), QStringLiteral("conv1"));
    QTest::keyClick(&desk.window, Qt::Key_PageDown);
    QCOMPARE(desk.layer(), QStringLiteral("relu1"));
    QTest::keyClick(&desk.window, Qt::Key_3);
    QCOMPARE(desk.layer(), QStringLiteral("fc1"));
    QTest::keyClick(&desk.window, Qt::Key_9);
    QCOMPARE(desk.layer(), QStringLiteral("fc1"));
    // A list that has the keyboard does not take the remote's keys away.
    auto *list = desk.find<QListWidget>("problemList");
    QWidget *focus = list ? static_cast<QWidget *>(list) : desk.designer();
    focus->setFocus();
    QTest::keyClick(focus, Qt::Key_1);
    QCOMPARE(desk.layer(), QStringLiteral("conv1"));
    // What has a use for Escape takes it first.
    auto *cards = desk.find<QGraphicsView>("designerView");
    desk.document().selectLayers({QStringLiteral("conv1"), QStringLiteral("fc1")}, QStringLiteral("conv1"));
    QTest::keyClick(cards, Qt::Key_Escape);
    QVERIFY(desk.presentation->isOn());
    QCOMPARE(desk.document().selectedLayers().size(), std::size_t(1));
    QTest::keyClick(cards, Qt::Key_Escape);
    QVERIFY(!desk.presentation->isOn());
    QTest::keyClick(&desk.window, Qt::Key_3);
    QTest::keyClick(&desk.window, Qt::Key_PageDown);
    QCOMPARE(desk.layer(), QStringLiteral("conv1"));
}

void TestPresentation::leavesFieldsTheirKeys()
{
    StageDesk desk;
    desk.addScenes({QStringLiteral("conv1"), QStringLiteral("fc1")});
    savePresentationSettings(withPanels({}));
    desk.present();
    desk.scenes->recall(0);
    auto *field = desk.find<QLineEdit>("layerSearch");
    desk.find<QDockWidget>("layersDock")->raise();
    QTRY_VERIFY(field->isVisible());
    field->setFocus();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("l2"));
    QCOMPARE(field->text(), QStringLiteral("l2"));
    QCOMPARE(desk.layer(), QStringLiteral("conv1"));
    QVERIFY(desk.presentation->isPointerOn());
    auto *box = new QSpinBox(&desk.window);
    box->setRange(0, 1000);
    box->setValue(100);
    box->show();
    box->setFocus();
    QTRY_VERIFY(box->hasFocus());
    QTest::keyClick(box, Qt::Key_PageDown);
    QCOMPARE(box->value(), 90);
    QTest::keyClick(box, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(box, QStringLiteral("2"));
    QCOMPARE(box->value(), 2);
    QCOMPARE(desk.layer(), QStringLiteral("conv1"));
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(!desk.presentation->isOn());
}

void TestPresentation::pointsWithADotOfLight()
{
    StageDesk desk;
    auto *toggle = desk.find<QAction>("lightDot");
    QVERIFY(!toggle->isEnabled());
    desk.present();
    QVERIFY(QApplication::overrideCursor());
    QVERIFY(toggle->isChecked());
    const QImage dot = QApplication::overrideCursor()->pixmap().toImage();
    const QColor center = dot.pixelColor(dot.width() / 2, dot.height() / 2);
    QVERIFY(center.red() > 200 && center.alpha() == 255);
    QVERIFY(dot.pixelColor(dot.width() / 2, 4).alpha() < 60);
    QCOMPARE(QApplication::overrideCursor()->hotSpot(), QPoint(24, 24));
    // It clicks as any cursor does.
    desk.clickCard(QStringLiteral("fc1"));
    QCOMPARE(desk.layer(), QStringLiteral("fc1"));
    QTest::keyClick(&desk.window, Qt::Key_L);
    QVERIFY(!QApplication::overrideCursor());
    QVERIFY(!toggle->isChecked());
    QTest::keyClick(&desk.window, Qt::Key_L);
    QVERIFY(QApplication::overrideCursor());
    desk.presentation->leave();
    QVERIFY(!QApplication::overrideCursor());
    PresentationSettings settings;
    settings.pointer = false;
    savePresentationSettings(settings);
    desk.present();
    QVERIFY(!QApplication::overrideCursor());
}

void TestPresentation::tellsTheScene()
{
    StageDesk desk;
    desk.addScenes({QStringLiteral("conv1"), QStringLiteral("fc1")});
    auto *caption = desk.find<QLabel>("sceneCaption");
    QVERIFY(!caption->isVisible());
    desk.present();
    QVERIFY(caption->isVisible());
    QCOMPARE(caption->text(), QStringLiteral("fc1   2 / 2"));
    QTest::keyClick(&desk.window, Qt::Key_PageUp);
    QCOMPARE(caption->text(), QStringLiteral("conv1   1 / 2"));
    desk.presentation->leave();
    PresentationSettings settings;
    settings.caption = false;
    savePresentationSettings(settings);
    desk.present();
    QVERIFY(!caption->isVisible());
    QVERIFY(!desk.window.statusBar()->isVisible());
}

void TestPresentation::keepsKeysWithoutMenus()
{
    StageDesk desk;
    desk.document().edit(QStringLiteral("Edit"), [](Project &project) { project.training.epochs = 7; });
    desk.present();
    QTest::keyClick(&desk.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.document().project().training.epochs, std::int64_t(1));
    QTest::keyClick(&desk.window, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.scenes->count(), 1);
    QTest::keyClick(&desk.window, Qt::Key_F11);
    QVERIFY(!desk.presentation->isOn());
}

void TestPresentation::remembersWhatIsChosen()
{
    QVERIFY(presentationSettings() == PresentationSettings());
    StageDesk desk;
    QTimer::singleShot(0, &desk.window, [&] {
        auto *dialog = desk.find<PresentationDialog>("presentationDialog");
        QVERIFY(dialog);
        auto *size = dialog->findChild<QComboBox *>(QStringLiteral("typeSize"));
        size->setCurrentIndex(size->findData(180));
        dialog->findChild<QCheckBox *>(QStringLiteral("keepMenuBar"))->click();
        dialog->findChild<QCheckBox *>(QStringLiteral("keepCaption"))->click();
        auto *panels = dialog->findChild<QListWidget *>(QStringLiteral("shownPanels"));
        for (int i = 0; i < panels->count(); ++i)
            panels->item(i)->setCheckState(Qt::Checked);
        panels->findItems(QStringLiteral("Curves"), Qt::MatchExactly).at(0)->setCheckState(Qt::Unchecked);
        dialog->accept();
    });
    desk.find<QAction>("presentationSettings")->trigger();
    const PresentationSettings kept = presentationSettings();
    QCOMPARE(kept.typeScale, 1.8);
    QVERIFY(kept.menuBar);
    QVERIFY(!kept.caption);
    QCOMPARE(kept.hiddenPanels, QStringList{"curves"});
    PresentationSettings none = kept;
    none.hiddenPanels.clear();
    savePresentationSettings(none);
    QVERIFY(presentationSettings() == none);
}

QTEST_MAIN(TestPresentation)
#include "test_presentation.moc"
