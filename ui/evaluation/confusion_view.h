#pragma once

#include <QTableView>

namespace workbench {

class ConfusionModel;

/// A confusion matrix as a picture that is a table as well: cells are coloured, have their numbers where they
/// have room for them, and are walked through with the arrow keys. All of it is seen unless it is enlarged.
class ConfusionView : public QTableView
{
    Q_OBJECT

public:
    static constexpr int mostEnlarged = 12;

    explicit ConfusionView(ConfusionModel &model, QWidget *parent = nullptr);

    /// 1: all of it fits.
    void setEnlargement(int times);
    int enlargement() const { return m_enlargement; }

Q_SIGNALS:
    /// A cell was clicked, or Enter was pressed on it.
    void cellChosen(int label, int predicted);
    /// Looked at, with the mouse or the keyboard.
    void cellSeen(int label, int predicted);
    void enlargementChanged(int times);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fit();
    /// What the headers need for the longest name, and may take.
    int headerRoom(int most) const;
    void copy();

    ConfusionModel &m_model;
    int m_enlargement = 1;
};

} // namespace workbench
