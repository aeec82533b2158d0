#include "core/layers/mends.h"
#include "core/layers/warnings.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

using namespace workbench;

namespace {

struct Case
{
    const char *name;
    const char *layers; ///< the first fault is what is mended
    const char *mend;   ///< must be offered
};

// Images of 3 × 12 × 10 go in.
const std::vector<Case> cases{
    {"image into Linear", R"([{"id":"fc1","type":"Linear","params":{"out_features":5}}])",
     "Insert Flatten before fc1"},
    {"image into BatchNorm1d", R"([{"id":"bn","type":"BatchNorm1d"}])", "Insert Flatten before bn"},
    {"convolution behind Flatten", R"([{"id":"flat1","type":"Flatten"},
        {"id":"c","type":"Conv2d","params":{"out_channels":2,"kernel_size":3}}])",
     "Move c above flat1"},
    {"pooling behind Flatten", R"([{"id":"flat1","type":"Flatten"},
        {"id":"p","type":"MaxPool2d","params":{"kernel_size":2}}])",
     "Delete flat1"},
    {"kernel too large", R"([{"id":"c","type":"Conv2d","params":{"out_channels":2,"kernel_size":13}}])",
     "Use padding 6 × 6 to keep 12 × 10"},
    {"even kernel too large", R"([{"id":"c","type":"Conv2d","params":{"out_channels":2,"kernel_size":14}}])",
     "Set padding to 1 × 2"},
    {"pool too large", R"([{"id":"p","type":"AvgPool2d","params":{"kernel_size":20}}])",
     "Set kernel_size to 12 × 10"},
    {"pool padding", R"([{"id":"p","type":"MaxPool2d","params":{"kernel_size":3,"padding":2}}])",
     "Set padding to 1 × 1"},
    {"groups and inputs", R"([{"id":"c","type":"Conv2d","params":{"out_channels":6,"kernel_size":1,
        "groups":2}}])",
     "Set groups to 1"},
    {"groups and outputs", R"([{"id":"c","type":"Conv2d","params":{"out_channels":4,"kernel_size":1,
        "groups":3}}])",
     "Set out_channels to 6"},
    {"same with stride", R"([{"id":"c","type":"Conv2d","params":{"out_channels":4,"kernel_size":3,
        "padding":"same","stride":2}}])",
     "Set stride to 1 × 1"},
    {"reflect", R"([{"id":"c","type":"Conv2d","params":{"out_channels":4,"kernel_size":3,"padding":[1,10],
        "padding_mode":"reflect"}}])",
     "Set padding to 1 × 9"},
    {"output_padding", R"([{"id":"u","type":"ConvTranspose2d","params":{"out_channels":4,"kernel_size":2,
        "stride":2,"output_padding":2}}])",
     "Set output_padding to 1 × 1"},
    {"num_groups", R"([{"id":"g","type":"GroupNorm","params":{"num_groups":2}}])", "Set num_groups to 1"},
    {"num_parameters", R"([{"id":"p","type":"PReLU","params":{"num_parameters":2}}])",
     "Set num_parameters to 3"},
    {"dim", R"([{"id":"flat1","type":"Flatten"},{"id":"s","type":"Softmax","params":{"dim":2}}])",
     "Set dim to 1"},
    {"Upsample without size", R"([{"id":"u","type":"Upsample"}])", "Set scale_factor to 2, 2"},
    {"Upsample with both", R"([{"id":"u","type":"Upsample","params":{"size":3,"scale_factor":2}}])",
     "Leave out size"},
    {"align_corners", R"([{"id":"u","type":"Upsample","params":{"size":3,"align_corners":true}}])",
     "Set align_corners to off"},
    {"all cut away", R"([{"id":"z","type":"ZeroPad2d","params":{"padding":-6}}])", "Set padding to 1"},
    {"join of one", R"([{"id":"r","type":"ReLU"},{"id":"t","type":"Tanh"},
        {"id":"sum","type":"Add","inputs":["t"]}])",
     "Read r as well"},
    {"join of other channels", R"([{"id":"c","type":"Conv2d","params":{"out_channels":32,"kernel_size":3,
        "padding":1}},{"id":"sum","type":"Add","inputs":["c","input"]}])",
     "Project input with a 1 × 1 convolution of 32 channel(s)"},
    {"join behind a stride", R"([{"id":"c","type":"Conv2d","params":{"out_channels":8,"kernel_size":3,
        "padding":1,"stride":2}},{"id":"sum","type":"Add","inputs":["c","input"]}])",
     "Project input with a 1 × 1 convolution of 8 channel(s)"},
    {"join that lost pixels", R"([{"id":"c","type":"Conv2d","params":{"out_channels":3,"kernel_size":5}},
        {"id":"r","type":"ReLU"},{"id":"sum","type":"Add","inputs":["r","input"]}])",
     "Use padding in c to keep 12 × 10"},
    {"Concat of two sizes", R"([{"id":"p","type":"MaxPool2d","params":{"kernel_size":2}},
        {"id":"all","type":"Concat","inputs":["p","input"]}])",
     "Enlarge p to 12 × 10"},
    {"Concat of image and vector", R"([{"id":"f","type":"Flatten"},
        {"id":"all","type":"Concat","inputs":["f","input"]}])",
     "Flatten input first"},
};

} // namespace

class TestMends : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offers_data();
    void offers();
    void offersNothingToASoundLayer();
    void everyOfferWorks();
    void endsInTheClasses_data();
    void endsInTheClasses();
    void warnsOfManyWeights();
};

void TestMends::offers_data()
{
    QTest::addColumn<QByteArray>("layers");
    QTest::addColumn<QString>("expected");
    for (const auto &item : cases)
        QTest::newRow(item.name) << QByteArray(item.layers) << QString::fromUtf8(item.mend);
}

void TestMends::offers()
{
    QFETCH(QByteArray, layers);
    QFETCH(QString, expected);
    const auto project = test::projectOf(layers);
    VERIFY_RESULT(project);
    const NetworkAnalysis analysis = analyse(project->network);
    QCOMPARE(analysis.faults.size(), std::size_t(1));
    QStringList texts;
    for (const auto &mend : mendsFor(project->network, analysis, analysis.faults.front().layer)) {
        texts << mend.text;
        QVERIFY2(analyse(mend.network).faults.empty(), qPrintable(mend.text));
    }
    QVERIFY2(texts.contains(expected), qPrintable(texts.join(QStringLiteral(" | "))));
    QVERIFY(texts.size() <= 4);
}

void TestMends::offersNothingToASoundLayer()
{
    const auto project = loadPreset(QStringLiteral("lenet5"));
    const NetworkAnalysis analysis = analyse(project->network);
    for (const auto &layer : project->network.layers)
        QVERIFY(mendsFor(project->network, analysis, layer.id).empty());
    QVERIFY(mendsFor(project->network, analysis, QStringLiteral("nobody")).empty());
}

void TestMends::everyOfferWorks()
{
    int faulty = 0;
    int mended = 0;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        test::RandomNetworks random(seed);
        const Network network = random.network();
        const NetworkAnalysis analysis = analyse(network);
        if (analysis.faults.empty())
            continue;
        const QString id = analysis.faults.front().layer;
        const auto mends = mendsFor(network, analysis, id);
        ++faulty;
        mended += mends.empty() ? 0 : 1;
        for (const auto &mend : mends) {
            QVERIFY2(test::isWellOrdered(mend.network), qPrintable(mend.text));
            const NetworkAnalysis after = analyse(mend.network);
            const LayerAnalysis *layer = after.find(id);
            QVERIFY2(!layer || !layer->fault, qPrintable(mend.text));
            const auto position = layer ? *mend.network.indexOf(id) : 0;
            for (const auto &fault : after.faults)
                QVERIFY2(*mend.network.indexOf(fault.layer) >= position, qPrintable(mend.text));
        }
    }
    QVERIFY2(mended > faulty * 8 / 10, qPrintable(QStringLiteral("%1 of %2").arg(mended).arg(faulty)));
}

void TestMends::endsInTheClasses_data()
{
    QTest::addColumn<QByteArray>("layers");
    QTest::addColumn<QString>("expected");
    QTest::newRow("wrong count") << QByteArray(R"([{"id":"f","type":"Flatten"},{"id":"fc1","type":"Linear",
        "params":{"out_features":84}},{"id":"s","type":"LogSoftmax"}])")
                                 << "Give fc1 10 output(s)";
    QTest::newRow("image") << QByteArray(R"([{"id":"r","type":"ReLU"}])")
                           << "Add a Flatten and a Linear of 10 output(s)";
    QTest::newRow("flat") << QByteArray(R"([{"id":"f","type":"Flatten"}])") << "Add a Linear of 10 output(s)";
    QTest::newRow("fits") << QByteArray(R"([{"id":"f","type":"Flatten"},{"id":"fc1","type":"Linear",
        "params":{"out_features":10}}])")
                          << QString();
}

void TestMends::endsInTheClasses()
{
    QFETCH(QByteArray, layers);
    QFETCH(QString, expected);
    const Network network = test::projectOf(layers)->network;
    const auto mend = mendForClasses(network, analyse(network), 10);
    QCOMPARE(mend ? mend->text : QString(), expected);
    if (mend)
        QCOMPARE(*analyse(mend->network).layers.back().output, Shape::flat(10));
}

void TestMends::warnsOfManyWeights()
{
    const auto project = test::projectOf(R"([{"id":"f","type":"Flatten"},
        {"id":"fc1","type":"Linear","params":{"out_features":4096}}])",
                                         Shape::image(64, 32, 32));
    const auto warnings = warningsOf(project->network, analyse(project->network));
    QCOMPARE(warnings.size(), std::size_t(1));
    QCOMPARE(warnings[0].layer, QStringLiteral("fc1"));
    QVERIFY(warnings[0].message.contains(QStringLiteral("268439552 parameters")));
    QVERIFY(warnings[0].message.contains(QStringLiteral("64 × 32 × 32")));
}

QTEST_GUILESS_MAIN(TestMends)
#include "test_mends.moc"
