#include "core/exchange/safetensors.h"
#include "tests/unit/files.h"

#include <sys/stat.h>

using namespace workbench;
using namespace workbench::test;

namespace {

const QString where = QStringLiteral("model.safetensors");

QByteArray fileOf(const QByteArray &header, const QByteArray &data = {})
{
    QByteArray file(8, '\0');
    qToLittleEndian(static_cast<quint64>(header.size()), file.data());
    return file + header + data;
}

/// A header entry of 4-byte values.
QByteArray entry(const char *name, const char *shape, int begin, int end)
{
    return QStringLiteral(R"("%1":{"dtype":"F32","shape":%2,"data_offsets":[%3,%4]})")
        .arg(QLatin1String(name), QLatin1String(shape), QString::number(begin), QString::number(end))
        .toUtf8();
}

QByteArray one(const QByteArray &members)
{
    return R"({"conv1.weight":{)" + members + "}}";
}

Safetensors sample()
{
    Safetensors content;
    content.tensors["fc.weight"] = {"F32", {2, 3}, QByteArray(24, 'w')};
    content.tensors["bn.num_batches_tracked"] = {"I64", {}, QByteArray(8, '\1')};
    content.tensors["empty"] = {"U8", {0, 5}, {}};
    content.tensors[QString::fromUtf8("层.weight")] = {"BF16", {1}, "ab"};
    content.metadata[QString::fromUtf8("类名")] = QString::fromUtf8("[\"踝靴\", \"T-shirt\"]\n\t\\");
    content.metadata["empty"] = QString();
    return content;
}

} // namespace

class TestSafetensors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void writesTheSameBytesEachTime();
    void readsWhatOthersWrite();
    void keepsByteOrderMarks();
    void knowsTypes_data();
    void knowsTypes();
    void refuses_data();
    void refuses();
    void refusesEveryCut();
    void survivesEveryChangedByte();
    void savesAndLoads();
    void keepsOldFileWhenWritingFails();
    void replacesNoDevice();
    void refusesWhatIsNoFile();
};

void TestSafetensors::roundTrip()
{
    for (const auto &content : {sample(), Safetensors()}) {
        const auto read = parseSafetensors(safetensorsBytes(content), where);
        VERIFY_RESULT(read);
        QCOMPARE(*read == content, true);
    }
}

void TestSafetensors::writesTheSameBytesEachTime()
{
    const QByteArray bytes = safetensorsBytes(sample());
    QCOMPARE(safetensorsBytes(sample()), bytes);
    QCOMPARE(qFromLittleEndian<quint64>(bytes.constData()) % 8, quint64{0});
    QVERIFY(bytes.indexOf("\"empty\"") < bytes.indexOf("\"fc.weight\""));
    // Data lies in the order of the names.
    QVERIFY(bytes.endsWith(QByteArray(8, '\1') + QByteArray(24, 'w') + "ab"));
}

void TestSafetensors::readsWhatOthersWrite()
{
    // Tensors in the data's order rather than by name, spaces, no metadata, a scalar.
    const auto read = parseSafetensors(
        fileOf("{ " + entry("b", "[]", 0, 4) + ",\n " + entry("a", "[1, 2]", 4, 12) + "}     ",
               "1234abcdefgh"),
        where);
    VERIFY_RESULT(read);
    QCOMPARE(read->tensors.at("b").bytes, "1234");
    QVERIFY(read->tensors.at("b").sizes.empty());
    QCOMPARE(read->tensors.at("a").bytes, "abcdefgh");
    QCOMPARE(read->tensors.at("a").sizes, (std::vector<std::int64_t>{1, 2}));
    QVERIFY(read->metadata.empty());
}

void TestSafetensors::keepsByteOrderMarks()
{
    const auto read =
        parseSafetensors(fileOf("{" + entry("a", "[]", 0, 4) + "," + entry("\\ufeffa", "[]", 4, 8) +
                                    R"(,"__metadata__":{"a":"\ufeff\ufeffb","\ufeffa":""}})",
                                "12345678"),
                         where);
    VERIFY_RESULT(read);
    QCOMPARE(read->tensors.at("a").bytes, "1234");
    QCOMPARE(read->tensors.at(QStringLiteral("\ufeffa")).bytes, "5678");
    QCOMPARE(read->metadata.at("a"), QStringLiteral("\ufeff\ufeffb"));
    QCOMPARE(read->metadata.at(QStringLiteral("\ufeffa")), QString());
    const auto again = parseSafetensors(safetensorsBytes(*read), where);
    VERIFY_RESULT(again);
    QVERIFY(*again == *read);
}

void TestSafetensors::knowsTypes_data()
{
    QTest::addColumn<QString>("dtype");
    QTest::addColumn<int>("bytes");
    for (const auto *type : {"BOOL", "U8", "I8"})
        QTest::newRow(type) << type << 1;
    for (const auto *type : {"I16", "U16", "F16", "BF16"})
        QTest::newRow(type) << type << 2;
    for (const auto *type : {"I32", "U32", "F32"})
        QTest::newRow(type) << type << 4;
    for (const auto *type : {"F64", "I64", "U64"})
        QTest::newRow(type) << type << 8;
}

void TestSafetensors::knowsTypes()
{
    QFETCH(QString, dtype);
    QFETCH(int, bytes);
    Safetensors content;
    content.tensors["x"] = {dtype, {3}, QByteArray(3 * bytes, 'x')};
    VERIFY_RESULT(parseSafetensors(safetensorsBytes(content), where));
    content.tensors["x"].bytes.append('x');
    COMPARE_ERROR(parseSafetensors(safetensorsBytes(content), where), "\"x\"");
}

void TestSafetensors::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QByteArray &file, const char *named) {
        QTest::newRow(name) << file << QString::fromUtf8(named);
    };
    row("empty", {}, "too short");
    row("seven bytes", QByteArray(7, '\0'), "too short");
    row("header of no bytes", fileOf({}), "does not start with {");
    row("header length 2^64 - 1", QByteArray(8, '\xff'), "100 MB");
    row("header over 100 MB", QByteArray("\x01\xe1\xf5\x05\0\0\0\0{}", 10), "100 MB");
    row("header longer than the file", QByteArray("\x40\0\0\0\0\0\0\0{}", 10), "cut short");
    row("pickle", QByteArray("\4\0\0\0\0\0\0\0\x80\x02}q.", 13), "does not start with {");
    row("space before the header", fileOf(" {}"), "does not start with {");
    row("header a list", fileOf("[]"), "does not start with {");

    row("no JSON", fileOf("{nonsense}"), "not valid JSON");
    row("JSON without its end", fileOf("{" + entry("a", "[1]", 0, 4), "1234"), "not valid JSON");
    row("two JSON values", fileOf("{}{}"), "not valid JSON");
    row("padding of zeros", fileOf(QByteArray("{}\0\0", 4)), "not valid JSON");
    row("comment", fileOf("{/* */}"), "not valid JSON");
    row("broken UTF-8", fileOf("{\"__metadata__\":{\"a\":\"\xff\xfe\"}}"), "not valid JSON");
    row("lone surrogate", fileOf(R"({"__metadata__":{"a":"\ud800"}})"), "not valid JSON");
    row("deep lists", fileOf("{\"a\":" + QByteArray(1'000'000, '[')), "\"a\"");
    row("deep objects", fileOf(QByteArray("{\"a\":").repeated(1'000'000)), "\"a\"");
    row("deep shape", fileOf(one(R"("dtype":"F32","shape":[[1]])")), "conv1.weight");

    row("metadata twice", fileOf(R"({"__metadata__":{},"__metadata__":{}})"), "__metadata__");
    row("metadata key twice", fileOf(R"({"__metadata__":{"a":"1","a":"1"}})"), "\"a\"");
    row("metadata a string", fileOf(R"({"__metadata__":"x"})"), "__metadata__");
    row("metadata a list", fileOf(R"({"__metadata__":[]})"), "__metadata__");
    row("metadata null", fileOf(R"({"__metadata__":null})"), "__metadata__");
    row("number in the metadata", fileOf(R"({"__metadata__":{"epoch":3}})"), "epoch");
    row("object in the metadata", fileOf(R"({"__metadata__":{"project":{}}})"), "project");

    row("tensor twice",
        fileOf("{" + entry("a", "[1]", 0, 4) + "," + entry("a", "[1]", 4, 8) + "}", "12345678"),
        "\"a\" stands twice");
    row("tensor a number", fileOf(R"({"conv1.weight":7})"), "conv1.weight");
    row("tensor an empty object", fileOf(one("")), "dtype");
    row("no shape", fileOf(one(R"("dtype":"F32","data_offsets":[0,4])"), "1234"), "shape");
    row("no offsets", fileOf(one(R"("dtype":"F32","shape":[1])"), "1234"), "data_offsets");
    row("unknown field",
        fileOf(one(R"("dtype":"F32","shape":[1],"data_offsets":[0,4],"device":"cpu")"), "1234"), "device");
    row("field twice", fileOf(one(R"("dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4])"), "1234"),
        "dtype");
    row("unknown type", fileOf(one(R"("dtype":"F128","shape":[],"data_offsets":[0,4])"), "1234"), "F128");
    row("type a number", fileOf(one(R"("dtype":32,"shape":[1],"data_offsets":[0,4])"), "1234"), "dtype");
    row("shape a string", fileOf(one(R"("dtype":"F32","shape":"1","data_offsets":[0,4])"), "1234"), "shape");
    row("negative size", fileOf(one(R"("dtype":"F32","shape":[-1],"data_offsets":[0,4])"), "1234"), "shape");
    row("fractional size", fileOf(one(R"("dtype":"F32","shape":[1.0],"data_offsets":[0,4])"), "1234"),
        "shape");
    row("size over 63 bits",
        fileOf(one(R"("dtype":"F32","shape":[18446744073709551615],"data_offsets":[0,4])"), "1234"), "shape");
    row("size over 64 bits",
        fileOf(one(R"("dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,4])"), "1234"), "shape");
    row("product overflows",
        fileOf(one(R"("dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0])")), "conv1.weight");
    row("one offset", fileOf(one(R"("dtype":"F32","shape":[1],"data_offsets":[4])"), "1234"), "data_offsets");
    row("three offsets", fileOf(one(R"("dtype":"F32","shape":[1],"data_offsets":[0,4,4])"), "1234"),
        "data_offsets");
    row("boolean offset", fileOf(one(R"("dtype":"F32","shape":[1],"data_offsets":[false,4])"), "1234"),
        "data_offsets");

    row("offsets backwards", fileOf("{" + entry("a", "[1]", 4, 0) + "}", "1234"), "\"a\"");
    row("shape needs more", fileOf("{" + entry("a", "[2]", 0, 4) + "}", "1234"), "\"a\" needs 8 bytes");
    row("shape needs less", fileOf("{" + entry("a", "[0]", 0, 4) + "}", "1234"), "\"a\" needs 0 bytes");
    row("hole at the start", fileOf("{" + entry("a", "[1]", 4, 8) + "}", "12345678"), "hole");
    row("hole between",
        fileOf("{" + entry("a", "[1]", 0, 4) + "," + entry("b", "[1]", 8, 12) + "}", "1234567890ab"),
        "\"b\"");
    row("overlap",
        fileOf("{" + entry("a", "[2]", 0, 8) + "," + entry("b", "[2]", 4, 12) + "}", "1234567890ab"),
        "\"b\" overlaps");
    row("the same bytes twice",
        fileOf("{" + entry("a", "[1]", 0, 4) + "," + entry("b", "[1]", 0, 4) + "}", "1234"), "overlaps");
    row("empty tensor inside another",
        fileOf("{" + entry("a", "[2]", 0, 8) + "," + entry("b", "[0]", 4, 4) + "}", "12345678"), "\"b\"");
    row("data too short", fileOf("{" + entry("a", "[2]", 0, 8) + "}", "1234567"), "cut short");
    row("data too long", fileOf("{" + entry("a", "[1]", 0, 4) + "}", "12345"), "more data");
    row("data without tensors", fileOf("{}", "x"), "more data");
}

void TestSafetensors::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, named);
    const auto read = parseSafetensors(file, where);
    COMPARE_ERROR(read, named);
    QCOMPARE(read.error().where, where);
}

void TestSafetensors::refusesEveryCut()
{
    const QByteArray bytes = safetensorsBytes(sample());
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QVERIFY2(!parseSafetensors(bytes.left(length), where), qPrintable(QString::number(length)));
}

void TestSafetensors::survivesEveryChangedByte()
{
    const QByteArray bytes = safetensorsBytes(sample());
    for (qsizetype position = 0; position < bytes.size(); ++position) {
        for (const char value : {'\0', '\xff', '"', '{', '9'}) {
            QByteArray changed = bytes;
            changed[position] = value;
            // Whatever is still accepted can be written and read again.
            if (const auto read = parseSafetensors(changed, where))
                QVERIFY(parseSafetensors(safetensorsBytes(*read), where) == *read);
        }
    }
}

void TestSafetensors::savesAndLoads()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromUtf8("训练 好的 模型.safetensors"));
    VERIFY_RESULT(saveSafetensors(sample(), path));
    QCOMPARE(readFile(path), safetensorsBytes(sample()));
    const auto read = loadSafetensors(path);
    VERIFY_RESULT(read);
    QVERIFY(*read == sample());
}

void TestSafetensors::keepsOldFileWhenWritingFails()
{
    const QTemporaryDir folder;
    COMPARE_ERROR(saveSafetensors(sample(), folder.filePath("no such folder/model.safetensors")),
                  "no such folder");
    COMPARE_ERROR(saveSafetensors(sample(), folder.path()), folder.path());
    QVERIFY(QDir(folder.path()).isEmpty());

    const QString path = folder.filePath("model.safetensors");
    VERIFY_RESULT(saveSafetensors(sample(), path));
    Safetensors large = sample();
    large.tensors["large"] = {"U8", {1 << 20}, QByteArray(1 << 20, 'x')};
    const auto saved = [&] {
        const FileSizeLimit diskFull(100'000);
        return saveSafetensors(large, path);
    }();
    COMPARE_ERROR(saved, path);
    QCOMPARE(readFile(path), safetensorsBytes(sample()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList("model.safetensors"));
}

void TestSafetensors::replacesNoDevice()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("pipe");
    QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    COMPARE_ERROR(saveSafetensors(sample(), path), path);
    QVERIFY(!QFileInfo(path).isFile());
}

void TestSafetensors::refusesWhatIsNoFile()
{
    const QTemporaryDir folder;
    COMPARE_ERROR(loadSafetensors(folder.filePath("absent")), "absent");
    COMPARE_ERROR(loadSafetensors(folder.path()), folder.path());
    writeFile(folder.filePath("bad"), "nonsense that is no tensor");
    COMPARE_ERROR(loadSafetensors(folder.filePath("bad")), "bad");
}

QTEST_GUILESS_MAIN(TestSafetensors)
#include "test_safetensors.moc"
