#include "core/data/load_data_set.h"
#include "core/exchange/report/curve_figure.h"
#include "core/exchange/report/report_html.h"
#include "core/exchange/report/report_pdf.h"
#include "core/exchange/report/write_report.h"
#include "core/figure/color_maps.h"
#include "core/insight/predictor.h"
#include "core/insight/sample_pixels.h"
#include "core/number_text.h"
#include "core/train/run_differences.h"
#include "core/train/training.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>
#include <cmath>

using namespace workbench;
using namespace workbench::test;

namespace {

/// Keeps what went on, for comparison.
class Recorder : public TrainingObserver
{
public:
    void batchDone(const BatchMetrics &metrics) override { batches.push_back(metrics); }
    void epochDone(const EpochMetrics &metrics, const std::shared_ptr<const TensorMap> &) override
    {
        epochs.push_back(metrics);
    }
    std::vector<BatchMetrics> batches;
    std::vector<EpochMetrics> epochs;
};

Project shapesProject()
{
    auto project =
        projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":5,"kernel_size":3}},
        {"id":"relu1","type":"ReLU"},{"id":"pool1","type":"MaxPool2d","params":{"kernel_size":2}},
        {"id":"flatten1","type":"Flatten"},{"id":"fc1","type":"Linear","params":{"out_features":4}}])",
                  Shape::image(3, 16, 16), R"({"validation_split":0.2,"epochs":3,"batch_size":20})");
    project->data.source = QStringLiteral("synthetic:shapes");
    return *project;
}

/// What an HTML file holds: every element's name with its attributes, and all text.
struct Page
{
    QList<std::pair<QString, QXmlStreamAttributes>> elements;
    QString text;
    QString error;

    QStringList valuesOf(const QString &attribute) const
    {
        QStringList values;
        for (const auto &[name, attributes] : elements) {
            if (attributes.hasAttribute(attribute))
                values << attributes.value(attribute).toString();
        }
        return values;
    }
    qsizetype count(const QString &element) const
    {
        return std::count_if(elements.begin(), elements.end(),
                             [&](const auto &each) { return each.first == element; });
    }
};

Page pageOf(const QByteArray &html)
{
    Page page;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            page.elements << std::pair(reader.name().toString(), reader.attributes());
        else if (reader.isCharacters())
            page.text += reader.text();
    }
    if (reader.hasError())
        page.error = QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString());
    return page;
}

/// A PDF without what tells when it was made.
QByteArray timeless(QByteArray pdf)
{
    const QString text = QString::fromLatin1(pdf);
    static const QRegularExpression times(
        QStringLiteral("\\(D:[^)]*\\)|\\d{4}-\\d\\d-\\d\\dT[^<]*|uuid:[0-9a-f-]*|/ID *\\[[^\\]]*\\]"));
    return QString(text).remove(times).toLatin1();
}

} // namespace

class TestRunReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void numbersAreTheRuns();
    void answersAreThePredictors();
    void showsTheWorstAndTheSurest();
    void showsTheFilters();
    void tellsOfOtherData();
    void judgesByValidationImages();
    void fails();
    void stops();
    void isWellFormed_data();
    void isWellFormed();
    void holdsEverything();
    void canBeRepeated();
    void escapesHostileTexts();
    void isChinese();
    void writesPdf();
    void manyClassesArePictures();
    void tellsOfNoAnswers();
    void thinsEpochs();
    void cutsFiguresIntoRows();
    void wideNetworksAreCut();
    void tickSteps_data();
    void tickSteps();

private:
    QString file(const QString &name) const { return m_temporary.filePath(name); }
    /// The report with other words in it.
    RunReport hostileReport() const;

    QTemporaryDir m_temporary;
    QString m_folder;
    Project m_project = shapesProject();
    DataSetPointer m_data;
    Recorder m_recorder;
    RunReport m_report;
};

void TestRunReport::initTestCase()
{
    const auto data =
        loadDataSet(QStringLiteral("synthetic:shapes,size=16x16,channels=3,count=200,test_count=90"));
    VERIFY_RESULT(data);
    m_data = *data;
    m_project.network.layers.back().parameters[QStringLiteral("out_features")] =
        std::int64_t(m_data->classNames.size());
    m_folder = file(QString::fromUtf8("形状 2026-01-31 14-05-09"));
    TrainingJob job{.project = m_project, .data = m_data, .device = QStringLiteral("cpu"), .threads = 1};
    job.plan = QStringLiteral("plain");
    job.runFolder = m_folder;
    VERIFY_RESULT(train(job, {}, m_recorder));
    VERIFY_RESULT(saveNote(m_folder, QStringLiteral("a note")));
    auto report = makeRunReport(m_folder, m_data);
    VERIFY_RESULT(report);
    m_report = std::move(*report);
}

void TestRunReport::numbersAreTheRuns()
{
    QVERIFY(m_report.metrics.batches.size() == m_recorder.batches.size());
    for (std::size_t i = 0; i < m_recorder.batches.size(); ++i)
        QCOMPARE(m_report.metrics.batches[i].loss, m_recorder.batches[i].loss);
    QCOMPARE(m_report.metrics.epochs.size(), m_recorder.epochs.size());
    QVERIFY(m_report.project() == m_project);
    QCOMPARE(m_report.run.started, QDateTime({2026, 1, 31}, {14, 5, 9}));
    QCOMPARE(m_report.run.note, QStringLiteral("a note"));
    QCOMPARE(m_report.analysis.totalParameters, analyse(m_project.network).totalParameters);
    QVERIFY(m_report.isSameData());
    const std::vector<std::pair<DataPart, std::int64_t>> images{
        {DataPart::Training, 160}, {DataPart::Validation, 40}, {DataPart::Test, 90}};
    QCOMPARE(m_report.images, images);
}

void TestRunReport::answersAreThePredictors()
{
    QVERIFY(m_report.evaluation);
    const PartAnswers &answers = *m_report.evaluation->answers;
    QCOMPARE(answers.part, DataPart::Test);
    // The run's own test, at its end.
    QCOMPARE(*m_report.evaluation->report.accuracy, m_report.file().test->accuracy);
    const auto best = loadTrainedModel(m_folder + "/best.safetensors");
    VERIFY_RESULT(best);
    auto predictor = Predictor::make(*best);
    VERIFY_RESULT(predictor);
    const auto wanted = predictor->predict(m_data, m_data->test);
    VERIFY_RESULT(wanted);
    QCOMPARE(answers.count(), wanted->size());
    for (std::size_t i = 0; i < wanted->size(); ++i)
        QVERIFY(std::ranges::equal(answers.probabilitiesOf(i), (*wanted)[i]));
}

void TestRunReport::showsTheWorstAndTheSurest()
{
    const auto &confusion = m_report.evaluation->confusion;
    const auto wrong = confusion.total() - confusion.right();
    QCOMPARE(std::int64_t(m_report.worst.size()), std::min<std::int64_t>(12, wrong));
    QVERIFY(!m_report.worst.empty());
    float behind = 1;
    for (const auto &sample : m_report.worst) {
        QVERIFY(sample.label != sample.predicted);
        QVERIFY(sample.probability - sample.labelProbability <= behind);
        behind = sample.probability - sample.labelProbability;
        QCOMPARE(m_data->test.label(sample.sample.index), sample.label);
        const auto pixels = samplePixels({*m_data}, sample.sample);
        VERIFY_RESULT(pixels);
        QCOMPARE(sample.picture, pictureOf(*pixels));
    }
    std::vector<std::int32_t> labels;
    for (const auto &sample : m_report.surest) {
        QCOMPARE(sample.label, sample.predicted);
        labels.push_back(sample.label);
    }
    QVERIFY(std::ranges::is_sorted(labels));
    QVERIFY(std::ranges::adjacent_find(labels) == labels.end());
}

void TestRunReport::showsTheFilters()
{
    QVERIFY(m_report.filters);
    const auto best = loadTrainedModel(m_folder + "/best.safetensors");
    VERIFY_RESULT(best);
    const TensorData &weight = best->weights.at(QStringLiteral("conv1.weight"));
    const Planes &planes = m_report.filters->planes;
    QCOMPARE(planes.count, std::int64_t{15});
    QCOMPARE(m_report.filters->perKernel, std::int64_t{3});
    QCOMPARE(m_report.filters->allKernels, std::int64_t{5});
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(planes.values.data()),
                        qsizetype(planes.values.size() * sizeof(float))),
             weight.bytes);
    const auto [low, high] = valueRange(planes.values.data(), planes.values.size());
    QCOMPARE(m_report.filters->reach, std::max(-low, high));
}

void TestRunReport::tellsOfOtherData()
{
    const auto other =
        loadDataSet(QStringLiteral("synthetic:shapes,size=16x16,channels=3,count=200,test_count=30,seed=5"));
    VERIFY_RESULT(other);
    const auto report = makeRunReport(m_folder, *other);
    VERIFY_RESULT(report);
    QVERIFY(!report->isSameData());
    const auto content = contentOf(*report);
    QCOMPARE(content.warnings.size(), 1);
    QVERIFY(content.warnings.front().contains(report->dataFingerprint));
    QVERIFY(content.warnings.front().contains(m_report.dataFingerprint));
    QVERIFY(pageOf(reportHtml(content)).text.contains(content.warnings.front()));
}

void TestRunReport::judgesByValidationImages()
{
    DataSet untested = *m_data;
    untested.test = {};
    const auto report = makeRunReport(m_folder, std::make_shared<const DataSet>(untested));
    VERIFY_RESULT(report);
    QCOMPARE(report->evaluation->answers->part, DataPart::Validation);
    // What the best epoch's validation found.
    QCOMPARE(report->evaluation->report.accuracy, report->run.best->validationAccuracy);
    QVERIFY(pageOf(reportHtml(contentOf(*report))).text.contains(QStringLiteral("validation images")));
}

void TestRunReport::fails()
{
    COMPARE_ERROR(makeRunReport(file("nowhere"), m_data), QStringLiteral("no run"));
    RunFile begun = m_report.file();
    begun.bestEpoch = 0;
    VERIFY_RESULT(writeRunFile(file("begun"), begun));
    VERIFY_RESULT(MetricsFile().open(file("begun/metrics.csv")));
    COMPARE_ERROR(makeRunReport(file("begun"), m_data), QStringLiteral("finished no epoch"));
    COMPARE_ERROR(writeReport(m_folder, m_data, file("x.txt")), QStringLiteral(".html or .pdf"));
    COMPARE_ERROR(makeRunReport(m_folder, darkAndBright()), QStringLiteral("16"));
    QVERIFY(QDir().mkpath(file("taken.html")));
    QVERIFY(!writeReport(m_folder, m_data, file("taken.html")));
}

void TestRunReport::stops()
{
    std::stop_source stop;
    stop.request_stop();
    const QString path = file("stopped.html");
    QVERIFY(!writeReport(m_folder, m_data, path, {}, stop.get_token()));
    QVERIFY(!QFile::exists(path));
    std::vector<std::int64_t> told;
    VERIFY_RESULT(writeReport(m_folder, m_data, path, [&](std::int64_t done, std::int64_t total) {
        QCOMPARE(total, std::int64_t{90});
        told.push_back(done);
    }));
    QCOMPARE(told, (std::vector<std::int64_t>{64, 90}));
}

void TestRunReport::isWellFormed_data()
{
    QTest::addColumn<bool>("hostile");
    QTest::newRow("plain") << false;
    QTest::newRow("hostile") << true;
}

void TestRunReport::isWellFormed()
{
    QFETCH(bool, hostile);
    const Page page = pageOf(reportHtml(contentOf(hostile ? hostileReport() : m_report)));
    QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
    for (const auto &target : page.valuesOf(QStringLiteral("href")) + page.valuesOf(QStringLiteral("src")))
        QVERIFY2(target.startsWith(u'#') || target.startsWith(QStringLiteral("data:")), qPrintable(target));
    const QStringList ids = page.valuesOf(QStringLiteral("id"));
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    for (const auto &[name, attributes] : page.elements) {
        const auto has = [&, given = attributes](const char *attribute) {
            return !given.value(QLatin1String(attribute)).isEmpty();
        };
        if (name == QLatin1String("img"))
            QVERIFY(has("alt"));
        if (name == QLatin1String("svg") && !has("x"))
            QVERIFY(has("aria-label") && has("viewBox"));
        if (name == QLatin1String("th"))
            QVERIFY(has("scope"));
        if (attributes.value(QLatin1String("href")).startsWith(u'#'))
            QVERIFY(ids.contains(attributes.value(QLatin1String("href")).mid(1).toString()));
    }
    for (const auto *none : {"script", "link", "iframe", "object"})
        QCOMPARE(page.count(QString::fromLatin1(none)), 0);
    QCOMPARE(page.count(QStringLiteral("caption")), page.count(QStringLiteral("table")));
    QCOMPARE(page.count(QStringLiteral("figcaption")), page.count(QStringLiteral("figure")));
}

void TestRunReport::holdsEverything()
{
    const QByteArray html = reportHtml(contentOf(m_report));
    const Page page = pageOf(html);
    QStringList wanted{QString::fromUtf8("形状"),
                       QStringLiteral("a note"),
                       m_report.dataFingerprint,
                       m_data->spec,
                       QStringLiteral("2026-01-31 14:05"),
                       QStringLiteral("LibTorch"),
                       QString::fromLatin1(qVersion()),
                       QString::fromUtf8("5·(3·3·3) + 5 = 140"),
                       QString::fromUtf8("⌊(16 + 2·0 − 1·(3 − 1) − 1) / 1⌋ + 1 = 14"),
                       groupedText(m_report.analysis.totalMacs),
                       percentText(m_report.file().test->accuracy, 2),
                       QStringLiteral("Adam")};
    for (const auto &layer : m_project.network.layers)
        wanted << layer.id;
    for (const auto &[setting, value] : settingsOf(m_report.file()))
        wanted << setting << value;
    wanted += m_data->classNames;
    for (const auto &epoch : m_recorder.epochs)
        wanted << QString::number(epoch.trainLoss, 'f', 4);
    for (const auto &sample : m_report.worst)
        wanted << percentText(sample.probability);
    for (const auto &each : wanted)
        QVERIFY2(page.text.contains(each), qPrintable(each));
    // Network, three curves; filters, and samples of both kinds.
    QVERIFY(html.count("role=\"img\"") == 4);
    QCOMPARE(page.count(QStringLiteral("img")),
             qsizetype(15 + m_report.worst.size() + m_report.surest.size()));
}

void TestRunReport::canBeRepeated()
{
    const QByteArray html = reportHtml(contentOf(m_report));
    static const QRegularExpression carried(QStringLiteral("octet-stream;base64,([^\"]*)\""));
    const auto match = carried.match(QString::fromUtf8(html));
    const auto project =
        parseProject(QByteArray::fromBase64(match.captured(1).toLatin1()), QStringLiteral("report"));
    VERIFY_RESULT(project);
    QVERIFY(*project == m_project);
    const Page page = pageOf(html);
    QVERIFY(page.text.contains(QString::fromUtf8(projectText(m_project))));
    QVERIFY(page.text.contains(QStringLiteral(
        "cnn-workbench train project.cnnwb --data synthetic:shapes,size=16x16,channels=3,count=200,"
        "test_count=90 --seed 0 --epochs 3 --device cpu --threads 1 --plan plain --out run\n")));
    RunReport elsewhere = m_report;
    elsewhere.run.file->dataSpec = QString::fromUtf8("idx:/数据/it's %3");
    QVERIFY(pageOf(reportHtml(contentOf(elsewhere)))
                .text.contains(QString::fromUtf8("--data 'idx:/数据/it'\\''s %3' --seed 0")));
}

RunReport TestRunReport::hostileReport() const
{
    RunReport hostile = m_report;
    hostile.run.title = QStringLiteral("<script>alert(1)</script> & \"%1\" 'x'");
    hostile.run.note = QStringLiteral("]]> --> </style> %2");
    hostile.dataTitle = QString(QChar(1)) + QString(QChar(0xd800)) + QString::fromUtf8("\xf0\x9f\x98\x80");
    hostile.classNames[0] = QStringLiteral("</td><img src=x onerror=y>");
    for (auto *samples : {&hostile.worst, &hostile.surest}) {
        for (auto &sample : *samples)
            sample.name = QStringLiteral("\"><script src='http://x'/>");
    }
    return hostile;
}

void TestRunReport::escapesHostileTexts()
{
    const RunReport hostile = hostileReport();
    const Page page = pageOf(reportHtml(contentOf(hostile)));
    QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
    for (const auto &text : {hostile.run.title, hostile.run.note, hostile.classNames[0],
                             hostile.worst.front().name, QString::fromUtf8("\xf0\x9f\x98\x80")})
        QVERIFY2(page.text.contains(text), qPrintable(text));
    QCOMPARE(page.elements.size(), pageOf(reportHtml(contentOf(m_report))).elements.size());
}

void TestRunReport::isChinese()
{
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/cnn-workbench_zh_CN.qm")));
    QGuiApplication::installTranslator(&translator);
    const ReportContent content = contentOf(m_report);
    const QByteArray html = reportHtml(content);
    VERIFY_RESULT(writeReport(m_folder, m_data, file("zh.pdf")));
    QGuiApplication::removeTranslator(&translator);
    QVERIFY(html.contains("<html lang=\"zh-CN\">"));
    static const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
    QStringList texts;
    for (const auto &section : content.sections) {
        texts << section.title;
        for (const auto &block : section.blocks) {
            if (const auto *table = std::get_if<ReportTable>(&block))
                texts << table->label;
            if (const auto *figure = std::get_if<ReportFigure>(&block))
                texts << figure->label;
        }
    }
    for (const auto &text : texts)
        QVERIFY2(text.contains(chinese), qPrintable(text));
    QVERIFY(readFile(file("zh.pdf")).contains("NotoSansCJK"));
}

void TestRunReport::writesPdf()
{
    const QString path = file("report.PDF");
    VERIFY_RESULT(writeReport(m_folder, m_data, path));
    const QByteArray pdf = readFile(path);
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.count("/Type /Page\n") > 2);
    QVERIFY(pdf.contains("project.cnnwb"));
    const ReportContent content = contentOf(m_report);
    QVERIFY(timeless(reportPdf(content)) == timeless(reportPdf(content)));
    FileSizeLimit full(1000);
    QVERIFY(!writeReport(m_folder, m_data, file("full.pdf")));
    QVERIFY(!QFile::exists(file("full.pdf")));
}

void TestRunReport::manyClassesArePictures()
{
    PartAnswers answers{.part = DataPart::Test};
    std::vector<float> sure(30, 0.5F / 29);
    for (std::int32_t label = 0; label < 30; ++label) {
        std::ranges::fill(sure, 0.5F / 29);
        sure[std::size_t(label % 7)] = 0.5F;
        answers.add(label, label, sure);
    }
    RunReport report = m_report;
    report.classNames.clear();
    for (int i = 0; i < 30; ++i)
        report.classNames << QStringLiteral("class %1").arg(i);
    report.evaluation = evaluateAnswers(std::make_shared<const PartAnswers>(answers));
    const Page page = pageOf(reportHtml(contentOf(report)));
    QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
    QVERIFY(page.valuesOf(QStringLiteral("alt")).join(u' ').contains(QStringLiteral("of 30 classes")));
    QVERIFY(page.text.contains(QStringLiteral("class 29")));
}

/// A run that diverged: its epochs have losses that are no numbers, and so has its network.
void TestRunReport::tellsOfNoAnswers()
{
    PartAnswers answers{.part = DataPart::Test};
    answers.add(0, 1, std::vector<float>(6, std::nanf("")));
    RunReport report = m_report;
    report.evaluation = evaluateAnswers(std::make_shared<const PartAnswers>(answers));
    report.calibration = calibrationOf(report.evaluation->judged, 10);
    report.worst.clear();
    report.surest.clear();
    for (auto &epoch : report.metrics.epochs)
        epoch.trainLoss = std::nan("");
    report.metrics.batches.back().loss = HUGE_VAL;
    const ReportContent content = contentOf(report);
    const Page page = pageOf(reportHtml(content));
    QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
    QVERIFY(page.text.contains(QStringLiteral("output is no number")));
    QVERIFY(page.text.contains(QStringLiteral("images without an answer")));
    QVERIFY(!page.text.contains(QStringLiteral("No answer is wrong")));
    QVERIFY(reportPdf(content).startsWith("%PDF"));
}

void TestRunReport::thinsEpochs()
{
    RunReport report = m_report;
    report.metrics.epochs.clear();
    for (std::int64_t epoch = 1; epoch <= 500; ++epoch)
        report.metrics.epochs.push_back({epoch, 1.0 / double(epoch), 0.5, {}, {}, 100, 1});
    report.run.file->bestEpoch = 333;
    const auto section = trainingSection(report);
    const auto &table = std::get<ReportTable>(section.blocks.back());
    QVERIFY(table.rows.size() <= 30 && table.rows.size() > 25);
    QCOMPARE(table.rows.front().front().text, QStringLiteral("1"));
    QCOMPARE(table.rows.back().front().text, QStringLiteral("500"));
    QVERIFY(std::ranges::any_of(table.rows, [](const auto &row) { return row[0].text.contains("333"); }));
    QVERIFY(table.remarks.back().contains(QStringLiteral("of 500")));
}

void TestRunReport::cutsFiguresIntoRows()
{
    ReportFigure figure{{}, {1000, 10}, {}, {100, 390, 500, 800}};
    using Rows = std::vector<std::pair<qreal, qreal>>;
    QCOMPARE(rowsOf(figure, 2000), (Rows{{0, 1000}}));
    QCOMPARE(rowsOf(figure, 400), (Rows{{0, 390}, {390, 500}, {500, 800}, {800, 1000}}));
    // No row is left with little.
    figure.gaps = {100, 200, 300, 400, 500, 600, 700, 800, 900};
    QCOMPARE(rowsOf(figure, 850), (Rows{{0, 500}, {500, 1000}}));
    figure.gaps.clear();
    QCOMPARE(rowsOf(figure, 10), (Rows{{0, 1000}}));
}

void TestRunReport::wideNetworksAreCut()
{
    RunReport report = m_report;
    report.run.file->project.network = loadPreset(QStringLiteral("resnet20"))->network;
    report.analysis = analyse(report.project().network);
    const ReportContent content = contentOf(report);
    const Page page = pageOf(reportHtml(content));
    QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
    QVERIFY(page.count(QStringLiteral("use")) > 2);
    for (const auto &layer : report.project().network.layers)
        QVERIFY2(page.text.contains(layer.id), qPrintable(layer.id));
    QVERIFY(reportPdf(content).startsWith("%PDF"));
}

void TestRunReport::tickSteps_data()
{
    QTest::addColumn<double>("span");
    QTest::addColumn<int>("most");
    QTest::addColumn<double>("step");
    QTest::newRow("unit") << 1.0 << 5 << 0.2;
    QTest::newRow("exact") << 10.0 << 10 << 1.0;
    QTest::newRow("between") << 0.73 << 6 << 0.2;
    QTest::newRow("large") << 12345.0 << 6 << 5000.0;
    QTest::newRow("tiny") << 3e-9 << 6 << 5e-10;
    QTest::newRow("next power") << 57.0 << 6 << 10.0;
}

void TestRunReport::tickSteps()
{
    QFETCH(double, span);
    QFETCH(int, most);
    QFETCH(double, step);
    QVERIFY(std::abs(tickStep(span, most) / step - 1) < 1e-9);
}

QTEST_MAIN(TestRunReport)
#include "test_run_report.moc"
