#include "core/data/file_pixels.h"
#include "core/data/guess_source.h"
#include "core/data/load_data_set.h"
#include "core/exchange/predictions_csv.h"
#include "core/exchange/trained_model.h"
#include "core/insight/predictor.h"
#include "core/train/training.h"
#include "tests/unit/course.h"
#include "tests/unit/projects.h"

using namespace workbench;

namespace {

Project courseProject(const QString &source)
{
    auto project =
        test::projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
        {"id":"relu1","type":"ReLU"},{"id":"pool1","type":"MaxPool2d","params":{"kernel_size":2}},
        {"id":"flatten1","type":"Flatten"},{"id":"fc1","type":"Linear","params":{"out_features":3}}])",
                        Shape::image(1, 12, 12), R"({"validation_split":0.1})");
    project->training.epochs = 12;
    project->training.batchSize = 16;
    project->training.optimizer = {QStringLiteral("Adam"), {{QStringLiteral("lr"), 0.02}}};
    project->data.source = source;
    return *project;
}

} // namespace

/// The tutorial's data set, from its files to the file that is handed in.
class TestCourse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leadsToASubmission_data();
    void leadsToASubmission();
    void isFoundByItsFolder();
    void faultsAreToldAndTheRestIsUsed();
    void previewsBeforeAndAfter();

private:
    QTemporaryDir m_folder;
    QString m_course;
};

void TestCourse::initTestCase()
{
    m_course = m_folder.filePath(QStringLiteral("课程, 数据 集"));
    test::writeCourse(m_course, 120, 30);
}

void TestCourse::leadsToASubmission_data()
{
    QTest::addColumn<bool>("streamed");
    QTest::newRow("in memory") << false;
    QTest::newRow("read from files") << true;
}

void TestCourse::leadsToASubmission()
{
    QFETCH(bool, streamed);
    LoadOptions options;
    if (streamed)
        options.pixelMemory = 1000;
    const Project project = courseProject(QStringLiteral("csv:%1/train.csv").arg(m_course));
    const auto data = loadDataSet(specFor(project.data.source, project.network.input), options);
    VERIFY_RESULT(data);
    QCOMPARE((*data)->train.pixels->inMemory() == nullptr, streamed);
    QCOMPARE((*data)->imageShape, Shape::image(1, 12, 12));
    QCOMPARE((*data)->classNames, test::courseClasses);
    QVERIFY(!(*data)->test.isLabelled());

    QTemporaryDir folder;
    TrainingObserver nobody;
    const auto outcome =
        train({.project = project, .data = *data, .runFolder = folder.filePath("run")}, {}, nobody);
    VERIFY_RESULT(outcome);
    QVERIFY(!outcome->test); // nobody knows the right answers

    const auto model = loadTrainedModel(folder.filePath(QStringLiteral("run/best.safetensors")));
    VERIFY_RESULT(model);
    auto predictor = Predictor::make(*model);
    VERIFY_RESULT(predictor);
    const auto answers = predictor->predict(*data, (*data)->test);
    VERIFY_RESULT(answers);
    QByteArray wanted("id,label\n");
    for (int id = 1000; id < 1030; ++id)
        wanted += QByteArray::number(id) + "," + test::courseClasses[id % 3].toUtf8() + "\n";
    const PredictionTable table{(*data)->test.names, model->classNames, *answers};
    QCOMPARE(predictionsCsv(table, (*data)->submission, false), wanted);

    const QByteArray whole = predictionsCsv(table, (*data)->submission, true);
    QVERIFY(whole.startsWith("id,label,bird,cat,dog\n1000,cat,"));
    QVERIFY(predictionsCsv(table, std::nullopt, false).startsWith("id,label,class,probability\n1000,1,cat,"));
    COMPARE_ERROR(predictor->evaluate(*data, (*data)->test), QStringLiteral("no labels"));
}

void TestCourse::isFoundByItsFolder()
{
    const auto spec = guessSource(m_course);
    VERIFY_RESULT(spec);
    QCOMPARE(spec->text(), QStringLiteral("csv:%1").arg(m_course));
    QCOMPARE(csvColumns(*spec), (QStringList{"id", "label"}));
    const auto pictures = guessSource(m_course + QStringLiteral("/train"));
    COMPARE_ERROR(pictures, QStringLiteral("no data set that is known"));
    std::stop_source stop;
    stop.request_stop();
    QTemporaryDir folders;
    QVERIFY(QDir(folders.path()).mkpath(QStringLiteral("cat")));
    QVERIFY(QFile::copy(m_course + QStringLiteral("/train/1.png"),
                        folders.filePath(QStringLiteral("cat/1.png"))));
    COMPARE_ERROR(guessSource(folders.path(), {.stop = stop.get_token()}), QStringLiteral("stopped"));
    VERIFY_RESULT(guessSource(folders.path()));
    COMPARE_ERROR(guessSource(m_course + QStringLiteral("/train/1.png")), QStringLiteral("1.png"));
    COMPARE_ERROR(guessSource(m_course + QStringLiteral("/absent")), QStringLiteral("absent"));
}

void TestCourse::faultsAreToldAndTheRestIsUsed()
{
    const QString broken = m_folder.filePath(QStringLiteral("broken"));
    test::writeCourse(broken, 60, 3);
    QVERIFY(QFile::remove(broken + QStringLiteral("/train/4.png")));
    test::writeFile(broken + QStringLiteral("/train/7.png"), "no picture");
    const QByteArray png = test::readFile(broken + QStringLiteral("/train/9.png"));
    test::writeFile(broken + QStringLiteral("/train/9.png"), png.left(png.size() - 20));
    const QString spec = QStringLiteral("csv:%1").arg(broken);
    COMPARE_ERROR(loadDataSet(spec), QStringLiteral("train.csv:6"));
    COMPARE_ERROR(loadDataSet(spec), QStringLiteral("3 image"));
    const auto rest = loadDataSet(spec + QStringLiteral(",faulty=skip"));
    VERIFY_RESULT(rest);
    QCOMPARE((*rest)->train.count(), 57);
    QCOMPARE((*rest)->findings.faults(), 3);
    QStringList places;
    for (const auto &finding : (*rest)->findings.kept()) {
        if (finding.severity == Finding::Severity::Fault)
            places << finding.where.section(QLatin1Char(':'), 0, 1);
    }
    QCOMPARE(places, (QStringList{"train.csv:6", "train.csv:9", "train.csv:11"}));
    // The images that are left keep their labels and names.
    for (std::int64_t i = 0; i < (*rest)->train.count(); ++i)
        QCOMPARE((*rest)->train.label(i), (*rest)->train.nameOf(i).toInt() % 3);
}

void TestCourse::previewsBeforeAndAfter()
{
    const auto images = previewImages(QStringLiteral("csv:%1,size=10x8,channels=3").arg(m_course), 6);
    VERIFY_RESULT(images);
    QCOMPARE(images->size(), std::size_t{6});
    for (const auto &image : *images) {
        QCOMPARE(image.after.size(), QSize(8, 10));
        QVERIFY(image.before.height() >= 12);
        QCOMPARE(image.className, test::courseClasses[image.name.toInt() % 3]);
    }
}

QTEST_MAIN(TestCourse)
#include "test_course.moc"
