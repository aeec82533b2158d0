#pragma once

#include "ui/common/refresh_later.h"
#include "ui/common/workspace.h"
#include "ui/training/curve_page.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace workbench {

class PlotExports;
class NumberModel;
class NumberView;
class SmoothingBox;

/// The run's curves, while it goes on and after: loss, accuracy, learning rate and speed, each as a plot or
/// as a table, to be saved as a picture or as numbers.
class CurvesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CurvesPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~CurvesPanel() override;

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    void makeLayout();
    QLayout *makeTools();
    QLayout *makeHeader();
    void makeTabs();
    void makeSmoothing();
    void makeExports();
    QToolButton *makeTool(const QString &icon, const QString &name);

    /// The past epoch that is looked at.
    void markEpoch();
    void restart();
    void takeNew();
    void plotNew();
    CurvePage &shown() const;
    bool tableShown() const;
    void showPage();
    void showTable();
    void showNewest();
    void updateTools();
    void setLogarithmic(bool logarithmic);
    void setSmoothing(double weight);
    void saveChoices();

    Workspace &m_workspace;
    RunNumbers m_numbers;
    std::vector<std::unique_ptr<CurvePage>> m_curves;
    QTimer m_goOn; ///< plots the next portion
    std::optional<std::int64_t> m_marked;
    RefreshLater m_unsaved{[this] { saveChoices(); }};
    NumberModel *m_tableModel;
    NumberView *m_table;
    PlotExports *m_exports;
    QStackedWidget *m_pages; ///< the plots, then the table and the empty page
    QLabel *m_empty;
    QTabBar *m_tabs;
    QCheckBox *m_logarithmic;
    QLabel *m_smoothingLabel;
    SmoothingBox *m_smoothing;
    QLabel *m_newest;
    QToolButton *m_back;
    QToolButton *m_reset;
    QToolButton *m_tableButton;
    QToolButton *m_exportButton;
};

} // namespace workbench
