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

private:
    /// -1: none.
    int currentSection() const;
    /// The middle of a section's name, all of it in sight.
    QPoint placeOf(const QRect &section) const;
};

} // namespace workbench
