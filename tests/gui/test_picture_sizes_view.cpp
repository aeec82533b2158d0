#include "tests/gui/desk.h"
#include "ui/common/bar_delegate.h"
#include "ui/data/picture_sizes_model.h"
#include "ui/data/picture_sizes_view.h"
#include "ui/data/size_chart.h"

#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>

using namespace workbench;
using namespace workbench::test;

namespace {

struct SizesDesk
{
    DataSet data;
    PictureSizesView view;

    explicit SizesDesk(const PictureSizes &sizes)
    {
        data.imageShape = Shape::image(3, 32, 32);
        data.sizes = sizes;
        view.setSizes(data, sizePoints(sizes, 300, 40));
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
    chart.resize(chart.sizeHint());
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

    void aSentenceWhereAllAreAlike()
    {
        SizesDesk desk({{28, 30, true, 70'000}});
        QVERIFY(desk.isShown("sizesAlike"));
        QVERIFY(!desk.isShown("pictureSizes"));
        QVERIFY(!desk.isShown("sizeChart"));
        QCOMPARE(
            desk.find<QLabel>("sizesAlike")->text(),
            QStringLiteral("All pictures are grey and of one size: 28 × 30. They are brought to 32 × 32."));
        SizesDesk own({{32, 32, false, 5}});
        QCOMPARE(own.find<QLabel>("sizesAlike")->text(),
                 QStringLiteral("All pictures have colour and are of one size: 32 × 32."));
    }

    void nothingWhereNothingIsKnown()
    {
        SizesDesk desk({});
        QVERIFY(desk.view.isHidden());
    }

    void aTableThatSaysTheChart()
    {
        SizesDesk desk({{40, 60, false, 8}, {20, 20, true, 4}, {40, 60, true, 1}});
        QVERIFY(!desk.isShown("sizesAlike"));
        QVERIFY(desk.isShown("sizeChart"));
        QCOMPARE(desk.find<QToolButton>("pictureSizes")->text(),
                 QStringLiteral("Pictures of 2 size(s), 20 × 20 to 40 × 60"));
        QCOMPARE(desk.cell(0, PictureSizesModel::Size), QStringLiteral("40 × 60"));
        QCOMPARE(desk.cell(0, PictureSizesModel::Color), QStringLiteral("colour"));
        QCOMPARE(desk.cell(1, PictureSizesModel::Color), QStringLiteral("grey"));
        QCOMPARE(desk.cell(1, PictureSizesModel::Images), QStringLiteral("4"));
        QCOMPARE(desk.cell(1, PictureSizesModel::Images, BarDelegate::shareRole), QStringLiteral("0.5"));
        QVERIFY(desk.find<QLabel>("sizesLegend")->text().contains(QStringLiteral("32 × 32")));
        QCOMPARE(desk.find<SizeChart>("sizeChart")->accessibleDescription(),
                 desk.find<QToolButton>("pictureSizes")->text());
    }

    void oneSizeInGreyAndColour()
    {
        SizesDesk desk({{20, 20, false, 8}, {20, 20, true, 4}});
        QCOMPARE(desk.find<QToolButton>("pictureSizes")->text(),
                 QStringLiteral("Pictures of 20 × 20, grey and in colour"));
    }

    void foldsAwayAndRemembers()
    {
        const PictureSizes sizes{{40, 60, false, 8}, {20, 20, true, 4}};
        {
            SizesDesk desk(sizes);
            desk.find<QToolButton>("pictureSizes")->click();
            QVERIFY(!desk.isShown("sizeChart"));
        }
        SizesDesk desk(sizes);
        QVERIFY(!desk.isShown("sizeChart"));
        desk.find<QToolButton>("pictureSizes")->click();
        QVERIFY(desk.isShown("sizeChart"));
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
