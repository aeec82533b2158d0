#pragma once

#include "ui/epochs/compared_model.h"
#include "ui/epochs/run_listing.h"

class QComboBox;
class QLabel;
class QWidget;

namespace workbench {

class PlaneGrid;
class ProbabilityBars;

/// How far the colours reach, the same on both sides.
struct ComparedScales
{
    float weights = 0;
    float lowest = 0; ///< of the feature maps
    float highest = 0;
};

/// One side of a comparison: which run and epoch, and what there is to see of them. The widgets belong to
/// `parent`, which lays them out.
class CompareSide : public QObject
{
    Q_OBJECT

public:
    /// `name`: "A".
    CompareSide(const QString &name, Workspace &workspace, QWidget *parent);

    /// What there is to choose from. What is chosen stays, if it is still there; else `kind` of the first
    /// run.
    void setRuns(const std::vector<ListedRun> &runs, ListedRun::Weights::Kind kind);
    ComparedModel &model() { return *m_model; }
    /// What it would reach by itself.
    ComparedScales scales() const;
    void show(const ComparedScales &scales);

    QComboBox *runs() { return m_runs; }
    QComboBox *epochs() { return m_epochs; }
    QLabel *metrics() { return m_metrics; }
    ProbabilityBars *bars() { return m_bars; }
    PlaneGrid *filters() { return m_filters; }
    PlaneGrid *maps() { return m_maps; }

private:
    void fillEpochs(ListedRun::Weights::Kind kind, const QString &path);
    void choose();
    QString metricsText() const;
    void showPlanes(const Observation &observation, const ComparedScales &scales);

    Workspace &m_workspace;
    ComparedModel *m_model;
    std::vector<ListedRun> m_listed;
    QComboBox *m_runs;
    QComboBox *m_epochs;
    QLabel *m_metrics;
    ProbabilityBars *m_bars;
    PlaneGrid *m_filters;
    PlaneGrid *m_maps;
};

} // namespace workbench
