#pragma once

#include <QTableView>

namespace workbench {

class NumberModel;

/// A plot's numbers for those who read rather than see it. Follows the newest row unless someone scrolled
/// away from it; copies the selected rows as text.
class NumberView : public QTableView
{
    Q_OBJECT

public:
    explicit NumberView(NumberModel &model, QWidget *parent = nullptr);

    void goToNewest();
    /// The selected rows (all where none is) go to the clipboard, a tab between two columns.
    void copy();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

protected Q_SLOTS:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

private:
    NumberModel &m_model;
};

} // namespace workbench
