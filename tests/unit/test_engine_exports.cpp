#include "core/exchange/export.h"
#include "core/insight/test_predictions.h"
#include "tests/unit/exported_models.h"
#include "tests/unit/python.h"

#include <QStandardPaths>

using namespace workbench;
using namespace workbench::test;

namespace {

constexpr std::int64_t imageCount = 3;

DataSetPointer dataOfNoise(const Shape &shape)
{
    DataSet data;
    data.title = QStringLiteral("noise");
    data.imageShape = shape;
    auto bytes = noiseImages(shape).bytes;
    bytes.resize(std::size_t(imageCount * shape.elements()));
    data.test.labels.assign(imageCount, unknownLabel);
    data.test.pixels = std::make_shared<MemoryPixels>(std::move(bytes), shape.elements());
    return std::make_shared<const DataSet>(std::move(data));
}

/// What the network reads and answers, as the program itself has it.
struct Answers
{
    torch::Tensor pixels; ///< from 0 to 255
    torch::Tensor input;
    torch::Tensor output;
    torch::Tensor probabilities;
};

Result<Answers> answersOf(const TrainedModel &trained)
{
    const Shape &shape = trained.project.network.input;
    const auto data = dataOfNoise(shape);
    const auto table = predictTestImages(trained, data);
    auto model = Model::build(trained.project.network, QStringLiteral("cpu"), 1);
    if (!table || !model)
        return tl::unexpected(table ? model.error() : table.error());
    if (const auto set = (*model)->setWeights(trained.weights); !set)
        return tl::unexpected(set.error());
    (*model)->setTraining(false);
    (*model)->setNormalization(trained.normalization);
    const torch::NoGradGuard guard;
    Answers answers;
    answers.pixels = torch::tensor(std::vector<std::uint8_t>(data->test.pixels->inMemory(),
                                                             data->test.pixels->inMemory() +
                                                                 imageCount * shape.elements()))
                         .view({imageCount, shape.channels(), shape.height(), shape.width()});
    answers.input = (*model)->preprocessing()(answers.pixels);
    answers.output = (*model)->forward(answers.input);
    std::vector<torch::Tensor> rows;
    for (const auto &row : table->probabilities)
        rows.push_back(torch::tensor(row));
    answers.probabilities = torch::stack(rows);
    return answers;
}

void writeExports(const QString &path, const TrainedModel &trained)
{
    ProofImages images = noiseImages(trained.project.network.input);
    images.bytes.resize(std::size_t(imageCount * trained.project.network.input.elements()));
    const auto write = [&](const char *format, const char *name, const OnnxOptions &options = {}) {
        VERIFY_RESULT(
            exportModel(trained, {QLatin1String(format), options, images}, path + QLatin1String(name)));
    };
    write("torchscript", "/model.pt");
    write("state-dict", "/model.pth");
    write("safetensors", "/model.safetensors");
    write("pytorch", "/folder");
    write("onnx", "/plain.onnx");
    write("onnx", "/pixels.onnx", {.withPreprocessing = true});
    write("onnx", "/whole.onnx", {.withPreprocessing = true, .withSoftmax = true});
}

/// One folder a network, with its exports and expected.safetensors. Those that make infinities are left out:
/// no export of them is handed over.
void writeCase(const QString &path, const Project &project, std::uint64_t seed)
{
    const TrainedModel trained = drawnModel(project, seed);
    const auto answers = answersOf(trained);
    VERIFY_RESULT(answers);
    if (!answers->output.isfinite().all().item<bool>())
        return;
    QVERIFY(QDir().mkpath(path));
    writeExports(path, trained);
    VERIFY_RESULT(saveSafetensors({{{"pixels", dataOf(answers->pixels.to(torch::kFloat))},
                                    {"input", dataOf(answers->input)},
                                    {"output", dataOf(answers->output)},
                                    {"probabilities", dataOf(answers->probabilities)}},
                                   {}},
                                  path + QStringLiteral("/expected.safetensors")));
}

} // namespace

/// Exports of every layer type, every preset and random networks, read by those who will read them.
class TestExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pythonAgrees();
    void onnxRuntimeAgrees();

private:
    QTemporaryDir m_root;
};

void TestExports::initTestCase()
{
    std::uint64_t seed = 0;
    for (const auto &[name, project] : projectsToExport()) {
        writeCase(m_root.filePath(name), project, ++seed);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(name));
    }
}

void TestExports::pythonAgrees()
{
    const auto run = runPython(QStringLiteral("check_exported.py"), {m_root.path()});
    if (run.exitCode == 77)
        QSKIP(run.output.constData());
    QVERIFY2(run.exitCode == 0, run.output.constData());
    qInfo("%s", run.output.constData());
}

void TestExports::onnxRuntimeAgrees()
{
    const auto run = runOnnxRuntime(m_root.path());
    if (run.exitCode == 77)
        QSKIP(run.output.constData());
    QVERIFY2(run.exitCode == 0, run.output.constData());
    qInfo("%s", run.output.constData());
}

QTEST_GUILESS_MAIN(TestExports)
#include "test_engine_exports.moc"
