#include "core/lessons/views.h"

#include <algorithm>

namespace workbench {

const std::vector<LessonView> &lessonViews()
{
    static const std::vector<LessonView> views{
        {.name = "network", .widget = "designerPanel"},
        {.name = "start", .widget = "startButton"},
        {.name = "layers", .dock = "layersDock"},
        {.name = "settings", .dock = "settingsDock"},
        {.name = "layer", .dock = "propertiesDock", .tabs = "layerTabs"},
        {.name = "formula", .dock = "propertiesDock", .tabs = "layerTabs", .widget = "formulaText"},
        {.name = "filters", .dock = "propertiesDock", .tabs = "layerTabs", .widget = "filterGrid"},
        {.name = "maps", .dock = "propertiesDock", .tabs = "layerTabs", .widget = "mapGrid"},
        {.name = "unused_pixels", .dock = "propertiesDock", .tabs = "layerTabs", .widget = "unusedPixels"},
        {.name = "arithmetic", .dock = "propertiesDock", .tabs = "layerTabs", .tab = 1},
        {.name = "im2col", .dock = "propertiesDock", .tabs = "layerTabs", .tab = 2},
        {.name = "step", .dock = "stepDock", .action = "showStep"},
        {.name = "what_if", .dock = "stepDock", .action = "showStep", .tabs = "stepTabs", .tab = 1},
        {.name = "predictions", .dock = "predictionsDock"},
        {.name = "draw", .dock = "drawDock"},
        {.name = "curves", .dock = "curvesDock"},
        {.name = "loss", .dock = "curvesDock", .tabs = "curveTabs", .tab = 0},
        {.name = "accuracy", .dock = "curvesDock", .tabs = "curveTabs", .tab = 1},
        {.name = "health", .dock = "healthDock"},
        {.name = "runs", .dock = "runsDock"},
        {.name = "data", .dock = "dataDock"},
        {.name = "gallery", .dock = "dataDock", .tabs = "dataTabs", .tab = 0},
        {.name = "classes", .dock = "dataDock", .tabs = "dataTabs", .tab = 1},
        {.name = "doubtful", .dock = "dataDock", .tabs = "dataTabs", .tab = 3},
        {.name = "preparation", .dock = "dataDock", .tabs = "dataTabs", .tab = 4},
        {.name = "evaluation", .dock = "evaluationDock"},
        {.name = "confusion", .dock = "evaluationDock", .tabs = "evaluationTabs", .tab = 0},
        {.name = "problems", .dock = "problemsDock"},
        {.name = "summary", .dock = "summaryDock"},
        {.name = "source", .dock = "sourceDock"},
        {.name = "history", .dock = "historyDock"},
    };
    return views;
}

const LessonView *findLessonView(const QString &name)
{
    const auto &views = lessonViews();
    const auto found = std::find_if(views.begin(), views.end(),
                                    [&](const LessonView &view) { return name == QLatin1String(view.name); });
    return found == views.end() ? nullptr : &*found;
}

} // namespace workbench
