#include "core/lessons/lesson_files.h"
#include "tests/gui/desk.h"
#include "tests/unit/files.h"
#include "ui/data/set_predictor.h"
#include "ui/lessons/lesson_page.h"
#include "ui/lessons/lesson_progress.h"
#include "ui/lessons/lessons_panel.h"
#include "ui/lessons/pointer_frame.h"
#include "ui/lessons/view_finder.h"

#include <QClipboard>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>

using namespace workbench;

namespace {

const char *const ownLesson =
    "# Mine\n\nText.\n\n```do\nopen lenet5\nset conv1.stride 2\nshow layer\n```\n\n"
    "```ask\nHow many?\nanswer: parameters(conv1)\nhint: Count.\n```\n\n---\n\nThe end.\n";

/// The window with its lessons, used as a student does.
struct Classroom : test::Desk
{
    LessonsPanel *panel = find<LessonsPanel>("lessonsPanel");

    Classroom()
    {
        // Shortcuts are for the window in use.
        if (QTest::qWaitForWindowActive(&window))
            QTest::keyClick(&window, Qt::Key_F1);
    }

    QPushButton *button(const char *name)
    {
        return panel->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    void click(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    QString verdict() { return panel->findChild<QLabel *>(QStringLiteral("answerVerdict"))->text(); }
    QString said() { return panel->findChild<QLabel *>(QStringLiteral("lessonSaid"))->text(); }
    void answer(const QString &number)
    {
        auto *field = panel->findChild<QLineEdit *>(QStringLiteral("answerField"));
        field->clear();
        QTest::keyClicks(field, number);
        QTest::keyClick(field, Qt::Key_Return);
    }
    bool waitForRunner()
    {
        // Some train for 25 epochs, and other tests may have the machine.
        return QTest::qWaitFor([this] { return !panel->runner().isRunning(); }, 6 * test::longest);
    }
};

/// While it lives, presses that button of the first message box, which stops everything else.
class BoxPresser
{
public:
    explicit BoxPresser(QMessageBox::StandardButton button)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, button] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box || !box->button(button))
                return;
            m_timer.stop();
            box->button(button)->click();
        });
        m_timer.start(10);
    }
    /// Whether there was one.
    bool wasAsked() const { return !m_timer.isActive(); }

private:
    QTimer m_timer;
};

} // namespace

/// Lessons in the window: each from its start to its end, and what a student or teacher meets on the way.
class TestLessons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_room.reset(); }
    void everyLessonReachesItsEnd_data();
    void everyLessonReachesItsEnd();
    void wrongAnswersAreToldHonestly();
    void progressIsKept();
    void keysLeadThroughALesson();
    void stayWhenPerspectivesChange();
    void ownLessonsAreReadAnew();
    void nothingUnsavedIsLost();
    void actionsCanBeUndoneAndStopped();
    void viewsAreFoundOrPassedOver();
    void theFrameFades();

private:
    void answerQuestion(Classroom &room, const LessonQuestion &question);

    QTemporaryDir m_folder;
    std::unique_ptr<Classroom> m_room; ///< for all lessons: the data is read once
};

void TestLessons::init()
{
    if (QTest::currentDataTag())
        return;
    m_room.reset();
    QSettings().clear();
}

void TestLessons::initTestCase()
{
    test::prepareWindowTest(QStringLiteral("test_lessons"), m_folder.path());
    QLocale::setDefault(QLocale(QLocale::English));
}

void TestLessons::everyLessonReachesItsEnd_data()
{
    QTest::addColumn<QString>("path");
    for (const auto &file : builtInLessons(QStringLiteral("en")))
        QTest::newRow(qPrintable(QFileInfo(file.path).baseName())) << file.path;
}

void TestLessons::answerQuestion(Classroom &room, const LessonQuestion &question)
{
    const LessonFacts facts = room.panel->runner().facts();
    if (question.answer) {
        const auto number = question.answer->number(facts);
        VERIFY_RESULT(number);
        room.answer(QString::number(*number, 'g', 12));
    } else if (!question.choices.empty()) {
        int right = -1;
        int count = 0;
        for (std::size_t i = 0; i < question.choices.size(); ++i) {
            const auto holds = question.choices[i].right.holds(facts);
            VERIFY_RESULT(holds);
            count += *holds ? 1 : 0;
            right = *holds ? int(i) : right;
        }
        QVERIFY2(count == 1, qPrintable(question.text));
        room.panel->findChild<QRadioButton *>(QStringLiteral("choice%1").arg(right))->click();
        room.click("checkAnswer");
    } else {
        // It must not hold by itself, and the program can do it.
        room.click("checkAnswer");
        QVERIFY2(room.verdict().startsWith(QStringLiteral("✗")), qPrintable(question.text));
        room.click("checkAnswer");
        QVERIFY(room.button("doItForMe")->isVisible());
        room.click("doItForMe");
        QVERIFY(room.waitForRunner());
        room.click("checkAnswer");
    }
    QVERIFY2(room.verdict().startsWith(QStringLiteral("✓")), qPrintable(question.text + room.verdict()));
}

void TestLessons::everyLessonReachesItsEnd()
{
    QFETCH(QString, path);
    if (!m_room)
        m_room = std::make_unique<Classroom>();
    Classroom &room = *m_room;
    QTRY_VERIFY_WITH_TIMEOUT(room.workspace.data(), test::longest);
    room.document().undoStack()->setClean();
    room.panel->openLesson(path);
    QVERIFY(room.panel->page().lesson());
    const Lesson lesson = *room.panel->page().lesson();
    QSignalSpy failed(&room.panel->runner(), &LessonRunner::failed);
    for (int i = 0; i < int(lesson.steps.size()); ++i) {
        const LessonStep &step = lesson.steps[std::size_t(i)];
        QCOMPARE(room.panel->page().step(), i);
        QVERIFY(room.waitForRunner());
        room.document().undoStack()->setClean(); // what was done by hand must not make it ask
        if (!step.actions.empty() && !step.isAutomatic)
            room.click("showMe");
        QVERIFY2(room.waitForRunner(), qPrintable(step.text));
        QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
        if (step.question)
            answerQuestion(room, *step.question);
        if (QTest::currentTestFailed())
            return;
        room.click("nextStep");
    }
    QVERIFY(room.find<QWidget>("lessonList")->isVisible());
    QVERIFY(loadProgress(lesson.id).done);
}

void TestLessons::wrongAnswersAreToldHonestly()
{
    Classroom room;
    room.panel->openLesson(QStringLiteral(":/lessons/en/01-kernels.md"));
    room.click("showMe");
    QVERIFY(room.waitForRunner());
    room.click("nextStep");
    QVERIFY(!room.button("checkAnswer")->isEnabled());
    room.answer(QStringLiteral("5"));
    QVERIFY(room.verdict().startsWith(QStringLiteral("✗ Not yet. ")));
    QVERIFY(!room.verdict().contains(QLatin1String("counts")));
    room.answer(QStringLiteral("7"));
    QVERIFY(room.verdict().startsWith(QStringLiteral("✗ Not yet: the program counts 6.")));
    room.answer(QStringLiteral("a few"));
    QCOMPARE(room.verdict(), QStringLiteral("Type a number, such as 156 or 0.5."));
    room.answer(QStringLiteral("6"));
    QCOMPARE(room.verdict(), QStringLiteral("✓ Right."));
    // The answer is about the network as it is: with another one it is another.
    room.document().edit(QStringLiteral("edit"), [](Project &project) {
        project.network.find("conv1")->parameters["out_channels"] = std::int64_t(9);
    });
    room.answer(QStringLiteral("9"));
    QCOMPARE(room.verdict(), QStringLiteral("✓ Right."));
}

void TestLessons::progressIsKept()
{
    const QString path = QStringLiteral(":/lessons/en/03-padding.md");
    {
        Classroom room;
        room.panel->openLesson(path);
        room.click("nextStep");
        room.click("nextStep");
        room.panel->showList();
        auto *list = room.find<QTreeWidget>("lessonList");
        const auto items = list->findItems(QStringLiteral("3. Padding"), Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0]->text(1), QStringLiteral("step 3 of 6"));
        room.panel->openLesson(path);
    }
    // Another window, and the lesson is where it was.
    Classroom again;
    QCOMPARE(again.panel->page().step(), 2);
    QVERIFY(again.panel->page().isVisible());
    QTest::mouseClick(again.panel->findChild<QToolButton *>(QStringLiteral("startOver")), Qt::LeftButton);
    QCOMPARE(again.panel->page().step(), 0);
    QCOMPARE(loadProgress(QStringLiteral("built-in/03-padding")), LessonProgress{});
}

void TestLessons::keysLeadThroughALesson()
{
    Classroom room;
    auto *list = room.find<QTreeWidget>("lessonList");
    QTRY_VERIFY(list->hasFocus());
    list->setCurrentItem(list->topLevelItem(0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(room.panel->page().isVisible());
    QVERIFY(room.find<QTextBrowser>("stepText")->toPlainText().startsWith(QStringLiteral("A small window")));
    QTest::keyClick(&room.window, Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(room.panel->page().step(), 1);
    QTest::keyClick(&room.window, Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(room.panel->page().step(), 2);
    QTest::keyClick(&room.window, Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(room.panel->page().step(), 1);
}

void TestLessons::stayWhenPerspectivesChange()
{
    Classroom room;
    auto *dock = room.find<QDockWidget>("lessonsDock");
    for (const auto *perspective : {"train", "data", "design"}) {
        room.window.showPerspective(QString::fromLatin1(perspective));
        QVERIFY2(dock->isVisible(), perspective);
    }
    dock->close();
    room.window.showPerspective(QStringLiteral("train"));
    QVERIFY(!dock->isVisible());
}

void TestLessons::ownLessonsAreReadAnew()
{
    QTemporaryDir folder;
    test::writeFile(folder.filePath(QStringLiteral("a.md")), ownLesson);
    test::writeFile(folder.filePath(QStringLiteral("b.md")), "# Broken\n\nText.\n\n```do\nfly\n```\n");
    QSettings().setValue(QStringLiteral("lessons/folder"), folder.path());
    Classroom room;
    auto *list = room.find<QTreeWidget>("lessonList");
    const auto texts = [list] {
        QStringList all;
        for (int i = 17; i < list->topLevelItemCount(); ++i)
            all << list->topLevelItem(i)->text(0);
        return all;
    };
    const QStringList before{QStringLiteral("Own lessons"), QStringLiteral("Mine"),
                             QStringLiteral("⚠ there is no action “fly” (b.md:6)")};
    QTRY_COMPARE(texts(), before);
    // Mended, and open while it changes: it stays at its step.
    test::writeFile(folder.filePath(QStringLiteral("b.md")), "# Mended\n\nText.\n");
    QTRY_COMPARE(texts().value(2), QStringLiteral("Mended"));
    room.panel->openLesson(folder.filePath(QStringLiteral("a.md")));
    room.click("nextStep");
    QCOMPARE(room.find<QTextBrowser>("stepText")->toPlainText(), QStringLiteral("The end."));
    test::writeFile(folder.filePath(QStringLiteral("a.md")),
                    QByteArray(ownLesson).replace("The end", "Another end"));
    QTRY_COMPARE(room.find<QTextBrowser>("stepText")->toPlainText(), QStringLiteral("Another end."));
    QCOMPARE(room.panel->page().step(), 1);
}

void TestLessons::nothingUnsavedIsLost()
{
    QTemporaryDir folder;
    test::writeFile(folder.filePath(QStringLiteral("a.md")), ownLesson);
    QSettings().setValue(QStringLiteral("lessons/folder"), folder.path());
    Classroom room;
    QTRY_COMPARE(room.find<QTreeWidget>("lessonList")->topLevelItemCount(), 19);
    QVERIFY(room.addFromPalette(QStringLiteral("Conv2d")));
    const Project mine = room.document().project();
    room.panel->openLesson(folder.filePath(QStringLiteral("a.md")));
    {
        const BoxPresser presser(QMessageBox::Cancel);
        room.click("showMe");
        QVERIFY(presser.wasAsked());
    }
    QCOMPARE(room.document().project(), mine);
    QVERIFY(room.said().contains(QLatin1String("your project stays open")));
    {
        const BoxPresser presser(QMessageBox::Discard);
        room.click("showMe");
        QVERIFY(presser.wasAsked());
    }
    QCOMPARE(room.document().network().find("conv1")->parameters.count("stride"), std::size_t{1});
    // What the lesson did itself is nobody's loss ...
    const auto lessonProject = room.document().project();
    {
        const BoxPresser presser(QMessageBox::Cancel);
        room.click("showMe");
        QVERIFY(!presser.wasAsked());
    }
    QCOMPARE(room.document().project(), lessonProject);
    // ... but the student's own change is, also where it took the place of one of the lesson's.
    room.document().undoStack()->undo();
    QVERIFY(room.addFromPalette(QStringLiteral("ReLU")));
    const Project changed = room.document().project();
    const BoxPresser presser(QMessageBox::Cancel);
    room.click("showMe");
    QVERIFY(presser.wasAsked());
    QCOMPARE(room.document().project(), changed);
}

void TestLessons::actionsCanBeUndoneAndStopped()
{
    Classroom room;
    QTRY_VERIFY_WITH_TIMEOUT(room.workspace.data(), test::longest);
    room.panel->openLesson(QStringLiteral(":/lessons/en/04-stride-and-dilation.md"));
    room.click("showMe");
    QVERIFY(room.waitForRunner());
    QCOMPARE(room.document().analysis().outputOf("conv1"), Shape::image(6, 14, 14));
    room.document().undoStack()->undo();
    QCOMPARE(room.document().analysis().outputOf("conv1"), Shape::image(6, 28, 28));

    room.panel->runner().run(
        {{.kind = LessonAction::Kind::Train, .number = 1000}, {.kind = LessonAction::Kind::Wait}});
    QTRY_COMPARE_WITH_TIMEOUT(room.state(), TrainingSession::State::Running, test::longest);
    QCOMPARE(room.button("showMe")->text(), QStringLiteral("Stop"));
    room.click("showMe");
    QVERIFY(!room.panel->runner().isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(room.state(), TrainingSession::State::Idle, test::longest);
    QCOMPARE(room.button("showMe")->text(), QStringLiteral("Sho&w me"));
}

void TestLessons::viewsAreFoundOrPassedOver()
{
    Classroom room;
    room.document().open(*loadPreset(QStringLiteral("lenet5")), {}, QStringLiteral("LeNet-5"));
    room.document().selectLayer(QStringLiteral("conv1"));
    for (const auto *name :
         {"network",  "start",       "layers",   "settings", "layer",  "formula", "predictions", "draw",
          "curves",   "loss",        "accuracy", "health",   "runs",   "data",    "gallery",     "classes",
          "doubtful", "preparation", "problems", "summary",  "source", "history"}) {
        QWidget *view = bringToFront(&room.window, *findLessonView(QString::fromLatin1(name)));
        QVERIFY2(view && view->isVisible(), name);
        QVERIFY2(!view->visibleRegion().isEmpty(), name);
    }
    QCOMPARE(bringToFront(&room.window, {.name = "x", .dock = "noDock"}), nullptr);
    QCOMPARE(bringToFront(&room.window, {.name = "x", .dock = "dataDock", .tabs = "dataTabs", .tab = 9}),
             nullptr);

    // A perspective or view that this window lacks is told in one sentence, and the rest is done.
    QSignalSpy noted(&room.panel->runner(), &LessonRunner::noted);
    room.panel->runner().run({{.kind = LessonAction::Kind::Perspective, .target = QStringLiteral("moon")},
                              {.kind = LessonAction::Kind::Show, .target = QStringLiteral("moon")},
                              {.kind = LessonAction::Kind::Select, .target = QStringLiteral("conv2")}});
    QCOMPARE(noted.size(), 2);
    QCOMPARE(room.document().selectedLayer(), QStringLiteral("conv2"));
}

void TestLessons::theFrameFades()
{
    Classroom room;
    PointerFrame::pointAt(room.find<QWidget>("designerPanel"));
    const QPointer<PointerFrame> frame = room.window.findChild<PointerFrame *>();
    QVERIFY(frame && frame->isVisible());
    QVERIFY(frame->geometry().contains(
        QRect(room.find<QWidget>("designerPanel")->mapTo(&room.window, QPoint()), QSize(10, 10))));
    QTest::mouseClick(room.designer(), Qt::LeftButton);
    QTRY_VERIFY(!frame);
}

QTEST_MAIN(TestLessons)
#include "test_lessons.moc"
