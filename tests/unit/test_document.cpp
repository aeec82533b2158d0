#include "core/document/document.h"
#include "core/graph/edits.h"
#include "core/layers/registry.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <QSignalSpy>

using namespace workbench;

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opens();
    void editsUndoAndRedo();
    void dropsEditsThatChangeNothing();
    void mergesTyping();
    void mergesNothingAfterAPause();
    void mergedBackToTheStartIsNoStep();
    void tellsWhatChanged();
    void knowsWhetherItIsSaved();
    void selectionFollows();
    void selectsSamples();
    void allUndosAllRedos();
};

namespace {

const QString step = QStringLiteral("Step");

void setEpochs(Document &document, std::int64_t epochs, const QString &mergeKey = {})
{
    document.edit(
        step, [=](Project &project) { project.training.epochs = epochs; }, mergeKey);
}

void openPreset(Document &document)
{
    document.open(*loadPreset(QStringLiteral("lenet5")), {}, QStringLiteral("LeNet-5"));
}

/// One edit of any sort.
void editSomehow(Document &document, test::RandomNetworks &random)
{
    const Network network = document.network();
    const QString id = random.anyInput(network);
    const QString other = random.anyInput(network);
    document.edit(
        step,
        [&](Project &project) {
            switch (random.below(6)) {
            case 0:
                return insertAfter(project.network, id, random.layer(project.network));
            case 1:
                return removeLayer(project.network, id);
            case 2:
                return moveAfter(project.network, id, other);
            case 3:
                (void)renameLayer(project.network, id, freeId(project.network, QStringLiteral("name")));
                return;
            case 4:
                project.network.input.sizes[1] = 1 + random.below(40);
                return;
            default:
                project.training.batchSize = random.below(4);
            }
        },
        random.oneIn(3) ? QStringLiteral("key") : QString());
}

} // namespace

void TestDocument::opens()
{
    Document document;
    QSignalSpy opened(&document, &Document::opened);
    QSignalSpy selected(&document, &Document::selectedLayerChanged);
    openPreset(document);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(document.title(), QStringLiteral("LeNet-5"));
    QCOMPARE(document.selectedLayer(), document.network().layers.front().id);
    QVERIFY(!document.isModified());
    QVERIFY(!document.undoStack()->canUndo());
    QCOMPARE(*document.analysis().totalParameters, 61706);
    document.open({}, {}, QStringLiteral("Empty"));
    QCOMPARE(document.selectedLayer(), inputId);
}

void TestDocument::editsUndoAndRedo()
{
    Document document;
    openPreset(document);
    const Project before = document.project();
    document.edit(step, [](Project &project) { removeLayer(project.network, project.network.layers[0].id); });
    const Project after = document.project();
    QVERIFY(before != after);
    QVERIFY(document.isModified());
    QCOMPARE(document.undoStack()->undoText(), step);
    document.undoStack()->undo();
    QVERIFY(document.project() == before);
    QVERIFY(!document.isModified());
    QCOMPARE(*document.analysis().totalParameters, 61706);
    document.undoStack()->redo();
    QVERIFY(document.project() == after);
}

void TestDocument::dropsEditsThatChangeNothing()
{
    Document document;
    openPreset(document);
    QSignalSpy settings(&document, &Document::settingsChanged);
    setEpochs(document, document.project().training.epochs);
    QCOMPARE(settings.count(), 0);
    QCOMPARE(document.undoStack()->count(), 0);
}

void TestDocument::mergesTyping()
{
    Document document;
    openPreset(document);
    const Project before = document.project();
    setEpochs(document, 11, QStringLiteral("epochs"));
    setEpochs(document, 112, QStringLiteral("epochs"));
    QCOMPARE(document.undoStack()->count(), 1);
    setEpochs(document, 113, QStringLiteral("other"));
    setEpochs(document, 114);
    setEpochs(document, 115);
    QCOMPARE(document.undoStack()->count(), 4);
    document.undoStack()->setIndex(1);
    QCOMPARE(document.project().training.epochs, 112);
    document.undoStack()->undo();
    QVERIFY(document.project() == before);
}

void TestDocument::mergesNothingAfterAPause()
{
    Document document;
    openPreset(document);
    document.setMergeWindow(std::chrono::milliseconds::zero());
    setEpochs(document, 11, QStringLiteral("epochs"));
    setEpochs(document, 112, QStringLiteral("epochs"));
    QCOMPARE(document.undoStack()->count(), 2);
    document.undoStack()->undo();
    QCOMPARE(document.project().training.epochs, 11);
}

void TestDocument::mergedBackToTheStartIsNoStep()
{
    Document document;
    openPreset(document);
    const auto epochs = document.project().training.epochs;
    setEpochs(document, epochs + 1, QStringLiteral("epochs"));
    setEpochs(document, epochs, QStringLiteral("epochs"));
    QCOMPARE(document.undoStack()->count(), 0);
    QVERIFY(!document.isModified());
}

void TestDocument::tellsWhatChanged()
{
    Document document;
    openPreset(document);
    QSignalSpy network(&document, &Document::networkChanged);
    QSignalSpy settings(&document, &Document::settingsChanged);
    setEpochs(document, 77);
    QCOMPARE(network.count(), 0);
    QCOMPARE(settings.count(), 1);
    const QString first = document.network().layers[0].id;
    document.edit(step, [&](Project &project) { removeLayer(project.network, first); });
    QCOMPARE(settings.count(), 1);
    QCOMPARE(network.count(), 1);
    const auto diff = network[0][0].value<NetworkDiff>();
    QVERIFY(diff.removed == std::vector{first});
    QVERIFY(diff.added.empty());
    document.undoStack()->undo();
    QVERIFY(network[1][0].value<NetworkDiff>().added == std::vector{first});
}

void TestDocument::knowsWhetherItIsSaved()
{
    Document document;
    openPreset(document);
    QSignalSpy modified(&document, &Document::modifiedChanged);
    setEpochs(document, 77);
    QCOMPARE(modified.count(), 1);
    document.markSaved(QStringLiteral("/tmp/my net.v2.cnnwb"));
    QVERIFY(!document.isModified());
    QCOMPARE(document.title(), QStringLiteral("my net.v2"));
    QCOMPARE(document.path(), QStringLiteral("/tmp/my net.v2.cnnwb"));
    document.undoStack()->undo();
    QVERIFY(document.isModified());
    document.undoStack()->redo();
    QVERIFY(!document.isModified());
}

void TestDocument::selectionFollows()
{
    Document document;
    openPreset(document);
    const QString second = document.network().layers[1].id;
    const QString third = document.network().layers[2].id;
    document.selectLayer(second);
    QSignalSpy selected(&document, &Document::selectedLayerChanged);
    document.selectLayer(second);
    document.selectLayer(QStringLiteral("nothing"));
    QCOMPARE(selected.count(), 0);

    document.edit(step, [&](Project &project) { (void)renameLayer(project.network, second, "renamed"); });
    QCOMPARE(document.selectedLayer(), QStringLiteral("renamed"));
    document.undoStack()->undo();
    QCOMPARE(document.selectedLayer(), second);
    document.edit(step, [&](Project &project) { removeLayer(project.network, second); });
    QCOMPARE(document.selectedLayer(), third);
    QCOMPARE(selected.count(), 3);
    document.edit(step, [](Project &project) { project.network.layers.resize(1); });
    QCOMPARE(document.selectedLayer(), document.network().layers.back().id);
    document.edit(step, [](Project &project) { project.network.layers.clear(); });
    QCOMPARE(document.selectedLayer(), inputId);
    document.undoStack()->undo();
    QCOMPARE(document.selectedLayer(), inputId);
}

void TestDocument::selectsSamples()
{
    Document document;
    QSignalSpy selected(&document, &Document::selectedSampleChanged);
    document.selectSample({SampleId::Part::Test, 3});
    document.selectSample({SampleId::Part::Test, 3});
    QCOMPARE(selected.count(), 1);
    QCOMPARE(document.selectedSample().index, 3);
}

void TestDocument::allUndosAllRedos()
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        test::RandomNetworks random(seed);
        Document document;
        openPreset(document);
        const Project first = document.project();
        for (int i = 0; i < 40; ++i) {
            editSomehow(document, random);
            if (random.oneIn(4))
                document.undoStack()->undo();
            document.selectLayer(random.anyInput(document.network()));
            QVERIFY(test::isWellOrdered(document.network()));
            QVERIFY(document.selectedLayer() == inputId ||
                    document.network().contains(document.selectedLayer()));
            QCOMPARE(document.analysis().layers.size(), document.network().layers.size());
        }
        document.undoStack()->setIndex(document.undoStack()->count());
        const Project last = document.project();
        while (document.undoStack()->canUndo()) {
            document.undoStack()->undo();
            QVERIFY(document.selectedLayer() == inputId ||
                    document.network().contains(document.selectedLayer()));
        }
        QVERIFY(document.project() == first);
        while (document.undoStack()->canRedo())
            document.undoStack()->redo();
        QVERIFY(document.project() == last);
    }
}

QTEST_GUILESS_MAIN(TestDocument)
#include "test_document.moc"
