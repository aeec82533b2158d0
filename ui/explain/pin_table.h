#pragma once

#include "ui/explain/convolution_state.h"
#include "ui/properties/section.h"

class QTableWidget;

namespace workbench {

/// Pinned positions under one another: the picture under the window, sums and result.
class PinTable : public Section
{
    Q_OBJECT

public:
    explicit PinTable(ConvolutionState &state, QWidget *parent = nullptr);

    void refresh();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillRow(int row, const Convolution &convolution, const ConvolutionState::Pin &pin);

    ConvolutionState &m_state;
    QTableWidget *m_table;
    QLabel *m_hint;
};

} // namespace workbench
