#pragma once

#include <QStringList>

namespace workbench {

/// What is seen while presenting, as the teacher chose it; remembered.
struct PresentationSettings
{
    qreal typeScale = 1.4;
    bool menuBar = false;
    bool toolBar = false;
    bool statusBar = false;
    bool panelTitles = true;
    bool caption = true; ///< the scene's title and number
    bool pointer = true; ///< from the start
    /// Names of panels that are never seen meanwhile: those for preparing.
    QStringList hiddenPanels = {QStringLiteral("scenes"),   QStringLiteral("layers"),
                                QStringLiteral("settings"), QStringLiteral("problems"),
                                QStringLiteral("history"),  QStringLiteral("runs")};

    bool operator==(const PresentationSettings &) const = default;
};

/// The name under which `hiddenPanels` has the column of cards, which is no dock.
inline const QString networkPanel = QStringLiteral("network");

PresentationSettings presentationSettings();
void savePresentationSettings(const PresentationSettings &settings);

} // namespace workbench
