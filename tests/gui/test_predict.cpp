#include "core/data/load_data_set.h"
#include "core/insight/test_predictions.h"
#include "core/train/training.h"
#include "tests/gui/desk.h"
#include "tests/gui/dialogs.h"
#include "tests/unit/course.h"
#include "ui/file_actions.h"
#include "ui/predictions/predict_dialog.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

using namespace workbench;
using namespace workbench::test;

namespace {

Project courseProject(const QString &course)
{
    auto project = projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
        {"id":"relu1","type":"ReLU"},{"id":"pool1","type":"MaxPool2d","params":{"kernel_size":2}},
        {"id":"flatten1","type":"Flatten"},{"id":"fc1","type":"Linear","params":{"out_features":3}}])",
                             Shape::image(1, 12, 12), R"({"validation_split":0.1})");
    project->training.epochs = 12;
    project->training.batchSize = 16;
    project->training.optimizer = {QStringLiteral("Adam"), {{QStringLiteral("lr"), 0.02}}};
    project->data.source = QStringLiteral("csv:%1").arg(course);
    project->data.normalization.kind = Normalization::Kind::Standard;
    return *project;
}

/// Takes what is to be opened, in the place of the desktop.
class Opener : public QObject
{
    Q_OBJECT

public:
    Opener() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened << url.toLocalFile(); }
};

/// The window with the dialog that predicts.
struct PredictDesk : Desk
{
    using Desk::Desk;

    QAction *action() { return find<QAction>("predictTestImages"); }
    PredictDialog *dialog() { return window.findChild<PredictDialog *>(); }
    QPushButton *saveButton() { return find<QPushButton>("predictSave"); }
    QString status() { return find<QLabel>("predictStatus")->text().replace(QChar(0x202F), u' '); }
    QString preview() { return find<QPlainTextEdit>("predictPreview")->toPlainText(); }
    bool isReady() { return saveButton()->isEnabled(); }
    /// The dialog says so, and does not let anything start.
    bool refuses(const char *part) { return !isReady() && status().contains(QString::fromUtf8(part)); }

    /// Opens a copy: the desk takes the run it worked on away with it.
    void openRun(const QString &folder)
    {
        const QString copy = m_runs.filePath(QStringLiteral("lesson run"));
        QVERIFY(QDir().mkpath(copy));
        for (const auto &file : QDir(folder).entryList(QDir::Files))
            QVERIFY(QFile::copy(folder + u'/' + file, copy + u'/' + file));
        window.files().openRun(copy);
        QTRY_VERIFY_WITH_TIMEOUT(workspace.session().weights() && workspace.data(), longest);
    }
    void openDialog()
    {
        action()->trigger();
        QVERIFY(dialog() && dialog()->isVisible());
    }
    /// Types into a field as a person does.
    void name(const char *field, const QString &text)
    {
        auto *edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    void predictInto(const QString &path)
    {
        chooseFile(path);
        QTest::mouseClick(saveButton(), Qt::LeftButton);
    }
    int answers(int row) { return find<QTableView>("predictClasses")->model()->index(row, 1).data().toInt(); }
    /// On the dialog.
    void drop(const QString &path) { dropFile(dialog(), path); }

private:
    QTemporaryDir m_runs;
};

} // namespace

class TestPredict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void writesWhatTheCommandLineWrites_data();
    void writesWhatTheCommandLineWrites();
    void takesAModelAndOtherDataAndTellsTheAccuracy();
    void cancelsWithoutAFile();
    void refusesInOneSentence_data();
    void refusesInOneSentence();
    void tellsThatTheDiskIsFull();
    void tellsThatTheFolderIsNone();
    void tellsThatEveryAnswerIsTheSame();
    void refusesAnswersThatAreNoNumbers();
    void waitsForTheEndOfTraining();

private:
    /// As `cnn-workbench predict` makes it.
    QByteArray commandLineCsv(const QString &spec, bool withProbabilities) const;
    /// The model with every weight changed by `change`, in a file.
    QString changedModel(const QString &name, const std::function<void(TensorMap &)> &change) const;
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    QTemporaryDir m_settings;
    QTemporaryDir m_folder;
    QString m_course;
    QString m_run;
    QString m_model;
};

void TestPredict::initTestCase()
{
    prepareWindowTest(QStringLiteral("test_predict"), m_settings.path());
    m_course = path("课程 数据");
    m_run = path("run");
    m_model = m_run + QStringLiteral("/best.safetensors");
    writeCourse(m_course, 120, 30);
    const Project project = courseProject(m_course);
    const auto data = loadDataSet(specFor(project.data.source, project.network.input));
    VERIFY_RESULT(data);
    TrainingObserver nobody;
    VERIFY_RESULT(train({.project = project, .data = *data, .runFolder = m_run}, {}, nobody));
}

QByteArray TestPredict::commandLineCsv(const QString &spec, bool withProbabilities) const
{
    const auto model = loadTrainedModel(m_model);
    if (!model)
        return model.error().message().toUtf8();
    const auto data = loadDataSet(specFor(spec, model->project.network.input));
    if (!data)
        return data.error().message().toUtf8();
    const auto table = predictTestImages(*model, *data);
    return table ? predictionsCsv(*table, (*data)->submission, withProbabilities)
                 : table.error().message().toUtf8();
}

QString TestPredict::changedModel(const QString &name, const std::function<void(TensorMap &)> &change) const
{
    auto model = loadTrainedModel(m_model);
    if (model)
        change(model->weights);
    const QString file = m_folder.filePath(name);
    return model && saveTrainedModel(*model, file) ? file : QString();
}

void TestPredict::writesWhatTheCommandLineWrites_data()
{
    QTest::addColumn<bool>("probabilities");
    QTest::newRow("classes") << false;
    QTest::newRow("with probabilities") << true;
}

void TestPredict::writesWhatTheCommandLineWrites()
{
    QFETCH(bool, probabilities);
    const QByteArray wanted = commandLineCsv(QStringLiteral("csv:%1").arg(m_course), probabilities);
    QCOMPARE(wanted.count('\n'), 31);
    QVERIFY(wanted.startsWith(probabilities ? "id,label,bird,cat,dog\n1000,cat," : "id,label\n1000,cat\n"));
    PredictDesk desk;
    desk.openRun(m_run);
    desk.openDialog();
    QVERIFY(desk.find<QRadioButton>("predictOwnModel")->text().contains(QStringLiteral("“lesson run”")));
    QTRY_VERIFY2_WITH_TIMEOUT(desk.isReady(), qPrintable(desk.status()), longest);
    QCOMPARE(desk.status(), QStringLiteral("30 row(s) will be written."));
    if (probabilities)
        desk.find<QCheckBox>("predictProbabilities")->click();
    QByteArrayList lines = wanted.split('\n');
    QCOMPARE(desk.preview().toUtf8(), lines.mid(0, 9).join('\n') + '\n');

    const QString file = path(probabilities ? "with.csv" : "预测.csv");
    desk.predictInto(file);
    QTRY_VERIFY_WITH_TIMEOUT(desk.status().contains(file), longest);
    QCOMPARE(readFile(file), wanted);
    // The test images have no labels: nobody can tell how many answers are right.
    QCOMPARE(desk.status(),
             QStringLiteral("30 row(s) were written to %1. libcsv reads the same answers for all "
                            "30 images.")
                 .arg(file));
    for (int row = 0; row < 3; ++row)
        QCOMPARE(desk.answers(row), 10);
    Opener opener;
    QTest::mouseClick(desk.find<QPushButton>("predictOpenFolder"), Qt::LeftButton);
    QCOMPARE(opener.opened, QStringList{m_folder.path()});
    QTest::keyClick(desk.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.dialog());
    // What was chosen is remembered.
    desk.openDialog();
    QCOMPARE(desk.find<QCheckBox>("predictProbabilities")->isChecked(), probabilities);
}

void TestPredict::takesAModelAndOtherDataAndTellsTheAccuracy()
{
    // The classes in another order than the model's, and one picture that is no cat.
    const QString labelled = path("labelled");
    writeFile(labelled + QStringLiteral("/train.csv"), "id,label\na,dog\nb,cat\nc,bird\n");
    writeFile(labelled + QStringLiteral("/test.csv"), "id,label\nd,cat\ne,dog\nf,cat\ng,bird\n");
    for (const auto &[name, label] : {std::pair{"train/a", 2},
                                      {"train/b", 1},
                                      {"train/c", 0},
                                      {"test/d", 1},
                                      {"test/e", 2},
                                      {"test/f", 2},
                                      {"test/g", 0}}) {
        const QString file = QStringLiteral("%1/%2.png").arg(labelled, QLatin1String(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(coursePicture(label, 3, {12, 12}).save(file));
    }
    PredictDesk desk;
    desk.openDialog();
    desk.drop(m_model);
    QCOMPARE(desk.find<QLineEdit>("predictModelPath")->text(), m_model);
    QVERIFY(desk.find<QRadioButton>("predictOtherModel")->isChecked());
    desk.name("predictDataSpec", labelled);
    QVERIFY(desk.find<QRadioButton>("predictOtherData")->isChecked());
    QTRY_VERIFY2_WITH_TIMEOUT(desk.isReady(), qPrintable(desk.status()), longest);
    QCOMPARE(desk.find<QLineEdit>("predictDataSpec")->text(), QStringLiteral("csv:%1").arg(labelled));
    const QString file = path("labelled.csv");
    desk.predictInto(file);
    QTRY_COMPARE_WITH_TIMEOUT(
        desk.status(),
        QStringLiteral(
            "4 row(s) were written to %1. libcsv reads the same answers for all 4 images. 3 of 4 agree with "
            "the labels: an accuracy of 75.00 %.")
            .arg(file),
        longest);
    QCOMPARE(readFile(file), commandLineCsv(QStringLiteral("csv:%1").arg(labelled), false));
    QVERIFY(readFile(file).startsWith("id,label,class,probability\nd,1,cat,"));
    // Other data: what was said of the file before is no longer there.
    desk.find<QRadioButton>("predictOwnData")->click();
    QTRY_VERIFY2_WITH_TIMEOUT(desk.refuses("the model takes images of 1 × 12 × 12, but"),
                              qPrintable(desk.status()), longest);
    QVERIFY(!desk.find<QTableView>("predictClasses")->isVisible());
}

void TestPredict::cancelsWithoutAFile()
{
    PredictDesk desk;
    desk.openRun(m_run);
    desk.openDialog();
    desk.name("predictDataSpec", QStringLiteral("synthetic:shapes,count=12,test_count=3000"));
    // Six classes: another model is needed.
    QTRY_VERIFY2_WITH_TIMEOUT(desk.refuses("the model knows 3 classes, but"), qPrintable(desk.status()),
                              longest);
    Project project = courseProject({});
    project.network.layers.back().parameters = {{QStringLiteral("out_features"), std::int64_t{6}}};
    project.data.source = QStringLiteral("synthetic:shapes,count=12,test_count=3000");
    project.training.epochs = 1;
    const auto data =
        loadDataSet(specFor(QStringLiteral("synthetic:shapes,count=12,test_count=1"), project.network.input));
    VERIFY_RESULT(data);
    TrainingObserver nobody;
    VERIFY_RESULT(train({.project = project, .data = *data, .runFolder = path("shapes")}, {}, nobody));
    desk.name("predictModelPath", path("shapes/best.safetensors"));
    QTRY_VERIFY2_WITH_TIMEOUT(desk.isReady(), qPrintable(desk.status()), longest);
    const QString file = path("cancelled.csv");
    desk.predictInto(file);
    QVERIFY(desk.workspace.isChecking());
    QVERIFY(!desk.find<QRadioButton>("predictOwnModel")->isEnabled());
    QCOMPARE(desk.status(), QStringLiteral("0 of 3 000 predicted"));
    QTest::keyClick(desk.dialog(), Qt::Key_Escape);
    QCOMPARE(desk.status(), QStringLiteral("Stopping…"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.status(),
                              QStringLiteral("Cancelled; nothing was written. 3000 row(s) will be written."),
                              longest);
    QVERIFY(!QFileInfo::exists(file));
    QTRY_VERIFY(!desk.workspace.isChecking());
    QVERIFY(desk.isReady());
    // Closing the dialog ends it too.
    desk.predictInto(file);
    desk.dialog()->close();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.isChecking(), longest);
    QVERIFY(!desk.dialog());
    QVERIFY(!QFileInfo::exists(file));
}

void TestPredict::refusesInOneSentence_data()
{
    QTest::addColumn<bool>("trained");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing trained")
        << false << ""
        << ""
        << "there is no trained model yet; train the network, open a run, or choose a model's file";
    QTest::newRow("no such model") << true << "absent.safetensors"
                                   << ""
                                   << "absent.safetensors";
    QTest::newRow("no model") << true << "text.safetensors"
                              << ""
                              << "text.safetensors";
    QTest::newRow("no such data") << true << ""
                                  << "absent"
                                  << "there is no such file or folder";
    QTest::newRow("no data") << true << ""
                             << "empty"
                             << "holds no data set that is known";
    QTest::newRow("a SPEC with a fault") << true << ""
                                         << "csv:there,size=x"
                                         << "size";
    QTest::newRow("no test images") << true << ""
                                    << "untested"
                                    << "the data set has no test images; choose";
    QTest::newRow("other size") << true << ""
                                << "idx:"
                                << "the model takes images of 1 × 12 × 12, but";
    QTest::newRow("other classes") << true << ""
                                   << "synthetic:shapes,count=12,test_count=6"
                                   << "the model knows 3 classes, but";
}

void TestPredict::refusesInOneSentence()
{
    QFETCH(bool, trained);
    QFETCH(QString, model);
    QFETCH(QString, data);
    QFETCH(QString, sentence);
    QVERIFY(QDir().mkpath(path("empty")));
    writeFile(path("text.safetensors"), "no tensors");
    if (data == QLatin1String("untested"))
        writeCourse(path("untested"), 12, 0);
    writeIdxPart(path("idx"), QStringLiteral("train"), QByteArray("\0\1\2", 3));
    writeIdxPart(path("idx"), QStringLiteral("t10k"), QByteArray("\0\1\2", 3));
    if (data == QLatin1String("idx:"))
        data += path("idx");
    PredictDesk desk(courseProject(m_course));
    if (trained)
        desk.openRun(m_run);
    else
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
    desk.openDialog();
    if (!model.isEmpty())
        desk.name("predictModelPath", path(qPrintable(model)));
    if (!data.isEmpty())
        desk.name("predictDataSpec", data.contains(u':') ? data : path(qPrintable(data)));
    QTRY_VERIFY2_WITH_TIMEOUT(desk.refuses(qPrintable(sentence)), qPrintable(desk.status()), longest);
    QVERIFY(desk.preview().isEmpty());
    if (!trained) {
        desk.find<QRadioButton>("predictOtherModel")->click();
        QVERIFY2(desk.refuses("choose a model's file"), qPrintable(desk.status()));
        return;
    }
    // Back to what fits.
    desk.find<QRadioButton>("predictOwnModel")->click();
    desk.find<QRadioButton>("predictOwnData")->click();
    QTRY_VERIFY2_WITH_TIMEOUT(desk.isReady(), qPrintable(desk.status()), longest);
}

void TestPredict::tellsThatTheDiskIsFull()
{
    PredictDesk desk;
    desk.openRun(m_run);
    desk.openDialog();
    QTRY_VERIFY2_WITH_TIMEOUT(desk.isReady(), qPrintable(desk.status()), longest);
    const QString file = path("full.csv");
    {
        const FileSizeLimit full(64);
        desk.predictInto(file);
        QTRY_VERIFY2_WITH_TIMEOUT(
            desk.status().startsWith(QStringLiteral("⚠ Nothing was written: the file cannot be written")),
            qPrintable(desk.status()), longest);
    }
    QVERIFY(!QFileInfo::exists(file));
    // It can be tried again.
    QTRY_VERIFY2_WITH_TIMEOUT(desk.isReady(), qPrintable(desk.status()), longest);
    desk.predictInto(file);
    QTRY_VERIFY_WITH_TIMEOUT(desk.status().contains(QStringLiteral("30 row(s) were written")), longest);
}

void TestPredict::tellsThatTheFolderIsNone()
{
    PredictDesk desk;
    desk.openRun(m_run);
    TestPredictor predictor(desk.workspace);
    QTRY_VERIFY_WITH_TIMEOUT(predictor.isReady(), longest);
    predictor.start(path("no folder/predictions.csv"), false);
    QTRY_VERIFY_WITH_TIMEOUT(predictor.error(), longest);
    QVERIFY(predictor.error()->message().contains(QStringLiteral("no file can be written into this folder")));
    QVERIFY(predictor.error()->where.endsWith(QStringLiteral("no folder")));
}

void TestPredict::tellsThatEveryAnswerIsTheSame()
{
    const QString dull = changedModel(QStringLiteral("dull.safetensors"), [](TensorMap &weights) {
        auto &bytes = weights["fc1.weight"].bytes;
        bytes.fill('\0');
    });
    PredictDesk desk(courseProject(m_course));
    desk.openDialog();
    desk.name("predictModelPath", dull);
    QTRY_VERIFY2_WITH_TIMEOUT(desk.isReady(), qPrintable(desk.status()), longest);
    QVERIFY(!desk.find<QTableView>("predictClasses")->isVisible());
    desk.predictInto(path("dull.csv"));
    auto *hint = desk.find<QLabel>("predictClassesHint");
    QTRY_VERIFY_WITH_TIMEOUT(hint->text().contains(QStringLiteral("every image the same class")), longest);
    QVERIFY(hint->isVisible() && desk.find<QTableView>("predictClasses")->isVisible());
}

void TestPredict::refusesAnswersThatAreNoNumbers()
{
    const QString diverged = changedModel(QStringLiteral("diverged.safetensors"), [](TensorMap &weights) {
        auto &bytes = weights["fc1.bias"].bytes;
        bytes.fill('\xff'); // a quiet NaN each
    });
    PredictDesk desk(courseProject(m_course));
    desk.openDialog();
    desk.name("predictModelPath", diverged);
    QTRY_VERIFY2_WITH_TIMEOUT(desk.refuses("its weights have diverged"), qPrintable(desk.status()), longest);
}

void TestPredict::waitsForTheEndOfTraining()
{
    Project project = courseProject(m_course);
    project.training.epochs = 100'000;
    PredictDesk desk(project);
    QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
    QVERIFY(desk.action()->isEnabled());
    desk.workspace.startTraining();
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), TrainingSession::State::Running, longest);
    QVERIFY(!desk.action()->isEnabled());
    QVERIFY(desk.action()->toolTip().contains(QStringLiteral("training is going on")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.batches() > 20, longest);
    desk.workspace.session().stop();
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), TrainingSession::State::Idle, longest);
    QVERIFY(desk.action()->isEnabled());
    desk.openDialog();
    QTRY_VERIFY2_WITH_TIMEOUT(desk.isReady(), qPrintable(desk.status()), longest);
    // A dialog that is open waits as well, and goes on with the new weights.
    const auto before = desk.workspace.session().weights();
    desk.workspace.startTraining();
    QTRY_VERIFY2_WITH_TIMEOUT(desk.refuses("training is going on"), qPrintable(desk.status()), longest);
    QTRY_VERIFY_WITH_TIMEOUT(desk.batches() > 20, longest);
    desk.workspace.session().stop();
    QTRY_VERIFY2_WITH_TIMEOUT(desk.isReady(), qPrintable(desk.status()), longest);
    QVERIFY(desk.workspace.session().weights() != before);
}

QTEST_MAIN(TestPredict)
#include "test_predict.moc"
