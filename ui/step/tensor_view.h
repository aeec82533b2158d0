#pragma once

#include "core/exchange/safetensors.h"
#include "core/figure/color_maps.h"

#include <QWidget>

class QLabel;
class QSpinBox;
class QTableView;

namespace workbench {

class PlaneGrid;
class TensorModel;

/// One tensor: its name, size and range, its numbers as pictures or as a table.
class TensorView : public QWidget
{
    Q_OBJECT

public:
    explicit TensorView(QWidget *parent = nullptr);

    /// `remark` is said where there are no numbers (None). What is shown of a tensor with many planes is the
    /// first of them, and that is said.
    void setTensor(const QString &title, const TensorData &tensor, ColorMap map, const QString &remark = {});
    void setAsNumbers(bool numbers);

private:
    void showPictures(const TensorData &tensor, ColorMap map);
    void showPlane();
    void makePictures();
    void makeNumbers();
    void showBoxes();

    QLabel *m_heading;
    QWidget *m_pictureBox;
    PlaneGrid *m_pictures;
    QLabel *m_limit;
    QWidget *m_numberBox;
    TensorModel *m_model;
    QTableView *m_table;
    QWidget *m_planeRow;
    QSpinBox *m_plane;
    QLabel *m_planeText;
    bool m_numbers = false;
    bool m_empty = true;
};

/// The part of a batch's tensor that is of one sample, without the batch's dimension.
TensorData sampleOf(const TensorData &tensor, std::int64_t sample);

/// A table of numbers as the step's views have them.
void setUpNumberTable(QTableView *table);
/// Columns as wide as a number of four digits in that font can be.
void setNumberColumns(QTableView *table, const QFont &font);

} // namespace workbench
