#include "core/exchange/cpp/cpp_name.h"
#include "core/exchange/cpp/libtorch_project.h"
#include "core/exchange/cpp/libtorch_source.h"
#include "core/exchange/export_preview.h"
#include "tests/unit/exported_models.h"
#include "tests/unit/models.h"

#include <QProcess>
#include <QStandardPaths>

using namespace workbench;
using namespace workbench::test;

namespace {

/// The exported files, and an input with the network's output.
void writeCase(const QString &path, const Project &project)
{
    const TrainedModel trained = drawnModel(project, 3);
    QVERIFY(QDir().mkpath(path));
    VERIFY_RESULT(exportLibtorchProject(trained, path));
    const auto model = *Model::build(project.network, QStringLiteral("cpu"), 1);
    VERIFY_RESULT(model->setWeights(trained.weights));
    model->setTraining(false);
    const Shape &shape = project.network.input;
    const torch::NoGradGuard guard;
    const torch::Tensor input = torch::rand({2, shape.channels(), shape.height(), shape.width()});
    torch::save(std::vector<torch::Tensor>{input, model->forward(input)},
                (path + QStringLiteral("/expected.pt")).toStdString());
}

QByteArray casesText(int count)
{
    QByteArray text = "#include \"" TEST_DATA "/libtorch_cases/run.h\"\n\n";
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("namespace case%1 {\n#include \"%1/model.h\"\n}\n").arg(i).toUtf8();
    text += "\nint main()\n{\n";
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("    check<case%1::Network>(\"%1\");\n").arg(i).toUtf8();
    return text + "}\n";
}

/// What a program says; empty where it ends well.
QByteArray complaint(const QString &folder, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(250'000) && process.exitStatus() == QProcess::NormalExit;
    return ended && process.exitCode() == 0 ? QByteArray()
                                            : process.readAll() + process.errorString().toUtf8();
}

} // namespace

class TestLibtorchProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesANetwork();
    void namesMembers_data();
    void namesMembers();
    void writesClassesAndPreparation();
    void provesWeights();
    void refusesOtherWeights();
    void replacesItsOwnOnly();
    void isShownBefore();
    void compilesAndAgrees();
};

void TestLibtorchProject::writesANetwork()
{
    const Project project = projectOfLayers(R"([
        {"id":"conv1","type":"Conv2d","params":{"out_channels":6,"kernel_size":[3,5],"padding":[1,2],"bias":false}},
        {"id":"norm","type":"BatchNorm2d","params":{"eps":1e-8}},
        {"id":"relu","type":"ReLU"},
        {"id":"conv2","type":"Conv2d","params":{"out_channels":6,"kernel_size":4,"padding":"same","padding_mode":"reflect"}},
        {"id":"act","type":"Hardswish"},
        {"id":"sum","type":"Add","inputs":["act","relu"]},
        {"id":"both","type":"Concat","inputs":["sum","input"]},
        {"id":"up","type":"Upsample","params":{"scale_factor":2,"mode":"bilinear"}},
        {"id":"drop","type":"Dropout"},
        {"id":"flat","type":"Flatten"},
        {"id":"double","type":"Linear","params":{"out_features":3}}])");
    const QString expected = QStringLiteral(R"(struct NetworkImpl : torch::nn::Module
{
    NetworkImpl()
    {
        register_module("conv1", conv1);
        register_module("norm", norm);
        register_module("relu", relu);
        register_module("conv2", conv2);
        register_module("up", up);
        register_module("drop", drop);
        register_module("flat", flat);
        register_module("double_", double_);
    }

    torch::Tensor forward(torch::Tensor x)
    {
        const torch::Tensor input = x;
        x = conv1(input); // 6 x 12 x 10
        x = norm(x); // 6 x 12 x 10
        const torch::Tensor relu_out = relu(x); // 6 x 12 x 10
        x = conv2(torch::pad(relu_out, {1, 2, 1, 2}, "reflect")); // 6 x 12 x 10
        x = torch::hardswish(x); // 6 x 12 x 10
        x = x + relu_out; // 6 x 12 x 10
        x = torch::cat({x, input}, 1); // 9 x 12 x 10
        x = up(x); // 9 x 24 x 20
        x = drop(x); // 9 x 24 x 20
        x = flat(x); // 4320
        x = double_(x); // 3
        return x;
    }

    torch::nn::Conv2d conv1{torch::nn::Conv2dOptions(3, 6, {3, 5}).padding({1, 2}).bias(false)};
    torch::nn::BatchNorm2d norm{torch::nn::BatchNorm2dOptions(6).eps(1e-08)};
    torch::nn::ReLU relu;
    torch::nn::Conv2d conv2{6, 6, 4};
    torch::nn::Upsample up{
        torch::nn::UpsampleOptions().scale_factor(std::vector<double>{2.0, 2.0}).mode(torch::kBilinear).align_corners(false)};
    torch::nn::Dropout drop{0.5};
    torch::nn::Flatten flat;
    torch::nn::Linear double_{4320, 3};
};
TORCH_MODULE(Network);)");
    QCOMPARE(libtorchSource(project.network).split(u'\n'), expected.split(u'\n'));
}

void TestLibtorchProject::namesMembers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    for (const auto *id : {"conv1", "a_out", "Block2", "fc_"})
        QTest::newRow(id) << id << id;
    for (const auto *id : {"for", "for_", "lambda", "double", "train", "x", "std", "NetworkImpl", "errno",
                           "NULL", "M_PI", "_1", "clone_"})
        QTest::newRow(id) << id << QString::fromLatin1(id) + QLatin1Char('_');
}

void TestLibtorchProject::namesMembers()
{
    QFETCH(const QString, id);
    QTEST(cppName(id), "name");
}

void TestLibtorchProject::writesClassesAndPreparation()
{
    TrainedModel model = smallModel();
    model.classNames = QStringList{"Bag", QString::fromUtf8("踝靴"), "a\"\\\n1"};
    const auto textOf = [](const TrainedModel &trained) {
        return QString::fromUtf8(libtorchProject(trained)->at(QStringLiteral("model.h")));
    };
    const QString plain = textOf(model);
    QVERIFY2(plain.contains(
                 QString::fromUtf8("classNames{\n    \"Bag\",\n    \"踝靴\",\n    \"a\\\"\\\\\\0121\"\n};")),
             qPrintable(plain));
    QVERIFY(plain.contains(QStringLiteral("channels = 1, height = 4, width = 4;")));
    QVERIFY(plain.contains(QStringLiteral("return bytes.to(torch::kFloat) / 255;")));
    QVERIFY(plain.contains(QStringLiteral("return output.softmax(1);")));
    model.normalization = {Normalization::Kind::Given, {0.25}, {1}};
    const QString normalized = textOf(model);
    QVERIFY2(normalized.contains(QStringLiteral("mean = torch::tensor({0.25})")), qPrintable(normalized));
    QVERIFY(normalized.contains(QStringLiteral("deviation = torch::tensor({1.0})")));
    QVERIFY(
        normalized.contains(QStringLiteral("return (bytes.to(torch::kFloat) / 255 - mean) / deviation;")));
    const auto files = libtorchProject(model);
    VERIFY_RESULT(files);
    for (const auto &[name, bytes] : *files)
        QVERIFY2(!bytes.contains("@CL") && !bytes.contains("@PR") && !bytes.isEmpty(), qPrintable(name));
}

void TestLibtorchProject::provesWeights()
{
    for (const auto &[name, project] : projectsToExport()) {
        const TrainedModel trained = drawnModel(project, 3);
        const auto files = libtorchProject(trained);
        VERIFY_RESULT(files);
        const auto proof = proveLibtorchWeights(files->at(QStringLiteral("weights.pt")), trained);
        VERIFY_RESULT(proof);
        QVERIFY2(proof->reader.startsWith(QLatin1String("LibTorch ")), qPrintable(proof->reader));
    }
}

void TestLibtorchProject::refusesOtherWeights()
{
    const TrainedModel trained = smallModel();
    const QByteArray bytes = libtorchProject(trained)->at(QStringLiteral("weights.pt"));
    TrainedModel other = trained;
    other.weights[QStringLiteral("fc1.bias")].bytes[0] = 1;
    COMPARE_ERROR(proveLibtorchWeights(bytes, other), QStringLiteral("other tensors"));
    COMPARE_ERROR(proveLibtorchWeights(bytes.left(bytes.size() / 2), trained), QStringLiteral("read again"));
}

void TestLibtorchProject::replacesItsOwnOnly()
{
    const QTemporaryDir root;
    const QString path = root.filePath(QString::fromUtf8("网络 1"));
    const auto proof = exportLibtorchProject(smallModel(), path);
    VERIFY_RESULT(proof);
    QVERIFY2(proof->text().contains(QStringLiteral("to the bit. The C++ code was not compiled here.")),
             qPrintable(proof->text()));
    const QStringList names{"CMakeLists.txt", "README.md", "model.h", "predict.cpp", "weights.pt"};
    QCOMPARE(QDir(path).entryList(QDir::Files, QDir::Name), names);
    VERIFY_RESULT(exportLibtorchProject(smallModel(), path));
    QVERIFY(QDir(path).mkdir(QStringLiteral("build")));
    COMPARE_ERROR(exportLibtorchProject(smallModel(), path), QStringLiteral("build"));
}

void TestLibtorchProject::isShownBefore()
{
    const auto pages = exportPreview(smallModel(), {QStringLiteral("libtorch-cpp")});
    VERIFY_RESULT(pages);
    QStringList names;
    for (const auto &page : *pages) {
        names << page.name;
        if (page.name == QLatin1String("weights.pt"))
            QVERIFY2(page.text.contains(QStringLiteral("conv1.weight")), qPrintable(page.text));
        if (page.name == QLatin1String("model.h"))
            QVERIFY2(page.text.contains(QStringLiteral("torch::nn::Linear fc1{8, 3};")),
                     qPrintable(page.text));
    }
    const QStringList expected{"README.md", "CMakeLists.txt", "model.h", "predict.cpp", "weights.pt"};
    QCOMPARE(names, expected);
}

/// One program out of all networks, for LibTorch's headers take longest.
void TestLibtorchProject::compilesAndAgrees()
{
    if (QStandardPaths::findExecutable(QStringLiteral("cmake")).isEmpty() ||
        QStandardPaths::findExecutable(QStringLiteral("ninja")).isEmpty())
        QSKIP("CMake or Ninja is not installed");
    // Always there, or ccache would know nothing again.
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/libtorch_cases");
    QDir(folder).removeRecursively();
    auto projects = randomProjects(8);
    for (std::size_t first = 0; first < layerCases.size(); first += 10)
        projects.emplace(QStringLiteral("layers %1").arg(first), projectOfLayerCases(first));
    int count = 0;
    for (const auto &[name, project] : projects) {
        writeCase(QStringLiteral("%1/%2").arg(folder).arg(count++), project);
        if (QTest::currentTestFailed())
            return;
    }
    writeFile(folder + QStringLiteral("/cases.cpp"), casesText(count));
    QStringList configure{"-S",    TEST_DATA "/libtorch_cases", "-B", "build", "-G",
                          "Ninja", "-DCASES=" + folder};
    if (!QStandardPaths::findExecutable(QStringLiteral("ccache")).isEmpty())
        configure << QStringLiteral("-DCMAKE_CXX_COMPILER_LAUNCHER=ccache");
    const std::vector<QStringList> commands{
        QStringList{"cmake"} + configure, {"cmake", "--build", "build"}, {"build/cases"}};
    for (const auto &command : commands) {
        const QString program = command[0].contains(u'/') ? folder + u'/' + command[0] : command[0];
        const QByteArray said = complaint(folder, program, command.mid(1));
        QVERIFY2(said.isEmpty(), said.constData());
    }
}

QTEST_GUILESS_MAIN(TestLibtorchProject)
#include "test_engine_libtorch_project.moc"
