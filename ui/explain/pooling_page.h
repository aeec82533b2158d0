#pragma once

#include "core/explain/pooling.h"
#include "ui/explain/map_page.h"

namespace workbench {

class ArithmeticText;
class PoolingGradient;

/// The window of a pooling slides over the input; its largest number, or its mean, becomes an output; and
/// where the gradient of an output goes.
class PoolingPage : public MapPage
{
    Q_OBJECT

public:
    PoolingPage(Workspace &workspace, QWidget *parent);

protected:
    Result<Extent> take(const ObservationPointer &observation) override;
    void showNumbers() override;
    void showPosition() override;
    QStringList pinColumns() const override;
    PinnedNumbers pinned(const Pin &pin) const override;

private:
    QWidget *makeWindow();
    void markInput(const WorkedPooling &worked);
    void markOutput();
    void showWindow(const WorkedPooling &worked);
    QString inputRemark(const WorkedPooling &worked) const;

    std::optional<Pooling> m_pooling;
    ColorScale m_inputScale;
    GridView *m_input;
    GridView *m_output;
    GridView *m_window;
    ArithmeticText *m_text;
    PoolingGradient *m_gradient;
};

/// The input map with its padding, of zeros or −∞; what no window reads is hatched.
NumberField poolingField(const Pooling &pooling, std::int64_t channel);

} // namespace workbench
