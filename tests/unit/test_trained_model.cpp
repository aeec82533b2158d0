#include "core/exchange/trained_model.h"
#include "tests/unit/models.h"

#include <functional>

using namespace workbench;
using namespace workbench::test;

using Change = std::function<void(Safetensors &)>;
Q_DECLARE_METATYPE(Change)

class TestTrainedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void describesItself();
    void refuses_data();
    void refuses();

private:
    QTemporaryDir m_folder;
};

void TestTrainedModel::roundTrip()
{
    const QString path = m_folder.filePath(QString::fromUtf8("我的 模型.safetensors"));
    const TrainedModel model = smallModel();
    QCOMPARE(model.project.network.layers.size(), std::size_t{4});
    VERIFY_RESULT(saveTrainedModel(model, path));
    const auto read = loadTrainedModel(path);
    VERIFY_RESULT(read);
    QVERIFY(read->project == model.project);
    QCOMPARE(read->classNames, model.classNames);
    QVERIFY(read->weights == model.weights);
    QVERIFY(read->training == model.training);
    // Saved again it is the same file.
    const QString again = m_folder.filePath("again.safetensors");
    VERIFY_RESULT(saveTrainedModel(*read, again));
    QCOMPARE(readFile(again), readFile(path));
}

void TestTrainedModel::describesItself()
{
    const QString path = m_folder.filePath("model.safetensors");
    VERIFY_RESULT(saveTrainedModel(smallModel(), path));
    const auto file = loadSafetensors(path);
    VERIFY_RESULT(file);
    const auto &metadata = file->metadata;
    QCOMPARE(metadata.at("format"), "cnn-workbench-model");
    QCOMPARE(metadata.at("version"), "1");
    QCOMPARE(metadata.at("preprocessing"), "{\"scale\":\"0..1\"}");
    QCOMPARE(metadata.at("project").toUtf8(), projectText(smallProject()));
    QCOMPARE(metadata.at("class_names"),
             QString::fromUtf8("[\"Bag\",\"踝靴\",\"\\\"quoted\\\", with comma\"]"));
    QVERIFY(!metadata.at("library_version").isEmpty());
    QVERIFY(metadata.at("training").contains("\"epoch\":\"3\""));
}

void TestTrainedModel::refuses_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("named");
    for (const auto *key :
         {"format", "version", "project", "class_names", "preprocessing", "library_version", "training"})
        QTest::addRow("no %s", key) << Change([key](Safetensors &file) { file.metadata.erase(key); }) << key;
    const auto metadata = [](const char *row, const char *key, const QString &value, const char *named) {
        QTest::newRow(row) << Change([key, value](Safetensors &file) { file.metadata[key] = value; })
                           << QString::fromUtf8(named);
    };
    metadata("another format", "format", "pt", "format");
    metadata("newer version", "version", "2", "version 2");
    metadata("project no JSON", "project", "{", "project");
    metadata("project of another format", "project", "{}", "project");
    metadata("class names no JSON", "class_names", "a, b, c", "class_names");
    metadata("class names an object", "class_names", "{}", "class_names");
    metadata("class names of numbers", "class_names", "[1, 2, 3]", "class_names");
    metadata("too few class names", "class_names", "[\"a\", \"b\"]", "class_names");
    metadata("other preprocessing", "preprocessing", "{\"scale\":\"-1..1\"}", "preprocessing");
    metadata("training a list", "training", "[]", "training");
    metadata("number in training", "training", "{\"epoch\": 3}", "training");
    metadata("training twice the key", "training", "{\"a\":\"1\",\"a\":\"2\"}", "training");
    QString otherNetwork = QString::fromUtf8(projectText(smallProject()));
    metadata("network with a fault", "project",
             otherNetwork.replace("\"kernel_size\":3", "\"kernel_size\":9")
                 .replace("\"kernel_size\": 3", "\"kernel_size\": 9"),
             "conv1");

    for (const auto &[name, tensor] : smallModel().weights) {
        const QByteArray row = name.toUtf8();
        QTest::addRow("%s missing", row.constData())
            << Change([name = name](Safetensors &file) { file.tensors.erase(name); }) << name;
        QTest::addRow("%s of another shape", row.constData()) << Change([name = name](Safetensors &file) {
            auto &changed = file.tensors[name];
            changed.sizes.push_back(2);
            changed.bytes += changed.bytes;
        }) << name;
        QTest::addRow("%s of another type", row.constData()) << Change([name = name](Safetensors &file) {
            auto &changed = file.tensors[name];
            changed.dtype = changed.dtype == "F32" ? "I32" : "F64";
        }) << name;
    }
    QTest::newRow("transposed") << Change([](Safetensors &file) {
        file.tensors["fc1.weight"].sizes = {8, 3};
    }) << "fc1.weight";
    for (const auto *name : {"fc2.weight", "flatten1.weight", "fc1.scale", "weight"})
        QTest::addRow("surplus %s", name)
            << Change([name](Safetensors &file) { file.tensors[name] = floats({1}); }) << name;
}

void TestTrainedModel::refuses()
{
    QFETCH(Change, change);
    QFETCH(QString, named);
    const QString path = m_folder.filePath("changed.safetensors");
    VERIFY_RESULT(saveTrainedModel(smallModel(), path));
    auto file = loadSafetensors(path);
    VERIFY_RESULT(file);
    change(*file);
    VERIFY_RESULT(saveSafetensors(*file, path));
    const auto model = loadTrainedModel(path);
    COMPARE_ERROR(model, named);
    QVERIFY(model.error().where.startsWith(path));
}

QTEST_GUILESS_MAIN(TestTrainedModel)
#include "test_trained_model.moc"
