#pragma once

#include "tests/gui/desk.h"
#include "tests/unit/data_sets.h"
#include "ui/explain/arithmetic_text.h"
#include "ui/explain/number_grid.h"
#include "ui/properties/property_panel.h"

#include <QApplication>
#include <QMouseEvent>

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

} // namespace workbench::test
