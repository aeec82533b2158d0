#include "core/exchange/safetensors.h"
#include "core/train/training.h"
#include "tests/gui/desk.h"
#include "tests/gui/dialogs.h"
#include "tests/unit/files.h"
#include "ui/export/export_dialog.h"
#include "ui/file_actions.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <memory>

using namespace workbench;
using namespace workbench::test;

namespace {

QString suffixOf(const QString &name)
{
    for (const auto &kind : exportKinds()) {
        if (kind.name == name && !kind.suffix.isEmpty())
            return kind.suffix;
    }
    return QStringLiteral("folder");
}

/// The window with the dialog that exports.
struct ExportDesk : Desk
{
    using Desk::Desk;

    ExportDialog *dialog() { return window.findChild<ExportDialog *>(); }
    QAction *action() { return find<QAction>("exportModel"); }
    QString text(const char *label) { return find<QLabel>(label)->text().replace(QChar(0x202F), u' '); }
    QString preview() { return find<QPlainTextEdit>("exportPreview")->toPlainText(); }
    QPushButton *save() { return find<QPushButton>("exportSave"); }

    /// A run of the folder, and the dialog over it. Opens a copy: the desk takes the run it worked on away.
    void open(const QString &run)
    {
        const QString copy = m_runs.filePath(QStringLiteral("lesson run"));
        QVERIFY(QDir().mkpath(copy));
        for (const auto &file : QDir(run).entryList(QDir::Files))
            QVERIFY(QFile::copy(run + u'/' + file, copy + u'/' + file));
        window.files().openRun(copy);
        QTRY_VERIFY_WITH_TIMEOUT(workspace.session().weights() && workspace.data(), longest);
        QTRY_VERIFY_WITH_TIMEOUT(action()->isEnabled(), longest);
        action()->trigger();
        QVERIFY(dialog() && dialog()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(save()->isEnabled(), longest);
    }
    bool choose(const QString &name)
    {
        const auto kinds = exportKinds();
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            if (kinds[i].name != name)
                continue;
            find<QListWidget>("exportKinds")->setCurrentRow(int(i));
            return QTest::qWaitFor([this] { return save()->isEnabled() && !preview().isEmpty(); }, longest);
        }
        return false;
    }
    void exportInto(const QString &path)
    {
        chooseFile(path);
        QTest::mouseClick(save(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(text("exportStatus").contains(QRegularExpression(u"^[✓⚠]"_qs)), longest);
    }

private:
    QTemporaryDir m_runs;
};

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void cleanupTestCase() { m_desk.reset(); }
    void needsATrainedModel();
    void showsAndWritesEveryKind_data();
    void showsAndWritesEveryKind();
    void onnxTakesItsChoices();
    void showsTheFilesOfAFolder();
    void tellsWhyNothingWasWritten();
    void remembersWhatWasChosen();
    void waitsForTheEndOfTraining();

private:
    /// One desk for all that leave it as it is.
    ExportDesk &opened()
    {
        if (!m_desk) {
            m_desk = std::make_unique<ExportDesk>();
            m_desk->open(m_run);
        }
        return *m_desk;
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_settings;
    QTemporaryDir m_folder;
    QString m_run;
    std::unique_ptr<ExportDesk> m_desk;
};

void TestExportDialog::initTestCase()
{
    prepareWindowTest(QStringLiteral("test_export_dialog"), m_settings.path());
    m_run = path(QStringLiteral("run"));
    const auto data = loadDataSet(QStringLiteral("fashion-mnist"));
    VERIFY_RESULT(data);
    TrainingObserver nobody;
    VERIFY_RESULT(train({.project = smallProject(1), .data = *data, .runFolder = m_run}, {}, nobody));
}

void TestExportDialog::needsATrainedModel()
{
    ExportDesk desk(smallProject(1));
    QVERIFY(!desk.action()->isEnabled());
    QVERIFY(!desk.action()->toolTip().isEmpty());
}

void TestExportDialog::showsAndWritesEveryKind_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("said");
    const QString same = QStringLiteral("reads the same tensors, to the bit");
    const QString answers = QStringLiteral("answers the same on 100 test images of Fashion-MNIST");
    QTest::newRow("safetensors") << QStringLiteral("conv1.weight  F32  [4, 1, 3, 3]") << same;
    QTest::newRow("torchscript") << QStringLiteral("torch.conv2d(") << answers;
    QTest::newRow("state-dict") << QStringLiteral("fc1.bias") << same;
    QTest::newRow("onnx") << QStringLiteral("takes  input   float32[batch, 1, 28, 28]") << answers;
    QTest::newRow("pytorch") << QStringLiteral("model.py") << same;
    QTest::newRow("libtorch-cpp") << QStringLiteral("cmake") << same;
    QTest::newRow("submission") << QStringLiteral("id,label,class,probability\n")
                                << QStringLiteral("libcsv reads the same answers for all 10000 images");
    QTest::newRow("report") << QStringLiteral("Confusion matrix") << QString();
    QTest::newRow("report-pdf") << QStringLiteral("Confusion matrix") << QString();
}

void TestExportDialog::showsAndWritesEveryKind()
{
    QFETCH(QString, shown);
    QFETCH(QString, said);
    const QString kind = QString::fromUtf8(QTest::currentDataTag());
    ExportDesk &desk = opened();
    QCOMPARE(desk.text("exportTitle"), QStringLiteral("lesson run, epoch 1 · 27 090 weights · 10 class(es)"));
    QVERIFY(desk.choose(kind));
    QTRY_VERIFY2(desk.preview().contains(shown), qPrintable(desk.preview().left(2000)));
    QVERIFY(!desk.text("exportHint").isEmpty());
    const QString file = path(QStringLiteral("模型 %1.%2").arg(kind, suffixOf(kind)));
    desk.exportInto(file);
    QVERIFY2(desk.text("exportStatus").startsWith(QStringLiteral("✓ Written: %1. ").arg(file)),
             qPrintable(desk.text("exportStatus")));
    QVERIFY2(desk.text("exportStatus").contains(said), qPrintable(desk.text("exportStatus")));
    QVERIFY(QFileInfo::exists(file));
    QVERIFY(desk.find<QPushButton>("exportOpenFolder")->isVisible());
}

void TestExportDialog::onnxTakesItsChoices()
{
    ExportDesk &desk = opened();
    QVERIFY(desk.choose(QStringLiteral("torchscript")));
    QVERIFY(!desk.find<QCheckBox>("exportSoftmax")->isVisible());
    QVERIFY(desk.choose(QStringLiteral("onnx")));
    QTRY_VERIFY(desk.preview().contains(QStringLiteral("= Gemm")));
    QVERIFY(!desk.preview().contains(QStringLiteral("= Softmax")));
    QVERIFY(!desk.preview().contains(QStringLiteral("input/normalised")));
    desk.find<QCheckBox>("exportSoftmax")->click();
    desk.find<QCheckBox>("exportPreprocessing")->click();
    QTRY_VERIFY(desk.preview().contains(QStringLiteral("= Softmax")));
    QVERIFY(desk.preview().contains(QStringLiteral("input/normalised")));
    const QString file = path(QStringLiteral("choices.onnx"));
    desk.exportInto(file);
    QVERIFY2(desk.text("exportStatus").contains(QStringLiteral("answers the same")),
             qPrintable(desk.text("exportStatus")));
    QVERIFY(readFile(file).contains("Softmax"));
}

void TestExportDialog::showsTheFilesOfAFolder()
{
    ExportDesk &desk = opened();
    QVERIFY(desk.choose(QStringLiteral("pytorch")));
    auto *files = desk.find<QTabBar>("exportFiles");
    QTRY_VERIFY(files->isVisible());
    QCOMPARE(files->tabText(0), QStringLiteral("README.md"));
    for (int index = 0; index < files->count(); ++index) {
        files->setCurrentIndex(index);
        if (files->tabText(index) == QLatin1String("model.py"))
            QVERIFY(desk.preview().contains(QStringLiteral("nn.Conv2d(1, 4, kernel_size=3)")));
        if (files->tabText(index) == QLatin1String("state_dict.pt"))
            QVERIFY(desk.preview().contains(QStringLiteral("fc1.weight")));
        QVERIFY(!desk.preview().isEmpty());
    }
    QVERIFY(desk.choose(QStringLiteral("safetensors")));
    QTRY_VERIFY(!files->isVisible());
}

void TestExportDialog::tellsWhyNothingWasWritten()
{
    ExportDesk &desk = opened();
    QVERIFY(desk.choose(QStringLiteral("safetensors")));
    const QString file = path(QStringLiteral("full.safetensors"));
    {
        const FileSizeLimit full(500);
        desk.exportInto(file);
    }
    QVERIFY2(desk.text("exportStatus").startsWith(QStringLiteral("⚠ Nothing was written: ")),
             qPrintable(desk.text("exportStatus")));
    QVERIFY(!QFileInfo::exists(file));
    QVERIFY(desk.save()->isEnabled());
}

void TestExportDialog::remembersWhatWasChosen()
{
    {
        ExportDesk desk;
        desk.open(m_run);
        QVERIFY(desk.choose(QStringLiteral("onnx")));
        desk.find<QCheckBox>("exportPreprocessing")->click();
        QTest::keyClick(desk.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.dialog());
    }
    ExportDesk desk;
    desk.open(m_run);
    QCOMPARE(desk.find<QListWidget>("exportKinds")->currentRow(), 3);
    QVERIFY(desk.find<QCheckBox>("exportPreprocessing")->isChecked());
    QVERIFY(!desk.find<QCheckBox>("exportSoftmax")->isChecked());
}

void TestExportDialog::waitsForTheEndOfTraining()
{
    ExportDesk desk;
    desk.open(m_run);
    desk.workspace.startTraining(true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), TrainingSession::State::Paused, longest);
    QVERIFY(!desk.save()->isEnabled());
    QVERIFY2(desk.text("exportStatus").contains(QStringLiteral("training is going on")),
             qPrintable(desk.text("exportStatus")));
}

QTEST_MAIN(TestExportDialog)
#include "test_export_dialog.moc"
