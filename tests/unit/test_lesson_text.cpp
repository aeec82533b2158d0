#include "core/lessons/apply_action.h"
#include "core/lessons/lesson_files.h"
#include "core/lessons/lesson_text.h"
#include "core/lessons/refused_line.h"
#include "core/lessons/settings.h"
#include "core/lessons/verdict.h"
#include "core/lessons/views.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <QTemporaryDir>
#include <limits>

using namespace workbench;

namespace {

const QString good = QStringLiteral(R"(# Kernels and more

## First
Some *text*.

```do
open lenet5
set conv1.stride 2
train 3 limit 500
wait
```

```ask
How high?
answer: output(conv1).height
within: 0.5
hint: Count.
```

---

Second, with source:

```python
---
nn.Conv2d(1, 6, 5)
```

```do auto
copy
```

---

```ask
Which?
choice macs(conv1) > macs(conv2): the first: really
choice macs(conv1) <= macs(conv2): the second
hint: Look.
```
Third.
)");

LessonFacts lenetFacts()
{
    LessonFacts facts;
    facts.project = *loadPreset(QStringLiteral("lenet5"));
    facts.analysis = analyse(facts.project.network);
    facts.selectedLayer = QStringLiteral("conv1");
    return facts;
}

Result<double> valueOf(const char *expression, const LessonFacts &facts)
{
    const auto parsed = Expression::parse(QString::fromUtf8(expression));
    return parsed ? parsed->number(facts) : tl::unexpected(parsed.error());
}

/// A step with that block after its text; the block begins in line 5.
QString withBlock(const char *block)
{
    return QStringLiteral("# Title\n\nText.\n\n%1\n").arg(QString::fromUtf8(block));
}

} // namespace

/// Lessons as text: what is read, what is refused and where, and what questions ask about.
class TestLessonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsALesson();
    void refusesFaultsWithTheirLine_data();
    void refusesFaultsWithTheirLine();
    void readsBothLanguagesAlike();
    void countsWhatTheNetworkHas_data();
    void countsWhatTheNetworkHas();
    void tellsWhatIsNotKnown_data();
    void tellsWhatIsNotKnown();
    void knowsRunsByTheirNumber();
    void understandsTypedNumbers_data();
    void understandsTypedNumbers();
    void tellsTheAnswerAfterTheSecondTry();
    void changesAProjectOrSaysWhyNot();
    void changesSettings();
    void findsTheRefusedLine();
    void listsAFolder();
};

void TestLessonText::readsALesson()
{
    const auto lesson = parseLesson(good, QStringLiteral("id"), QStringLiteral("good.md"));
    VERIFY_RESULT(lesson);
    QCOMPARE(lesson->title, QStringLiteral("Kernels and more"));
    QCOMPARE(lesson->steps.size(), std::size_t{3});
    const LessonStep &first = lesson->steps[0];
    QCOMPARE(first.text, QStringLiteral("## First\nSome *text*."));
    QVERIFY(!first.isAutomatic);
    QCOMPARE(first.actions.size(), std::size_t{4});
    QCOMPARE(first.actions[1], (LessonAction{.kind = LessonAction::Kind::Set,
                                             .target = QStringLiteral("conv1"),
                                             .name = QStringLiteral("stride"),
                                             .value = QStringLiteral("2")}));
    QCOMPARE(first.actions[2], (LessonAction{.kind = LessonAction::Kind::Train, .number = 3, .limit = 500}));
    QCOMPARE(first.question->within, 0.5);
    const LessonStep &second = lesson->steps[1];
    QVERIFY(second.isAutomatic);
    QCOMPARE(second.source, QStringLiteral("---\nnn.Conv2d(1, 6, 5)\n"));
    QVERIFY(second.text.contains(second.source));
    QCOMPARE(lesson->steps[2].question->choices[0].text, QStringLiteral("the first: really"));

    // The same with the line ends of another system.
    const auto windows =
        parseLesson(QString(good).replace(QLatin1String("\n"), QLatin1String("\r\n")), {}, {});
    VERIFY_RESULT(windows);
    QCOMPARE(scriptOf(*windows), scriptOf(*lesson));
}

void TestLessonText::refusesFaultsWithTheirLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &text, const char *message) {
        QTest::newRow(name) << text << QString::fromUtf8(message);
    };
    row("nothing", QString(), "a lesson begins with its title: # Title (bad.md:1)");
    row("no title", QStringLiteral("\nText\n"), "a lesson begins with its title: # Title (bad.md:2)");
    row("no text", QStringLiteral("# Title\n\n---\nText\n"), "a step needs some text (bad.md:2)");
    row("no text at the end", QStringLiteral("# Title\nText\n---\n"), "a step needs some text (bad.md:4)");
    row("unknown action", withBlock("```do\nwait\nfly away\n```"), "there is no action “fly” (bad.md:7)");
    row("unknown preset", withBlock("```do\nopen lenet6\n```"), "there is no preset “lenet6” (bad.md:6)");
    row("unknown view", withBlock("```do\nshow moon\n```"), "there is no view “moon” (bad.md:6)");
    row("unknown setting", withBlock("```do\nset training.speed 3\n```"),
        "there is no setting “speed” (bad.md:6)");
    row("unknown type", withBlock("```do\nadd Conv9d after conv1\n```"),
        "there is no layer type “Conv9d” (bad.md:6)");
    row("no value", withBlock("```do\nset conv1.stride\n```"),
        "the action is written as: set LAYER.PARAMETER VALUE (bad.md:6)");
    row("epochs", withBlock("```do\ntrain many\n```"),
        "the action is written as: train EPOCHS [limit N] (bad.md:6)");
    row("sample", withBlock("```do\nsample own 1\n```"),
        "the action is written as: sample train|test N (bad.md:6)");
    row("perspective", withBlock("```do\nperspective night\n```"),
        "the perspectives are: design, train, data, understand, test (bad.md:6)");
    row("stands alone", withBlock("```do\nwait 3\n```"), "“wait” stands alone (bad.md:6)");
    row("nothing to copy", withBlock("```do\ncopy\n```"), "there is no block ```python to copy (bad.md:6)");
    row("open block", withBlock("```do\nwait"), "this block has no end: a line ``` (bad.md:5)");
    row("empty block", withBlock("```do\n```"), "this block is empty (bad.md:5)");
    row("two blocks", withBlock("```do\nwait\n```\n```do\nwait\n```"),
        "a step has one block of actions, not two (bad.md:8)");
    row("misspelt block", withBlock("```do aut\nwait\n```"),
        "a block begins with ```do, ```do auto or ```ask (bad.md:5)");
    row("unknown number", withBlock("```ask\nWhat?\nanswer: weights(conv1)\nhint: h\n```"),
        "the expression “weights(conv1)” cannot be read: there is no number “weights” (bad.md:7)");
    row("missing part", withBlock("```ask\nWhat?\nanswer: output(conv1)\nhint: h\n```"),
        "the expression “output(conv1)” cannot be read: output needs one of these parts: channels, height, "
        "width, features, elements (bad.md:7)");
    row("unclosed", withBlock("```ask\nWhat?\nanswer: (1 + 2\nhint: h\n```"),
        "the expression “(1 + 2” cannot be read: a “)” is missing (bad.md:7)");
    row("rest", withBlock("```ask\nWhat?\nanswer: 1 2\nhint: h\n```"),
        "the expression “1 2” cannot be read: “2” is not understood (bad.md:7)");
    row("no answer", withBlock("```ask\nWhat?\nhint: h\n```"),
        "a question wants either answer:, choices or check: (bad.md:5)");
    row("two kinds", withBlock("```ask\nWhat?\nanswer: 1\ncheck: true\nhint: h\n```"),
        "a question wants either answer:, choices or check: (bad.md:5)");
    row("one choice", withBlock("```ask\nWhat?\nchoice true: a\nhint: h\n```"),
        "one choice is no choice (bad.md:5)");
    row("choice without text", withBlock("```ask\nWhat?\nchoice true\nhint: h\n```"),
        "a choice is written as: choice EXPRESSION: text (bad.md:7)");
    row("no hint", withBlock("```ask\nWhat?\nanswer: 1\n```"),
        "a question needs a hint: for those who are wrong (bad.md:5)");
    row("solution", withBlock("```ask\nWhat?\ncheck: true\nsolution: fly\nhint: h\n```"),
        "there is no action “fly” (bad.md:8)");
    row("deep",
        withBlock(("```ask\nWhat?\nanswer: " + QByteArray(1000, '(') + "1\nhint: h\n```").constData()),
        "the expression is too deep (bad.md:7)");
}

void TestLessonText::refusesFaultsWithTheirLine()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    const auto lesson = parseLesson(text, QStringLiteral("id"), QStringLiteral("bad.md"));
    QVERIFY(!lesson);
    QVERIFY2(lesson.error().message().endsWith(message), qPrintable(lesson.error().message()));
}

void TestLessonText::readsBothLanguagesAlike()
{
    const auto english = builtInLessons(QStringLiteral("en"));
    const auto chinese = builtInLessons(QStringLiteral("zh_CN"));
    QCOMPARE(english.size(), std::size_t{17});
    QCOMPARE(chinese.size(), english.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        VERIFY_RESULT(english[i].lesson);
        VERIFY_RESULT(chinese[i].lesson);
        QCOMPARE(chinese[i].lesson->id, english[i].lesson->id);
        QCOMPARE(scriptOf(*chinese[i].lesson), scriptOf(*english[i].lesson));
        QVERIFY(english[i].lesson->steps.size() >= 5);
        QVERIFY(chinese[i].lesson->title != english[i].lesson->title);
    }
}

void TestLessonText::countsWhatTheNetworkHas_data()
{
    QTest::addColumn<double>("value");
    QTest::newRow("parameters") << 61706.0;
    QTest::newRow("parameters(conv1)") << 156.0;
    QTest::newRow("macs") << 416520.0;
    QTest::newRow("macs(conv2)") << 240000.0;
    QTest::newRow("output(conv2).channels") << 16.0;
    QTest::newRow("output(conv2).width") << 10.0;
    QTest::newRow("output(flat).features") << 400.0;
    QTest::newRow("output(input).elements") << 784.0;
    QTest::newRow("receptive_field(conv2)") << 14.0;
    QTest::newRow("value(conv1, kernel_size)") << 5.0;
    QTest::newRow("value(pool1, stride)") << 2.0;
    QTest::newRow("value(conv1, bias)") << 1.0;
    QTest::newRow("setting(lr)") << 0.001;
    QTest::newRow("setting(optimizer) == 'Adam'") << 1.0;
    QTest::newRow("setting(limit)") << 0.0;
    QTest::newRow("layers") << 12.0;
    QTest::newRow("layers(Conv2d)") << 2.0;
    QTest::newRow("faults") << 0.0;
    QTest::newRow("selected_layer == 'conv1'") << 1.0;
    QTest::newRow("fault_layer != 'conv1'") << 1.0;
    QTest::newRow("1 + 2 * 3 - 8 / 4") << 5.0;
    QTest::newRow("(1 + 2) * 3 > 8") << 1.0;
    QTest::newRow("2 <= 1") << 0.0;
}

void TestLessonText::countsWhatTheNetworkHas()
{
    QFETCH(double, value);
    const auto counted = valueOf(QTest::currentDataTag(), lenetFacts());
    VERIFY_RESULT(counted);
    QCOMPARE(*counted, value);
}

void TestLessonText::tellsWhatIsNotKnown_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("output(conv9).height") << "the network has no layer conv9";
    QTest::newRow("output(flat).height") << "the output of flat has no height";
    QTest::newRow("value(conv1, speed)") << "conv1 has no parameter speed";
    QTest::newRow("setting(momentum)") << "Adam has no momentum";
    QTest::newRow("images") << "the data set is not loaded yet";
    QTest::newRow("test_accuracy") << "has not been trained yet";
    QTest::newRow("wrong") << "have not been predicted yet";
    QTest::newRow("refused_line") << "nothing has been copied yet";
    QTest::newRow("selected_layer + 1") << "a name cannot be computed with";
}

void TestLessonText::tellsWhatIsNotKnown()
{
    QFETCH(QString, what);
    LessonFacts facts = lenetFacts();
    COMPARE_ERROR(valueOf(QTest::currentDataTag(), facts), what);
}

void TestLessonText::knowsRunsByTheirNumber()
{
    LessonFacts facts = lenetFacts();
    facts.runs[2] = {.batches = {{.epoch = 1, .batch = 1, .loss = 2.5}, {.epoch = 1, .batch = 2, .loss = 2}},
                     .epochs = {{.epoch = 1, .trainAccuracy = 0.5, .validationAccuracy = 0.25}},
                     .test = TestMetrics{1, 0.75}};
    facts.lastRun = RunFacts{.batches = {{.loss = std::numeric_limits<double>::quiet_NaN()}}};
    QCOMPARE(*valueOf("validation_accuracy(2)", facts), 0.25);
    QCOMPARE(*valueOf("test_accuracy(2)", facts), 0.75);
    QCOMPARE(*valueOf("first_loss(2) - last_loss(2)", facts), 0.5);
    QCOMPARE(*valueOf("batches(2)", facts), 2.0);
    QCOMPARE(*valueOf("diverged", facts), 1.0);
    QCOMPARE(*valueOf("diverged(2)", facts), 0.0);
    QVERIFY(!valueOf("batches(1)", facts));
    QVERIFY(!valueOf("train_loss", facts)); // stopped within its first epoch
}

void TestLessonText::understandsTypedNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("number"); // NaN: none
    QTest::newRow("plain") << "156" << 156.0;
    QTest::newRow("grouped") << "61,706" << 61706.0;
    QTest::newRow("spaces") << " 61 706 " << 61706.0;
    QTest::newRow("comma") << "0,5" << 0.5;
    QTest::newRow("percent") << "87.5 %" << 87.5;
    QTest::newRow("full width") << QString::fromUtf8("１５６") << 156.0;
    QTest::newRow("words") << "many" << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("infinite") << "inf" << std::numeric_limits<double>::quiet_NaN();
}

void TestLessonText::understandsTypedNumbers()
{
    QFETCH(QString, text);
    QFETCH(double, number);
    const auto typed = typedNumber(text);
    QCOMPARE(typed.has_value(), !std::isnan(number));
    if (typed)
        QCOMPARE(*typed, number);
}

void TestLessonText::tellsTheAnswerAfterTheSecondTry()
{
    const LessonFacts facts = lenetFacts();
    LessonQuestion question{.text = QStringLiteral("?"), .hint = QStringLiteral("Count.")};
    question.answer = *Expression::parse(QStringLiteral("parameters(conv1)"));
    using Kind = Verdict::Kind;
    QCOMPARE(judge(question, "156", 0, facts).kind, Kind::Right);
    QCOMPARE(judge(question, "much", 5, facts).kind, Kind::Unknown);
    QCOMPARE(judge(question, "150", 0, facts).kind, Kind::Wrong);
    QCOMPARE(judge(question, "150", 0, facts).sentence, QStringLiteral("Not yet. Count."));
    QCOMPARE(judge(question, "150", 1, facts).sentence,
             QStringLiteral("Not yet: the program counts 156. Count."));
    question.within = 10;
    QCOMPARE(judge(question, "150", 0, facts).kind, Kind::Right);
    QCOMPARE(judge(question, "145", 0, facts).kind, Kind::Wrong);

    LessonQuestion choice{.text = QStringLiteral("?"), .hint = QStringLiteral("Look.")};
    choice.choices = {
        {*Expression::parse(QStringLiteral("macs(conv1) > macs(conv2)")), QStringLiteral("one")},
        {*Expression::parse(QStringLiteral("macs(conv2) > macs(conv1)")), QStringLiteral("two")}};
    QCOMPARE(judge(choice, "1", 0, facts).kind, Kind::Right);
    QCOMPARE(judge(choice, "0", 0, facts).sentence, QStringLiteral("Not yet. Look."));
    QCOMPARE(judge(choice, "0", 1, facts).sentence, QStringLiteral("Not yet: “two” is right. Look."));

    // An unknown number is no wrong answer.
    question.answer = *Expression::parse(QStringLiteral("output(gone).height"));
    const Verdict unknown = judge(question, "3", 1, facts);
    QCOMPARE(unknown.kind, Kind::Unknown);
    QVERIFY(unknown.sentence.contains(QLatin1String("no layer gone")));
}

void TestLessonText::changesAProjectOrSaysWhyNot()
{
    Project project = *loadPreset(QStringLiteral("lenet5"));
    const auto apply = [&](const char *line) {
        const auto lesson = parseLesson(withBlock((QByteArray("```do\n") + line + "\n```").constData()), {},
                                        QStringLiteral("x"));
        return lesson ? applyAction(project, lesson->steps[0].actions[0]) : tl::unexpected(lesson.error());
    };
    VERIFY_RESULT(apply("set conv1.kernel_size 3x5"));
    QCOMPARE(std::get<IntegerPair>(project.network.find("conv1")->parameters.at("kernel_size")),
             (IntegerPair{3, 5}));
    VERIFY_RESULT(apply("add Dropout after relu3 as drop1"));
    QCOMPARE(project.network.find("fc2")->inputs, std::vector<QString>{"drop1"});
    VERIFY_RESULT(apply("add Dropout after relu3 as drop1")); // shown again
    QCOMPARE(project.network.layers.size(), std::size_t{13});
    VERIFY_RESULT(apply("remove drop1"));
    VERIFY_RESULT(apply("train 7 limit 300"));
    QCOMPARE(project.training.epochs, 7);
    QCOMPARE(project.data.limit, 300);
    const Project before = project;
    COMPARE_ERROR(apply("set conv9.stride 2"), QStringLiteral("the network has no layer conv9"));
    COMPARE_ERROR(apply("set conv1.speed 2"), QStringLiteral("conv1 has no parameter speed"));
    COMPARE_ERROR(apply("set conv1.stride fast"), QStringLiteral("stride cannot be “fast”"));
    QVERIFY(!apply("set conv1.stride 0"));
    COMPARE_ERROR(apply("add Dropout after relu9"), QStringLiteral("the network has no layer relu9"));
    QCOMPARE(project, before);
}

void TestLessonText::changesSettings()
{
    Project project;
    for (const auto &[name, value] :
         std::vector<std::pair<const char *, const char *>>{{"optimizer", "SGD"},
                                                            {"lr", "0.25"},
                                                            {"momentum", "0.9"},
                                                            {"loss", "MSELoss"},
                                                            {"batch_size", "0"},
                                                            {"shuffle", "off"},
                                                            {"validation_split", "0.5"},
                                                            {"limit", "100"}})
        VERIFY_RESULT(setSetting(project, QString::fromLatin1(name), QString::fromLatin1(value)));
    QCOMPARE(project.training.optimizer.type, QStringLiteral("SGD"));
    QCOMPARE(std::get<double>(*settingValue(project, QStringLiteral("lr"))), 0.25);
    QCOMPARE(std::get<double>(*settingValue(project, QStringLiteral("momentum"))), 0.9);
    QCOMPARE(std::get<double>(*settingValue(project, QStringLiteral("batch_size"))), 0.0);
    QCOMPARE(std::get<QString>(*settingValue(project, QStringLiteral("loss"))), QStringLiteral("MSELoss"));
    QVERIFY(!project.training.shuffle);
    QCOMPARE(project.data.limit, 100);
    VERIFY_RESULT(setSetting(project, QStringLiteral("limit"), QStringLiteral("none")));
    QVERIFY(!project.data.limit);
    for (const auto &[name, value] :
         std::vector<std::pair<const char *, const char *>>{{"optimizer", "Magic"},
                                                            {"lr", "fast"},
                                                            {"epochs", "0"},
                                                            {"validation_split", "1"},
                                                            {"shuffle", "maybe"},
                                                            {"limit", "-1"}})
        QVERIFY2(!setSetting(project, QString::fromLatin1(name), QString::fromLatin1(value)), name);
}

void TestLessonText::findsTheRefusedLine()
{
    const QString source = QStringLiteral("nn.Flatten()\nnn.Linear(784, 84)\nnn.Linear(85, 10)\n");
    QCOMPARE(refusedLine(source, Shape::image(1, 28, 28)), 3);
    QCOMPARE(refusedLine(QString(source).replace("85", "84"), Shape::image(1, 28, 28)), 0);
}

void TestLessonText::listsAFolder()
{
    QTemporaryDir folder;
    test::writeFile(folder.filePath("2 good.md"), good.toUtf8());
    test::writeFile(folder.filePath("1 broken.md"), "# T\nText\n```do\nfly\n```\n");
    test::writeFile(folder.filePath("3 bytes.md"), "# T\n\xff\xfe\xff");
    test::writeFile(folder.filePath("notes.txt"), "none");
    const auto files = lessonsIn(folder.path());
    QCOMPARE(files.size(), std::size_t{3});
    QCOMPARE(files[0].lesson.error().message(), QStringLiteral("there is no action “fly” (1 broken.md:4)"));
    VERIFY_RESULT(files[1].lesson);
    QCOMPARE(files[2].lesson.error().message(), QStringLiteral("the file is not UTF-8 text (3 bytes.md)"));
    QVERIFY(lessonsIn(folder.filePath("absent")).empty());
}

QTEST_GUILESS_MAIN(TestLessonText)
#include "test_lesson_text.moc"
