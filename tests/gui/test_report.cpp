#include "core/data/load_data_set.h"
#include "core/train/run_folder.h"
#include "core/train/training.h"
#include "tests/gui/desk.h"
#include "tests/gui/dialogs.h"
#include "tests/unit/files.h"
#include "ui/report/report_dialog.h"
#include "ui/runs/runs_model.h"

#include <QAction>
#include <QDesktopServices>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace workbench;
using namespace workbench::test;

namespace {

/// Takes the place of the desktop's programs.
class Opener : public QObject
{
    Q_OBJECT

public:
    Opener() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened << url.toLocalFile(); }
};

Project shapesProject(int images = 60)
{
    auto project = projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3}},
        {"id":"flatten1","type":"Flatten"},{"id":"fc1","type":"Linear","params":{"out_features":6}}])",
                             Shape::image(1, 12, 12), R"({"epochs":1})");
    project->data.source = QStringLiteral("synthetic:shapes,count=%1,test_count=30").arg(images);
    return *project;
}

/// A run as the command line leaves it.
Result<void> trainInto(const QString &folder)
{
    const Project project = shapesProject();
    const auto data = loadDataSet(specFor(project.data.source, project.network.input));
    if (!data)
        return tl::unexpected(data.error());
    TrainingJob job{.project = project, .data = *data, .device = QStringLiteral("cpu"), .threads = 1};
    job.plan = QStringLiteral("plain");
    job.runFolder = folder;
    TrainingObserver nobody;
    if (const auto outcome = train(job, {}, nobody); !outcome)
        return tl::unexpected(outcome.error());
    return {};
}

struct ReportDesk : Desk
{
    explicit ReportDesk(const Project &project) : Desk(project)
    {
        window.showPerspective(QStringLiteral("train"));
        find<QDockWidget>("runsDock")->raise();
        table = find<QTableView>("runsTable");
    }
    QAction *action() { return find<QAction>("reportRun"); }
    ReportDialog *dialog() { return window.findChild<ReportDialog *>(); }
    template<class Widget>
    Widget *part(const char *name)
    {
        return dialog()->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString status() { return part<QLabel>("reportStatus")->text(); }
    bool hasRun()
    {
        return QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }, longest);
    }
    /// Triggers the action, and answers the question for a file.
    void reportInto(const QString &path)
    {
        chooseFile(path);
        action()->trigger();
    }

    QTableView *table;
};

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        prepareWindowTest(QStringLiteral("test_report"), m_folder.path());
        QDir(runsFolder()).removeRecursively();
        VERIFY_RESULT(trainInto(runsFolder() + QStringLiteral("/Untitled 2026-01-31 14-05-09")));
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { QDir(runsFolder()).removeRecursively(); }

    void writesAndOpens_data()
    {
        QTest::addColumn<bool>("atHand");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("data at hand, HTML")
            << true << QStringLiteral("a.html") << QByteArray("<!DOCTYPE html>");
        QTest::newRow("data is read, PDF") << false << QStringLiteral("b.pdf") << QByteArray("%PDF");
    }

    void writesAndOpens()
    {
        QFETCH(bool, atHand);
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        Opener opener;
        ReportDesk desk(shapesProject(atHand ? 60 : 70));
        QVERIFY(desk.hasRun());
        QVERIFY(!desk.action()->isEnabled());
        desk.table->selectRow(0);
        QVERIFY(desk.action()->isEnabled());
        const QString path = m_folder.filePath(name);
        desk.reportInto(path);
        QVERIFY(desk.dialog() && desk.dialog()->isVisible());
        QVERIFY(desk.part<QLabel>("reportTitle")->text().contains(QStringLiteral("2026-01-31 14:05:09")));
        auto *open = desk.part<QPushButton>("reportOpen");
        QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), longest);
        QVERIFY2(desk.status().startsWith(QStringLiteral("Written to ")), qPrintable(desk.status()));
        QVERIFY(readFile(path).startsWith(begin));
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(opener.opened, QStringList{path});
        QTest::keyClick(desk.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.dialog());
    }

    void isCancelledAndFails()
    {
        ReportDesk desk(shapesProject(70));
        QVERIFY(desk.hasRun());
        desk.table->selectRow(0);
        const QString path = m_folder.filePath(QStringLiteral("cancelled.html"));
        desk.reportInto(path);
        QVERIFY(desk.workspace.isChecking());
        QVERIFY(!desk.action()->isEnabled());
        QTest::keyClick(desk.dialog(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(desk.status() == QStringLiteral("Cancelled; nothing was written.") ||
                                     QFile::exists(path),
                                 longest);
        QTRY_VERIFY(desk.action()->isEnabled());
        // Another one, where nothing can be written.
        const QString taken = m_folder.filePath(QStringLiteral("taken.html"));
        QVERIFY(QDir().mkpath(taken));
        desk.dialog()->start(runsFolder() + QStringLiteral("/Untitled 2026-01-31 14-05-09"), taken);
        QTRY_VERIFY_WITH_TIMEOUT(desk.status().startsWith(QStringLiteral("⚠")), longest);
        QVERIFY(desk.status().contains(QStringLiteral("taken.html")));
        QVERIFY(!desk.part<QPushButton>("reportOpen")->isEnabled());
        desk.dialog()->close();
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestReport)
#include "test_report.moc"
