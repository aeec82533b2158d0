#include "core/graph/edits.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

using namespace workbench;

namespace {

using Ids = std::vector<QString>;

/// a, b behind each other and c = Add(b, a), d behind it.
Network joined()
{
    const auto project = test::projectOf(R"([{"id":"a","type":"ReLU"},{"id":"b","type":"ReLU"},
        {"id":"c","type":"Add","inputs":["b","a"]},{"id":"d","type":"Tanh"}])");
    return project ? project->network : Network();
}

Ids order(const Network &network)
{
    Ids ids;
    for (const auto &layer : network.layers)
        ids.push_back(layer.id);
    return ids;
}

Layer named(const char *id)
{
    return {QString::fromLatin1(id), QStringLiteral("ReLU"), {inputId}};
}

} // namespace

class TestEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inserts();
    void insertsAtTheTop();
    void removes();
    void removesBelowJoins();
    void renames();
    void moves();
    void setsInputs();
    void keepsEveryInputAbove();
};

void TestEdits::inserts()
{
    Network network = joined();
    insertAfter(network, QStringLiteral("a"), named("x"));
    QVERIFY((order(network) == Ids{"a", "x", "b", "c", "d"}));
    QVERIFY(network.find("x")->inputs == Ids{"a"});
    QVERIFY(network.find("b")->inputs == Ids{"x"});
    QVERIFY((network.find("c")->inputs == Ids{"b", "x"}));
}

void TestEdits::insertsAtTheTop()
{
    Network network = joined();
    insertAfter(network, inputId, named("x"));
    QVERIFY((order(network) == Ids{"x", "a", "b", "c", "d"}));
    QVERIFY(network.find("x")->inputs == Ids{inputId});
    QVERIFY(network.find("a")->inputs == Ids{"x"});
    Network empty;
    insertAfter(empty, inputId, named("x"));
    QVERIFY(empty.layers.front().inputs == Ids{inputId});
}

void TestEdits::removes()
{
    Network network = joined();
    removeLayer(network, QStringLiteral("a"));
    QVERIFY(network.find("b")->inputs == Ids{inputId});
    QVERIFY((network.find("c")->inputs == Ids{"b", inputId}));
    const Network before = network;
    removeLayer(network, QStringLiteral("nothing"));
    QVERIFY(network == before);
}

void TestEdits::removesBelowJoins()
{
    Network network = joined();
    removeLayer(network, QStringLiteral("c"));
    QVERIFY(network.find("d")->inputs == Ids{"b"});
    removeLayer(network, QStringLiteral("d"));
    QVERIFY((order(network) == Ids{"a", "b"}));
}

void TestEdits::renames()
{
    Network network = joined();
    VERIFY_RESULT(renameLayer(network, QStringLiteral("a"), QStringLiteral("first")));
    QVERIFY(network.find("b")->inputs == Ids{"first"});
    QVERIFY((network.find("c")->inputs == Ids{"b", "first"}));
    const Network before = network;
    COMPARE_ERROR(renameLayer(network, "b", "c"), QStringLiteral("\"c\""));
    COMPARE_ERROR(renameLayer(network, "b", "1b"), QStringLiteral("1b"));
    COMPARE_ERROR(renameLayer(network, "b", ""), QStringLiteral("usable"));
    COMPARE_ERROR(renameLayer(network, "b", inputId), QStringLiteral("input"));
    COMPARE_ERROR(renameLayer(network, "none", "x"), QStringLiteral("none"));
    VERIFY_RESULT(renameLayer(network, "b", "b"));
    QVERIFY(network == before);
}

void TestEdits::moves()
{
    Network network = joined();
    moveAfter(network, QStringLiteral("a"), QStringLiteral("d"));
    QVERIFY((order(network) == Ids{"b", "c", "d", "a"}));
    QVERIFY(network.find("a")->inputs == Ids{"d"});
    QVERIFY((network.find("c")->inputs == Ids{"b", inputId}));
    moveAfter(network, QStringLiteral("a"), QStringLiteral("a"));
    moveAfter(network, QStringLiteral("none"), QStringLiteral("a"));
    QVERIFY((order(network) == Ids{"b", "c", "d", "a"}));
    Network join = joined();
    moveAfter(join, QStringLiteral("c"), QStringLiteral("d"));
    QVERIFY((join.find("c")->inputs == Ids{"d", "a"}));
    moveAfter(join, QStringLiteral("c"), inputId);
    QVERIFY(join.find("c")->inputs == Ids{inputId});
    QVERIFY(test::isWellOrdered(join));
}

void TestEdits::setsInputs()
{
    Network network = joined();
    VERIFY_RESULT(setInputs(network, "d", {"a"}));
    QVERIFY(network.find("d")->inputs == Ids{"a"});
    const Network before = network;
    COMPARE_ERROR(setInputs(network, "b", {"d"}), QStringLiteral("\"d\""));
    COMPARE_ERROR(setInputs(network, "b", {"b"}), QStringLiteral("\"b\""));
    COMPARE_ERROR(setInputs(network, "b", {"none"}), QStringLiteral("none"));
    COMPARE_ERROR(setInputs(network, "b", {}), QStringLiteral("needs an input"));
    COMPARE_ERROR(setInputs(network, "none", {"a"}), QStringLiteral("none"));
    QVERIFY(network == before);
}

void TestEdits::keepsEveryInputAbove()
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        test::RandomNetworks random(seed);
        Network network = random.network(10);
        QVERIFY(test::isWellOrdered(network));
        for (int i = 0; i < 30; ++i) {
            const QString id = random.anyInput(network);
            const QString other = random.anyInput(network);
            const auto count = network.layers.size();
            switch (random.below(6)) {
            case 0:
                insertAfter(network, id, random.layer(network));
                QCOMPARE(network.layers.size(), count + 1);
                break;
            case 1:
                removeLayer(network, id);
                QVERIFY(!network.contains(id));
                break;
            case 2:
                moveAfter(network, id, other);
                QCOMPARE(network.layers.size(), count);
                break;
            case 3:
                (void)renameLayer(network, id, other);
                QCOMPARE(network.layers.size(), count);
                break;
            case 4:
                pasteAfter(network, id, {random.layer(network), random.layer(network)});
                QCOMPARE(network.layers.size(), count + 2);
                break;
            default:
                (void)setInputs(network, id, {other, random.anyInput(network)});
            }
            QVERIFY2(test::isWellOrdered(network), qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
}

QTEST_GUILESS_MAIN(TestEdits)
#include "test_edits.moc"
