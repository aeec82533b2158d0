#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace workbench {

class DoubtfulModel;
class EmptyPage;
class SetPredictor;

/// Images whose label the trained model doubts, as a list to be looked through and taken away.
class DoubtfulPage : public QWidget
{
    Q_OBJECT

public:
    DoubtfulPage(Workspace &workspace, SetPredictor &predictor, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    QLayout *makeTools();
    QPushButton *makeButton(const char *name, const QString &text, void (DoubtfulPage::*slot)());
    QLabel *makeHelp();
    void makeTable();
    void showLabels();
    void followSelection();
    void rowChosen(const QModelIndex &index);
    void copy();
    void save();

    Workspace &m_workspace;
    SetPredictor &m_predictor;
    DoubtfulModel *m_model;
    QTableView *m_table;
    EmptyPage *m_empty;
    QStackedWidget *m_pages;
    QLabel *m_count;
    QCheckBox *m_unseenOnly;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace workbench
