#pragma once

#include <QDoubleSpinBox>

namespace workbench {

/// The weight of an exponential average, from 0 (off) up to 0.9999. Steps go where they make a difference:
/// each about doubles the count of values averaged.
class SmoothingBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit SmoothingBox(QWidget *parent = nullptr);

    void stepBy(int steps) override;

protected:
    QString textFromValue(double value) const override;
};

} // namespace workbench
