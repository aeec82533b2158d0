#pragma once

#include "core/train/run_catalog.h"

#include <QAbstractTableModel>
#include <QHash>

namespace workbench {

/// All runs that were found, in no order; which of them are ticked, and with what mark. The mark (a series of
/// ui/common/series_style.h) of a ticked run stays as long as it is ticked.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Started,
        ValidationAccuracy,
        ValidationLoss,
        Status,
        Note,
        Epochs,
        Optimizer,
        LearningRate,
        BatchSize,
        TestAccuracy,
        Duration,
        Device,
        Size,
        Title,
        ColumnCount
    };
    /// What a column is sorted by; invalid where unknown.
    static constexpr int sortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes new and changed runs.
    void take(const std::vector<RunPointer> &runs);
    /// Forgets all runs but these.
    void keep(const QStringList &folders);
    void remove(const QString &folder);
    /// The run that is on; empty: none.
    void setActive(const QString &folder);

    bool isActive(const RunSummary &run) const { return run.folder == m_active; }
    const RunPointer &run(int row) const { return m_runs[std::size_t(row)]; }
    const std::vector<RunPointer> &runs() const { return m_runs; }
    /// None where there is no such run.
    std::optional<int> rowOf(const QString &folder) const;
    /// The series of a ticked run; none of another.
    std::optional<int> seriesOf(const QString &folder) const;
    /// Ticked folders in the order of their marks, also of runs that were not found yet.
    QStringList ticked() const;
    void setTicked(const QStringList &folders, bool ticked);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();
    void noteEdited(const QString &folder, const QString &note);

private:
    QString textAt(const RunSummary &run, int column) const;
    QString settingAt(const RunFile &file, int column) const;
    QVariant sortKeyAt(const RunSummary &run, int column) const;
    QString tipAt(const RunSummary &run, int column) const;
    bool setNote(int row, const QString &note);
    void rowChanged(int row);
    void numberRows();

    std::vector<RunPointer> m_runs;
    QHash<QString, int> m_rows;
    QHash<QString, int> m_series; ///< of the ticked
    QString m_active;
};

} // namespace workbench
