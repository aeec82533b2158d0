#pragma once

#include "core/explain/resampling.h"
#include "ui/explain/map_page.h"

namespace workbench {

class ArithmeticText;

/// Upsample, ZeroPad2d and Identity: which input pixels an output pixel is made of, and with which weights.
class ResamplingPage : public MapPage
{
    Q_OBJECT

public:
    ResamplingPage(Workspace &workspace, QWidget *parent);

protected:
    Result<Extent> take(const ObservationPointer &observation) override;
    void showNumbers() override;
    void showPosition() override;
    QStringList pinColumns() const override;
    PinnedNumbers pinned(const Pin &pin) const override;

private:
    QString purposeText() const;
    void markInput(const WorkedResampling &worked);
    void markOutput();

    std::optional<Resampling> m_resampling;
    Layer m_layer;
    QLabel *m_purpose;
    GridView *m_input;
    GridView *m_output;
    ArithmeticText *m_text;
};

} // namespace workbench
