#pragma once

#include <QAbstractTableModel>

namespace workbench {

class Scenes;

/// The scenes as a table: the key that brings each, its title, and whether it brings network and settings.
/// Rows are moved by dragging.
class SceneModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Key, Title, Network, Columns };

    explicit SceneModel(Scenes &scenes, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

private:
    void refresh();
    QString tip(int row, int column) const;

    Scenes &m_scenes;
    int m_rows = 0;
};

} // namespace workbench
