#include "ui/designer/layer_palette.h"

#include "core/layers/registry.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/designer/layer_edits.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <map>

namespace workbench {

namespace {

constexpr int typeRole = Qt::UserRole;
constexpr int categoryRole = Qt::UserRole + 1;

class LayerTypeTree : public QTreeWidget
{
public:
    using QTreeWidget::QTreeWidget;

protected:
    QStringList mimeTypes() const override { return {layerTypeMime}; }
    QMimeData *mimeData(const QList<QTreeWidgetItem *> &items) const override
    {
        if (items.isEmpty())
            return nullptr;
        auto *mime = new QMimeData;
        mime->setData(layerTypeMime, items.front()->data(0, typeRole).toString().toUtf8());
        return mime;
    }
};

QIcon categoryMark(LayerCategory category)
{
    constexpr int side = 16;
    QPixmap pixmap(side * 2, side * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(categoryColor(category));
    painter.drawRoundedRect(QRectF(3, 3, 10, 10), 2.5, 2.5);
    return QIcon(pixmap);
}

QTreeWidgetItem *typeItem(const LayerDescriptor &descriptor)
{
    auto *item = new QTreeWidgetItem({descriptor.type});
    item->setData(0, typeRole, descriptor.type);
    item->setData(0, categoryRole, int(descriptor.category));
    item->setToolTip(0, descriptor.purposeText());
    item->setData(0, Qt::AccessibleDescriptionRole, descriptor.purposeText());
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    return item;
}

} // namespace

LayerPalette::LayerPalette(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_search(new QLineEdit), m_tree(new LayerTypeTree)
{
    setObjectName(QStringLiteral("layerPalette"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_search->setObjectName(QStringLiteral("layerSearch"));
    m_search->setPlaceholderText(tr("Find a layer"));
    m_search->setAccessibleName(tr("Find a layer"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("layerTypes"));
    m_tree->setAccessibleName(tr("Layer types"));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(6);
    m_tree->setDragDropMode(QAbstractItemView::DragOnly);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->installEventFilter(this);
    m_search->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 2, 4);
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(0, 0, 6, 0);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    layout->addWidget(m_tree);
    addCategories();
    updateMarks();
    connect(m_search, &QLineEdit::textChanged, this, &LayerPalette::filter);
    connect(m_tree, &QTreeWidget::itemClicked, this, &LayerPalette::addLayer);
}

void LayerPalette::addCategories()
{
    std::map<LayerCategory, QTreeWidgetItem *> headings;
    for (const auto &descriptor : layerTypes()) {
        auto *&heading = headings[descriptor.category];
        if (!heading) {
            heading = new QTreeWidgetItem(m_tree, {categoryName(descriptor.category)});
            heading->setFlags(Qt::ItemIsEnabled);
            heading->setExpanded(true);
        }
        heading->addChild(typeItem(descriptor));
    }
}

void LayerPalette::updateMarks()
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        auto *heading = m_tree->topLevelItem(i);
        heading->setForeground(0, themeColors().mutedText);
        QFont small = font();
        small.setPixelSize(font().pixelSize() - 1);
        heading->setFont(0, small);
        for (int j = 0; j < heading->childCount(); ++j) {
            auto *item = heading->child(j);
            item->setIcon(0, categoryMark(LayerCategory(item->data(0, categoryRole).toInt())));
        }
    }
}

void LayerPalette::filter(const QString &text)
{
    const auto fits = [&text](const QString &what) {
        return what.contains(text.trimmed(), Qt::CaseInsensitive);
    };
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        auto *heading = m_tree->topLevelItem(i);
        bool anyVisible = false;
        for (int j = 0; j < heading->childCount(); ++j) {
            auto *item = heading->child(j);
            const bool visible = fits(item->text(0)) || fits(heading->text(0)) || fits(item->toolTip(0));
            item->setHidden(!visible);
            anyVisible = anyVisible || visible;
        }
        heading->setHidden(!anyVisible);
    }
}

QTreeWidgetItem *LayerPalette::firstVisible() const
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        auto *heading = m_tree->topLevelItem(i);
        for (int j = 0; j < heading->childCount(); ++j) {
            if (!heading->child(j)->isHidden())
                return heading->child(j);
        }
    }
    return nullptr;
}

void LayerPalette::addLayer(const QTreeWidgetItem *item)
{
    if (const auto *descriptor = findLayerType(item->data(0, typeRole).toString()))
        addLayerAfter(m_workspace.document(), m_workspace.document().selectedLayer(), *descriptor);
}

bool LayerPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        // In the search field Enter adds the first that was found.
        const auto *item = watched == m_tree ? m_tree->currentItem() : firstVisible();
        if (item)
            addLayer(item);
        return true;
    }
    if (watched == m_search && key == Qt::Key_Down) {
        m_tree->setCurrentItem(firstVisible());
        m_tree->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LayerPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateMarks();
    QWidget::changeEvent(event);
}

} // namespace workbench
