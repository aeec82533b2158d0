#pragma once

#include "core/data/data_set.h"

#include <QWidget>

class QLabel;
class QTableView;
class QToolButton;

namespace workbench {

class PictureSizesModel;
class ReadingLabel;
class SizeChart;

/// How large the pictures of a data set are before they are brought to one size: a sentence where all are
/// alike, else a chart and a table that fold away.
class PictureSizesView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureSizesView(QWidget *parent = nullptr);

    /// `points`: the data set's sizes as the chart shows them.
    void setSizes(const DataSet &data, const std::vector<SizePoint> &points);

private:
    void makeTable();
    QWidget *makeDetails();
    void connectButton();

    ReadingLabel *m_alike; ///< in place of the rest
    QToolButton *m_button;
    QWidget *m_details;
    SizeChart *m_chart;
    ReadingLabel *m_legend;
    QTableView *m_table;
    PictureSizesModel *m_model;
};

} // namespace workbench
