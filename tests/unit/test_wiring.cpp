#include "core/graph/wiring.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

using namespace workbench;

namespace {

/// A chain with a branch: a, b (reads a), c (reads a), sum (reads b and c), d (reads sum).
Network branches()
{
    return test::projectOf(R"([{"id":"a","type":"ReLU"},{"id":"b","type":"ReLU"},
        {"id":"c","type":"ReLU","inputs":["a"]},{"id":"sum","type":"Add","inputs":["b","c"]},
        {"id":"d","type":"ReLU"}])")
        ->network;
}

QString orderOf(const Network &network)
{
    QStringList ids;
    for (const auto &layer : network.layers)
        ids << layer.id;
    return ids.join(QLatin1Char(' '));
}

} // namespace

class TestWiring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connects_data();
    void connects();
    void refuses_data();
    void refuses();
    void disconnects();
    void randomWiresKeepTheOrder();
};

void TestWiring::connects_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("joins");
    QTest::addColumn<QStringList>("inputs");
    QTest::addColumn<QString>("order");
    const auto row = [](const char *name, const char *from, const char *to, bool joins,
                        const QStringList &inputs,
                        const char *order) { QTest::newRow(name) << from << to << joins << inputs << order; };
    row("one more for a join", "a", "sum", true, {"b", "c", "a"}, "a b c sum d");
    row("another input", "a", "d", false, {"a"}, "a b c sum d");
    row("the network's input", "input", "c", false, {"input"}, "a b c sum d");
    row("from below", "c", "b", false, {"c"}, "a c b sum d");
}

void TestWiring::connects()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, joins);
    QFETCH(QStringList, inputs);
    Network network = branches();
    VERIFY_RESULT(connectLayers(network, from, to, joins ? WireMode::Add : WireMode::Replace));
    QCOMPARE(QStringList(network.find(to)->inputs.begin(), network.find(to)->inputs.end()), inputs);
    QTEST(orderOf(network), "order");
}

void TestWiring::refuses_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("reason");
    QTest::newRow("cycle") << "d"
                           << "b"
                           << "cycle";
    QTest::newRow("itself") << "b"
                            << "b"
                            << "cycle";
    QTest::newRow("there already") << "c"
                                   << "sum"
                                   << "already";
    QTest::newRow("unknown source") << "z"
                                    << "b"
                                    << "there is no layer \"z\"";
    QTest::newRow("into the input") << "a"
                                    << "input"
                                    << "there is no layer \"input\"";
}

void TestWiring::refuses()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, reason);
    Network network = branches();
    COMPARE_ERROR(connectLayers(network, from, to, WireMode::Add), reason);
    QVERIFY(network == branches());
}

void TestWiring::disconnects()
{
    Network network = branches();
    VERIFY_RESULT(disconnectLayers(network, "b", "sum"));
    QCOMPARE(network.find("sum")->inputs, std::vector<QString>{"c"});
    COMPARE_ERROR(disconnectLayers(network, "c", "sum"), QStringLiteral("needs an input"));
    COMPARE_ERROR(disconnectLayers(network, "b", "sum"), QStringLiteral("does not read"));
}

void TestWiring::randomWiresKeepTheOrder()
{
    int connected = 0;
    int refused = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        test::RandomNetworks random(seed);
        Network network = random.network(12);
        const Network before = network;
        const QString from = random.anyInput(network);
        const QString to = network.layers[std::size_t(random.below(std::int64_t(network.layers.size())))].id;
        const bool cycle = from == to || dependsOn(before, from, to);
        const auto result =
            connectLayers(network, from, to, random.oneIn(2) ? WireMode::Add : WireMode::Replace);
        QVERIFY(!(result && cycle));
        ++(result ? connected : refused);
        QVERIFY(test::isWellOrdered(network));
        QCOMPARE(network.layers.size(), before.layers.size());
        if (!result)
            QVERIFY(network == before);
        for (const auto &layer : before.layers) {
            if (layer.id != to)
                QVERIFY(*network.find(layer.id) == layer);
        }
    }
    QVERIFY(connected > 100);
    QVERIFY(refused > 20);
}

QTEST_GUILESS_MAIN(TestWiring)
#include "test_wiring.moc"
