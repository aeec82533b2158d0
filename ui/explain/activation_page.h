#pragma once

#include "core/explain/activation_function.h"
#include "ui/explain/element_page.h"

class QLabel;

namespace workbench {

class Plot;

/// An activation: its curve and slope, where the layer's values lie on it, and the arithmetic of one.
class ActivationPage : public ElementPage
{
    Q_OBJECT

public:
    ActivationPage(Workspace &workspace, QWidget *parent);

protected:
    void showChannel() override;
    QString elementHtml() override;
    QStringList pinColumns() const override;
    PinnedNumbers pinned(const Pin &pin) const override;

private:
    ActivationFunction function() const { return activationFunction(*numbers(), slopeChannel()); }
    /// The channel whose slope a PReLU takes: a flat layer has its features in the columns of its only plane.
    std::int64_t slopeChannel() const { return slopeChannel({channel(), pixel()}); }
    std::int64_t slopeChannel(const Pin &place) const;
    std::span<const float> planeOf(const Planes &planes) const;
    void makePlots();
    void drawCurve();
    void drawHistogram();
    void showShares();

    Plot *m_curve;
    Plot *m_histogram;
    QLabel *m_shares;
    std::int64_t m_drawn = 0; ///< the channel whose curve is drawn
    double m_first = -4;      ///< of the horizontal axes
    double m_last = 4;
};

} // namespace workbench
