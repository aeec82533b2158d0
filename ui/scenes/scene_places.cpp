#include "ui/scenes/scene_places.h"

#include "ui/explain/step_bar.h"
#include "ui/properties/property_panel.h"
#include "ui/step/step_timeline.h"

#include <QSpinBox>
#include <algorithm>

namespace workbench {

namespace {

template<class Widget>
Widget *seenOf(const QList<Widget *> &widgets)
{
    const auto seen = std::find_if(widgets.begin(), widgets.end(),
                                   [](const Widget *widget) { return widget->isVisible(); });
    return seen == widgets.end() ? nullptr : *seen;
}

} // namespace

ScenePlaces::ScenePlaces(Workspace &workspace, QWidget &window, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_properties(window.findChild<PropertyPanel *>()),
      m_timeline(window.findChild<StepTimeline *>())
{
    connect(&workspace, &Workspace::observed, this, &ScenePlaces::goOn);
    connect(&workspace.document(), &Document::selectedLayerChanged, this, [this](const QString &layer) {
        if (layer != m_layer)
            m_wanted = {};
    });
    connect(m_timeline, &StepTimeline::stageChanged, this, &ScenePlaces::goOn);
}

SceneView ScenePlaces::current() const
{
    SceneView view;
    if (m_properties->isVisible())
        view.tab = sceneTabs()[m_properties->tab()];
    if (const auto *channel = channelBox())
        view.channel = channel->value();
    if (const auto *bar = stepBar(); bar && hasNumbers())
        view.position = bar->position();
    if (m_timeline->isVisible() && m_timeline->currentRow() >= 0)
        view.stage = m_timeline->currentRow();
    return view;
}

void ScenePlaces::goTo(const SceneView &view)
{
    if (!view.tab.isEmpty())
        m_properties->showTab(int(sceneTabs().indexOf(view.tab)));
    m_layer = m_workspace.document().selectedLayer();
    m_wanted = view;
    goOn();
}

void ScenePlaces::goOn()
{
    // Each is taken out before it is gone to: going there may call this again.
    if (m_wanted.stage && m_timeline->isVisible() && m_timeline->count() > 0)
        m_timeline->goTo(
            int(std::min<std::int64_t>(*std::exchange(m_wanted.stage, {}), m_timeline->count())));
    auto *bar = stepBar();
    auto *channel = channelBox();
    if (!hasNumbers() || !(bar || channel))
        return;
    if (const auto wanted = std::exchange(m_wanted.channel, {}); wanted && channel)
        channel->setValue(int(std::min<std::int64_t>(*wanted, channel->maximum())));
    if (const auto wanted = std::exchange(m_wanted.position, {}); wanted && bar)
        bar->goTo(*wanted);
}

/// Whether the page shows the selected layer as the document has it by now.
bool ScenePlaces::hasNumbers() const
{
    const auto observation = m_workspace.observation();
    const Layer *layer = m_workspace.document().network().find(m_workspace.document().selectedLayer());
    return layer && observation && observation->values && observation->values->layer == *layer;
}

StepBar *ScenePlaces::stepBar() const
{
    return seenOf(m_properties->findChildren<StepBar *>());
}

QSpinBox *ScenePlaces::channelBox() const
{
    auto *unit = seenOf(m_properties->findChildren<QSpinBox *>(QStringLiteral("chosenUnit")));
    return unit ? unit : seenOf(m_properties->findChildren<QSpinBox *>(QStringLiteral("outputChannel")));
}

} // namespace workbench
