#pragma once

#include "core/exchange/weight_import.h"

#include <QAbstractTableModel>

namespace workbench {

/// The tensors that a network needs, and what of a file becomes of them; which one is chosen by editing the
/// column FromFile.
class WeightTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Tensor, Shape, FromFile, FileShape, How, State, ColumnCount };
    /// "1" where the tensor does not fit, else empty.
    static constexpr int problemRole = Qt::UserRole;
    /// Names of the file's tensors that fit there, as a QStringList.
    static constexpr int candidatesRole = Qt::UserRole + 1;

    explicit WeightTableModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setAssignment(WeightAssignment assignment);
    const WeightAssignment &assignment() const { return m_assignment; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Takes the name of one of the file's tensors, or nothing.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// Somebody chose another tensor.
    void assigned();

private:
    QString text(const NeededTensor &needed, int column) const;
    QString toolTip(const NeededTensor &needed) const;
    QStringList candidates(int row) const;

    WeightAssignment m_assignment;
};

} // namespace workbench
