#include "ui/scenes/scene_actions.h"

#include "ui/common/theme.h"

#include <QAction>
#include <QMenu>

namespace workbench {

namespace {

constexpr int keyed = 9; ///< scenes with a key of their own
constexpr int longestMenuTitle = 40;

} // namespace

SceneActions::SceneActions(Scenes &scenes, Presentation &presentation, QWidget *window)
    : QObject(window), m_scenes(scenes), m_presentation(presentation),
      m_present(make(QStringLiteral("present"), QStringLiteral("view-presentation"), tr("&Present"))),
      m_settings(make(QStringLiteral("presentationSettings"), QStringLiteral("configure"),
                      tr("Presentation &settings…"))),
      m_pointer(make(QStringLiteral("lightDot"), QStringLiteral("tool-pointer"), tr("&Light dot"))),
      m_add(make(QStringLiteral("addScene"), QStringLiteral("list-add"), tr("&Add a scene"))),
      m_next(make(QStringLiteral("nextScene"), QStringLiteral("go-next"), tr("&Next scene"))),
      m_previous(make(QStringLiteral("previousScene"), QStringLiteral("go-previous"), tr("Pre&vious scene")))
{
    m_present->setCheckable(true);
    m_present->setShortcut(Qt::Key_F11);
    m_present->setToolTip(tr("Show this to a class: whole screen, larger type (F11)"));
    m_pointer->setCheckable(true);
    m_add->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_add->setToolTip(tr("Keep what is seen now as a scene (Ctrl+Shift+A)"));
    makeRecalls();
    connect(m_present, &QAction::triggered, this,
            [this](bool on) { on ? m_presentation.enter() : m_presentation.leave(); });
    connect(m_settings, &QAction::triggered, this, &SceneActions::settingsWanted);
    connect(m_pointer, &QAction::triggered, &presentation, &Presentation::setPointer);
    connect(m_add, &QAction::triggered, &scenes, &Scenes::add);
    connect(m_next, &QAction::triggered, &scenes, &Scenes::next);
    connect(m_previous, &QAction::triggered, &scenes, &Scenes::previous);
    connect(&scenes, &Scenes::changed, this, &SceneActions::update);
    connect(&presentation, &Presentation::changed, this, [this] {
        updateKeys();
        update();
    });
    connect(&presentation, &Presentation::pointerChanged, m_pointer, &QAction::setChecked);
    updateKeys();
    update();
}

QAction *SceneActions::make(const QString &name, const QString &icon, const QString &text)
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(name);
    return action;
}

void SceneActions::makeRecalls()
{
    for (int i = 0; i < keyed; ++i) {
        auto *action = new QAction(this);
        action->setObjectName(QStringLiteral("recallScene%1").arg(i + 1));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, i] { m_scenes.recall(i); });
        m_recalls << action;
    }
}

/// A presenter's remote sends Page Down and Page Up.
void SceneActions::updateKeys()
{
    const bool presenting = m_presentation.isOn();
    const auto give = [presenting](QAction *action, Qt::Key key) {
        QList<QKeySequence> keys{Qt::ALT | key};
        if (presenting)
            keys.prepend(key);
        action->setShortcuts(keys);
    };
    give(m_next, Qt::Key_PageDown);
    give(m_previous, Qt::Key_PageUp);
    for (int i = 0; i < keyed; ++i)
        give(m_recalls[i], Qt::Key(Qt::Key_1 + i));
    m_pointer->setShortcut(presenting ? QKeySequence(Qt::Key_L) : QKeySequence());
}

void SceneActions::update()
{
    const bool presenting = m_presentation.isOn();
    m_present->setChecked(presenting);
    m_settings->setEnabled(!presenting);
    m_pointer->setEnabled(presenting);
    const int current = m_scenes.current();
    const int count = m_scenes.count();
    // While presenting, the keys stay scenes' keys at either end: there the scene is come back to.
    m_next->setEnabled(count > 0);
    m_previous->setEnabled(count > 0);
    for (int i = 0; i < keyed; ++i) {
        m_recalls[i]->setVisible(i < count);
        m_recalls[i]->setEnabled(i < count);
        m_recalls[i]->setChecked(i == current);
        if (i < count) {
            QString title = m_scenes.all()[i].title.left(longestMenuTitle);
            m_recalls[i]->setText(title.replace(QLatin1Char('&'), QLatin1String("&&")));
        }
    }
    m_presentation.setCaption(
        current < 0
            ? QString()
            : QStringLiteral("%1   %2 / %3").arg(m_scenes.all()[current].title).arg(current + 1).arg(count));
}

void SceneActions::fill(QMenu *menu)
{
    menu->addActions({m_present, m_settings, m_pointer});
    menu->addSeparator();
    menu->addActions({m_add, m_next, m_previous});
    menu->addSeparator();
    menu->addActions(m_recalls);
}

} // namespace workbench
