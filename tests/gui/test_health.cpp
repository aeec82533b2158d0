#include "tests/unit/projects.h"
#include "ui/common/theme.h"
#include "ui/health/health_panel.h"

#include <QDir>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace workbench;

namespace {

constexpr int longest = 30'000;

/// A panel on a run that goes on until it is stopped.
struct Desk
{
    Workspace workspace;
    HealthPanel panel{workspace};

    Desk()
    {
        workspace.setDevice(QStringLiteral("cpu"));
        workspace.setPlan(QStringLiteral("plain"));
        workspace.session().setObservationBudget(0.5);
        auto project = test::projectOf(
            R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
                {"id":"relu1","type":"ReLU"},{"id":"flatten1","type":"Flatten"},
                {"id":"fc1","type":"Linear","params":{"out_features":10}}])",
            Shape::image(1, 28, 28));
        project->training.epochs = 1000;
        project->data.limit = 640;
        workspace.document().open(*project, {}, QStringLiteral("Untitled"));
        panel.resize(1000, 320);
    }
    ~Desk()
    {
        workspace.session().stop();
        if (!workspace.lastRunFolder().isEmpty())
            QDir(workspace.lastRunFolder()).removeRecursively();
    }

    QTableView *table() { return panel.findChild<QTableView *>(QStringLiteral("healthTable")); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QString heard(int row, int column)
    {
        return table()->model()->index(row, column).data(Qt::AccessibleTextRole).toString();
    }
    QString hint() { return panel.findChild<QLabel *>(QStringLiteral("hint"))->text(); }
    std::size_t batches() { return workspace.session().metrics().snapshot().batches.size(); }
};

} // namespace

class TestHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        applyTheme(ThemeMode::Light);
    }

    void fillsDuringARun()
    {
        Desk desk;
        desk.panel.show();
        QVERIFY(desk.hint().contains(QStringLiteral("Hints appear here when training starts.")));
        QCOMPARE(desk.table()->model()->rowCount(), 4);
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
        // Weights and outputs are there before any training, updates are not.
        QTRY_VERIFY_WITH_TIMEOUT(desk.heard(0, 4).contains(QStringLiteral("of 36 values")), longest);
        QCOMPARE(desk.cell(0, 1), QStringLiteral("–"));
        desk.workspace.startTraining();
        QTRY_VERIFY_WITH_TIMEOUT(desk.cell(0, 1) != QStringLiteral("–"), longest);
        QVERIFY(desk.cell(3, 2).contains(QLatin1Char('.')));
        QCOMPARE(desk.cell(1, 1), QStringLiteral("–")); // ReLU has nothing to update
        QTRY_VERIFY_WITH_TIMEOUT(desk.cell(1, 3).endsWith(QLatin1Char('%')), longest);
        QCOMPARE(desk.cell(0, 3), QStringLiteral("–")); // a convolution does not die
        QVERIFY(!desk.hint().isEmpty());
    }

    void followsTheSelectedLayer()
    {
        Desk desk;
        Document &document = desk.workspace.document();
        desk.panel.show();
        document.selectLayer(QStringLiteral("fc1"));
        QCOMPARE(desk.table()->currentIndex().row(), 3);
        const QModelIndex conv = desk.table()->model()->index(0, 0);
        desk.table()->scrollTo(conv);
        QTest::mouseClick(desk.table()->viewport(), Qt::LeftButton, {},
                          desk.table()->visualRect(conv).center());
        QCOMPARE(document.selectedLayer(), QStringLiteral("conv1"));
        desk.panel.findChild<QTabBar *>(QStringLiteral("healthTabs"))->setCurrentIndex(1);
        auto *map = desk.panel.findChild<QWidget *>(QStringLiteral("histogramMap"));
        QVERIFY(map->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(map->accessibleDescription().contains(QStringLiteral("of 36 values")),
                                 longest);
        document.selectLayer(QStringLiteral("relu1"));
        QVERIFY(map->accessibleDescription().isEmpty()); // it has no weights
    }

    void asksForNothingWhileHidden()
    {
        Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
        desk.workspace.startTraining();
        QTRY_VERIFY_WITH_TIMEOUT(desk.batches() > 50, longest);
        QCOMPARE(desk.workspace.session().updates().size(), std::size_t{0});
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.observation(), longest);
        QVERIFY(!desk.workspace.observation()->distributions);
        desk.panel.show();
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.session().updates().size() > 2, longest);
        desk.panel.hide();
        // What was asked for before may still be on its way for a batch.
        const auto hiddenAt = desk.batches();
        QTRY_VERIFY_WITH_TIMEOUT(desk.batches() > hiddenAt + 10, longest);
        const auto measured = desk.workspace.session().updates().size();
        QTRY_VERIFY_WITH_TIMEOUT(desk.batches() > hiddenAt + 80, longest);
        QCOMPARE(desk.workspace.session().updates().size(), measured);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestHealth)
#include "test_health.moc"
