#include "ui/scenes/scene_model.h"

#include "ui/common/theme.h"
#include "ui/scenes/scenes.h"

#include <QApplication>
#include <QFontMetrics>
#include <QMimeData>

namespace workbench {

namespace {

const QString rowType = QStringLiteral("application/x-cnn-workbench-scene");

} // namespace

SceneModel::SceneModel(Scenes &scenes, QObject *parent)
    : QAbstractTableModel(parent), m_scenes(scenes), m_rows(scenes.count())
{
    connect(&scenes, &Scenes::changed, this, &SceneModel::refresh);
}

/// Rows come and go at the end, so that an editor or selection stays where the scene is only renamed.
void SceneModel::refresh()
{
    const int rows = m_scenes.count();
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, Columns - 1));
}

int SceneModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int SceneModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant SceneModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_scenes.count())
        return {};
    const Scene &scene = m_scenes.all()[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return index.column() == Key     ? QVariant(index.row() + 1)
               : index.column() == Title ? QVariant(scene.title)
                                         : QVariant();
    case Qt::CheckStateRole:
        return index.column() == Network ? QVariant(scene.state ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::FontRole: {
        QFont font = index.column() == Key ? numberFont() : QFont();
        font.setBold(index.row() == m_scenes.current());
        return font;
    }
    case Qt::ForegroundRole:
        return index.row() == m_scenes.current() ? QVariant(themeColors().accent) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Key ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::SizeHintRole: // as high as the field in which a title is typed
        return QSize(0, QFontMetrics(QApplication::font()).height() + 12);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return tip(index.row(), index.column());
    default:
        return {};
    }
}

QString SceneModel::tip(int row, int column) const
{
    if (column == Network)
        return tr("Ticked, the scene brings back layers, parameters and training settings as they were; "
                  "otherwise it only changes what is seen");
    return row < 9 ? tr("Alt+%1 comes back to it; while presenting, %1 alone").arg(row + 1)
                   : tr("Double-click or press Enter to come back to it");
}

bool SceneModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::CheckStateRole && index.column() == Network) {
        m_scenes.setHoldsState(index.row(), value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || index.column() != Title || value.toString().trimmed().isEmpty())
        return false;
    m_scenes.rename(index.row(), value.toString());
    return true;
}

QVariant SceneModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Key ? tr("Key") : section == Title ? tr("Title") : tr("Network");
}

Qt::ItemFlags SceneModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between rows
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    if (index.column() == Title)
        flags |= Qt::ItemIsEditable;
    if (index.column() == Network)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QStringList SceneModel::mimeTypes() const
{
    return {rowType};
}

QMimeData *SceneModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(rowType, QByteArray::number(indexes.front().row()));
    return data;
}

bool SceneModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                              const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(rowType))
        return false;
    const int from = data->data(rowType).toInt();
    const int gap = row >= 0 ? row : parent.isValid() ? parent.row() : m_rows;
    m_scenes.move(from, gap > from ? gap - 1 : gap);
    // The row is moved already: the view must not remove it.
    return false;
}

} // namespace workbench
