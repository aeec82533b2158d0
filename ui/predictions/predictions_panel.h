#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace workbench {

class SampleGrid;

/// What the network says of validation samples, live.
class PredictionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PredictionsPanel(Workspace &workspace, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectSignals();
    void reloadOrder();
    /// Puts the samples from `m_first` on into the grid and asks for their predictions.
    void showPage();
    void nextPage();
    void observed(const ObservationPointer &observation);
    void showAccuracy();

    Workspace &m_workspace;
    QLabel *m_accuracy;
    QPushButton *m_next;
    SampleGrid *m_grid;
    std::vector<SampleId> m_order;
    std::size_t m_first = 0;
    std::size_t m_epochsSeen = 0;
    std::optional<EpochMetrics> m_lastEpoch;
};

} // namespace workbench
