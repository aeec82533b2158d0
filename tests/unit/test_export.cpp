#include "core/engine/model.h"
#include "core/exchange/export.h"
#include "core/exchange/torchscript_source.h"
#include "core/insight/predictor.h"
#include "core/train/training.h"
#include "tests/unit/files.h"
#include "tests/unit/models.h"
#include "tests/unit/projects.h"

#include <set>
#include <torch/script.h>

using namespace workbench;

namespace {

const QByteArray everyLayer = R"([
    {"id":"for","type":"Conv2d","params":{"out_channels":6,"kernel_size":[3,5],"padding":"same","groups":3}},
    {"id":"for_","type":"Conv2d","params":{"out_channels":4,"kernel_size":4,"padding":"same",
        "padding_mode":"reflect","dilation":[1,2]}},
    {"id":"class","type":"Conv2d","inputs":["for"],"params":{"out_channels":4,"kernel_size":4,
        "padding":"same","padding_mode":"replicate","bias":false}},
    {"id":"training","type":"Conv2d","inputs":["for"],"params":{"out_channels":4,"kernel_size":3,
        "padding":[1,2],"padding_mode":"circular"}},
    {"id":"Network","type":"BatchNorm2d","inputs":["class"]},
    {"id":"free","type":"BatchNorm2d","inputs":["for_"],"params":{"affine":false,"eps":0.5}},
    {"id":"sum","type":"Add","inputs":["free","for_","Network"]},
    {"id":"wide","type":"Conv2d","inputs":["training"],"params":{"out_channels":4,"kernel_size":[1,3]}},
    {"id":"cat","type":"Concat","inputs":["wide","sum","wide"]},
    {"id":"self","type":"ReLU"},
    {"id":"torch","type":"LeakyReLU","inputs":["cat"],"params":{"negative_slope":2}},
    {"id":"x","type":"Sigmoid"},
    {"id":"x_out","type":"Tanh","inputs":["self"]},
    {"id":"parameters","type":"Softmax"},
    {"id":"all","type":"Add","inputs":["x","x_out","parameters"]},
    {"id":"pool","type":"MaxPool2d","params":{"kernel_size":[3,2],"stride":[2,1],"padding":1,"ceil_mode":true}},
    {"id":"mean","type":"AvgPool2d","params":{"kernel_size":2,"padding":[0,1],"count_include_pad":false,
        "ceil_mode":true}},
    {"id":"up","type":"ConvTranspose2d","params":{"out_channels":4,"kernel_size":[3,2],"stride":2,
        "padding":1,"output_padding":[1,0]}},
    {"id":"six","type":"ReLU6"},
    {"id":"slopes","type":"PReLU","params":{"num_parameters":4}},
    {"id":"elu","type":"ELU","params":{"alpha":2}},
    {"id":"gelu","type":"GELU"},
    {"id":"gelu2","type":"GELU","params":{"approximate":"tanh"}},
    {"id":"silu","type":"SiLU"},
    {"id":"hard","type":"Hardswish"},
    {"id":"groups","type":"GroupNorm","params":{"num_groups":2}},
    {"id":"instance","type":"InstanceNorm2d"},
    {"id":"instance2","type":"InstanceNorm2d","params":{"affine":true,"track_running_stats":true}},
    {"id":"padded","type":"ZeroPad2d","params":{"padding":[1,2,0,1]}},
    {"id":"larger","type":"Upsample","params":{"scale_factor":2}},
    {"id":"larger2","type":"Upsample","params":{"scale_factor":1.5,"mode":"bilinear","align_corners":true}},
    {"id":"exact","type":"Upsample","params":{"scale_factor":[0.7,1],"mode":"nearest-exact",
        "recompute_scale_factor":true}},
    {"id":"sized","type":"Upsample","params":{"size":[9,8],"mode":"bicubic"}},
    {"id":"squeeze","type":"AdaptiveAvgPool2d","params":{"output_size":1}},
    {"id":"weighed","type":"Multiply","inputs":["squeeze","sized"]},
    {"id":"strongest","type":"AdaptiveMaxPool2d","params":{"output_size":[4,5]}},
    {"id":"drop","type":"Dropout2d"},
    {"id":"nothing","type":"Identity"},
    {"id":"drop2","type":"Dropout","params":{"p":1}},
    {"id":"rows","type":"LogSoftmax","params":{"dim":-1}},
    {"id":"flat","type":"Flatten"},
    {"id":"features","type":"BatchNorm1d"},
    {"id":"_modules","type":"Linear","params":{"out_features":9}},
    {"id":"end","type":"Linear","params":{"out_features":4,"bias":false}}])";

/// Weights as after some training: running means and variances are no longer 0 and 1.
TrainedModel trainedModel(const Project &project)
{
    TrainedModel trained{project, {}, {}, {}};
    const Shape output = *analyse(project.network).layers.back().output;
    for (std::int64_t i = 0; i < output.elements(); ++i)
        trained.classNames << QStringLiteral("class %1").arg(i);
    const auto model = *Model::build(project.network, QStringLiteral("cpu"), 3);
    torch::manual_seed(3);
    const Shape &input = project.network.input;
    for (int i = 0; i < 3; ++i)
        (void)model->forward(torch::rand({8, input.channels(), input.height(), input.width()}));
    trained.weights = model->weights();
    return trained;
}

Project projectNamed(const QString &name)
{
    return name == QLatin1String("every layer") ? *test::projectOf(everyLayer) : *loadPreset(name);
}

std::vector<std::uint8_t> somePixels(const Shape &size, std::int64_t count)
{
    test::RandomNetworks random(5);
    std::vector<std::uint8_t> pixels;
    for (std::int64_t i = 0; i < size.elements() * count; ++i)
        pixels.push_back(std::uint8_t(random.below(256)));
    return pixels;
}

/// A PyTorch folder has its own test.
std::vector<ExportFormat> fileFormats()
{
    auto formats = exportFormats();
    std::erase_if(formats, [](const ExportFormat &format) { return format.suffix.isEmpty(); });
    return formats;
}

double greatest(const torch::Tensor &difference)
{
    return difference.abs().max().item<double>();
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLayerIsThere();
    void torchScriptAnswersTheSame_data();
    void torchScriptAnswersTheSame();
    void torchScriptOfRandomNetworks();
    void torchScriptIsInEvaluationMode();
    void writesEveryFormat();
    void safetensorsComeBack();
    void stateDictHoldsTheWeights();
    void refusesUnknownFormat();
    void refusesToReplaceWhatIsNoFile();
    void keepsTheOldFileOnAFullDisk();
    void namesAreDistinct();
};

void TestExport::everyLayerIsThere()
{
    const auto project = test::projectOf(everyLayer);
    VERIFY_RESULT(project);
    const auto analysis = analyse(project->network);
    QVERIFY2(analysis.faults.empty(), analysis.faults.empty() ? "" : qPrintable(analysis.faults[0].message));
    std::set<QString> types;
    for (const auto &layer : project->network.layers)
        types.insert(layer.type);
    for (const auto &descriptor : layerTypes())
        QVERIFY2(types.count(descriptor.type), qPrintable(descriptor.type));
}

void TestExport::torchScriptAnswersTheSame_data()
{
    QTest::addColumn<QString>("name");
    for (const auto *name : {"lenet5", "fashion-cnn", "every layer"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestExport::torchScriptAnswersTheSame()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model.pt"));
    const TrainedModel trained = trainedModel(projectNamed(name));
    VERIFY_RESULT(exportModel(trained, {QStringLiteral("torchscript")}, path));

    const Shape &size = trained.project.network.input;
    const auto pixels = somePixels(size, 7);
    auto predictor = Predictor::make(trained);
    VERIFY_RESULT(predictor);
    auto data = std::make_shared<DataSet>();
    data->imageShape = size;
    data->test.labels.assign(7, unknownLabel);
    data->test.pixels = std::make_shared<MemoryPixels>(pixels, size.elements());
    const auto answers = predictor->predict(data, data->test);
    VERIFY_RESULT(answers);

    std::unordered_map<std::string, std::string> extra{
        {"class_names.json", ""}, {"preprocessing.json", ""}, {"project.json", ""}};
    torch::jit::Module module = torch::jit::load(path.toStdString(), torch::kCPU, extra);
    const torch::NoGradGuard guard;
    const auto images = torch::from_blob(const_cast<std::uint8_t *>(pixels.data()),
                                         {7, size.channels(), size.height(), size.width()}, torch::kByte)
                            .to(torch::kFloat)
                            .div(255);
    const auto output = module.forward({images}).toTensor();
    const auto model =
        *buildModel({.project = trained.project, .data = nullptr, .initialWeights = trained.weights});
    model->setTraining(false);
    QVERIFY(greatest(output - model->forward(images)) < 1e-5);
    const auto probabilities = output.softmax(1);
    QCOMPARE(answers->size(), std::size_t{7});
    for (std::int64_t i = 0; i < 7; ++i)
        QVERIFY(greatest(probabilities[i] - torch::tensor((*answers)[std::size_t(i)])) < 1e-5);

    QVERIFY(QByteArray::fromStdString(extra.at("class_names.json")).contains("class 3"));
    QCOMPARE(QByteArray::fromStdString(extra.at("preprocessing.json")), QByteArray(R"({"scale":"0..1"})"));
    QCOMPARE(QByteArray::fromStdString(extra.at("project.json")), projectText(trained.project));
}

void TestExport::torchScriptOfRandomNetworks()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model.pt"));
    int compared = 0;
    for (std::uint64_t seed = 1000; seed < 1060; ++seed) {
        test::RandomNetworks random(seed);
        Project project;
        project.network = random.network();
        if (!analyse(project.network).faults.empty()) {
            QVERIFY(!torchScriptForward(project.network));
            continue;
        }
        const auto model = *Model::build(project.network, QStringLiteral("cpu"), 3);
        VERIFY_RESULT(exportModel({project, {}, model->weights(), {}}, {QStringLiteral("torchscript")}, path));
        model->setTraining(false);
        const torch::NoGradGuard guard;
        const Shape &size = project.network.input;
        const auto images = torch::rand({2, size.channels(), size.height(), size.width()});
        const auto difference =
            torch::jit::load(path.toStdString()).forward({images}).toTensor() - model->forward(images);
        // Where a network makes infinities of its own, both do.
        QVERIFY2(greatest(torch::nan_to_num(difference)) < 1e-5,
                 qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(greatest(difference))));
        ++compared;
    }
    QVERIFY(compared > 20);
}

void TestExport::torchScriptIsInEvaluationMode()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model.pt"));
    VERIFY_RESULT(
        exportModel(trainedModel(projectNamed("every layer")), {QStringLiteral("torchscript")}, path));
    torch::jit::Module module = torch::jit::load(path.toStdString());
    QVERIFY(!module.is_training());
    const auto images = torch::rand({4, 3, 12, 10});
    const auto first = module.forward({images}).toTensor();
    QVERIFY(torch::equal(module.forward({images}).toTensor(), first));
}

void TestExport::writesEveryFormat()
{
    const QTemporaryDir folder;
    const TrainedModel trained = trainedModel(*loadPreset(QStringLiteral("lenet5")));
    for (const auto &format : fileFormats()) {
        const QString path = folder.filePath(QStringLiteral("模型.") + format.suffix);
        VERIFY_RESULT(exportModel(trained, {format.name}, path));
        QVERIFY(QFileInfo(path).size() > 61706 * 4);
        QVERIFY(!format.description.isEmpty());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), qsizetype(fileFormats().size()));
}

void TestExport::safetensorsComeBack()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model.safetensors"));
    const TrainedModel trained = trainedModel(projectNamed("every layer"));
    VERIFY_RESULT(exportModel(trained, {QStringLiteral("safetensors")}, path));
    const auto read = loadTrainedModel(path);
    VERIFY_RESULT(read);
    QVERIFY(read->project == trained.project);
    QVERIFY(read->weights == trained.weights);
    QCOMPARE(read->classNames, trained.classNames);
}

void TestExport::stateDictHoldsTheWeights()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model.pth"));
    const TrainedModel trained = trainedModel(projectNamed("every layer"));
    VERIFY_RESULT(exportModel(trained, {QStringLiteral("state-dict")}, path));
    const QByteArray bytes = test::readFile(path);
    const auto value = torch::pickle_load(std::vector<char>(bytes.begin(), bytes.end()));
    QVERIFY(value.isGenericDict());
    const auto dictionary = value.toGenericDict();
    QCOMPARE(dictionary.size(), trained.weights.size());
    for (const auto &item : dictionary) {
        const auto tensor = item.value().toTensor();
        QVERIFY(dataOf(tensor) == trained.weights.at(QString::fromStdString(item.key().toStringRef())));
    }
}

void TestExport::refusesUnknownFormat()
{
    COMPARE_ERROR(exportModel(test::smallModel(), {QStringLiteral("gguf")}, QStringLiteral("x")),
                  QStringLiteral("torchscript"));
}

void TestExport::refusesToReplaceWhatIsNoFile()
{
    const QTemporaryDir folder;
    for (const auto &format : fileFormats()) {
        COMPARE_ERROR(exportModel(test::smallModel(), {format.name}, folder.path()),
                      QStringLiteral("not a file that can be replaced"));
        COMPARE_ERROR(exportModel(test::smallModel(), {format.name}, QStringLiteral("/dev/null")),
                      QStringLiteral("/dev/null"));
    }
    QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
}

void TestExport::keepsTheOldFileOnAFullDisk()
{
    const QTemporaryDir folder;
    for (const auto &format : fileFormats()) {
        const QString path = folder.filePath(format.name);
        test::writeFile(path, "old");
        const test::FileSizeLimit full(500);
        COMPARE_ERROR(exportModel(test::smallModel(), {format.name}, path),
                      QStringLiteral("cannot be written"));
        QCOMPARE(test::readFile(path), QByteArray("old"));
    }
}

void TestExport::namesAreDistinct()
{
    QCOMPARE(pythonName(QStringLiteral("conv1")), QStringLiteral("conv1"));
    std::set<QString> names;
    for (const auto *id :
         {"for", "for_", "for__", "class", "class_", "training", "training_", "forward", "x"})
        QVERIFY2(names.insert(pythonName(QString::fromLatin1(id))).second, id);
}

QTEST_GUILESS_MAIN(TestExport)
#include "test_export.moc"
