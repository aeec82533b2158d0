#pragma once

#include "tests/gui/desk.h"
#include "tests/unit/data_sets.h"
#include "ui/explain/arithmetic_text.h"
#include "ui/explain/number_grid.h"
#include "ui/properties/property_panel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QMouseEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QToolButton>

// The pages that explain a layer, as tests use them.

namespace workbench::test {

enum LayerTab { Numbers, Arithmetic, Unfolded };

inline const Shape explainedShape = Shape::image(1, 8, 8);

/// Four labelled pictures to train with, and one without a label.
inline DataSetPointer explainedPictures()
{
    std::vector<Bytes> train;
    for (int i = 0; i < 4; ++i)
        train.push_back(noisyPicture(explainedShape.elements(), std::uint32_t(i + 1)));
    const std::vector<Bytes> test{noisyPicture(explainedShape.elements(), 9)};
    DataSet data = dataSetOf(explainedShape, train, test, {0, 1, 0, 1}, {unknownLabel});
    data.spec = QStringLiteral("idx:/animals");
    return std::make_shared<const DataSet>(std::move(data));
}

/// These layers on those pictures, all of them to train with.
inline Project explainedProject(const char *layers)
{
    auto made = projectOf(layers, explainedShape);
    made->data.source = QStringLiteral("idx:/animals");
    made->training.validationSplit = 0;
    return *made;
}

/// What a page says where its arithmetic gives LibTorch's number.
inline const QString equalsLibTorch = QStringLiteral("✓ equals LibTorch");

/// The panel of the selected layer, on a workspace whose data set is given.
struct ExplainDesk
{
    Workspace workspace;
    std::unique_ptr<PropertyPanel> panel;

    ExplainDesk(const Project &project, const QString &layer, LayerTab tab = Arithmetic)
    {
        workspace.offerData(explainedPictures());
        workspace.document().open(project, {}, QStringLiteral("Untitled"));
        workspace.document().selectSample({SampleId::Part::Train, 0});
        workspace.document().selectLayer(layer);
        panel = std::make_unique<PropertyPanel>(workspace);
        panel->resize(1100, 900);
        panel->showTab(tab);
        panel->show();
    }

    Document &document() { return workspace.document(); }
    ObservationPointer seen() { return workspace.observation(); }
};

/// Sent as such: the offscreen platform has no mouse of its own.
inline void moveOver(NumberGrid *grid, const QPoint &place)
{
    QMouseEvent event(QEvent::MouseMove, place, grid->mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QApplication::sendEvent(grid, &event);
}

inline void hover(NumberGrid *grid, Pixel cell)
{
    moveOver(grid, grid->cellRect(cell).center());
}

inline void click(NumberGrid *grid, Pixel cell)
{
    QTest::mouseClick(grid, Qt::LeftButton, {}, grid->cellRect(cell).center());
}

/// Where the marks of one kind begin.
inline std::vector<Pixel> marked(const NumberGrid &grid, CellMark::Kind kind)
{
    std::vector<Pixel> places;
    for (const auto &each : grid.marks()) {
        if (each.kind == kind)
            places.push_back(each.first);
    }
    return places;
}

/// One page of the panel, and what stands on it.
struct PageDesk : ExplainDesk
{
    const char *pageName;

    PageDesk(const Project &project, const char *layer, const char *page, LayerTab tab = Arithmetic)
        : ExplainDesk(project, QString::fromLatin1(layer), tab), pageName(page)
    {}

    QWidget *page() { return panel->findChild<QWidget *>(QString::fromLatin1(pageName)); }
    template<class Widget>
    Widget *find(const char *name)
    {
        return page() ? page()->findChild<Widget *>(QString::fromLatin1(name)) : nullptr;
    }
    NumberGrid *grid(const char *name) { return find<NumberGrid>(name); }
    QString text(const char *name) { return find<ArithmeticText>(name)->plainText(); }
    /// The page is seen with the numbers of the selected layer and sample.
    bool isReady()
    {
        const auto observation = seen();
        return page() && page()->isVisible() && observation && observation->values &&
               observation->values->layer.id == document().selectedLayer() &&
               observation->request.sample == document().selectedSample();
    }
    /// Another layer, on its page.
    void select(const char *layer, const char *page)
    {
        pageName = page;
        document().selectLayer(QString::fromLatin1(layer));
    }

    void leave(const char *name)
    {
        QEvent event(QEvent::Leave);
        QApplication::sendEvent(grid(name), &event);
    }
    void key(Qt::Key key) { QTest::keyClick(page(), key); }
    void choose(const char *box, int index)
    {
        find<QComboBox>(box)->setCurrentIndex(index);
        Q_EMIT find<QComboBox>(box)->activated(index);
    }
    void doubleClick(const char *name, Pixel cell)
    {
        QTest::mouseDClick(grid(name), Qt::LeftButton, {}, grid(name)->cellRect(cell).center());
    }
    /// The first control or grid of the page without an accessible name; empty: none.
    QString nameless()
    {
        for (const auto *widget : page()->findChildren<QWidget *>()) {
            const bool asks =
                qobject_cast<const NumberGrid *>(widget) || qobject_cast<const QSpinBox *>(widget) ||
                qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
            const bool inner = widget->objectName().startsWith(QLatin1String("qt_")) ||
                               qobject_cast<const QComboBox *>(widget->parentWidget());
            if (asks && !inner && widget->accessibleName().isEmpty())
                return widget->objectName();
        }
        return {};
    }
};

/// Pins the first and the last position; both are told with LibTorch's numbers, and lead back.
inline void comparePins(PageDesk &desk, const QString &first, const QString &last)
{
    auto *table = desk.find<QTableWidget>("pinTable");
    QVERIFY(!table->isVisible());
    desk.key(Qt::Key_P);
    desk.key(Qt::Key_P);
    desk.key(Qt::Key_End);
    QTest::mouseClick(desk.find<QPushButton>("pinPosition"), Qt::LeftButton);
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), 2);
    const int verdict = table->columnCount() - 2;
    for (int row = 0; row < 2; ++row) {
        QCOMPARE(table->item(row, 0)->text(), row == 0 ? first : last);
        QVERIFY(!table->item(row, 1)->text().isEmpty());
        QCOMPARE(table->item(row, verdict)->text(), QStringLiteral("✓"));
    }
    Q_EMIT table->cellClicked(0, 0);
    QVERIFY(!desk.find<QToolButton>("stepBack")->isEnabled());
    table->setCurrentCell(0, 0);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 0)->text(), last);
}

} // namespace workbench::test
