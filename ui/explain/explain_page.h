#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

namespace workbench {

/// Explains one layer type with the selected layer's own numbers. Is told of them only while it is seen.
class ExplainPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// An observation that has `values`, of a layer of the page's type.
    virtual void showValues(const ObservationPointer &observation) = 0;
};

} // namespace workbench
