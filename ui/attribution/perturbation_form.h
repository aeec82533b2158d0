#pragma once

#include "core/insight/perturbation.h"

#include <QWidget>
#include <array>

class QGridLayout;
class QLabel;
class QPushButton;
class QSlider;

namespace workbench {

/// A slider with its number for each way to change a picture.
class PerturbationForm : public QWidget
{
    Q_OBJECT

public:
    explicit PerturbationForm(QWidget *parent = nullptr);

    Perturbation perturbation() const;
    /// Everything as the picture is.
    void reset();
    /// Shifts reach half of the picture's sides.
    void setPictureSize(int height, int width);

Q_SIGNALS:
    void changed();

private:
    enum Row { ShiftX, ShiftY, Rotation, Blur, Noise, RowCount };
    void addRow(QGridLayout *grid, Row row, const char *name, const QString &text, int least, int most);
    QString valueText(Row row) const;
    void showValues();

    std::array<QSlider *, RowCount> m_sliders{};
    std::array<QLabel *, RowCount> m_values{};
    QPushButton *m_otherNoise;
    std::uint64_t m_seed = 0;
};

} // namespace workbench
