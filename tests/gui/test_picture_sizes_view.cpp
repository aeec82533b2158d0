#include "tests/gui/desk.h"
#include "ui/common/bar_delegate.h"
#include "ui/data/picture_sizes_model.h"
#include "ui/data/picture_sizes_view.h"
#include "ui/data/size_chart.h"
#include "ui/data/statistics_text.h"

#include <QLabel>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

Q_DECLARE_METATYPE(workbench::PictureSizes)

using namespace workbench;
using namespace workbench::test;

namespace {

DataSet dataOf(const PictureSizes &sizes)
{
    DataSet data;
    data.imageShape = Shape::image(3, 32, 32);
    data.sizes = sizes;
    return data;
}

struct SizesDesk
{
    PictureSizesView view;

    explicit SizesDesk(const PictureSizes &sizes)
    {
        const DataSet data = dataOf(sizes);
        view.setSizes(data, sizePoints(sizes, 300, 40), sizesText(data));
        view.resize(420, 300);
    }
    template<class Widget>
    Widget *find(const char *name)
    {
        return view.findChild<Widget *>(QString::fromLatin1(name));
    }
    bool isShown(const char *name) { return find<QWidget>(name)->isVisibleTo(&view); }
    QString cell(int row, int column, int role = Qt::DisplayRole)
    {
        return find<QTableView>("pictureSizesTable")->model()->index(row, column).data(role).toString();
    }
};

/// Pixels of a chart that have the colour of discs, or are tinted with it.
int discPixels(const std::vector<SizePoint> &points)
{
    SizeChart chart;
    chart.resize(300, 300);
    chart.setPoints(points, 1, 1);
    const QImage picture = chart.grab().toImage();
    const QColor accent = themeColors().accent;
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor color = picture.pixelColor(x, y);
            count += color.blue() - color.red() > (accent.blue() - accent.red()) / 4;
        }
    }
    return count;
}

} // namespace

class TestPictureSizesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareWindowTest(QStringLiteral("picture-sizes"), m_folder.path()); }
    void init() { QSettings().clear(); }

    void wordsForSizes_data()
    {
        QTest::addColumn<PictureSizes>("sizes");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << PictureSizes{} << "How large the pictures were is not known.";
        QTest::newRow("alike") << PictureSizes{{32, 32, false, 5}}
                               << "All pictures have colour and are of one size: 32 × 32.";
        QTest::newRow("alike and resized")
            << PictureSizes{{28, 30, true, 70'000}}
            << "All pictures are grey and of one size: 28 × 30. They are brought to 32 × 32.";
        QTest::newRow("grey and colour") << PictureSizes{{32, 32, false, 8}, {32, 32, true, 4}}
                                         << "The pictures are of one size, 32 × 32, grey and in colour.";
        QTest::newRow("sizes") << PictureSizes{{40, 60, false, 8}, {20, 20, true, 4}, {40, 60, true, 1}}
                               << "Pictures of 2 size(s), 20 × 20 to 40 × 60. They are brought to 32 × 32.";
    }
    void wordsForSizes()
    {
        QFETCH(PictureSizes, sizes);
        QFETCH(QString, words);
        QCOMPARE(sizesText(dataOf(sizes)), words);
        SizesDesk desk(sizes);
        QCOMPARE(desk.isShown("sizeChart"), sizes.size() > 1);
        QCOMPARE(desk.isShown("sizesAlike"), sizes.size() < 2);
        QCOMPARE(desk.find<QLabel>("sizesAlike")->text(), words);
        QCOMPARE(desk.find<SizeChart>("sizeChart")->accessibleDescription(), words);
    }

    void aTableThatSaysTheChart()
    {
        SizesDesk desk({{40, 60, false, 8}, {20, 20, true, 4}, {40, 60, true, 1}});
        QCOMPARE(desk.cell(0, PictureSizesModel::Size), QStringLiteral("40 × 60"));
        QCOMPARE(desk.cell(0, PictureSizesModel::Color), QStringLiteral("colour"));
        QCOMPARE(desk.cell(1, PictureSizesModel::Color), QStringLiteral("grey"));
        QCOMPARE(desk.cell(1, PictureSizesModel::Images), QStringLiteral("4"));
        QCOMPARE(desk.cell(1, PictureSizesModel::Images, BarDelegate::shareRole), QStringLiteral("0.5"));
        QVERIFY(desk.find<QLabel>("sizesLegend")->text().contains(QStringLiteral("32 × 32")));
    }

    /// The page shows them behind a tab, and remembers which it was.
    void standBesideTheClasses()
    {
        Desk desk;
        desk.window.showPerspective(QStringLiteral("data"));
        auto *views = desk.find<QTabBar>("classesViews");
        QCOMPARE(views->currentIndex(), 0);
        desk.find<QTabBar>("dataTabs")->setCurrentIndex(1);
        views->setCurrentIndex(1);
        auto *view = desk.find<PictureSizesView>("pictureSizes");
        QTRY_VERIFY_WITH_TIMEOUT(view->isVisible(), longest);
        QTRY_COMPARE_WITH_TIMEOUT(view->findChild<QLabel *>(QStringLiteral("sizesAlike"))->text(),
                                  QStringLiteral("All pictures are grey and of one size: 28 × 28."), longest);
        Desk another;
        QCOMPARE(another.find<QTabBar>("classesViews")->currentIndex(), 1);
    }

    /// The area is the number: a disc of a quarter of the pictures has a quarter of the pixels.
    void areasAreCounts()
    {
        const int large = discPixels({{100, 20, false, 400, 1}});
        const int both = discPixels({{100, 20, false, 400, 1}, {20, 100, false, 100, 1}});
        QVERIFY2(std::abs(both - large - large / 4) < large / 10,
                 qPrintable(QStringLiteral("%1 %2").arg(large).arg(both)));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPictureSizesView)
#include "test_picture_sizes_view.moc"
