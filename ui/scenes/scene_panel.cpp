#include "ui/scenes/scene_panel.h"

#include "ui/common/empty_page.h"
#include "ui/common/menu_text.h"
#include "ui/common/theme.h"
#include "ui/scenes/scenes.h"

#include <QAction>
#include <QHeaderView>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace workbench {

ScenePanel::ScenePanel(Scenes &scenes, QAction *add, QAction *present, QWidget *parent)
    : QWidget(parent), m_scenes(scenes), m_model(scenes), m_pages(new QStackedWidget(this)),
      m_empty(new EmptyPage(this)), m_list(new QTreeView(this))
{
    setObjectName(QStringLiteral("scenePanel"));
    setAccessibleName(tr("Scenes"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    makeList();
    m_empty->setText(tr("A scene keeps what is seen now: perspective, panels, selected layer and sample, the "
                        "network with its parameters, the place in a page. Make some, put them in order, "
                        "and show them one after another."));
    m_empty->setAction(tr("&Add a scene"));
    connect(m_empty, &EmptyPage::actionClicked, add, &QAction::trigger);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->addWidget(makeBar(add, present));
    column->addWidget(m_pages, 1);
    connect(&scenes, &Scenes::changed, this, &ScenePanel::refresh);
    connect(&scenes, &Scenes::added, this, [this](int scene) {
        select(scene);
        if (m_list->isVisible())
            m_list->edit(m_model.index(scene, SceneModel::Title));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ScenePanel::refresh);
    refresh();
}

void ScenePanel::makeList()
{
    m_list->setObjectName(QStringLiteral("sceneList"));
    m_list->setAccessibleName(tr("Scenes in their order"));
    m_list->setModel(&m_model);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDropIndicatorShown(true);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(SceneModel::Title, QHeaderView::Stretch);
    header->setSectionsMovable(false);
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (index.column() != SceneModel::Network)
            m_scenes.recall(index.row());
    });
}

QWidget *ScenePanel::makeBar(QAction *add, QAction *present)
{
    const auto icon = [](const char *name) { return QString::fromLatin1(name); };
    auto *rename = addAction(QStringLiteral("renameScene"), icon("edit-rename"), tr("&Rename"), Qt::Key_F2,
                             [this](int scene) { m_list->edit(m_model.index(scene, SceneModel::Title)); });
    auto *replace =
        addAction(QStringLiteral("replaceScene"), icon("view-refresh"), tr("Re&place by what is seen now"),
                  {}, [this](int scene) { m_scenes.replace(scene); });
    m_up = addAction(QStringLiteral("sceneUp"), icon("go-up"), tr("Move &up"), Qt::CTRL | Qt::Key_Up,
                     [this](int) { moveSelected(-1); });
    m_down = addAction(QStringLiteral("sceneDown"), icon("go-down"), tr("Move &down"),
                       Qt::CTRL | Qt::Key_Down, [this](int) { moveSelected(1); });
    auto *remove = addAction(QStringLiteral("deleteScene"), icon("edit-delete"), tr("&Delete"),
                             QKeySequence::Delete, [this](int scene) { m_scenes.remove(scene); });
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (auto *action : {add, rename, replace, m_up, m_down, remove, present}) {
        if (action == present)
            row->addStretch();
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setAccessibleName(withoutMnemonic(action->text()));
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    return bar;
}

QAction *ScenePanel::addAction(const QString &name, const QString &icon, const QString &text,
                               const QKeySequence &shortcut, const std::function<void(int scene)> &act)
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    // Of the list alone: in the cards the same keys are about layers.
    action->setShortcutContext(Qt::WidgetShortcut);
    if (!shortcut.isEmpty())
        action->setToolTip(QStringLiteral("%1 (%2)").arg(withoutMnemonic(text),
                                                         shortcut.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, act] {
        if (selected() >= 0)
            act(selected());
    });
    m_list->addAction(action);
    m_actions << action;
    return action;
}

int ScenePanel::selected() const
{
    const auto rows = m_list->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

void ScenePanel::select(int scene)
{
    m_list->setCurrentIndex(m_model.index(scene, SceneModel::Title));
}

void ScenePanel::moveSelected(int by)
{
    const int to = selected() + by;
    m_scenes.move(selected(), to);
    select(to);
}

void ScenePanel::refresh()
{
    m_pages->setCurrentWidget(m_scenes.count() == 0 ? static_cast<QWidget *>(m_empty) : m_list);
    for (auto *action : m_actions)
        action->setEnabled(selected() >= 0);
    m_up->setEnabled(selected() > 0);
    m_down->setEnabled(selected() >= 0 && selected() < m_scenes.count() - 1);
}

} // namespace workbench
