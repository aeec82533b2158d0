#pragma once

#include <QHeaderView>

namespace workbench {

/// The names of classes beside a matrix; above it they stand on end. Where sections are too narrow for all
/// names, only each second, third … is written.
class ClassHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit ClassHeader(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace workbench
