#include "ui/common/type_scale.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QPointer>
#include <QTableWidget>
#include <QTreeWidget>
#include <cmath>

namespace workbench {

namespace {

/// A widget's property: its font before it was made larger.
constexpr auto usualFont = "usualFont";

int scaled(int size, qreal factor)
{
    return int(std::lround(size * factor));
}

/// Every widget with its font as it is. A widget is held so that it may go while others change.
QList<std::pair<QPointer<QWidget>, QFont>> fontsNow()
{
    QList<std::pair<QPointer<QWidget>, QFont>> fonts;
    const auto widgets = QApplication::allWidgets();
    for (auto *widget : widgets)
        fonts.emplace_back(widget, widget->font());
    return fonts;
}

/// Under a style sheet neither the application's font nor a parent's reaches a widget that is there already,
/// and setting the style sheet anew would make widgets go while Qt walks through them: so each gets its own.
void scaleFont(QWidget &widget, QFont font, qreal factor)
{
    const QVariant usual = widget.property(usualFont);
    if (typeScale() == 1 && usual.isValid()) {
        widget.setFont(usual.value<QFont>());
        widget.setProperty(usualFont, {});
        return;
    }
    if (font.pixelSize() <= 0)
        return;
    // What a parent or the style sheet has given is the widget's own from here on, or it would be lost.
    font.setPixelSize(font.pixelSize());
    font.setWeight(font.weight());
    if (typeScale() != 1)
        widget.setProperty(usualFont, font);
    font.setPixelSize(scaled(font.pixelSize(), factor));
    widget.setFont(font);
}

void scaleSections(QHeaderView &header, qreal factor)
{
    if (header.orientation() == Qt::Vertical)
        header.setDefaultSectionSize(scaled(header.defaultSectionSize(), factor));
    for (int i = 0; header.orientation() == Qt::Horizontal && i < header.count(); ++i) {
        if (header.sectionResizeMode(i) == QHeaderView::Interactive)
            header.resizeSection(i, scaled(header.sectionSize(i), factor));
    }
}

/// Items that hold a font; those of a model ask for it whenever they are drawn.
void scaleItems(QAbstractItemModel &items, const QModelIndex &parent, qreal factor)
{
    for (int row = 0; row < items.rowCount(parent); ++row) {
        for (int column = 0; column < items.columnCount(parent); ++column) {
            const QModelIndex index = items.index(row, column, parent);
            const QVariant kept = items.data(index, Qt::FontRole);
            if (auto font = kept.value<QFont>(); kept.isValid() && font.pixelSize() > 0) {
                font.setPixelSize(scaled(font.pixelSize(), factor));
                items.setData(index, font, Qt::FontRole);
            }
            if (column == 0)
                scaleItems(items, index, factor);
        }
    }
}

void scaleParts(QWidget &widget, qreal factor)
{
    if (auto *header = qobject_cast<QHeaderView *>(&widget))
        scaleSections(*header, factor);
    if (auto *table = qobject_cast<QTableWidget *>(&widget))
        scaleItems(*table->model(), {}, factor);
    if (auto *tree = qobject_cast<QTreeWidget *>(&widget))
        scaleItems(*tree->model(), {}, factor);
}

/// Who keeps something of the theme in a text or a picture makes it anew, after all sizes are right.
void tellAll(const QWidgetList &widgets)
{
    const QList<QPointer<QWidget>> open(widgets.begin(), widgets.end());
    for (const auto &widget : open) {
        QEvent changed(QEvent::PaletteChange);
        if (widget) // not made anew by another meanwhile
            QCoreApplication::sendEvent(widget, &changed);
    }
}

void scaleFrom(qreal before, qreal scale)
{
    const qreal factor = scale / before;
    const auto fonts = fontsNow();
    setTypeScale(scale);
    for (const auto &[widget, font] : fonts) {
        if (widget)
            scaleFont(*widget, font, factor);
    }
    const auto widgets = QApplication::allWidgets();
    for (auto *widget : widgets)
        scaleParts(*widget, factor);
    tellAll(widgets);
}

} // namespace

void scaleType(qreal scale)
{
    // Always by way of the usual size: from there, and back, no rounding is left over.
    if (typeScale() != 1)
        scaleFrom(typeScale(), 1);
    if (scale != 1)
        scaleFrom(1, scale);
}

} // namespace workbench
