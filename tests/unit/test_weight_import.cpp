#include "core/exchange/state_dict.h"
#include "core/exchange/weight_files.h"
#include "core/exchange/weight_import.h"
#include "core/train/fresh_weights.h"
#include "tests/unit/models.h"
#include "tests/unit/projects.h"

#include <cstring>

using namespace workbench;
using namespace workbench::test;

Q_DECLARE_METATYPE(workbench::TensorMap)

namespace {

using State = NeededTensor::State;
using Way = NeededTensor::Way;
using Renaming = std::function<QString(const QString &layer, std::size_t position)>;

WeightAssignment assign(const Network &network, const TensorMap &found)
{
    return {network, std::make_shared<const TensorMap>(found)};
}

const NeededTensor &tensor(const WeightAssignment &assignment, const QString &name)
{
    return *std::ranges::find(assignment.needed(), name, &NeededTensor::name);
}

std::size_t placeOf(const WeightAssignment &assignment, const QString &name)
{
    return std::size_t(&tensor(assignment, name) - assignment.needed().data());
}

/// Each tensor of the network with numbers of its own.
TensorMap weightsOf(const Network &network)
{
    const auto assignment = assign(network, {});
    TensorMap weights;
    float number = 0;
    for (const auto &each : assignment.needed())
        weights[each.name] = each.isCounter ? TensorData{"I64", {}, QByteArray("\7\0\0\0\0\0\0\0", 8)}
                                            : floats(each.sizes, ++number);
    return weights;
}

/// The weights with other names for their layers.
TensorMap renamed(const Network &network, const TensorMap &weights, const Renaming &rename)
{
    TensorMap others;
    for (const auto &[name, tensor] : weights) {
        const QString layer = name.section(QLatin1Char('.'), 0, 0);
        others[rename(layer, *network.indexOf(layer)) + name.sliced(layer.size())] = tensor;
    }
    return others;
}

TensorMap without(TensorMap weights, const QString &name)
{
    weights.erase(name);
    return weights;
}

TensorMap with(TensorMap weights, const QString &name, const TensorData &tensor)
{
    weights[name] = tensor;
    return weights;
}

} // namespace

class TestWeightImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void findsAllOfAPreset_data();
    void findsAllOfAPreset();
    void tellsHowItWasFound();
    void prefersThePrefixOfMost();
    void leavesDoubtsOpen_data();
    void leavesDoubtsOpen();
    void tellsWhatDoesNotFit_data();
    void tellsWhatDoesNotFit();
    void countersMayBeMissing();
    void survivesOddNames();
    void assignsByHand();
    void refusesByHand_data();
    void refusesByHand();
    void keepsWhatIsMissing();
    void freshWeightsAreTheNetworksOwn();
    void writesTheTable();
    void readsFiles_data();
    void readsFiles();
    void leavesOutWhatTrainingNeeds();
    void convertsFloats_data();
    void convertsFloats();
    void refusesFiles_data();
    void refusesFiles();
    void stops();

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
};

/// Whatever layers are called, as long as names or numbers tell which is which.
void TestWeightImport::findsAllOfAPreset_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<Renaming>("rename");
    const std::pair<const char *, Renaming> renamings[] = {
        {"as they are", [](const QString &layer, std::size_t) { return layer; }},
        {"behind a known prefix", [](const QString &layer, std::size_t) { return "module." + layer; }},
        {"behind a prefix of two words",
         [](const QString &layer, std::size_t) { return "lightning.backbone." + layer; }},
        {"numbered",
         [](const QString &, std::size_t position) { return QStringLiteral("%1").arg(position); }},
        {"numbered in parts",
         [](const QString &, std::size_t position) {
             return QStringLiteral("features.%1.%2").arg(position / 12).arg(position % 12);
         }},
    };
    for (const auto &preset : presets()) {
        for (const auto &[name, rename] : renamings)
            QTest::addRow("%s, %s", qPrintable(preset.name), name) << preset.name << rename;
    }
}

void TestWeightImport::findsAllOfAPreset()
{
    QFETCH(const QString, preset);
    QFETCH(const Renaming, rename);
    const auto project = loadProjectOrPreset(preset);
    VERIFY_RESULT(project);
    const TensorMap weights = weightsOf(project->network);
    const auto assignment = assign(project->network, renamed(project->network, weights, rename));
    QVERIFY(assignment.isComplete());
    QVERIFY(assignment.leftOver().empty());
    const auto imported = assignment.imported();
    VERIFY_RESULT(imported);
    QVERIFY(*imported == weights);
}

void TestWeightImport::tellsHowItWasFound()
{
    const Network network = smallProject().network;
    TensorMap found = smallModel().weights;
    found["net.bn1.bias"] = found.extract("bn1.bias").mapped();
    found["classifier.9.weight"] = found.extract("fc1.weight").mapped();
    found["classifier.9.bias"] = found.extract("fc1.bias").mapped();
    const auto assignment = assign(network, found);
    QCOMPARE(tensor(assignment, "conv1.weight").way, Way::Name);
    QCOMPARE(tensor(assignment, "bn1.bias").way, Way::Prefix);
    QCOMPARE(tensor(assignment, "bn1.bias").found, QStringLiteral("net.bn1.bias"));
    QCOMPARE(tensor(assignment, "fc1.weight").way, Way::Order);
    QCOMPARE(tensor(assignment, "fc1.bias").found, QStringLiteral("classifier.9.bias"));
    QVERIFY(assignment.isComplete());
}

void TestWeightImport::prefersThePrefixOfMost()
{
    const Network network = smallProject().network;
    TensorMap found;
    for (const auto &[name, tensor] : smallModel().weights) {
        found["network." + name] = tensor;
        if (name.startsWith("fc1"))
            found["ema." + name] = floats(tensor.sizes, 100);
    }
    const auto assignment = assign(network, found);
    QVERIFY(*assignment.imported() == smallModel().weights);
    QCOMPARE(assignment.leftOver(), (std::vector<QString>{"ema.fc1.bias", "ema.fc1.weight"}));
}

/// Layers alike in shape whose order nobody knows.
void TestWeightImport::leavesDoubtsOpen_data()
{
    QTest::addColumn<QStringList>("layers");
    QTest::addColumn<qint64>("fitting");
    QTest::newRow("in order") << QStringList{"block.2", "block.10"} << qint64{4};
    QTest::newRow("named in words") << QStringList{"inner", "outer"} << qint64{0};
    QTest::newRow("too many") << QStringList{"block.2", "block.3", "block.10"} << qint64{0};
    QTest::newRow("too few") << QStringList{"block.2"} << qint64{0};
    QTest::newRow("the same number") << QStringList{"block.2", "block.02"} << qint64{0};
    QTest::newRow("one by name, which may be chance") << QStringList{"block.2", "conv2"} << qint64{2};
}

void TestWeightImport::leavesDoubtsOpen()
{
    QFETCH(const QStringList, layers);
    QFETCH(const qint64, fitting);
    const auto project =
        projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":1}},
        {"id":"conv2","type":"Conv2d","params":{"out_channels":3,"kernel_size":1}}])");
    VERIFY_RESULT(project);
    TensorMap found;
    for (const auto &layer : layers) {
        found[layer + ".weight"] = floats({3, 3, 1, 1}, float(layers.indexOf(layer)));
        found[layer + ".bias"] = floats({3}, float(layers.indexOf(layer)));
    }
    const auto assignment = assign(project->network, found);
    QCOMPARE(qint64(assignment.fitting()), fitting);
    if (fitting == 4)
        QCOMPARE(tensor(assignment, "conv2.weight").found, QStringLiteral("block.10.weight"));
}

void TestWeightImport::tellsWhatDoesNotFit_data()
{
    QTest::addColumn<TensorMap>("found");
    QTest::addColumn<QString>("sentence");
    const TensorMap weights = smallModel().weights;
    QTest::newRow("missing") << without(weights, "fc1.weight")
                             << QStringLiteral("the file has no tensor for \"fc1.weight\" [3×8]");
    QTest::newRow("wrong shape")
        << with(weights, "fc1.weight", floats({10, 8}))
        << QStringLiteral("the file's \"fc1.weight\" has the shape [10×8], but \"fc1.weight\" needs [3×8]");
    QTest::newRow("transposed")
        << with(weights, "fc1.weight", floats({8, 3}))
        << QStringLiteral("the file's \"fc1.weight\" has the shape [8×3], but \"fc1.weight\" needs [3×8]");
    QTest::newRow("wrong shape behind a prefix")
        << with(without(weights, "fc1.weight"), "net.fc1.weight", floats({24}))
        << QStringLiteral("the file's \"net.fc1.weight\" has the shape [24], but \"fc1.weight\" needs [3×8]");
    QTest::newRow("wrong type")
        << with(weights, "bn1.bias", {"I64", {2}, QByteArray(16, '\0')})
        << QStringLiteral("the file's \"bn1.bias\" has the type I64, but \"bn1.bias\" needs F32");
    QTest::newRow("a counter of another type")
        << with(weights, "bn1.num_batches_tracked", floats({}))
        << QStringLiteral("the file's \"bn1.num_batches_tracked\" has the type F32, but "
                          "\"bn1.num_batches_tracked\" needs I64");
    QTest::newRow("nothing") << TensorMap{}
                             << QStringLiteral("the file has no tensor for \"conv1.weight\" [2×1×3×3]");
}

void TestWeightImport::tellsWhatDoesNotFit()
{
    QFETCH(const TensorMap, found);
    QFETCH(const QString, sentence);
    const auto assignment = assign(smallProject().network, found);
    QVERIFY(!assignment.isComplete());
    const auto imported = assignment.imported();
    QVERIFY(!imported);
    QCOMPARE(imported.error().message(), sentence);
}

void TestWeightImport::countersMayBeMissing()
{
    const QString counter = QStringLiteral("bn1.num_batches_tracked");
    const auto assignment = assign(smallProject().network, without(smallModel().weights, counter));
    QVERIFY(assignment.isComplete());
    QCOMPARE(assignment.fitting(), 8);
    QCOMPARE(tensor(assignment, counter).state(), State::Fits);
    QCOMPARE(assignment.imported()->at(counter), (TensorData{"I64", {}, QByteArray(8, '\0')}));
}

/// Names of a hostile file take no more than their own length.
void TestWeightImport::survivesOddNames()
{
    TensorMap found = smallModel().weights;
    for (const auto &name :
         {QString(1'000'000, u'.'), QString(1'000'000, u'9'), QString(), QStringLiteral("."),
          QStringLiteral(".weight"), QString(1'000'000, u'.') + "fc1.bias"})
        found[name] = floats({3});
    const auto assignment = assign(smallProject().network, found);
    QVERIFY(*assignment.imported() == smallModel().weights);
    QCOMPARE(assignment.leftOver().size(), std::size_t(6));
}

void TestWeightImport::assignsByHand()
{
    const TensorMap found = with(smallModel().weights, "odd one", floats({2}, 50));
    auto assignment = assign(smallProject().network, found);
    QCOMPARE(assignment.leftOver(), (std::vector<QString>{"odd one"}));
    const auto bias = placeOf(assignment, "conv1.bias");
    QCOMPARE(assignment.candidatesFor(bias),
             (std::vector<QString>{"bn1.bias", "bn1.running_mean", "bn1.running_var", "bn1.weight",
                                   "conv1.bias", "odd one"}));
    VERIFY_RESULT(assignment.assign(bias, QStringLiteral("odd one")));
    QCOMPARE(assignment.needed()[bias].way, Way::Hand);
    QVERIFY(assignment.isComplete());
    QCOMPARE(assignment.imported()->at("conv1.bias"), floats({2}, 50));
    // It serves once.
    const auto mean = placeOf(assignment, "bn1.running_mean");
    VERIFY_RESULT(assignment.assign(mean, QStringLiteral("odd one")));
    QCOMPARE(assignment.needed()[bias].state(), State::Missing);
    QCOMPARE(assignment.leftOver(), (std::vector<QString>{"bn1.running_mean", "conv1.bias"}));
    COMPARE_ERROR(assignment.imported(), QStringLiteral("\"conv1.bias\""));
    VERIFY_RESULT(assignment.assign(mean, QString()));
    QCOMPARE(assignment.needed()[mean].state(), State::Missing);
}

void TestWeightImport::refusesByHand_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("another shape")
        << "fc1.bias"
        << "the file's \"fc1.bias\" has the shape [3], but \"conv1.bias\" needs [2]";
    QTest::newRow("as many numbers in another shape")
        << "flat"
        << "the file's \"flat\" has the shape [2×1], but \"conv1.bias\" needs [2]";
    QTest::newRow("another type") << "bytes"
                                  << "the file's \"bytes\" has the type U8, but \"conv1.bias\" needs F32";
    QTest::newRow("not there") << "absent"
                               << "the file has no tensor \"absent\"";
}

void TestWeightImport::refusesByHand()
{
    QFETCH(const QString, found);
    QFETCH(const QString, sentence);
    TensorMap tensors = with(smallModel().weights, "bytes", {"U8", {2}, QByteArray(2, '\0')});
    tensors["flat"] = floats({2, 1});
    auto assignment = assign(smallProject().network, tensors);
    const auto bias = placeOf(assignment, "conv1.bias");
    const auto assigned = assignment.assign(bias, found);
    QVERIFY(!assigned);
    QCOMPARE(assigned.error().message(), sentence);
    QCOMPARE(assignment.needed()[bias].found, QStringLiteral("conv1.bias"));
}

void TestWeightImport::keepsWhatIsMissing()
{
    const TensorMap found = with(without(smallModel().weights, "fc1.weight"), "fc1.bias", floats({10}));
    const auto assignment = assign(smallProject().network, found);
    QCOMPARE(assignment.fitting(), 7);
    TensorMap kept;
    for (const auto &[name, tensor] : smallModel().weights)
        kept[name] = tensor.dtype == "F32" ? floats(tensor.sizes, 1000) : tensor;
    const auto imported = assignment.imported(kept);
    VERIFY_RESULT(imported);
    QVERIFY(imported->at("fc1.weight") == kept.at("fc1.weight"));
    QVERIFY(imported->at("fc1.bias") == kept.at("fc1.bias"));
    QVERIFY(imported->at("conv1.weight") == found.at("conv1.weight"));
    COMPARE_ERROR(assign(smallProject().network, {{"x", floats({1})}}).imported(kept),
                  QStringLiteral("no tensor of the file fits the network"));
}

void TestWeightImport::freshWeightsAreTheNetworksOwn()
{
    const Project project = smallProject();
    const auto fresh = freshWeights(project);
    VERIFY_RESULT(fresh);
    QVERIFY(assign(project.network, *fresh).isComplete());
    QVERIFY(*freshWeights(project) == *fresh);
}

void TestWeightImport::writesTheTable()
{
    const auto project =
        projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":2,"kernel_size":1}},
        {"id":"flatten1","type":"Flatten"},{"id":"fc1","type":"Linear","params":{"out_features":2}}])",
                  Shape::image(1, 2, 2));
    VERIFY_RESULT(project);
    const auto assignment = assign(project->network, {{"conv1.weight", floats({2, 1, 1, 1})},
                                                      {"m.conv1.bias", floats({2})},
                                                      {"fc1.weight", floats({3, 8})},
                                                      {"a, b", floats({})}});
    QCOMPARE(assignmentCsv(assignment), QByteArray("tensor,shape,file_tensor,file_shape,by,state\n"
                                                   "conv1.weight,2×1×1×1,conv1.weight,2×1×1×1,name,fits\n"
                                                   "conv1.bias,2,m.conv1.bias,2,prefix,fits\n"
                                                   "fc1.weight,2×8,fc1.weight,3×8,,wrong shape\n"
                                                   "fc1.bias,2,,,,missing\n"
                                                   ",,\"a, b\",1,,left over\n"
                                                   ",,fc1.weight,3×8,,left over\n"));
}

void TestWeightImport::readsFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const TensorMap weights = smallModel().weights;
    QTest::newRow("safetensors") << safetensorsBytes({weights, {}});
    QTest::newRow("safetensors of a model") << safetensorsBytes({weights, {{"format", "pt"}}});
    QTest::newRow("state dict") << *stateDictBytes(weights);
}

/// What it is decides what is in it, not its name.
void TestWeightImport::readsFiles()
{
    QFETCH(const QByteArray, bytes);
    writeFile(path("weights.bin"), bytes);
    std::int64_t seen = 0;
    const auto read = loadWeights(path("weights.bin"), {{}, [&](std::int64_t done, std::int64_t total) {
                                                            seen = done;
                                                            QCOMPARE(total, bytes.size());
                                                        }});
    VERIFY_RESULT(read);
    QVERIFY(read->tensors == smallModel().weights);
    QVERIFY(read->converted.isEmpty());
    QCOMPARE(seen, bytes.size());
}

void TestWeightImport::leavesOutWhatTrainingNeeds()
{
    TrainedModel model = smallModel();
    model.state["random"] = {"U8", {3}, "abc"};
    VERIFY_RESULT(saveTrainedModel(model, path("last.safetensors")));
    const auto read = loadWeights(path("last.safetensors"));
    VERIFY_RESULT(read);
    QVERIFY(read->tensors == model.weights);
}

void TestWeightImport::convertsFloats_data()
{
    QTest::addColumn<QString>("dtype");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("half") << "F16" << QByteArray("\x00\x38\x00\xc0", 4);
    QTest::newRow("brain float") << "BF16" << QByteArray("\x00\x3f\x00\xc0", 4);
    QTest::newRow("double") << "F64" << QByteArray("\0\0\0\0\0\0\xe0\x3f\0\0\0\0\0\0\0\xc0", 16);
}

void TestWeightImport::convertsFloats()
{
    QFETCH(const QString, dtype);
    QFETCH(const QByteArray, bytes);
    writeFile(path("types.safetensors"), safetensorsBytes({{{"a", {dtype, {2}, bytes}},
                                                            {"b", {dtype, {2, 1}, bytes}},
                                                            {"c", {"U8", {1}, "x"}},
                                                            {"d", {"I64", {1}, "12345678"}}},
                                                           {}}));
    const auto read = loadWeights(path("types.safetensors"));
    VERIFY_RESULT(read);
    const float numbers[] = {0.5F, -2.0F};
    const QByteArray expected(reinterpret_cast<const char *>(numbers), sizeof numbers);
    QCOMPARE(read->tensors.at("a"), (TensorData{"F32", {2}, expected}));
    QCOMPARE(read->tensors.at("b"), (TensorData{"F32", {2, 1}, expected}));
    QCOMPARE(read->tensors.at("c").dtype, QStringLiteral("U8"));
    QCOMPARE(read->tensors.at("d").bytes, QByteArray("12345678"));
    QCOMPARE(read->converted, QStringList{dtype});
}

void TestWeightImport::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const QString neither = QStringLiteral("this is neither a safetensors file nor a state dict");
    QTest::newRow("empty") << QByteArray() << neither;
    QTest::newRow("text") << QByteArray("weights and biases") << neither;
    QTest::newRow("before PyTorch 1.6") << readFile(QStringLiteral(TEST_DATA "/data/old_format.pt"))
                                        << QStringLiteral("PyTorch 1.6 or newer");
    QTest::newRow("a whole model") << readFile(QStringLiteral(TEST_DATA "/data/whole_model.pt"))
                                   << QStringLiteral("torch.nn.modules.linear.Linear");
    QByteArray cut = safetensorsBytes({smallModel().weights, {}});
    cut.chop(1);
    QTest::newRow("cut") << cut << QStringLiteral("the file is cut short");
}

void TestWeightImport::refusesFiles()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, sentence);
    writeFile(path("bad.bin"), bytes);
    COMPARE_ERROR(loadWeights(path("bad.bin")), sentence);
    COMPARE_ERROR(loadWeights(path("bad.bin")), path("bad.bin"));
    COMPARE_ERROR(loadWeights(path("absent.bin")), QStringLiteral("cannot be read"));
    COMPARE_ERROR(loadWeights(m_folder.path()), QStringLiteral("not a file"));
}

void TestWeightImport::stops()
{
    writeFile(path("weights.bin"), safetensorsBytes({smallModel().weights, {}}));
    std::stop_source stop;
    stop.request_stop();
    const auto read = loadWeights(path("weights.bin"), {stop.get_token(), {}});
    QVERIFY(!read);
    QCOMPARE(read.error(), loadStopped());
}

QTEST_GUILESS_MAIN(TestWeightImport)
#include "test_weight_import.moc"
