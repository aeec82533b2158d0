#include "core/document/document.h"
#include "core/document/layer_text.h"
#include "core/document/project_file.h"
#include "core/graph/edits.h"
#include "core/graph/groups.h"
#include "core/graph/wiring.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

using namespace workbench;

namespace {

using Ids = std::vector<QString>;

/// stem, then a residual block of conv1, relu1 and add1 = Add(relu1, stem), then a head.
Network residual()
{
    Network network = test::projectOf(R"([{"id":"stem","type":"ReLU"},
        {"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3,"padding":1},"group":"block1"},
        {"id":"relu1","type":"ReLU","group":"block1"},
        {"id":"add1","type":"Add","inputs":["relu1","stem"],"group":"block1"},
        {"id":"head","type":"Tanh"}])")
                          .value()
                          .network;
    return network;
}

QString orderOf(const Network &network)
{
    QStringList words;
    for (const auto &layer : network.layers)
        words << (layer.group.isEmpty() ? layer.id : layer.id + QLatin1Char('@') + layer.group);
    return words.join(QLatin1Char(' '));
}

} // namespace

class TestGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesGroups();
    void renames();
    void repeats();
    void moves();
    void editsKeepGroupsTogether();
    void copiesWholeGroups();
    void savesAndLoads();
    void refusesBadGroups_data();
    void refusesBadGroups();
    void groupsComputeNothing();
    void everyEditIsUndone();
};

void TestGroups::makesGroups()
{
    Network network = residual();
    QCOMPARE(groupsOf(network).size(), 1u);
    QVERIFY((groupsOf(network).front() == Group{QStringLiteral("block1"), 1, 3, false}));
    // The layer between the two comes along, and the one that leaves the old group.
    QCOMPARE(groupLayers(network, {"stem", "relu1"}, QStringLiteral("block")), QStringLiteral("block2"));
    QCOMPARE(orderOf(network), QStringLiteral("stem@block2 conv1@block2 relu1@block2 add1@block1 head"));
    setFolded(network, QStringLiteral("block2"), true);
    QVERIFY(network.folded == Ids{"block2"});
    ungroup(network, QStringLiteral("block2"));
    QVERIFY(network.folded.empty());
    QCOMPARE(orderOf(network), QStringLiteral("stem conv1 relu1 add1@block1 head"));
    QVERIFY(groupLayers(network, {}, QStringLiteral("block")).isEmpty());
}

void TestGroups::renames()
{
    Network network = residual();
    setFolded(network, QStringLiteral("block1"), true);
    QVERIFY(renameGroup(network, QStringLiteral("block1"), QStringLiteral("残差块")));
    QCOMPARE(network.find("add1")->group, QStringLiteral("残差块"));
    QVERIFY(network.folded == Ids{"残差块"});
    groupLayers(network, {"head"}, QStringLiteral("block"));
    const Network before = network;
    COMPARE_ERROR(renameGroup(network, "block1", "残差块"), QStringLiteral("already"));
    COMPARE_ERROR(renameGroup(network, "block1", {}), QStringLiteral("needs a name"));
    QVERIFY(network == before);
}

void TestGroups::repeats()
{
    Network network = residual();
    setFolded(network, QStringLiteral("block1"), true);
    QVERIFY((repeatGroup(network, QStringLiteral("block1"), 2) == Ids{"block2", "block3"}));
    QCOMPARE(orderOf(network),
             QStringLiteral("stem conv1@block1 relu1@block1 add1@block1 conv2@block2 relu2@block2 "
                            "add2@block2 conv3@block3 relu3@block3 add3@block3 head"));
    // Each block reads the one before, by both of its paths.
    QVERIFY(network.find("conv2")->inputs == Ids{"add1"});
    QVERIFY((network.find("add2")->inputs == Ids{"relu2", "add1"}));
    QVERIFY((network.find("add3")->inputs == Ids{"relu3", "add2"}));
    QVERIFY(network.find("head")->inputs == Ids{"add3"});
    QVERIFY(network.find("conv3")->parameters == network.find("conv1")->parameters);
    QVERIFY((network.folded == Ids{"block1", "block2", "block3"}));
    QVERIFY(analyse(network).faults.empty());
}

void TestGroups::moves()
{
    Network network = residual();
    moveGroupAfter(network, QStringLiteral("block1"), QStringLiteral("head"));
    QCOMPARE(orderOf(network), QStringLiteral("stem head conv1@block1 relu1@block1 add1@block1"));
    QVERIFY(network.find("head")->inputs == Ids{"stem"});
    QVERIFY(network.find("conv1")->inputs == Ids{"head"});
    QVERIFY((network.find("add1")->inputs == Ids{"relu1", "head"}));
    moveGroupAfter(network, QStringLiteral("block1"), inputId);
    QCOMPARE(orderOf(network), QStringLiteral("conv1@block1 relu1@block1 add1@block1 stem head"));
    QVERIFY((network.find("add1")->inputs == Ids{"relu1", inputId}));
    QVERIFY(network.find("stem")->inputs == Ids{"add1"});
    const Network before = network;
    moveGroupAfter(network, QStringLiteral("block1"), QStringLiteral("relu1"));
    QVERIFY(network == before);
}

void TestGroups::editsKeepGroupsTogether()
{
    Network network = residual();
    insertAfter(network, QStringLiteral("conv1"), {.id = "x", .type = "ReLU", .inputs = {}});
    insertAfter(network, QStringLiteral("add1"), {.id = "y", .type = "ReLU", .inputs = {}});
    QCOMPARE(orderOf(network), QStringLiteral("stem conv1@block1 x@block1 relu1@block1 add1@block1 y head"));
    moveAfter(network, QStringLiteral("x"), QStringLiteral("head"));
    moveAfter(network, QStringLiteral("conv1"), QStringLiteral("relu1"));
    QCOMPARE(orderOf(network), QStringLiteral("stem relu1@block1 conv1@block1 add1@block1 y head x"));
    // A wire from below takes what it needs up into the middle of the group, which falls apart.
    network.layers[4].inputs = {inputId};
    QVERIFY(connectLayers(network, QStringLiteral("y"), QStringLiteral("add1"), WireMode::Add));
    setFolded(network, QStringLiteral("block1"), true);
    QCOMPARE(orderOf(network), QStringLiteral("stem relu1@block1 conv1@block1 y add1 head x"));
    removeLayer(network, QStringLiteral("relu1"));
    removeLayer(network, QStringLiteral("conv1"));
    tidyGroups(network);
    QVERIFY(groupsOf(network).empty());
    QVERIFY(network.folded.empty());
}

void TestGroups::copiesWholeGroups()
{
    Network network = residual();
    const auto whole = *parseLayers(layersText(network, {"conv1", "relu1", "add1"}));
    const auto part = *parseLayers(layersText(network, {"conv1", "relu1"}));
    pasteAfter(network, QStringLiteral("head"), part);
    pasteAfter(network, QStringLiteral("relu2"), whole);
    pasteAfter(network, QStringLiteral("conv1"), whole);
    QCOMPARE(orderOf(network),
             QStringLiteral(
                 "stem conv1@block1 conv4@block1 relu4@block1 add3@block1 relu1@block1 add1@block1 head "
                 "conv2 relu2 conv3@block2 relu3@block2 add2@block2"));
    QVERIFY((network.find("add2")->inputs == Ids{"relu3", "relu2"}));
}

void TestGroups::savesAndLoads()
{
    Project project;
    project.network = residual();
    QVERIFY(projectText(project).contains("\"version\": 2"));
    project.network.find("conv1")->note = QStringLiteral("a note:\n“两行”");
    setFolded(project.network, QStringLiteral("block1"), true);
    const auto read = parseProject(projectText(project), QStringLiteral("file"));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
    QVERIFY(*read == project);
    ungroup(project.network, QStringLiteral("block1"));
    project.network.find("conv1")->note.clear();
    // What the first version can say is written as the first version.
    QVERIFY(projectText(project).contains("\"version\": 1"));
}

void TestGroups::refusesBadGroups_data()
{
    QTest::addColumn<QByteArray>("layers");
    QTest::addColumn<QString>("message");
    QTest::newRow("apart") << QByteArray(R"([{"id":"a","type":"ReLU","group":"g"},{"id":"b","type":"ReLU"},
        {"id":"c","type":"ReLU","group":"g"}])")
                           << QStringLiteral("the layers of group \"g\" do not stand one below the other");
    QTest::newRow("empty") << QByteArray(R"([{"id":"a","type":"ReLU","group":""}])")
                           << QStringLiteral("group must be a text");
    QTest::newRow("note") << QByteArray(R"([{"id":"a","type":"ReLU","note":3}])")
                          << QStringLiteral("note must be a text");
    QTest::newRow("folded") << QByteArray(R"([{"id":"a","type":"ReLU"}],"folded":["g"])")
                            << QStringLiteral("\"g\" is not a group of this network");
    QTest::newRow("folded list") << QByteArray(R"([{"id":"a","type":"ReLU"}],"folded":"g")")
                                 << QStringLiteral("folded must be a list of group names");
}

void TestGroups::refusesBadGroups()
{
    QFETCH(QByteArray, layers);
    QFETCH(QString, message);
    const auto read = test::projectOf(layers.constData());
    QVERIFY(!read);
    QVERIFY2(read.error().what == message, qPrintable(read.error().message()));
}

void TestGroups::groupsComputeNothing()
{
    const Network network = residual();
    Network other = network;
    ungroup(other, QStringLiteral("block1"));
    other.layers[0].note = QStringLiteral("words");
    QVERIFY(isSameModel(network, other));
    QVERIFY(analyse(network).layers == analyse(other).layers);
    other.layers[1].parameters.clear();
    QVERIFY(!isSameModel(network, other));
}

void TestGroups::everyEditIsUndone()
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        test::RandomNetworks random(seed);
        Document document;
        Project project;
        project.network = random.network(10);
        document.open(project, {}, {});
        for (int i = 0; i < 20; ++i) {
            document.edit(QStringLiteral("edit"), [&](Project &edited) {
                Network &network = edited.network;
                const auto groups = groupsOf(network);
                const QString name = groups.empty() ? QString() : groups[random.below(groups.size())].name;
                switch (random.below(6)) {
                case 0:
                    repeatGroup(network, name, 1);
                    break;
                case 1:
                    moveGroupAfter(network, name, random.anyInput(network));
                    break;
                case 2:
                    setFolded(network, name, true);
                    break;
                case 3:
                    moveAfter(network, random.anyInput(network), random.anyInput(network));
                    break;
                default:
                    groupLayers(network, {random.anyInput(network), random.anyInput(network)},
                                QStringLiteral("g"));
                }
            });
            QVERIFY(test::isWellOrdered(document.network()));
            const auto read = parseProject(projectText(document.project()), QStringLiteral("file"));
            QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
            QVERIFY(*read == document.project());
        }
        while (document.undoStack()->canUndo())
            document.undoStack()->undo();
        QVERIFY(document.project() == project);
    }
}

QTEST_GUILESS_MAIN(TestGroups)
#include "test_groups.moc"
