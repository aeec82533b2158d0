#include "core/exchange/pickle/state_dict_reader.h"
#include "core/exchange/state_dict.h"
#include "tests/unit/files.h"
#include "tests/unit/models.h"

#include <cstring>

using namespace workbench;
using namespace workbench::test;

namespace {

QByteArray dataFile(const char *name)
{
    return readFile(QStringLiteral(TEST_DATA "/data/") + QLatin1String(name));
}

std::vector<float> floatsOf(const TensorData &tensor)
{
    std::vector<float> values(std::size_t(tensor.bytes.size()) / sizeof(float));
    std::memcpy(values.data(), tensor.bytes.constData(), std::size_t(tensor.bytes.size()));
    return values;
}

std::vector<std::int64_t> integersOf(const TensorData &tensor)
{
    std::vector<std::int64_t> values(std::size_t(tensor.bytes.size()) / sizeof(std::int64_t));
    std::memcpy(values.data(), tensor.bytes.constData(), std::size_t(tensor.bytes.size()));
    return values;
}

const QString here = QStringLiteral("here");

} // namespace

/// Files of torch.save (1.13, by Debian's python3-torch), and what is no such file.
class TestStateDictReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOurOwn();
    void readsFloats_data();
    void readsFloats();
    void readsIntegers();
    void leavesOutWhatIsNoTensor();
    void refuses_data();
    void refuses();
    void survivesDamage();
};

void TestStateDictReader::readsOurOwn()
{
    const TensorMap weights = smallModel().weights;
    const auto read = parseStateDict(*stateDictBytes(weights), here);
    VERIFY_RESULT(read);
    QVERIFY(*read == weights);
}

void TestStateDictReader::readsFloats_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::vector<std::int64_t>>("sizes");
    QTest::addColumn<std::vector<float>>("values");
    using Sizes = std::vector<std::int64_t>;
    using Values = std::vector<float>;
    QTest::newRow("a parameter, every other column of two rows")
        << QStringLiteral("model.a.weight") << Sizes{2, 3} << Values{6, 8, 10, 12, 14, 16};
    QTest::newRow("half") << QStringLiteral("model.a.half") << Sizes{3} << Values{0.5F, -2, 65504};
    QTest::newRow("bfloat16") << QStringLiteral("model.b.brain") << Sizes{2} << Values{1, -0.15625F};
    QTest::newRow("double") << QStringLiteral("model.b.double") << Sizes{2, 1} << Values{1.5F, 2.5F};
    Values transposed;
    for (int column = 0; column < 6; ++column) {
        for (int row = 0; row < 4; ++row)
            transposed.push_back(float(6 * row + column));
    }
    QTest::newRow("transposed") << QStringLiteral("model.c.transposed") << Sizes{6, 4} << transposed;
    QTest::newRow("empty") << QStringLiteral("model.c.none") << Sizes{0, 3} << Values{};
}

void TestStateDictReader::readsFloats()
{
    QFETCH(const QString, name);
    QFETCH(const std::vector<std::int64_t>, sizes);
    QFETCH(const std::vector<float>, values);
    const auto read = parseStateDict(dataFile("state_dict.pt"), here);
    VERIFY_RESULT(read);
    QVERIFY(read->contains(name));
    QCOMPARE(read->at(name).dtype, QStringLiteral("F32"));
    QCOMPARE(read->at(name).sizes, sizes);
    QCOMPARE(floatsOf(read->at(name)), values);
}

void TestStateDictReader::readsIntegers()
{
    const auto read = parseStateDict(dataFile("state_dict.pt"), here);
    VERIFY_RESULT(read);
    using Values = std::vector<std::int64_t>;
    QCOMPARE(read->at("model.c.count").sizes, Values());
    QCOMPARE(integersOf(read->at("model.c.count")), Values{7});
    QCOMPARE(integersOf(read->at("model.c.int")), (Values{-1, 2}));
    QCOMPARE(integersOf(read->at("model.c.flags")), (Values{1, 0}));
}

void TestStateDictReader::leavesOutWhatIsNoTensor()
{
    const auto read = parseStateDict(dataFile("state_dict.pt"), here);
    VERIFY_RESULT(read);
    QCOMPARE(read->size(), std::size_t(9));
}

void TestStateDictReader::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a whole model") << dataFile("whole_model.pt")
                                   << QStringLiteral(
                                          "it holds an object of the kind torch.nn.modules.linear.Linear");
    QTest::newRow("before PyTorch 1.6")
        << dataFile("old_format.pt") << QStringLiteral("PyTorch 1.6 or newer");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("no file that PyTorch has saved");
    QTest::newRow("text") << QByteArray("hello") << QStringLiteral("PyTorch 1.6 or newer");
    QTest::newRow("no tensor") << *stateDictBytes({}) << QStringLiteral("there is no tensor in it");
    QByteArray cut = dataFile("state_dict.pt");
    cut.chop(200);
    QTest::newRow("cut") << cut << QStringLiteral("(here");
}

void TestStateDictReader::refuses()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, sentence);
    COMPARE_ERROR(parseStateDict(file, here), sentence);
}

/// Each byte changed in turn: tensors or a sentence, and nothing else.
void TestStateDictReader::survivesDamage()
{
    const QByteArray whole = dataFile("state_dict.pt");
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray damaged = whole;
        damaged[i] = char(damaged[i] ^ 0x55);
        const auto read = parseStateDict(damaged, here);
        QVERIFY(read ? !read->empty() : read.error().message().contains(here));
    }
}

QTEST_GUILESS_MAIN(TestStateDictReader)
#include "test_state_dict_reader.moc"
