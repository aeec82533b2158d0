#pragma once

#include "core/data/data_set.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace workbench {

class PictureSizesModel;
class ReadingLabel;
class SizeChart;

/// How large the pictures of a data set are before they are brought to one size: a chart and a table, or a
/// sentence where all are alike.
class PictureSizesView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureSizesView(QWidget *parent = nullptr);

    /// `points`: the data set's sizes as the chart shows them; `text`: sizesText().
    void setSizes(const DataSet &data, const std::vector<SizePoint> &points, const QString &text);

private:
    void makeTable();
    QWidget *makeDetails();

    QStackedWidget *m_pages;
    QLabel *m_alike;
    SizeChart *m_chart;
    ReadingLabel *m_legend;
    QTableView *m_table;
    PictureSizesModel *m_model;
};

} // namespace workbench
