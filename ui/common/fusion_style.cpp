#include "ui/common/fusion_style.h"

#include "ui/common/theme.h"

#include <QStyleOption>

namespace workbench {

namespace {

/// Fusion draws outlines in the window's colour, darkened by this much.
constexpr int outlineFactor = 140;

} // namespace

FusionStyle::FusionStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void FusionStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button || (element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton))
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    QStyleOptionButton outlined(*button);
    outlined.palette.setColor(QPalette::Window, themeColors().mutedText.lighter(outlineFactor));
    QProxyStyle::drawPrimitive(element, &outlined, painter, widget);
}

} // namespace workbench
