#include "tests/unit/projects.h"
#include "ui/common/theme.h"
#include "ui/network/problems_panel.h"
#include "ui/network/source_panel.h"
#include "ui/network/summary_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace workbench;

class TestNetworkPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(ThemeMode::Light); }

    void summarySelectsAndFollows()
    {
        Workspace workspace;
        Document &document = workspace.document();
        document.open(*loadPreset(QStringLiteral("lenet5")), {}, {});
        SummaryPanel panel(workspace);
        panel.resize(800, 400);
        panel.show();
        auto *table = panel.findChild<QTableView *>(QStringLiteral("summaryTable"));
        QCOMPARE(table->model()->rowCount(), int(document.network().layers.size()));
        const QModelIndex conv2 = table->model()->index(3, 0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(conv2).center());
        QCOMPARE(document.selectedLayer(), conv2.data().toString());
        document.selectLayer(document.network().layers[0].id);
        QCOMPARE(table->currentIndex().row(), 0);
        QVERIFY(panel.findChild<QLabel *>(QStringLiteral("summaryTotals"))
                    ->text()
                    .contains(QStringLiteral("246.8 kB")));
        QTest::mouseClick(panel.findChild<QToolButton *>(QStringLiteral("copyTable")), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("61706")));
        QTest::mouseClick(panel.findChild<QToolButton *>(QStringLiteral("showTensors")), Qt::LeftButton);
        auto *tensors = panel.findChild<QListWidget *>(QStringLiteral("tensorList"));
        QVERIFY(tensors->isVisible());
        QCOMPARE(tensors->item(0)->text(), QStringLiteral("conv1.weight 6×1×5×5"));
    }

    void sourceFollowsEditsAndSelects()
    {
        Workspace workspace;
        Document &document = workspace.document();
        document.open(*loadPreset(QStringLiteral("lenet5")), {}, {});
        SourcePanel panel(workspace);
        panel.resize(800, 400);
        panel.show();
        auto *text = panel.findChild<QPlainTextEdit *>(QStringLiteral("sourceText"));
        QVERIFY(text->toPlainText().contains(
            QStringLiteral("self.conv1 = nn.Conv2d(1, 6, kernel_size=5, padding=2)")));
        document.edit(QStringLiteral("edit"), [](Project &project) {
            project.network.find(QStringLiteral("conv1"))->parameters[QStringLiteral("out_channels")] =
                std::int64_t{7};
        });
        QTRY_VERIFY(
            text->toPlainText().contains(QStringLiteral("nn.Conv2d(1, 7, kernel_size=5, padding=2)")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("nn.Conv2d(7, 16,")));
        const QTextBlock line = text->document()->find(QStringLiteral("self.conv2 =")).block();
        const QTextCursor cursor(line);
        text->setTextCursor(cursor);
        QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, text->cursorRect(cursor).center());
        QCOMPARE(document.selectedLayer(), QStringLiteral("conv2"));
        QVERIFY(!text->extraSelections().isEmpty());
        QCOMPARE(text->extraSelections().front().cursor.block(), line);
    }

    void problemsAreMended()
    {
        Workspace workspace;
        Document &document = workspace.document();
        document.open(*test::projectOf(R"([{"id":"r","type":"ReLU"},
            {"id":"fc1","type":"Linear","params":{"out_features":10}}])"),
                      {}, {});
        ProblemsPanel panel(workspace);
        panel.resize(800, 300);
        panel.show();
        const Network before = document.network();
        Q_EMIT panel.findChild<QLabel *>(QStringLiteral("problem"))->linkActivated(QStringLiteral("fc1"));
        QCOMPARE(document.selectedLayer(), QStringLiteral("fc1"));
        auto *mend = panel.findChild<QPushButton *>(QStringLiteral("mendButton"));
        QCOMPARE(mend->text(), QStringLiteral("Insert Flatten before fc1"));
        QTest::mouseClick(mend, Qt::LeftButton);
        QVERIFY(document.analysis().faults.empty());
        QCOMPARE(document.undoStack()->undoText(), QStringLiteral("Insert Flatten before fc1"));
        document.undoStack()->undo();
        QVERIFY(document.network() == before);
    }
};

QTEST_MAIN(TestNetworkPanels)
#include "test_network_panels.moc"
