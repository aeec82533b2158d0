#pragma once

#include "ui/data/split_parts.h"
#include "ui/predictions/sample_sequence.h"

#include <QWidget>

class QLabel;
class QTableView;
class QToolButton;

namespace workbench {

class ClassProbabilitiesModel;
class LivePredictions;
class NeighbourView;
class PlotExports;
class SamplePicture;

/// The selected sample in large: what the network says of it, class by class, live, and which training images
/// it finds most alike.
class SamplePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SamplePanel(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// One sentence for the status bar.
    void said(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QLayout *makeHeader();
    QToolButton *addStep(const char *name, const char *icon, const QString &text, int by);
    QWidget *makeAnswer();
    void makeExports();
    void makeTable();
    void connectSignals();
    void sampleChanged();
    void showPicture();
    void showName();
    void showAnswer();
    QString partName(SampleId sample) const;
    SampleId sample() const { return m_workspace.document().selectedSample(); }

    Workspace &m_workspace;
    SampleSequence &m_sequence;
    LivePredictions &m_live;
    QLabel *m_name;
    QLabel *m_verdict;
    QLabel *m_place;
    SamplePicture *m_picture;
    ClassProbabilitiesModel *m_model;
    QTableView *m_table;
    NeighbourView *m_neighbours;
    PlotExports *m_exports = nullptr;
    SplitParts m_split;
    std::vector<DataPart> m_parts; ///< of the training part; empty until they are known
};

} // namespace workbench
