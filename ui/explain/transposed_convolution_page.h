#pragma once

#include "core/explain/transposed_convolution.h"
#include "ui/explain/map_page.h"

class QSpinBox;

namespace workbench {

class ArithmeticText;

/// The stamps of a ConvTranspose2d: each input pixel puts its kernel, times its value, into the output; where
/// stamps overlap they add up.
class TransposedConvolutionPage : public MapPage
{
    Q_OBJECT

public:
    TransposedConvolutionPage(Workspace &workspace, QWidget *parent);

protected:
    Result<Extent> take(const ObservationPointer &observation) override;
    void showNumbers() override;
    void showPosition() override;
    QStringList pinColumns() const override;
    PinnedNumbers pinned(const Pin &pin) const override;

private:
    QWidget *makeStamp();
    void chooseInputChannel();
    void markInput(const std::vector<StampPart> &parts, const std::optional<Pixel> &stamped);
    void markOutput(const std::optional<Pixel> &stamped);
    void showStamp(const std::optional<Pixel> &stamped);
    QString sumHtml(const std::vector<StampPart> &parts) const;

    std::optional<TransposedConvolution> m_convolution;
    std::int64_t m_inputChannel = 0;
    QSpinBox *m_inputBox;
    GridView *m_input;
    GridView *m_output;
    GridView *m_kernel;
    GridView *m_stamp;
    QLabel *m_value;
    ArithmeticText *m_text;
};

} // namespace workbench
