#include "core/insight/confusion_matrix.h"
#include "ui/common/plot_export.h"
#include "ui/common/theme.h"
#include "ui/evaluation/confusion_colors.h"
#include "ui/evaluation/confusion_model.h"
#include "ui/evaluation/confusion_picture.h"
#include "ui/evaluation/confusion_view.h"

#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace workbench;

namespace {

ConfusionMatrix matrixOf(int classes)
{
    ConfusionMatrix matrix(classes);
    for (std::int32_t i = 0; i < classes; ++i) {
        for (int times = 0; times < 8; ++times)
            matrix.add(i, i);
        matrix.add(i, (i + 1) % classes);
    }
    return matrix;
}

QStringList namesOf(int classes)
{
    QStringList names;
    for (int i = 0; i < classes; ++i)
        names << QStringLiteral("class %1").arg(i);
    return names;
}

} // namespace

class TestConfusionView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(ThemeMode::Light); }

    void cellsTellSentencesAndShares()
    {
        ConfusionModel model;
        ConfusionMatrix matrix(2);
        for (int i = 0; i < 86; ++i)
            matrix.add(0, 0);
        for (int i = 0; i < 12; ++i)
            matrix.add(0, 1);
        model.setMatrix(matrix, {QStringLiteral("Shirt"), QStringLiteral("Pullover")});
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("12"));
        QCOMPARE(model.index(0, 1).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("12 of 98 images of Shirt were taken for Pullover."));
        QCOMPARE(model.sentence(0, 0), QStringLiteral("86 of 98 images of Shirt were recognised."));
        model.setMeasure(ConfusionModel::Measure::OfRow);
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("12.2"));
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("–")); // of nothing
        QCOMPARE(model.index(0, 1).data(ConfusionModel::strengthRole).toDouble(), 1.0);
        model.setMeasure(ConfusionModel::Measure::OfColumn);
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("100.0"));
        QCOMPARE(model.sentence(0, 1), QStringLiteral("12 of 12 images taken for Pullover are of Shirt."));
    }

    void numbersAreReadableOnEveryColour()
    {
        const auto luminance = [](const QColor &color) {
            const auto linear = [](double c) {
                return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
                   0.0722 * linear(color.blueF());
        };
        for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
            applyTheme(mode);
            for (const bool diagonal : {true, false}) {
                double last = -1;
                for (int i = 0; i <= 100; ++i) {
                    const QColor ground = confusionColor(diagonal, i / 100.0, themeColors());
                    const double one = luminance(ground) + 0.05;
                    const double other = luminance(readableOn(ground)) + 0.05;
                    QVERIFY(std::max(one, other) / std::min(one, other) >= 4.5);
                    // Lightness alone tells how much.
                    const double step = mode == ThemeMode::Dark ? one : -one;
                    QVERIFY(i == 0 || step >= last);
                    last = step;
                }
            }
        }
        applyTheme(ThemeMode::Light);
    }

    void fitsFewAndManyClasses_data()
    {
        QTest::addColumn<int>("classes");
        for (const int classes : {2, 10, 100})
            QTest::addRow("%d", classes) << classes;
    }
    void fitsFewAndManyClasses()
    {
        QFETCH(int, classes);
        ConfusionModel model;
        ConfusionView view(model);
        view.resize(700, 500);
        view.show();
        model.setMatrix(matrixOf(classes), namesOf(classes));
        const auto last = model.index(classes - 1, classes - 1);
        QTRY_VERIFY(view.viewport()->rect().contains(view.visualRect(last)));
        QVERIFY(view.visualRect(last).width() >= 3 && view.visualRect(last).height() >= 3);
        if (classes < 100)
            return;
        // Enlarged, a cell has room for its number; the current one stays in sight.
        view.setCurrentIndex(last);
        view.setEnlargement(ConfusionView::mostEnlarged);
        QTRY_VERIFY(view.viewport()->rect().contains(view.visualRect(last)));
        QVERIFY(view.visualRect(last).width() > 30 && view.visualRect(last).height() > 16);
    }

    void isWalkedThroughWithKeys()
    {
        ConfusionModel model;
        ConfusionView view(model);
        view.resize(500, 400);
        view.show();
        model.setMatrix(matrixOf(3), namesOf(3));
        QSignalSpy seen(&view, &ConfusionView::cellSeen);
        QSignalSpy chosen(&view, &ConfusionView::cellChosen);
        view.setCurrentIndex(model.index(0, 0));
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(seen.last(), (QVariantList{1, 2}));
        QVERIFY(chosen.isEmpty());
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.last(), (QVariantList{1, 2}));
        QTest::keyClick(&view, Qt::Key_Plus);
        QCOMPARE(view.enlargement(), 2);
        QTest::keyClick(&view, Qt::Key_Minus);
        QCOMPARE(view.enlargement(), 1);
        // What a screen reader is told of the table and of a cell.
        QVERIFY(!view.accessibleName().isEmpty());
        QCOMPARE(model.index(1, 2).data(Qt::AccessibleDescriptionRole).toString(),
                 QStringLiteral("1 of 9 images of class 1 were taken for class 2."));
    }

    void isDrawnForPaper()
    {
        ConfusionModel model;
        model.setMatrix(matrixOf(3), namesOf(3));
        const QImage image = imageOf(confusionPicture(model));
        // White paper, and the blue of the strongest diagonal somewhere on it.
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
        const QRgb blue = confusionColor(true, 1, paperColors()).rgb();
        int blues = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                blues += image.pixel(x, y) == blue ? 1 : 0;
        }
        QVERIFY(blues > 3 * 100);
    }
};

QTEST_MAIN(TestConfusionView)
#include "test_confusion_view.moc"
