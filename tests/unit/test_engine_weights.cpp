#include "core/engine/initialization.h"
#include "core/engine/loss.h"
#include "core/engine/runtime.h"
#include "core/exchange/trained_model.h"
#include "core/train/training.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

using namespace workbench;

namespace {

/// Wide enough for statistics.
Project wideProject()
{
    const auto project = test::projectOf(
        R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":64,"kernel_size":5}},
        {"id":"bn1","type":"BatchNorm2d"},{"id":"act","type":"PReLU"},{"id":"flat","type":"Flatten"},
        {"id":"fc1","type":"Linear","params":{"out_features":50}}])",
        Shape::image(4, 8, 8));
    return project ? *project : Project();
}

std::unique_ptr<Model> built(const Project &project)
{
    auto model = buildModel({.project = project, .data = nullptr, .device = QStringLiteral("cpu")});
    return model ? std::move(*model) : nullptr;
}

double deviation(const torch::Tensor &tensor)
{
    return tensor.std().item<double>();
}

std::vector<double> numbersOf(const torch::Tensor &tensor)
{
    const torch::Tensor plain = tensor.to(torch::kDouble).contiguous();
    return {plain.data_ptr<double>(), plain.data_ptr<double>() + plain.numel()};
}

} // namespace

class TestWeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareThread(1); }

    /// Deviations after He et al. 2015 and Glorot and Bengio 2010: conv1 has 100 inputs and 1600 outputs.
    void beginAsSaid_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<double>("deviation");
        QTest::addColumn<double>("bound");
        constexpr double none = 1e9;
        QTest::newRow("kaiming_uniform") << "kaiming_uniform" << std::sqrt(2 / 100.) << std::sqrt(6 / 100.);
        QTest::newRow("kaiming_normal") << "kaiming_normal" << std::sqrt(2 / 100.) << none;
        QTest::newRow("xavier_uniform") << "xavier_uniform" << std::sqrt(2 / 1700.) << std::sqrt(6 / 1700.);
        QTest::newRow("xavier_normal") << "xavier_normal" << std::sqrt(2 / 1700.) << none;
        QTest::newRow("normal") << "normal" << 0.01 << none;
        QTest::newRow("zeros") << "zeros" << 0. << 0.;
    }
    void beginAsSaid()
    {
        QFETCH(const QString, word);
        QFETCH(const double, deviation);
        QFETCH(const double, bound);
        Project project = wideProject();
        project.training.initialization = word;
        const auto model = built(project);
        QVERIFY(model);
        const torch::Tensor weight = model->tensor("conv1", "weight");
        QVERIFY(std::abs(::deviation(weight) - deviation) <= 0.03 * deviation);
        QVERIFY(weight.abs().max().item<double>() <= bound);
        QCOMPARE(model->tensor("conv1", "bias").abs().max().item<double>(), 0.0);
        QCOMPARE(model->tensor("bn1", "weight").min().item<double>(), 1.0);
        QCOMPARE(model->tensor("act", "weight").item<double>(), 0.25);
        QVERIFY(model->weights() == built(project)->weights());
        project.training.seed = 1;
        QCOMPARE(model->weights() == built(project)->weights(), word == QLatin1String("zeros"));
    }

    void aLayerHasItsOwnWord()
    {
        Project project = wideProject();
        const auto usual = built(project);
        project.network.find("fc1")->initialization = QStringLiteral("zeros");
        const auto model = built(project);
        QCOMPARE(model->tensor("fc1", "weight").abs().max().item<double>(), 0.0);
        QVERIFY(torch::equal(model->tensor("conv1", "weight"), usual->tensor("conv1", "weight")));
        project.training.initialization = QStringLiteral("zeros");
        project.network.find("fc1")->initialization = QStringLiteral("default");
        const auto other = built(project);
        QCOMPARE(other->tensor("conv1", "weight").abs().max().item<double>(), 0.0);
        QVERIFY(torch::equal(other->tensor("fc1", "weight"), usual->tensor("fc1", "weight")));
    }

    void frozenLayersStay_data()
    {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QString>("plan");
        for (const char *plan : {"plain", "replicas:2", "lanes:2"}) {
            for (const char *layer : {"conv1", "fc1"})
                QTest::addRow("%s, %s", plan, layer)
                    << QString::fromLatin1(layer) << QString::fromLatin1(plan);
        }
    }
    void frozenLayersStay()
    {
        QFETCH(const QString, layer);
        QFETCH(const QString, plan);
        Project project = test::smallClassifier(2);
        project.network.find(layer)->frozen = true;
        // Weight decay must not touch them either.
        project.training.optimizer = {QStringLiteral("AdamW"), {{QStringLiteral("weight_decay"), 0.5}}};
        const auto before = built(project)->weights();
        QTemporaryDir folder;
        TrainingObserver quiet;
        const auto outcome = train({.project = project,
                                    .data = test::darkAndBright(),
                                    .device = QStringLiteral("cpu"),
                                    .plan = plan,
                                    .runFolder = folder.path()},
                                   {}, quiet);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message()));
        const auto after = loadTrainedModel(folder.filePath("last.safetensors"));
        QVERIFY(after);
        for (const auto &[name, tensor] : before)
            QCOMPARE(after->weights.at(name) == tensor, name.startsWith(layer));
    }

    void nothingToTrainIsSaid()
    {
        Project project = test::smallClassifier();
        for (auto &layer : project.network.layers)
            layer.frozen = true;
        const auto reason = whyNotTrainable(project, *test::darkAndBright());
        QVERIFY(reason);
        QVERIFY(reason->what.contains("frozen"));
    }

    /// n / (classes * count), as scikit-learn's compute_class_weight has it.
    void classesAreBalanced()
    {
        const torch::Tensor labels = torch::tensor(std::vector<std::int64_t>{0, 0, 0, 0, 0, 0, 2, 2, 2, 3});
        QCOMPARE(numbersOf(balancedClassWeights(labels, 5)),
                 (std::vector<double>{double(float(10. / 18)), 1, double(float(10. / 9)),
                                      double(float(10. / 3)), 1}));
    }

    void rareClassesCountForMore_data()
    {
        QTest::addColumn<QString>("loss");
        for (const char *loss : {"CrossEntropyLoss", "NLLLoss", "MultiMarginLoss"})
            QTest::addRow("%s", loss) << QString::fromLatin1(loss);
    }
    void rareClassesCountForMore()
    {
        QFETCH(const QString, loss);
        torch::manual_seed(3);
        const torch::Tensor output = torch::rand({6, 3}).log_softmax(1);
        const torch::Tensor labels = torch::tensor(std::vector<std::int64_t>{0, 1, 2, 2, 1, 0});
        const torch::Tensor weights = torch::tensor(std::vector<float>{1, 5, 0.5});
        const Loss weighted = makeLoss({loss, {}}, weights);
        const Loss plain = makeLoss({loss, {}});
        double sum = 0;
        double total = 0;
        for (std::int64_t i = 0; i < 6; ++i) {
            const double weight = weights[labels[i].item<std::int64_t>()].item<double>();
            sum += weight * plain(output.slice(0, i, i + 1), labels.slice(0, i, i + 1)).item<double>();
            total += loss == QLatin1String("MultiMarginLoss") ? 1 : weight;
        }
        QVERIFY(std::abs(weighted(output, labels).item<double>() - sum / total) < 1e-6);
    }

    void classWeightsNeedALossThatTakesThem()
    {
        Project project = test::smallClassifier();
        project.training.balancedClasses = true;
        QVERIFY(!whyNotTrainable(project, *test::darkAndBright()));
        project.training.loss.type = QStringLiteral("MSELoss");
        const auto reason = whyNotTrainable(project, *test::darkAndBright());
        QVERIFY(reason);
        QVERIFY(reason->what.contains("MSELoss"));
    }

    void bfloat16IsNearOrRefused()
    {
        Project project = test::smallClassifier(2);
        project.training.bfloat16 = true;
        class Losses : public TrainingObserver
        {
        public:
            void batchDone(const BatchMetrics &metrics) override { losses.push_back(metrics.loss); }
            std::vector<double> losses;
        };
        const auto lossesOf = [](const Project &trained) {
            Losses observer;
            const auto outcome =
                train({.project = trained, .data = test::darkAndBright(), .device = QStringLiteral("cpu")},
                      {}, observer);
            return outcome ? Result<std::vector<double>>(observer.losses) : tl::unexpected(outcome.error());
        };
        const auto narrow = lossesOf(project);
        if (!hasBfloat16(QStringLiteral("cpu"))) {
            QVERIFY(!narrow);
            QCOMPARE(narrow.error().where, QStringLiteral("cpu"));
            return;
        }
        QVERIFY(narrow);
        project.training.bfloat16 = false;
        const auto exact = lossesOf(project);
        QVERIFY(*narrow != *exact);
        for (std::size_t i = 0; i < exact->size(); ++i)
            QVERIFY(std::abs((*narrow)[i] - (*exact)[i]) < 0.05);
    }

    void theProjectFileHoldsIt()
    {
        Project project = wideProject();
        project.network.find("conv1")->frozen = true;
        project.network.find("fc1")->initialization = QStringLiteral("xavier_normal");
        project.training.initialization = QStringLiteral("kaiming_normal");
        project.training.balancedClasses = true;
        project.training.timeLimit = 90;
        project.training.bfloat16 = true;
        const QByteArray text = projectText(project);
        QVERIFY(text.contains("\"version\": 2"));
        const auto read = parseProject(text, QStringLiteral("test"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
        QVERIFY(*read == project);
        QVERIFY(projectText(wideProject()).contains("\"version\": 1"));
    }

    void wrongWordsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("init") << QByteArray("init") << QByteArray("\"he\"");
        QTest::newRow("classes") << QByteArray("class_weights") << QByteArray("true");
        QTest::newRow("autocast") << QByteArray("autocast") << QByteArray("\"float16\"");
        QTest::newRow("time") << QByteArray("time_limit") << QByteArray("-5");
    }
    void wrongWordsAreNamed()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, value);
        const auto project = test::projectOf("[]", Shape::image(1, 8, 8), "{\"" + key + "\":" + value + "}");
        QVERIFY(!project);
        QVERIFY2(project.error().where.contains(QString::fromLatin1(key)), qPrintable(project.error().where));
    }
};

QTEST_GUILESS_MAIN(TestWeights)
#include "test_engine_weights.moc"
