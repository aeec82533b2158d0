#pragma once

#include "core/exchange/weight_import.h"

#include <QWidget>

class QCheckBox;
class QLayout;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace workbench {

class WeightTableModel;

/// The table of a network's tensors and what of a file becomes of them, all or only those that do not fit; to
/// be changed by hand, copied and saved.
class WeightTablePanel : public QWidget
{
    Q_OBJECT

public:
    explicit WeightTablePanel(QWidget *parent);

    void setAssignment(const WeightAssignment &assignment);
    const WeightAssignment &assignment() const;
    /// The name that a saved table is suggested under.
    void setFileName(const QString &name) { m_fileName = name; }

Q_SIGNALS:
    /// Somebody chose another tensor.
    void assigned();
    /// One sentence for the status bar.
    void said(const QString &sentence);

private:
    QLayout *makeHeader();
    void makeTable();
    void save();

    WeightTableModel *m_model;
    QSortFilterProxyModel *m_shown;
    QTableView *m_table;
    QCheckBox *m_onlyProblems;
    QPushButton *m_copy;
    QPushButton *m_save;
    QString m_fileName;
};

} // namespace workbench
