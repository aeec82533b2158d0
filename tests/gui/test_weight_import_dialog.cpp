#include "core/exchange/state_dict.h"
#include "core/exchange/trained_model.h"
#include "core/train/fresh_weights.h"
#include "tests/gui/desk.h"
#include "tests/gui/dialogs.h"
#include "tests/unit/files.h"
#include "ui/file_actions.h"
#include "ui/import_weights/weight_import_dialog.h"
#include "ui/import_weights/weight_table_model.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>
#include <QThreadPool>

using namespace workbench;
using namespace workbench::test;

namespace {

/// Two convolutions of one shape and a Linear layer, for images that are made at once.
Project shapesProject(std::int64_t seed = 0)
{
    auto project = projectOf(R"([
        {"id":"conv1","type":"Conv2d","params":{"out_channels":1,"kernel_size":3,"padding":1}},
        {"id":"conv2","type":"Conv2d","params":{"out_channels":1,"kernel_size":3,"padding":1}},
        {"id":"flatten1","type":"Flatten"},
        {"id":"fc1","type":"Linear","params":{"out_features":6}}])",
                             Shape::image(1, 12, 12));
    project->data.source = QStringLiteral("synthetic:shapes,count=60,test_count=12");
    project->training.epochs = 1;
    project->training.seed = seed;
    return *project;
}

TensorMap renamed(const TensorMap &weights, const std::map<QString, QString> &layers)
{
    TensorMap others;
    for (const auto &[name, tensor] : weights)
        others[layers.at(name.section(QLatin1Char('.'), 0, 0)) + name.mid(name.indexOf(QLatin1Char('.')))] =
            tensor;
    return others;
}

/// The dialog wherever it is, as a person uses it.
class Parts
{
public:
    explicit Parts(QWidget &root) : m_root(root) {}

    template<class Part>
    Part *part(const char *name)
    {
        return m_root.findChild<Part *>(QString::fromLatin1(name));
    }
    WeightImportDialog *dialog() { return m_root.findChild<WeightImportDialog *>(); }
    QTableView *table() { return part<QTableView>("weightsTable"); }
    QPushButton *load() { return part<QPushButton>("weightsLoad"); }
    QString status() { return part<QLabel>("weightsStatus")->text(); }
    QListWidget *leftOver() { return part<QListWidget>("weightsLeftOver"); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QStringList column(int column)
    {
        QStringList texts;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            texts << cell(row, column);
        return texts;
    }

    void openFile(const QString &path)
    {
        auto *field = part<QLineEdit>("weightsPath");
        field->setFocus();
        field->setText(path); // keyClicks knows no Chinese
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!part<QPushButton>("weightsCancel")->isVisible() &&
                                     (table()->model()->rowCount() > 0 || status().contains(u'⚠')),
                                 longest);
    }

    /// Chooses a tensor of the file for a row, with mouse and keyboard.
    void choose(int row, const QString &name)
    {
        const QModelIndex place = table()->model()->index(row, WeightTableModel::FromFile);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(place).center());
        auto *box = part<QComboBox>("weightChoice");
        QVERIFY(box);
        const int wanted = box->findText(name);
        QVERIFY(wanted >= 0);
        QTRY_VERIFY(box->view()->isVisible());
        box->view()->setCurrentIndex(box->model()->index(wanted, 0));
        QTest::keyClick(box->view(), Qt::Key_Return);
        QTRY_COMPARE(cell(row, WeightTableModel::FromFile), name);
        QTRY_VERIFY(!part<QComboBox>("weightChoice"));
    }

private:
    QWidget &m_root;
};

/// The dialog without the window, which takes long to be made.
struct DialogDesk
{
    Workspace workspace;
    QWidget window;
    Parts parts{window};
    QString said;

    explicit DialogDesk(const Project &project)
    {
        workspace.setDevice(QStringLiteral("cpu"));
        workspace.document().open(project, {}, QStringLiteral("Untitled"));
        auto *dialog = new WeightImportDialog(workspace, &window);
        QObject::connect(dialog, &WeightImportDialog::said, &window,
                         [this](const QString &sentence) { said = sentence; });
        dialog->show();
    }
    ~DialogDesk()
    {
        workspace.session().stop();
        if (!workspace.lastRunFolder().isEmpty())
            QDir(workspace.lastRunFolder()).removeRecursively();
    }

    Document &document() { return workspace.document(); }
    bool hasWeights(const TensorMap &weights)
    {
        const auto own = workspace.session().weights();
        return own && *own == weights;
    }
};

struct ModelDesk : Desk
{
    using Desk::Desk;
    Parts parts{window};

    QString said() { return window.statusBar()->currentMessage(); }
    QMessageBox *refusal() { return find<QMessageBox>("modelRefused"); }
    void drop(const QString &path) { dropFile(&window, path); }
};

} // namespace

class TestWeightImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void loadsWhatFits_data();
    void loadsWhatFits();
    void showsWhatDoesNotFit();
    void takesAChoiceByHand();
    void keepsWhatIsNotInTheFile_data();
    void keepsWhatIsNotInTheFile();
    void followsTheNetwork();
    void refusesWhileTraining();
    void stopsReadingAtOnce();
    void tellsWhatIsNoFileOfWeights();
    void startsARunFromThem();
    void takesADroppedStateDict();
    void opensATrainedModel();
    void asksAboutUnsavedChanges();
    void refusesModels_data();
    void refusesModels();

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    QTemporaryDir m_settings;
    QTemporaryDir m_folder;
    TensorMap m_weights; ///< of the network, with another seed than it has itself
};

void TestWeightImportDialog::initTestCase()
{
    prepareWindowTest(QStringLiteral("test_weight_import_dialog"), m_settings.path());
    const auto weights = freshWeights(shapesProject(7));
    VERIFY_RESULT(weights);
    m_weights = *weights;
}

void TestWeightImportDialog::loadsWhatFits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("way");
    const TensorMap prefixed =
        renamed(m_weights, {{"conv1", "net.conv1"}, {"conv2", "net.conv2"}, {"fc1", "net.fc1"}});
    const TensorMap numbered = renamed(m_weights, {{"conv1", "0"}, {"conv2", "10"}, {"fc1", "12"}});
    QTest::newRow("same names") << safetensorsBytes({m_weights, {}}) << "same name";
    QTest::newRow("behind a prefix, from PyTorch") << *stateDictBytes(prefixed) << "name after a prefix";
    QTest::newRow("numbered") << *stateDictBytes(numbered) << "order and shapes";
}

void TestWeightImportDialog::loadsWhatFits()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, way);
    writeFile(path("权重 1.bin"), bytes);
    DialogDesk desk(shapesProject());
    desk.parts.openFile(path("权重 1.bin"));
    QCOMPARE(
        desk.parts.column(WeightTableModel::Tensor),
        (QStringList{"conv1.weight", "conv1.bias", "conv2.weight", "conv2.bias", "fc1.weight", "fc1.bias"}));
    QCOMPARE(desk.parts.column(WeightTableModel::Shape),
             (QStringList{"1×1×3×3", "1", "1×1×3×3", "1", "6×144", "6"}));
    QCOMPARE(desk.parts.column(WeightTableModel::FileShape), desk.parts.column(WeightTableModel::Shape));
    QCOMPARE(desk.parts.column(WeightTableModel::How), QStringList(6, way));
    QCOMPARE(desk.parts.column(WeightTableModel::State), QStringList(6, QStringLiteral("fits")));
    QCOMPARE(desk.parts.status(), QStringLiteral("All 6 tensor(s) of the network fit."));
    const Project before = desk.document().project();
    QTest::mouseClick(desk.parts.load(), Qt::LeftButton);
    QTRY_VERIFY(!desk.parts.dialog());
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasWeights(m_weights), longest);
    QCOMPARE(desk.workspace.session().knownWeights()->epoch, 0);
    QCOMPARE(desk.document().project(), before);
    QVERIFY(!desk.document().isModified());
    QCOMPARE(desk.said, QStringLiteral("The weights of 权重 1.bin are loaded."));
    // The views look at them.
    desk.workspace.wantLayer(LayerWish::Maps);
    desk.document().selectLayer(QStringLiteral("conv2"));
    float first = 0;
    std::memcpy(&first, m_weights.at("conv2.weight").bytes.constData(), sizeof first);
    const auto seen = [&]() -> std::optional<float> {
        const auto observation = desk.workspace.observation();
        if (!observation || !observation->weights || observation->request.layer != QLatin1String("conv2"))
            return std::nullopt;
        return observation->weights->tensor.values.front();
    };
    QTRY_COMPARE_WITH_TIMEOUT(seen(), std::optional(first), longest);
}

void TestWeightImportDialog::showsWhatDoesNotFit()
{
    TensorMap found = m_weights;
    found["fc1.weight"] = {"F32", {3, 144}, QByteArray(4 * 3 * 144, '\0')};
    found["fc2.weight"] = {"F16", {2}, QByteArray(4, '\0')};
    found.erase("fc1.bias");
    writeFile(path("other.safetensors"), safetensorsBytes({found, {}}));
    DialogDesk desk(shapesProject());
    desk.parts.openFile(path("other.safetensors"));
    QCOMPARE(desk.parts.status(),
             QStringLiteral("⚠ 4 of 6 tensor(s) fit; the file's \"fc1.weight\" has the shape [3×144], "
                            "but \"fc1.weight\" needs [6×144]. Numbers of the type F16 became float32."));
    QVERIFY(!desk.parts.load()->isEnabled());
    QCOMPARE(desk.parts.leftOver()->count(), 2);
    QCOMPARE(desk.parts.leftOver()->item(0)->text(), QStringLiteral("fc1.weight · 3×144 F32"));
    desk.parts.part<QCheckBox>("weightsOnlyProblems")->click();
    QCOMPARE(desk.parts.column(WeightTableModel::Tensor), (QStringList{"fc1.weight", "fc1.bias"}));
    QCOMPARE(desk.parts.column(WeightTableModel::State), (QStringList{"wrong shape", "missing"}));
    QTest::mouseClick(desk.parts.part<QPushButton>("weightsCopy"), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains("fc1.bias,6,,,,missing\n"));
    QTest::keyClick(desk.parts.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.parts.dialog());
    QVERIFY(!desk.workspace.session().weights());
}

/// Of two layers alike nobody knows which is which.
void TestWeightImportDialog::takesAChoiceByHand()
{
    const TensorMap found = renamed(m_weights, {{"conv1", "left"}, {"conv2", "right"}, {"fc1", "fc1"}});
    writeFile(path("choose.safetensors"), safetensorsBytes({found, {}}));
    DialogDesk desk(shapesProject());
    desk.parts.openFile(path("choose.safetensors"));
    QVERIFY2(desk.parts.status().contains("⚠ 2 of 6 tensor(s) fit"), qPrintable(desk.parts.status()));
    const std::pair<int, const char *> choices[] = {
        {0, "right.weight"}, {1, "left.bias"}, {2, "right.weight"}, {0, "left.weight"}, {3, "right.bias"}};
    for (const auto &[row, name] : choices) {
        QVERIFY(!desk.parts.load()->isEnabled());
        desk.parts.choose(row, QString::fromLatin1(name));
    }
    QCOMPARE(desk.parts.cell(0, WeightTableModel::How), QStringLiteral("chosen by hand"));
    QTest::mouseClick(desk.parts.load(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasWeights(m_weights), longest);
}

void TestWeightImportDialog::keepsWhatIsNotInTheFile_data()
{
    QTest::addColumn<bool>("isTrained");
    QTest::newRow("of weights at hand") << true;
    QTest::newRow("of a new network") << false;
}

void TestWeightImportDialog::keepsWhatIsNotInTheFile()
{
    QFETCH(const bool, isTrained);
    const Project project = shapesProject();
    const TensorMap own = *freshWeights(shapesProject(isTrained ? 3 : 0));
    TensorMap found = m_weights;
    found.erase("fc1.weight");
    found.erase("fc1.bias");
    writeFile(path("part.safetensors"), safetensorsBytes({found, {}}));
    DialogDesk desk(project);
    if (isTrained)
        desk.workspace.showModel({project, std::make_shared<const TensorMap>(own), 4, 0});
    QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
    desk.parts.openFile(path("part.safetensors"));
    QVERIFY(!desk.parts.load()->isEnabled());
    desk.parts.part<QCheckBox>("weightsKeep")->click();
    QVERIFY(desk.parts.load()->isEnabled());
    TensorMap expected = found;
    expected["fc1.weight"] = own.at("fc1.weight");
    expected["fc1.bias"] = own.at("fc1.bias");
    QTest::mouseClick(desk.parts.load(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasWeights(expected), longest);
    QTRY_VERIFY(!desk.workspace.isChecking());
}

void TestWeightImportDialog::followsTheNetwork()
{
    writeFile(path("weights.safetensors"), safetensorsBytes({m_weights, {}}));
    DialogDesk desk(shapesProject());
    desk.parts.openFile(path("weights.safetensors"));
    QVERIFY(desk.parts.load()->isEnabled());
    desk.document().edit(QStringLiteral("change"), [](Project &project) {
        project.network.layers.back().parameters = {{QStringLiteral("out_features"), std::int64_t{4}}};
    });
    QTRY_VERIFY(!desk.parts.load()->isEnabled());
    QTRY_COMPARE(desk.parts.cell(5, WeightTableModel::State), QStringLiteral("wrong shape"));
    desk.document().undoStack()->undo();
    QTRY_VERIFY(desk.parts.load()->isEnabled());
}

void TestWeightImportDialog::refusesWhileTraining()
{
    writeFile(path("weights.safetensors"), safetensorsBytes({m_weights, {}}));
    DialogDesk desk(shapesProject());
    QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
    desk.workspace.startTraining(true);
    desk.parts.openFile(path("weights.safetensors"));
    QVERIFY(!desk.parts.load()->isEnabled());
    QVERIFY2(desk.parts.status().contains(
                 "⚠ Cannot load now: training is going on; wait for its end, or stop it."),
             qPrintable(desk.parts.status()));
    desk.workspace.session().stop();
    QTRY_VERIFY_WITH_TIMEOUT(desk.parts.load()->isEnabled(), longest);
}

void TestWeightImportDialog::stopsReadingAtOnce()
{
    writeFile(path("weights.safetensors"), safetensorsBytes({m_weights, {}}));
    DialogDesk desk(shapesProject());
    desk.parts.dialog()->openFile(path("weights.safetensors"));
    auto *cancel = desk.parts.part<QPushButton>("weightsCancel");
    QVERIFY(cancel->isVisible());
    QTest::keyClick(desk.parts.dialog(), Qt::Key_Escape);
    QVERIFY(desk.parts.dialog()->isVisible() && !cancel->isVisible());
    QVERIFY2(desk.parts.status().startsWith("Choose a file."), qPrintable(desk.parts.status()));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(desk.parts.table()->model()->rowCount(), 0);
}

void TestWeightImportDialog::tellsWhatIsNoFileOfWeights()
{
    writeFile(path("text.safetensors"), "no tensors");
    DialogDesk desk(shapesProject());
    desk.parts.openFile(path("text.safetensors"));
    QCOMPARE(desk.parts.status(),
             QStringLiteral("⚠ Nothing was loaded: this is neither a safetensors file nor a state dict "
                            "that PyTorch has saved (%1).")
                 .arg(path("text.safetensors")));
    QVERIFY(!desk.parts.load()->isEnabled());
    // Of another network: read, and nothing fits.
    desk.parts.dialog()->openFile(QStringLiteral(TEST_DATA "/data/state_dict.pt"));
    QTRY_VERIFY2_WITH_TIMEOUT(desk.parts.status().contains("⚠ 0 of 6 tensor(s) fit"),
                              qPrintable(desk.parts.status()), longest);
    QCOMPARE(desk.parts.leftOver()->count(), 9);
    QVERIFY(!desk.parts.part<QCheckBox>("weightsKeep")->isEnabled());
}

void TestWeightImportDialog::startsARunFromThem()
{
    ModelDesk desk(shapesProject());
    desk.window.showPerspective(QStringLiteral("train"));
    auto *start = desk.find<QAction>("startFromWeights");
    QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
    QVERIFY(!start->isEnabled());
    desk.workspace.showModel({shapesProject(), std::make_shared<const TensorMap>(m_weights), 0, 0});
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), longest);
    start->trigger();
    QVERIFY(!start->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), TrainingSession::State::Idle, longest);
    const auto known = desk.workspace.session().knownWeights();
    QVERIFY(known && known->start && *known->start == m_weights);
    QVERIFY(*known->weights != m_weights);
    // Of other weights nothing is shown that was measured of the run's.
    const auto *accuracy = desk.find<QLabel>("validationAccuracy");
    QTRY_VERIFY2_WITH_TIMEOUT(accuracy->text().endsWith("of validation"), qPrintable(accuracy->text()),
                              longest);
    const QString run = desk.workspace.lastRunFolder();
    desk.workspace.showModel({shapesProject(), std::make_shared<const TensorMap>(m_weights), 0, 0});
    QTRY_COMPARE_WITH_TIMEOUT(accuracy->text(), QStringLiteral("accuracy not measured yet"), longest);
    QCOMPARE(desk.batches(), std::size_t(0));
    QVERIFY(desk.workspace.lastRunFolder().isEmpty());
    QVERIFY(QFileInfo::exists(run + QStringLiteral("/best.safetensors")));
    QVERIFY(QDir(run).removeRecursively());
}

void TestWeightImportDialog::takesADroppedStateDict()
{
    writeFile(path("weights.pt"), *stateDictBytes(m_weights));
    ModelDesk desk(shapesProject());
    desk.drop(path("weights.pt"));
    QVERIFY(desk.parts.dialog());
    QTRY_VERIFY_WITH_TIMEOUT(desk.parts.load()->isEnabled(), longest);
    QTest::mouseClick(desk.parts.load(), Qt::LeftButton);
    QTRY_COMPARE(desk.said(), QStringLiteral("The weights of weights.pt are loaded."));
    // The dialog is made anew.
    QTRY_VERIFY(!desk.parts.dialog());
    desk.find<QAction>("importWeights")->trigger();
    QVERIFY(desk.parts.dialog());
}

void TestWeightImportDialog::opensATrainedModel()
{
    Project project = shapesProject();
    project.data.normalization.kind = Normalization::Kind::Standard;
    TrainedModel model{project, {"a", "b", "c", "d", "e", "f"}, m_weights};
    model.training["epoch"] = QStringLiteral("5");
    model.normalization = {Normalization::Kind::Given, {0.5}, {0.25}};
    VERIFY_RESULT(saveTrainedModel(model, path("模型.safetensors")));
    ModelDesk desk;
    desk.drop(path("模型.safetensors"));
    QTRY_VERIFY_WITH_TIMEOUT(
        desk.workspace.session().weights() && *desk.workspace.session().weights() == m_weights, longest);
    QCOMPARE(desk.document().network(), project.network);
    QCOMPARE(desk.document().project().data.normalization, model.normalization);
    QCOMPARE(desk.document().title(), QStringLiteral("模型"));
    QVERIFY(desk.document().path().isEmpty());
    QCOMPARE(desk.workspace.session().knownWeights()->epoch, 5);
    QCOMPARE(QSettings().value("recentFiles").toStringList(), QStringList{path("模型.safetensors")});
    QTRY_VERIFY_WITH_TIMEOUT(
        desk.said().contains("The model's classes have other names than those of the data"), longest);
    QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.observation() && desk.workspace.observation()->epoch == 5,
                             longest);
}

void TestWeightImportDialog::asksAboutUnsavedChanges()
{
    VERIFY_RESULT(saveTrainedModel({shapesProject(), {"a", "b", "c", "d", "e", "f"}, m_weights},
                                   path("model.safetensors")));
    ModelDesk desk;
    QVERIFY(desk.buildSmallNetwork());
    const Project mine = desk.document().project();
    bool asked = false;
    answerQuestion(QMessageBox::Cancel, asked);
    desk.drop(path("model.safetensors"));
    QVERIFY(asked);
    QTest::qWait(0);
    QCOMPARE(desk.document().project(), mine);
    // What is changed while the model is read is not lost.
    answerQuestion(QMessageBox::Discard, asked);
    desk.drop(path("model.safetensors"));
    QVERIFY(desk.addFromPalette(QStringLiteral("ReLU")));
    const Project changed = desk.document().project();
    QTRY_VERIFY_WITH_TIMEOUT(desk.refusal(), longest);
    QCOMPARE(desk.document().project(), changed);
    desk.refusal()->close();
    QTRY_VERIFY(!desk.refusal());
    answerQuestion(QMessageBox::Discard, asked);
    desk.drop(path("model.safetensors"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.document().network(), shapesProject().network, longest);
}

void TestWeightImportDialog::refusesModels_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("holdsWeights");
    QTest::newRow("text") << QByteArray("no tensors at all") << "this is not a safetensors file" << false;
    QTest::newRow("tensors only") << safetensorsBytes({m_weights, {}})
                                  << "this file holds tensors, but no model of CNN Workbench" << true;
}

void TestWeightImportDialog::refusesModels()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, sentence);
    QFETCH(const bool, holdsWeights);
    writeFile(path("refused.safetensors"), bytes);
    ModelDesk desk(shapesProject());
    const Project before = desk.document().project();
    QVERIFY(desk.window.files().open(path("refused.safetensors")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.refusal(), longest);
    QVERIFY2(desk.refusal()->text().contains(sentence), qPrintable(desk.refusal()->text()));
    QVERIFY(desk.refusal()->informativeText().contains(path("refused.safetensors")));
    QCOMPARE(desk.refusal()->buttons().size(), holdsWeights ? 2 : 1);
    desk.refusal()->buttons().last()->click();
    QTRY_VERIFY(!desk.refusal());
    QCOMPARE(desk.parts.dialog() != nullptr, holdsWeights);
    if (holdsWeights)
        QTRY_VERIFY_WITH_TIMEOUT(desk.parts.load()->isEnabled(), longest);
    QCOMPARE(desk.document().project(), before);
    QVERIFY(!desk.workspace.session().weights());
    QVERIFY(QSettings().value("recentFiles").toStringList().isEmpty());
}

QTEST_MAIN(TestWeightImportDialog)
#include "test_weight_import_dialog.moc"
