#include "tests/gui/desk.h"
#include "tests/gui/dialogs.h"
#include "tests/unit/files.h"
#include "ui/common/plot.h"
#include "ui/training/curves_panel.h"
#include "ui/training/number_table.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QImageReader>
#include <QMessageBox>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <bit>
#include <charconv>
#include <cmath>

using namespace workbench;

namespace {

constexpr std::int64_t batchesPerEpoch = 3;

std::vector<BatchMetrics> someBatches(std::int64_t count)
{
    std::vector<BatchMetrics> batches;
    for (std::int64_t i = 0; i < count; ++i)
        batches.push_back({.epoch = i / batchesPerEpoch + 1,
                           .batch = i % batchesPerEpoch + 1,
                           .loss = 2.0 / double(i + 1) + (i % 2 == 0 ? 0.1 : 0.0),
                           .learningRate = 0.1 / double(i / batchesPerEpoch + 1)});
    return batches;
}

std::vector<EpochMetrics> someEpochs(std::int64_t count)
{
    std::vector<EpochMetrics> epochs;
    for (std::int64_t epoch = 1; epoch <= count; ++epoch)
        epochs.push_back({.epoch = epoch,
                          .trainLoss = 1.0 / double(epoch + 2),
                          .trainAccuracy = 1 - 0.3 / double(epoch),
                          .validationLoss = 1.1 / double(epoch + 2),
                          .validationAccuracy = 1 - 0.4 / double(epoch),
                          .imagesPerSecond = 1000.5 + double(epoch)});
    return epochs;
}

/// The panel on a run.
struct Bench
{
    Workspace workspace;
    CurvesPanel panel{workspace};

    Bench()
    {
        workspace.document().open({}, {}, QStringLiteral("Net"));
        panel.resize(800, 320);
        panel.show();
    }

    void show(const std::vector<BatchMetrics> &batches, const std::vector<EpochMetrics> &epochs)
    {
        workspace.session().setMetrics({.batchesPerEpoch = batchesPerEpoch, .epochs = 10}, batches, epochs);
    }
    void show(std::int64_t batches) { show(someBatches(batches), someEpochs(batches / batchesPerEpoch)); }

    template<typename T>
    T *find(const char *name)
    {
        return panel.findChild<T *>(QString::fromLatin1(name));
    }
    QTableView *table() { return find<QTableView>("numberTable"); }
    QVariant cell(int row, int column) { return table()->model()->index(row, column).data(Qt::EditRole); }
    void showTab(int tab) { find<QTabBar>("curveTabs")->setCurrentIndex(tab); }
    void showTable(bool shown) { find<QToolButton>("showNumbers")->setChecked(shown); }
    void smooth(double weight) { find<QDoubleSpinBox>("smoothing")->setValue(weight); }

    /// Triggers an action that asks for a file, names one, and returns what the status bar is told.
    QString save(const char *action, const QString &path)
    {
        QSignalSpy said(&panel, &CurvesPanel::said);
        test::chooseFile(path);
        find<QAction>(action)->trigger();
        return said.wait(10'000) || !said.empty() ? said[0][0].toString() : QString();
    }
    QByteArray savedCsv(const QString &path)
    {
        save("saveNumbers", path);
        return test::readFile(path);
    }
};

/// One column of a CSV file without its header.
QByteArrayList columnOf(const QByteArray &csv, const QByteArray &name)
{
    QByteArrayList lines = csv.split('\n');
    const auto place = lines.front().split(',').indexOf(name);
    lines.removeFirst();
    lines.removeLast();
    QByteArrayList cells;
    for (const auto &line : lines)
        cells << line.split(',').value(place);
    return cells;
}

/// What is dark in a light picture.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).lightness() < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

/// The topmost row of a picture that has a pixel of this colour, nearly.
int topOf(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
                    std::abs(pixel.blue() - color.blue()) <
                60)
                return y;
        }
    }
    return image.height();
}

} // namespace

class TestCurves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        test::prepareWindowTest(QStringLiteral("test_curves"), m_folder.filePath(QStringLiteral("settings")));
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void init() { QSettings().clear(); }

    void everyTabHasItsPlot()
    {
        Bench bench;
        for (const auto *plot : {"lossPlot", "accuracyPlot", "learningRatePlot", "speedPlot"})
            QVERIFY(!bench.find<Plot>(plot)->isVisible());
        bench.show(7);
        int tab = 0;
        for (const auto *plot : {"lossPlot", "accuracyPlot", "learningRatePlot", "speedPlot"}) {
            bench.showTab(tab++);
            QVERIFY2(bench.find<Plot>(plot)->isVisible(), plot);
            QVERIFY2(!bench.find<Plot>(plot)->accessibleDescription().isEmpty(), plot);
        }
        QCOMPARE(bench.find<Plot>("speedPlot")->accessibleDescription(),
                 QStringLiteral("last epoch 1\u202f003 images/s"));
    }

    void tablesEqualTheLog()
    {
        Bench bench;
        bench.show(7);
        bench.showTable(true);
        QVERIFY(bench.table()->isVisible());
        // Loss: three batches, the first epoch, three batches, the second, one batch.
        QCOMPARE(bench.table()->model()->rowCount(), 9);
        const auto batches = bench.workspace.session().metrics().batchesFrom(0);
        const auto epochs = bench.workspace.session().metrics().epochsFrom(0);
        const std::vector<int> batchRows{0, 1, 2, 4, 5, 6, 8};
        for (std::size_t i = 0; i < batches.size(); ++i) {
            QCOMPARE(bench.cell(batchRows[i], 0).toLongLong(), batches[i].epoch);
            QCOMPARE(bench.cell(batchRows[i], 1).toLongLong(), batches[i].batch);
            QCOMPARE(bench.cell(batchRows[i], 2).toDouble(), batches[i].loss);
            QVERIFY(!bench.cell(batchRows[i], 3).isValid());
        }
        for (int i = 0; i < 2; ++i) {
            const int row = 3 + 4 * i;
            QCOMPARE(bench.cell(row, 0).toLongLong(), i + 1);
            QVERIFY(!bench.cell(row, 1).isValid());
            QCOMPARE(bench.table()->model()->index(row, 1).data().toString(), QStringLiteral("whole epoch"));
            QCOMPARE(bench.cell(row, 3).toDouble(), epochs[std::size_t(i)].trainLoss);
            QCOMPARE(bench.cell(row, 4).toDouble(), *epochs[std::size_t(i)].validationLoss);
        }
        bench.showTab(1);
        QCOMPARE(bench.table()->model()->rowCount(), 2);
        QCOMPARE(bench.cell(1, 2).toDouble(), *epochs[1].validationAccuracy);
        bench.showTab(2);
        QCOMPARE(bench.table()->model()->rowCount(), 7);
        QCOMPARE(bench.cell(6, 2).toDouble(), batches[6].learningRate);
        bench.showTab(3);
        QCOMPARE(bench.cell(0, 1).toDouble(), epochs[0].imagesPerSecond);
        bench.showTable(false);
        QVERIFY(bench.find<Plot>("speedPlot")->isVisible());
    }

    void tableFollowsTheNewest()
    {
        Bench bench;
        bench.show(300);
        bench.showTable(true);
        QScrollBar *bar = bench.table()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTRY_COMPARE(bar->value(), bar->maximum());
        const int before = bar->maximum();
        bench.show(600);
        QTRY_VERIFY(bar->maximum() > before);
        QTRY_COMPARE(bar->value(), bar->maximum());
        bar->setValue(10);
        bench.show(900);
        QCOMPARE(bench.table()->model()->rowCount(), 1200);
        QApplication::processEvents();
        QCOMPARE(bar->value(), 10);
    }

    void tableIsCopied()
    {
        Bench bench;
        bench.show(4);
        bench.showTable(true);
        bench.table()->selectRow(2);
        bench.table()->selectionModel()->select(bench.table()->model()->index(3, 0),
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keyClick(bench.table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::clipboard()->text(),
                     QStringLiteral("epoch\tbatch\tloss\ttrain_loss\tval_loss\n"
                                    "1\t3\t0.7666666666666666\t\t\n"
                                    "1\t\t\t0.3333333333333333\t0.3666666666666667\n"));
    }

    void smoothingLeavesTheNumbersAlone()
    {
        Bench bench;
        auto batches = someBatches(30);
        batches[4].loss = std::nan("");
        bench.show(batches, someEpochs(10));
        const QByteArray raw = bench.savedCsv(m_folder.filePath(QStringLiteral("raw.csv")));
        auto *plot = bench.find<Plot>("lossPlot");
        const QImage without = plot->grab().toImage();
        bench.smooth(0.9);
        QTRY_VERIFY(plot->grab().toImage() != without);
        const QByteArray smoothed = bench.savedCsv(m_folder.filePath(QStringLiteral("smoothed.csv")));
        QCOMPARE(columnOf(smoothed, "loss"), columnOf(raw, "loss"));
        QCOMPARE(columnOf(raw, "loss").size(), 40);
        const QByteArrayList averages = columnOf(smoothed, "smoothed_loss_0.90");
        QVERIFY(columnOf(raw, "smoothed_loss_0.90").join().isEmpty());
        QCOMPARE(averages[0].toDouble(), batches[0].loss);
        QCOMPARE(averages[1].toDouble(), (0.9 * batches[0].loss + batches[1].loss) / 1.9);
        QCOMPARE(averages[5], QByteArray("nan")); // after three batches and the first epoch
        const auto log = bench.workspace.session().metrics().batchesFrom(0);
        for (std::size_t i = 0; i < log.size(); ++i)
            QVERIFY(log[i].loss == batches[i].loss || i == 4);
        bench.showTable(true);
        QCOMPARE(bench.table()->model()->headerData(3, Qt::Horizontal).toString(),
                 QStringLiteral("Smoothed, 0.90"));
        bench.showTable(false);
        bench.smooth(0);
        QTRY_VERIFY(plot->grab().toImage() == without);
    }

    void smoothingIsRememberedAndSteps()
    {
        {
            Bench bench;
            auto *box = bench.find<QDoubleSpinBox>("smoothing");
            QCOMPARE(box->text(), QStringLiteral("off"));
            box->setValue(0.85);
            box->stepUp();
            QCOMPARE(box->text(), QStringLiteral("0.90"));
            for (int i = 0; i < 4; ++i)
                box->stepUp();
            QCOMPARE(box->text(), QStringLiteral("0.995"));
        }
        Bench bench;
        QCOMPARE(bench.find<QDoubleSpinBox>("smoothing")->value(), 0.995);
        bench.find<QDoubleSpinBox>("smoothing")->stepDown();
        QCOMPARE(bench.find<QDoubleSpinBox>("smoothing")->text(), QStringLiteral("0.99"));
    }

    void csvIsExact()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        RunNumbers numbers;
        MetricsLog log;
        const double awkward = 0.1 + 0.2;
        log.append(BatchMetrics{1, 1, awkward, 1e-05});
        log.append(BatchMetrics{1, 2, -std::nan(""), 1e-05});
        log.append(BatchMetrics{1, 3, HUGE_VAL, 12345.678});
        log.append(EpochMetrics{1, 0.5, 0.75, std::nullopt, std::nullopt, 10000, 5.5});
        log.append(BatchMetrics{2, 1, -HUGE_VAL, 1e300});
        numbers.take(log.snapshot(), 3);
        const NumberTable table(
            numbers,
            {{.name = QStringLiteral("loss"),
              .ofBatch = [](const RunNumbers &all, std::size_t i) { return all.batches()[i].loss; }},
             {.name = QStringLiteral("lr"),
              .ofBatch = [](const RunNumbers &all, std::size_t i) { return all.batches()[i].learningRate; }},
             {.name = QStringLiteral("val_loss"),
              .ofEpoch = [](const EpochMetrics &epoch) { return epoch.validationLoss; }},
             {.name = QStringLiteral("images_per_second"),
              .ofEpoch = [](const EpochMetrics &epoch) { return epoch.imagesPerSecond; }}});
        const QByteArray csv = csvOf(table);
        QCOMPARE(csv, QByteArray("epoch,batch,loss,lr,val_loss,images_per_second\n"
                                 "1,1,0.30000000000000004,1e-05,,\n"
                                 "1,2,nan,1e-05,,\n"
                                 "1,3,inf,12345.678,,\n"
                                 "1,,,,,10000\n"
                                 "2,1,-inf,1e+300,,\n"));
        const QByteArray cell = columnOf(csv, "loss")[0];
        double back = 0;
        std::from_chars(cell.begin(), cell.end(), back);
        QCOMPARE(std::bit_cast<std::uint64_t>(back), std::bit_cast<std::uint64_t>(awkward));
        QCOMPARE(csvOf(NumberTable({}, table.columns())),
                 QByteArray("epoch,batch,loss,lr,val_loss,images_per_second\n"));
        QLocale::setDefault(QLocale::c());
    }

    void picturesAreSaved()
    {
        Bench bench;
        bench.show(9);
        bench.smooth(0.9);
        const auto path = [&](const char *suffix) {
            return m_folder.filePath(QStringLiteral("曲线.") + QString::fromLatin1(suffix));
        };
        QCOMPARE(bench.save("savePlotPng", path("png")), QStringLiteral("Saved %1").arg(path("png")));
        QImageReader reader(path("png"));
        const QSize size = bench.find<Plot>("lossPlot")->size().expandedTo({640, 320});
        QCOMPARE(reader.size(), size * 2);
        const QImage png = reader.read().scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QCOMPARE(png.pixelColor(1, 1), QColor(Qt::white));
        bench.save("savePlotSvg", path("svg"));
        const QByteArray svg = test::readFile(path("svg"));
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QImage drawn(size, QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        // The same drawing, as large.
        const QMargins edge(8, 8, 8, 8);
        QVERIFY(inkOf(png).contains(inkOf(drawn) - edge));
        QVERIFY(inkOf(drawn).contains(inkOf(png) - edge));
        for (const auto *word : {"each batch", "smoothed, 0.90", "validation"})
            QVERIFY2(svg.contains(word), word);
        bench.save("savePlotPdf", path("pdf"));
        QVERIFY(test::readFile(path("pdf")).startsWith("%PDF"));
        bench.find<QAction>("copyPlot")->trigger();
        QCOMPARE(QApplication::clipboard()->image().size(), size * 2);
    }

    void picturesAreLightInEveryTheme()
    {
        Bench bench;
        bench.show(9);
        bench.find<QAction>("copyPlot")->trigger();
        const QImage light = QApplication::clipboard()->image();
        applyTheme(ThemeMode::Dark);
        QTRY_VERIFY(bench.find<Plot>("lossPlot")->grab().toImage().pixelColor(2, 2).lightness() < 64);
        bench.find<QAction>("copyPlot")->trigger();
        QCOMPARE(QApplication::clipboard()->image(), light);
        QVERIFY(bench.find<Plot>("lossPlot")->grab().toImage().pixelColor(2, 2).lightness() < 64);
        applyTheme(ThemeMode::Light);
    }

    void aFailureIsASentence()
    {
        Bench bench;
        bench.show(3);
        const QString nowhere = m_folder.filePath(QStringLiteral("gone/plot.csv"));
        QVERIFY(QDir().mkpath(m_folder.filePath(QStringLiteral("gone"))));
        QVERIFY(QFile::setPermissions(m_folder.filePath(QStringLiteral("gone")),
                                      QFile::ReadOwner | QFile::ExeOwner));
        if (QFileInfo(QFileInfo(nowhere).path()).isWritable())
            QVERIFY(QFile::link(QStringLiteral("/dev/null"), nowhere)); // nothing is refused to root
        QTimer::singleShot(200, &bench.panel, [] {
            // It may ask whether to replace what is there.
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
                box->button(QMessageBox::Yes)->click();
        });
        const QString sentence = bench.save("saveNumbers", nowhere);
        QVERIFY2(sentence.contains(nowhere) && !sentence.startsWith(QStringLiteral("Saved")),
                 qPrintable(sentence));
    }

    void nothingToSaveBeforeTheFirstBatch()
    {
        Bench bench;
        QVERIFY(!bench.find<QToolButton>("exportPlot")->isEnabled());
        QVERIFY(!bench.find<QAction>("savePlotPng")->isEnabled());
        bench.show(1);
        QVERIFY(bench.find<QToolButton>("exportPlot")->isEnabled());
        QVERIFY(bench.find<QAction>("saveNumbers")->isEnabled());
    }

    void manyPointsHideNoSpike()
    {
        Plot plot;
        plot.resize(600, 300);
        const int curve = plot.addCurve(CurveRole::Steps, QString());
        for (int i = 0; i < 200'000; ++i)
            plot.append(curve, i * 1e-5, i == 123'456 ? 5.0 : 1.0);
        plot.setVisible(true);
        QApplication::processEvents();
        QVERIFY(topOf(plot.grab().toImage(), themeColors().trainCurve) < 60);
    }

    void manyPointsKeepAGap()
    {
        Plot plot;
        plot.resize(600, 300);
        const int curve = plot.addCurve(CurveRole::Steps, QString());
        for (int i = 0; i < 200'000; ++i)
            plot.append(curve, i * 1e-5, i > 80'000 && i < 120'000 ? std::nan("") : 1.0);
        plot.setVisible(true);
        QApplication::processEvents();
        const QImage image = plot.grab().toImage();
        const auto drawnAt = [&](double share) {
            const int x = int(image.width() * share);
            return topOf(image.copy(x, 0, 20, image.height()), themeColors().trainCurve) < image.height();
        };
        QVERIFY(drawnAt(0.25));
        QVERIFY(!drawnAt(0.5));
        QVERIFY(drawnAt(0.8));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestCurves)
#include "test_curves.moc"
