#pragma once

#include "core/layers/sliding_window.h"

#include <QWidget>
#include <optional>

namespace workbench {

/// A picture of the input with its padding, the first windows and, hatched, the pixels that no window
/// reaches because the output size is rounded down. Hidden where every pixel is read.
class UnusedPixelsView : public QWidget
{
    Q_OBJECT

public:
    explicit UnusedPixelsView(QWidget *parent = nullptr);

    /// None: nothing to show.
    void show(const std::optional<Shape> &input, const SlidingWindow &window);

    QSize sizeHint() const override { return {200, 96}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString sentence() const;

    Shape m_input;
    SlidingWindow m_window;
    IntegerPair m_unused;
};

} // namespace workbench
