#pragma once

#include "ui/sample/neighbour_finder.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace workbench {

class PlotExports;

/// The training images that the network finds most alike the selected sample, and whether they are of its
/// class.
class NeighbourView : public QWidget
{
    Q_OBJECT

public:
    explicit NeighbourView(Workspace &workspace, QWidget *parent = nullptr);

    void setWanted(bool wanted) { m_finder.setWanted(wanted); }
    /// The class that neighbours are compared with, and whether it is the true one; none: not known.
    void setAsked(std::optional<std::int64_t> label, bool isTrue);
    const NeighbourFinder &finder() const { return m_finder; }

Q_SIGNALS:
    void said(const QString &sentence);

private:
    QLayout *makeHeader();
    QLayout *makeStatusRow();
    void makeList();
    void makeExports();
    void fillLayers();
    void showState();
    void showList();
    /// Cancels, looks again, or gets the model that is missing.
    void takeStep();
    /// What gets the model that is missing; empty where nothing is missing, or nothing gets it.
    QString nextStep() const;
    QString statusText() const;
    QString verdictOn(const Neighbour &neighbour) const;
    bool agrees(const Neighbour &neighbour) const;

    Workspace &m_workspace;
    QuestionedModel &m_model;
    NeighbourFinder m_finder;
    QComboBox *m_layers;
    QComboBox *m_distances;
    QLabel *m_status;
    QPushButton *m_step;
    QListWidget *m_list;
    PlotExports *m_exports = nullptr;
    std::optional<std::int64_t> m_label;
    bool m_isTrue = false;
};

} // namespace workbench
