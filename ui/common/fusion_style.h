#pragma once

#include <QProxyStyle>

namespace workbench {

/// Qt's Fusion with check boxes and radio buttons whose outline is seen on a dark ground too: its own is
/// darker than the ground, whatever that is.
class FusionStyle : public QProxyStyle
{
    Q_OBJECT

public:
    FusionStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace workbench
