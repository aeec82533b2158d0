#pragma once

#include "ui/step/step_recorder.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTableView;

namespace workbench {

class ComparisonModel;

/// What if: the step as the project has it, and with one thing changed, side by side.
class WhatIfPage : public QWidget
{
    Q_OBJECT

public:
    WhatIfPage(Workspace &workspace, StepRecorder &recorder, QWidget *parent = nullptr);

    /// `reason`: why nothing can be compared now; empty: it can.
    void setComparable(const QString &reason);

private:
    QLayout *makeOptions();
    void makeTable();
    void fillLosses();
    StepChange change() const;
    QString changeText() const;
    void compare();
    void showOptions();
    void showResult();

    Workspace &m_workspace;
    StepRecorder &m_recorder;
    QComboBox *m_kind;
    QDoubleSpinBox *m_factor;
    QComboBox *m_loss;
    QPushButton *m_compare;
    QLabel *m_summary;
    ComparisonModel *m_model;
    QTableView *m_table;
    QString m_compared; ///< what was changed in the result that is shown
};

} // namespace workbench
