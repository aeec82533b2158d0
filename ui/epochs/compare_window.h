#pragma once

#include "core/insight/weight_differences.h"
#include "ui/epochs/compare_side.h"

#include <QDialog>

class QGridLayout;
class QLabel;

namespace workbench {

/// Two epochs, of one run or of two, side by side: what they know, the filters and feature maps of the
/// selected layer, their answers to the selected sample, and where they differ. Does not block the window,
/// and leaves the model at hand as it is.
class CompareWindow : public QDialog
{
    Q_OBJECT

public:
    CompareWindow(Workspace &workspace, QWidget *parent);
    ~CompareWindow() override;

private:
    void makeLayout();
    QLabel *sideLabel(const QString &name, QWidget *chooser);
    void addRow(QGridLayout *grid, const QString &title, QWidget *left, QWidget *right);
    void listRuns();
    void take(const std::vector<ListedRun> &runs);
    void ask();
    void refresh();
    void compare();
    QString sampleText() const;
    QString differencesText() const;
    QString answersText() const;

    struct Differences
    {
        TrainedPointer one;
        TrainedPointer other;
        std::vector<LayerDifference> layers;
    };

    Workspace &m_workspace;
    CompareSide *m_one;
    CompareSide *m_other;
    QLabel *m_heading;
    QLabel *m_summary;
    Differences m_differences;
    NewestAnswer<std::vector<ListedRun>> m_listing;
    NewestAnswer<Differences> m_comparing;
};

} // namespace workbench
