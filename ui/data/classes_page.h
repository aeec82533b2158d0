#pragma once

#include "core/data/statistics.h"
#include "ui/common/refresh_later.h"
#include "ui/common/workspace.h"
#include "ui/data/data_task.h"

#include <QWidget>

class QBoxLayout;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace workbench {

class ClassModel;
class DataSummary;
class EmptyPage;
class PictureSizesView;

/// The classes of the data set: how many images of each, what they look like on average, how the parts
/// compare, and how large the pictures were. Worked out beside the GUI thread whenever the page is seen and
/// data or split have changed.
class ClassesPage : public QWidget
{
    Q_OBJECT

public:
    explicit ClassesPage(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A class was clicked, or Enter was pressed on it.
    void classChosen(int label);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    QWidget *makeSummary();
    /// The table of the classes, and behind it the sizes of the pictures.
    QWidget *makeViews();
    void connectSignals();
    void refresh();
    void measure(const DataSetPointer &loaded);
    /// `sizes`: how large the pictures are, in words.
    void showStatistics(const DataSetPointer &loaded, const DataStatistics &statistics, const QString &sizes,
                        bool isMeasuring);
    void showProgress();
    void showEmpty();

    Workspace &m_workspace;
    DataTask m_task;
    ClassModel *m_model;
    QTableView *m_table;
    QTabBar *m_views; ///< what is beside the summary
    PictureSizesView *m_sizes;
    DataSummary *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    EmptyPage *m_empty;
    QStackedWidget *m_pages;
    QBoxLayout *m_layout;      ///< of summary and table
    DataSetPointer m_measured; ///< what is shown or worked out
    Project m_split;           ///< and with which settings
    RefreshLater m_later;
};

} // namespace workbench
