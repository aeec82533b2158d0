#include "core/data/split_counts.h"
#include "core/document/project_file.h"
#include "core/document/vocabulary.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

using namespace workbench;

namespace {

/// A project file with these data settings.
QByteArray fileWithData(const QByteArray &data)
{
    return R"({"format":"cnn-workbench","version":3,"input":{"channels":1,"height":28,"width":28},
               "layers":[{"id":"flat","type":"Flatten"}],"training":{},"data":)" +
           data + '}';
}

SplitSettings anySplit(test::RandomNetworks &random)
{
    SplitSettings split{.stratified = random.oneIn(2)};
    if (random.oneIn(2))
        split.seed = random.below(9'000'000'000'000'000);
    if (random.oneIn(2)) {
        split.folds = 2 + random.below(999);
        split.fold = 1 + random.below(split.folds);
    }
    return split;
}

Normalization anyNormalization(test::RandomNetworks &random)
{
    Normalization normalization{.kind = static_cast<Normalization::Kind>(random.below(3))};
    if (normalization.kind != Normalization::Kind::Given)
        return normalization;
    for (auto channels = 1 + random.below(3); channels > 0; --channels) {
        normalization.mean.push_back(double(random.below(1000)) / 999 - 0.5);
        normalization.deviation.push_back(double(1 + random.below(1000)) / 999);
    }
    return normalization;
}

std::vector<Choice> anyAugmentation(test::RandomNetworks &random)
{
    std::vector<Choice> steps;
    for (auto count = random.below(6); count > 0; --count) {
        const auto &type = augmentationTypes()[std::size_t(random.below(std::ssize(augmentationTypes())))];
        steps.push_back({type.type});
        for (const auto &spec : type.parameters) {
            if (random.oneIn(2))
                setParameter(steps.back().parameters, spec, random.anyValue(spec));
        }
    }
    return steps;
}

/// 7 images of the classes 0, 0, 0, 0, 1, 1, unknown, and 3 to test with.
DataSet smallDataSet()
{
    DataSet data;
    data.classNames = {"a", "b", "c"};
    data.train.labels = {0, 0, 0, 0, 1, 1, unknownLabel};
    data.test.labels = {2, 2, unknownLabel};
    return data;
}

} // namespace

/// Split, normalization and augmentation in the project file, and what a split comes to.
class TestDataSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void isWrittenAsItIsRead();
    void refuses_data();
    void refuses();
    void countsEachPart();
    void foldsChangeTheCounts();
};

void TestDataSettings::comesBack()
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        test::RandomNetworks random(seed);
        Project project;
        project.network = random.network(2);
        project.data.split = anySplit(random);
        project.data.normalization = anyNormalization(random);
        project.data.augmentation = anyAugmentation(random);
        const QByteArray text = projectText(project);
        const auto read = parseProject(text, "text");
        VERIFY_RESULT(read);
        QVERIFY2(*read == project, text.constData());
        QCOMPARE(projectText(*read), text);
    }
}

void TestDataSettings::isWrittenAsItIsRead()
{
    const auto project = parseProject(
        fileWithData(R"({"source":"fashion-mnist","split":{"stratified":true,"seed":7,"folds":5,"fold":2},
                         "normalize":{"mean":[0.25],"std":[0.5]},
                         "augment":[{"type":"RandomHorizontalFlip"},{"type":"RandomCrop","padding":2}]})"),
        "file");
    VERIFY_RESULT(project);
    QVERIFY((project->data.split == SplitSettings{.stratified = true, .seed = 7, .folds = 5, .fold = 2}));
    QVERIFY((project->data.normalization == Normalization{Normalization::Kind::Given, {0.25}, {0.5}}));
    QVERIFY((project->data.augmentation ==
             std::vector<Choice>{{"RandomHorizontalFlip"}, {"RandomCrop", {{"padding", std::int64_t{2}}}}}));
    const QByteArray text = projectText(*project);
    QVERIFY(text.contains("\"version\": 3"));
    for (const auto *key : {"\"split\"", "\"normalize\"", "\"augment\""})
        QCOMPARE(text.count(key), 1);
    // Without any of them the file is as before they were.
    const QByteArray plain = projectText(Project());
    for (const auto *key : {"\"split\"", "\"normalize\"", "\"augment\"", "\"version\": 3"})
        QVERIFY(!plain.contains(key));
    const auto standard = parseProject(fileWithData(R"({"source":"x","normalize":"standard"})"), "file");
    VERIFY_RESULT(standard);
    QVERIFY(standard->data.normalization == Normalization{.kind = Normalization::Kind::Standard});
    QVERIFY(projectText(*standard).contains("\"normalize\": \"standard\""));
}

void TestDataSettings::refuses_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("word"); ///< in the sentence
    const auto row = [](const char *name, const QByteArray &members, const char *place, const char *word) {
        QTest::newRow(name) << members << QString::fromLatin1(place) << QString::fromLatin1(word);
    };
    row("split as a number", R"("split":0.1)", "data.split", "object");
    row("unknown key in split", R"("split":{"share":0.1})", "data.split", "\"share\" is unknown");
    row("stratified as text", R"("split":{"stratified":"yes"})", "data.split.stratified", "wrong kind");
    row("negative seed", R"("split":{"seed":-1})", "data.split.seed", "at least 0");
    row("seed with a fraction", R"("split":{"seed":0.5})", "data.split.seed", "wrong kind");
    row("one fold", R"("split":{"folds":1})", "data.split.folds", "at least 2");
    row("too many folds", R"("split":{"folds":1001})", "data.split.folds", "at most 1000");
    row("fold 0", R"("split":{"folds":5,"fold":0})", "data.split.fold", "at least 1");
    row("fold beyond", R"("split":{"folds":5,"fold":6})", "data.split.fold", "beyond");
    row("fold without folds", R"("split":{"fold":2})", "data.split.fold", "beyond");
    row("normalize by another word", R"("normalize":"minmax")", "data.normalize", "\"standard\"");
    row("normalize as a number", R"("normalize":0.5)", "data.normalize", "\"standard\"");
    row("normalize without std", R"("normalize":{"mean":[0.5]})", "data.normalize", "under std");
    row("normalize without numbers", R"("normalize":{"mean":[],"std":[]})", "data.normalize", "under std");
    row("fewer std than mean", R"("normalize":{"mean":[0,0,0],"std":[1]})", "data.normalize", "under std");
    row("mean as a number", R"("normalize":{"mean":0,"std":1})", "data.normalize", "under std");
    row("text for a mean", R"("normalize":{"mean":["0"],"std":[1]})", "data.normalize", "under std");
    row("unknown key in normalize", R"("normalize":{"mean":[0],"std":[1],"eps":1})", "data.normalize",
        "under std");
    row("std of 0", R"("normalize":{"mean":[0],"std":[0]})", "data.normalize", "above 0");
    row("negative std", R"("normalize":{"mean":[0,0],"std":[1,-1]})", "data.normalize", "above 0");
    row("augment as an object", R"("augment":{"type":"RandomCrop"})", "data.augment", "list");
    row("step as text", R"("augment":["RandomCrop"])", "data.augment[0]", "type");
    row("step without type", R"("augment":[{"padding":1}])", "data.augment[0]", "type");
    row("type as a number", R"("augment":[{"type":1}])", "data.augment[0]", "type");
    row("unknown step", R"("augment":[{"type":"RandomCrop"},{"type":"Sharpen"}])", "data.augment[1]",
        "\"Sharpen\" is unknown; known are RandomHorizontalFlip");
    row("unknown parameter", R"("augment":[{"type":"RandomCrop","size":3}])", "data.augment[0]",
        "\"size\" is unknown");
    row("parameter of the wrong kind", R"("augment":[{"type":"RandomRotation","degrees":[1,2]}])",
        "data.augment[0]", "degrees");
    row("parameter out of range", R"("augment":[{"type":"RandomHorizontalFlip","p":1.5}])", "data.augment[0]",
        "at most 1");
}

void TestDataSettings::refuses()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, place);
    QFETCH(QString, word);
    const auto project = parseProject(fileWithData(R"({"source":"fashion-mnist",)" + members + '}'), "file");
    COMPARE_ERROR(project, word);
    QCOMPARE(project.error().where, "file: " + place);
}

void TestDataSettings::countsEachPart()
{
    const DataSet data = smallDataSet();
    Project project;
    project.training.validationSplit = 0;
    const SplitCounts all = splitCounts(data, project);
    QCOMPARE(all.training, (ClassCounts{{4, 2, 0}, 1}));
    QCOMPARE(all.training.total(), std::int64_t{7});
    QCOMPARE(all.validation, (ClassCounts{{0, 0, 0}, 0}));
    QCOMPARE(all.test, (ClassCounts{{0, 0, 2}, 1}));
    project.data.limit = 6;
    project.training.validationSplit = 0.5;
    project.data.split.stratified = true;
    const SplitCounts half = splitCounts(data, project);
    QCOMPARE(half.training, (ClassCounts{{2, 1, 0}, 0}));
    QCOMPARE(half.validation, (ClassCounts{{2, 1, 0}, 0}));
    QCOMPARE(half.test, all.test);
}

void TestDataSettings::foldsChangeTheCounts()
{
    const DataSet data = smallDataSet();
    Project project;
    project.data.split.folds = 3;
    ClassCounts sum{{0, 0, 0}};
    std::vector<std::int64_t> sizes;
    for (int fold = 1; fold <= 3; ++fold) {
        project.data.split.fold = fold;
        const SplitCounts counts = splitCounts(data, project);
        sizes.push_back(counts.validation.total());
        QCOMPARE(counts.training.total() + counts.validation.total(), std::int64_t{7});
        for (std::size_t label = 0; label < sum.known.size(); ++label)
            sum.known[label] += counts.validation.known[label];
        sum.unknown += counts.validation.unknown;
    }
    QCOMPARE(sizes, (std::vector<std::int64_t>{3, 2, 2}));
    QCOMPARE(sum, (ClassCounts{{4, 2, 0}, 1})); // each image validates once
}

QTEST_GUILESS_MAIN(TestDataSettings)
#include "test_data_settings.moc"
