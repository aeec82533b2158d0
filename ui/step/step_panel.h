#pragma once

#include "ui/step/step_recorder.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace workbench {

class EmptyPage;
class StageView;
class StepCode;
class StepTimeline;
class WhatIfPage;

/// One training step, slowly: its stages with their tensors and lines of PyTorch, what would happen
/// otherwise, and a button that lets the model take it.
class StepPanel : public QWidget
{
    Q_OBJECT

public:
    explicit StepPanel(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLayout *makeOptions();
    QLayout *makeTransport();
    QWidget *makeStages();
    void connectSignals();
    StepWish wish() const;
    void wishChanged();
    /// Again, with what is chosen by now.
    void recordSoon();
    void recordOrCancel();
    /// The one whose stages are shown; null before there is one.
    RecordedStepPointer shown() const;
    void showRecord();
    void showStage();
    void showPlace();
    void followLayer(const QString &layer);
    void apply();
    void showFailure(const Error &error);
    void refresh();
    QString recordText() const;
    QString statusText() const;
    void showEmptyPage();
    QString emptyText(const Error &obstacle) const;

    Workspace &m_workspace;
    StepRecorder m_recorder;
    QSpinBox *m_batchSize;
    QSpinBox *m_stepsBefore;
    QCheckBox *m_sameBatch;
    QPushButton *m_record;
    QLabel *m_status;
    QLabel *m_fault;
    QStackedWidget *m_pages;
    EmptyPage *m_empty;
    QWidget *m_content;
    QLabel *m_place;
    QComboBox *m_shown;
    QPushButton *m_apply;
    QTabWidget *m_tabs;
    StepTimeline *m_timeline;
    StepCode *m_code;
    StageView *m_stage;
    WhatIfPage *m_whatIf;
    QTimer m_later;
    bool m_asked = false; ///< by a button
};

} // namespace workbench
