#include "ui/scenes/presentation_settings.h"

#include <QSettings>
#include <algorithm>

namespace workbench {

namespace {

constexpr qreal largestScale = 2;

/// Calls `visit` with each key and what it stands for.
template<typename Settings, typename Visit>
void visitAll(Settings &settings, const Visit &visit)
{
    visit("typeScale", settings.typeScale);
    visit("menuBar", settings.menuBar);
    visit("toolBar", settings.toolBar);
    visit("statusBar", settings.statusBar);
    visit("panelTitles", settings.panelTitles);
    visit("caption", settings.caption);
    visit("pointer", settings.pointer);
    visit("hiddenPanels", settings.hiddenPanels);
}

QString keyOf(const char *name)
{
    return QStringLiteral("presentation/") + QLatin1String(name);
}

} // namespace

PresentationSettings presentationSettings()
{
    PresentationSettings settings;
    const QSettings stored;
    visitAll(settings, [&stored](const char *name, auto &value) {
        if (stored.contains(keyOf(name)))
            value = stored.value(keyOf(name)).template value<std::decay_t<decltype(value)>>();
    });
    settings.typeScale = std::clamp<qreal>(settings.typeScale, 1, largestScale);
    return settings;
}

void savePresentationSettings(const PresentationSettings &settings)
{
    QSettings stored;
    visitAll(settings,
             [&stored](const char *name, const auto &value) { stored.setValue(keyOf(name), value); });
}

} // namespace workbench
