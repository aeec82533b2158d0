#pragma once

#include "ui/predictions/sample_sequence.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace workbench {

class EmptyPage;
class PlotExports;
class PredictionBar;
class SampleChoices;
class SampleGrid;

/// What the network says of validation samples, live: a page of them at a time, in an order of choice.
class PredictionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PredictionsPanel(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// One sentence for the status bar.
    void said(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLayout *makeHeader();
    QLayout *makePageRow();
    QToolButton *addPager(const char *name, const char *icon, const QString &text, int by);
    QToolButton *makeExports();
    void connectSignals();
    void dataChanged();
    void sequenceChanged();
    /// Puts the samples from `m_first` on into the grid and asks for their predictions.
    void showPage();
    void showPageOf(std::size_t place);
    void turn(int pages);
    void observed(const ObservationPointer &observation);
    void showAccuracy();
    void showCaption();
    void showState();
    void showWish();
    QString emptyText() const;

    Workspace &m_workspace;
    SampleSequence &m_sequence;
    SetPredictor &m_predictor;
    QLabel *m_accuracy;
    QLabel *m_caption;
    QToolButton *m_previous;
    QToolButton *m_next;
    QPushButton *m_refresh;
    PredictionBar *m_bar;
    SampleChoices *m_choices;
    SampleGrid *m_grid;
    EmptyPage *m_empty;
    QStackedWidget *m_pages;
    PlotExports *m_exports = nullptr;
    std::size_t m_first = 0;
};

} // namespace workbench
