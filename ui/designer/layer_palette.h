#pragma once

#include <QWidget>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace workbench {

class Workspace;

/// The MIME type of a layer type dragged out of the palette; the data is its name in UTF-8.
inline const QString layerTypeMime = QStringLiteral("application/x-cnn-workbench-layer-type");

/// All layer types by category, with a search field: a click adds one below the selected layer, a drag drops
/// it where one likes.
class LayerPalette : public QWidget
{
    Q_OBJECT

public:
    explicit LayerPalette(Workspace &workspace, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addCategories();
    void updateMarks();
    void filter(const QString &text);
    void addLayer(const QTreeWidgetItem *item);
    /// The first layer type that the search leaves visible; null when there is none.
    QTreeWidgetItem *firstVisible() const;

    Workspace &m_workspace;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
};

} // namespace workbench
