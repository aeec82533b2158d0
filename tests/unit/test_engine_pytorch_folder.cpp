#include "core/data/split.h"
#include "core/engine/model.h"
#include "core/exchange/export.h"
#include "core/exchange/python/pytorch_folder.h"
#include "tests/unit/files.h"
#include "tests/unit/models.h"
#include "tests/unit/projects.h"
#include "tests/unit/python.h"

using namespace workbench;

namespace {

const QString pytorch = QStringLiteral("pytorch");

/// Running means as after some training.
TrainedModel trainedModel(const Project &project)
{
    TrainedModel trained{project, {}, {}, {}};
    const Shape output = *analyse(project.network).layers.back().output;
    for (std::int64_t i = 0; i < output.elements(); ++i)
        trained.classNames << QStringLiteral("class \"%1\"").arg(i);
    const auto model = *Model::build(project.network, QStringLiteral("cpu"), 3);
    const Shape &input = project.network.input;
    (void)model->forward(torch::rand({8, input.channels(), input.height(), input.width()}));
    trained.weights = model->weights();
    return trained;
}

/// The folder, the network as TorchScript beside it, and which of 60 images validate.
void writeCase(const QString &path, const Project &project)
{
    QVERIFY(QDir().mkpath(path));
    const TrainedModel trained = trainedModel(project);
    VERIFY_RESULT(exportModel(trained, {pytorch}, path + QStringLiteral("/folder")));
    VERIFY_RESULT(exportModel(trained, {QStringLiteral("torchscript")}, path + QStringLiteral("/expected.pt")));
    ImageSet images;
    QStringList lines(2);
    for (std::int32_t i = 0; i < 60; ++i)
        images.labels.push_back(i * i % 7);
    for (const auto label : images.labels)
        lines[0] += QStringLiteral("%1 ").arg(label);
    images.pixels = std::make_shared<MemoryPixels>(std::vector<std::uint8_t>(60), 1);
    for (const auto position : splitOf(images, project).validation)
        lines[1] += QStringLiteral("%1 ").arg(position);
    test::writeFile(path + QStringLiteral("/split.txt"), lines.join(QLatin1Char('\n')).toUtf8());
}

Project projectOf(const QByteArray &training, const QByteArray &data)
{
    const auto project = parseProject(R"({"format":"cnn-workbench","version":2,
        "input":{"channels":3,"height":12,"width":10},
        "layers":[{"id":"for","type":"Conv2d","params":{"out_channels":4,"kernel_size":3},"init":"xavier_normal"},
                  {"id":"bn1","type":"BatchNorm2d"},{"id":"relu1","type":"ReLU"},
                  {"id":"fixed","type":"Conv2d","params":{"out_channels":4,"kernel_size":1},"frozen":true},
                  {"id":"flatten1","type":"Flatten"},
                  {"id":"fc1","type":"Linear","params":{"out_features":7}}],
        "training":)" + training + R"(,"data":)" +
                                          data + "}",
                                      "project");
    if (!project)
        qFatal("%s", qPrintable(project.error().message()));
    return *project;
}

/// Every optimizer, loss, schedule, step of augmentation, way to split and kind of data set.
std::vector<Project> projectsOfAllSettings()
{
    return {
        projectOf(R"({"optimizer":{"type":"SGD","momentum":0.9,"nesterov":true},"epochs":3,
                      "loss":{"type":"MultiMarginLoss","p":2,"margin":0.5},"class_weights":"balanced",
                      "schedule":{"type":"StepLR","step_size":2},"init":"kaiming_uniform","validation_split":0.23})",
                  R"({"source":"cifar10:/nowhere","split":{"stratified":true,"seed":9},
                      "augment":[{"type":"RandomHorizontalFlip"},{"type":"RandomVerticalFlip","p":1}]})"),
        projectOf(
            R"({"optimizer":{"type":"AdamW","betas":[0.8,0.99]},"loss":{"type":"SmoothL1Loss","beta":2},
                      "schedule":{"type":"MultiStepLR","milestones":[1,2]},"init":"kaiming_normal","seed":5})",
            R"({"source":"folders:/nowhere,size=12x10,channels=3,resize=crop","split":{"folds":4,"fold":2},
                      "augment":[{"type":"RandomCrop","padding":2},{"type":"RandomRotation","degrees":30}]})"),
        projectOf(R"({"optimizer":{"type":"RMSprop","centered":true},"loss":{"type":"BCEWithLogitsLoss"},
                      "schedule":{"type":"ReduceLROnPlateau","mode":"max"},"init":"normal","shuffle":false,
                      "early_stopping":{"metric":"val_accuracy","patience":2},"validation_split":0})",
                  R"({"source":"pixels:/nowhere.csv","normalize":{"mean":[0.1,0.2,0.3],"std":[1,2,3]},
                      "augment":[{"type":"RandomAffine","translate":0.2,"scale_min":0.5},
                                 {"type":"ColorJitter","brightness":0.5,"contrast":0.5}]})"),
        projectOf(R"({"optimizer":{"type":"Adagrad"},"loss":{"type":"L1Loss"},"time_limit":60,
                      "schedule":{"type":"CosineAnnealingLR","T_max":3},"init":"xavier_uniform"})",
                  R"({"source":"idx:/nowhere","split":{"folds":3,"fold":3,"stratified":true},"limit":50,
                      "augment":[{"type":"GaussianNoise"},{"type":"RandomErasing","p":1}]})"),
        projectOf(
            R"({"loss":{"type":"MSELoss"},"schedule":{"type":"OneCycleLR","max_lr":0.1},"init":"zeros"})",
            R"({"source":"csv:/nowhere/train.csv,label=kind,images=a, b"})"),
        projectOf(R"({"loss":{"type":"NLLLoss"},"schedule":{"type":"ExponentialLR","gamma":0.5},
                      "class_weights":"balanced"})",
                  R"({"source":"fashion-mnist,size=12x10"})"),
        projectOf(R"({"shuffle":false})", R"({"source":"synthetic:shapes"})"),
        projectOf(R"({"schedule":{"type":"LinearLR"},"clip_grad_norm":2})", R"({"source":"fashion-mnist"})")};
}

} // namespace

class TestPytorchFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pythonAgrees();
    void tellsWhatIsLeftOut();
    void replacesItsOwnOnly();
    void refusesWhatIsNoFolder();
    void keepsTheOldFolderOnAFullDisk();
};

void TestPytorchFolder::pythonAgrees()
{
    const QTemporaryDir root;
    const auto path = [&](const QString &name) { return root.filePath(name); };
    for (const auto &preset : presets())
        writeCase(path(preset.name), *loadPreset(preset.name));
    const auto projects = projectsOfAllSettings();
    for (std::size_t i = 0; i < projects.size(); ++i)
        writeCase(path(QStringLiteral("settings %1").arg(i)), projects[i]);
    int networks = 0;
    for (std::uint64_t seed = 2000; networks < 20; ++seed) {
        Project project;
        project.network = test::RandomNetworks(seed).network();
        if (analyse(project.network).faults.empty())
            writeCase(path(QStringLiteral("random %1").arg(++networks)), project);
    }
    const auto run = test::runPython(QStringLiteral("check_folders.py"), {root.path()});
    if (run.exitCode == 77)
        QSKIP(run.output.constData());
    QVERIFY2(run.exitCode == 0, run.output.constData());
    qInfo("%s", run.output.constData());
}

void TestPytorchFolder::tellsWhatIsLeftOut()
{
    const QTemporaryDir root;
    const QString path = root.filePath(QStringLiteral("网络"));
    const Project project =
        projectOf(R"({"time_limit":60})", R"({"source":"pixels:/nowhere.csv,faulty=skip"})");
    const auto proof = exportModel(trainedModel(project), {pytorch}, path);
    VERIFY_RESULT(proof);
    const QString train = QString::fromUtf8(test::readFile(path + QStringLiteral("/train.py")));
    const QString readme = QString::fromUtf8(test::readFile(path + QStringLiteral("/README.md")));
    for (const auto *what : {"data.py does not read the data source pixels:/nowhere.csv", "(faulty=skip)",
                             "no time limit (it was 60 s)"}) {
        for (const auto &text : {proof->text(), train, readme})
            QVERIFY2(text.contains(QLatin1String(what)), qPrintable(text));
    }
    QVERIFY2(proof->text().contains(QStringLiteral("to the bit")), qPrintable(proof->text()));
    QVERIFY2(proof->text().contains(QStringLiteral("The Python code was not run.")),
             qPrintable(proof->text()));
    QVERIFY2(readme.contains(QStringLiteral("CNN Workbench itself does not open it")), qPrintable(readme));
    for (const auto &text : {train, readme})
        QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("@[A-Z_]+@"))), qPrintable(text));
}

void TestPytorchFolder::replacesItsOwnOnly()
{
    const QTemporaryDir root;
    const QString path = root.filePath(QStringLiteral("made"));
    const TrainedModel model = test::smallModel();
    QVERIFY(QDir().mkpath(path));
    VERIFY_RESULT(exportModel(model, {pytorch}, path));
    QVERIFY(QDir(path).mkdir(QStringLiteral("__pycache__")));
    test::writeFile(path + QStringLiteral("/augment.py"), "old");
    VERIFY_RESULT(exportModel(model, {pytorch}, path + QLatin1Char('/')));
    QVERIFY(!QFileInfo::exists(path + QStringLiteral("/augment.py")));
    QVERIFY(!QFileInfo::exists(path + QStringLiteral("/__pycache__")));
    const auto read = loadTrainedModel(path + QStringLiteral("/weights.safetensors"));
    VERIFY_RESULT(read);
    QVERIFY(read->weights == model.weights);

    test::writeFile(path + QStringLiteral("/trained.pt"), "mine");
    test::writeFile(path + QStringLiteral("/train.py"), "changed");
    COMPARE_ERROR(exportModel(model, {pytorch}, path), QStringLiteral("trained.pt"));
    QCOMPARE(test::readFile(path + QStringLiteral("/train.py")), QByteArray("changed"));
    QCOMPARE(QDir(root.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"made"});
}

void TestPytorchFolder::refusesWhatIsNoFolder()
{
    const QTemporaryDir root;
    const QString link = root.filePath(QStringLiteral("link"));
    const QString file = root.filePath(QStringLiteral("file"));
    test::writeFile(file, "mine");
    QVERIFY(QFile::link(QStringLiteral("nowhere"), link));
    for (const auto &path : {link, file, QStringLiteral("/dev/null")})
        COMPARE_ERROR(exportModel(test::smallModel(), {pytorch}, path), QStringLiteral("not a folder"));
    QCOMPARE(test::readFile(file), QByteArray("mine"));
    COMPARE_ERROR(exportModel(test::smallModel(), {pytorch}, QStringLiteral("/proc/here")),
                  QStringLiteral("cannot"));
}

void TestPytorchFolder::keepsTheOldFolderOnAFullDisk()
{
    const QTemporaryDir root;
    const QString path = root.filePath(QStringLiteral("made"));
    VERIFY_RESULT(exportModel(test::smallModel(), {pytorch}, path));
    test::writeFile(path + QStringLiteral("/model.py"), "old");
    {
        const test::FileSizeLimit full(500);
        COMPARE_ERROR(exportModel(test::smallModel(), {pytorch}, path), QStringLiteral("cannot be written"));
    }
    QCOMPARE(test::readFile(path + QStringLiteral("/model.py")), QByteArray("old"));
    QCOMPARE(QDir(root.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"made"});
}

QTEST_GUILESS_MAIN(TestPytorchFolder)
#include "test_engine_pytorch_folder.moc"
