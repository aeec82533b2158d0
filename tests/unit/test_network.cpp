#include "tests/unit/files.h"
#include "tests/unit/projects.h"

using namespace workbench;

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsValidIds_data();
    void knowsValidIds();
    void findsLayers();
    void findsFreeIds();
    void tellsDifferences();
    void countsElements();
};

void TestNetwork::knowsValidIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *id, bool valid) { QTest::newRow(id) << QString::fromUtf8(id) << valid; };
    row("conv1", true);
    row("_", true);
    row("A_9", true);
    row("for", true);
    row("", false);
    row("1a", false);
    row("input", false);
    row("a-b", false);
    row("a.b", false);
    row("a b", false);
    row("ä", false);
    row("层", false);
    row("a٣", false);
}

void TestNetwork::knowsValidIds()
{
    QFETCH(QString, id);
    QFETCH(bool, valid);
    QCOMPARE(isValidId(id), valid);
}

void TestNetwork::findsLayers()
{
    const Network network = loadPreset(QStringLiteral("lenet5"))->network;
    const QString first = network.layers[0].id;
    QCOMPARE(*network.indexOf(first), std::size_t{0});
    QVERIFY(network.find(first) == &network.layers[0]);
    QVERIFY(!network.contains(inputId));
    QVERIFY(!network.find(QStringLiteral("nothing")));
    QVERIFY(network.readersOf(inputId) == std::vector{first});
    QVERIFY(network.readersOf(network.layers.back().id).empty());
}

void TestNetwork::findsFreeIds()
{
    Network network;
    QCOMPARE(freeId(network, QStringLiteral("conv")), QStringLiteral("conv1"));
    network.layers = {{"conv1", "ReLU", {inputId}}, {"conv3", "ReLU", {"conv1"}}};
    QCOMPARE(freeId(network, QStringLiteral("conv")), QStringLiteral("conv2"));
}

void TestNetwork::tellsDifferences()
{
    const Network before{Shape::image(1, 4, 4),
                         {{"a", "ReLU", {inputId}}, {"b", "ReLU", {"a"}}, {"c", "ReLU", {"b"}}}};
    Network after = before;
    auto diff = difference(before, after);
    QVERIFY(diff.added.empty() && diff.removed.empty() && diff.changed.empty());
    QVERIFY(!diff.inputChanged && !diff.orderChanged);
    after.input = Shape::image(1, 4, 5);
    after.layers = {{"c", "ReLU", {inputId}}, {"b", "Tanh", {"c"}}, {"d", "ReLU", {"b"}}};
    diff = difference(before, after);
    QVERIFY(diff.added == std::vector<QString>{"d"});
    QVERIFY(diff.removed == std::vector<QString>{"a"});
    QVERIFY((diff.changed == std::vector<QString>{"c", "b"}));
    QVERIFY(diff.inputChanged && diff.orderChanged);
    // Leaving one out changes the order of none.
    Network shorter = before;
    shorter.layers.erase(shorter.layers.begin());
    QVERIFY(!difference(before, shorter).orderChanged);
}

void TestNetwork::countsElements()
{
    QCOMPARE(Shape::image(3, 4, 5).elements(), 60);
    QCOMPARE(Shape::flat(7).elements(), 7);
    QCOMPARE(Shape::image(6, 28, 28).text(), QStringLiteral("6 × 28 × 28"));
    QVERIFY(Shape::flat(7).isFlat() && !Shape::flat(7).isImage());
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "test_network.moc"
