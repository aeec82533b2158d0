#include "ui/lessons/lesson_list.h"

#include "ui/common/theme.h"
#include "ui/lessons/lesson_progress.h"

#include <QFileInfo>
#include <QHeaderView>

namespace workbench {

namespace {

constexpr int pathRole = Qt::UserRole;

} // namespace

LessonList::LessonList(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("lessonList"));
    setAccessibleName(tr("Lessons"));
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemActivated, this, &LessonList::choose);
    connect(this, &QTreeWidget::itemClicked, this, &LessonList::choose);
}

void LessonList::showLessons(const std::vector<LessonFile> &builtIn, const std::vector<LessonFile> &own,
                             const QString &folder)
{
    const QString current = currentItem() ? currentItem()->data(0, pathRole).toString() : QString();
    clear();
    for (std::size_t i = 0; i < builtIn.size(); ++i)
        addLesson(builtIn[i], int(i) + 1);
    if (!folder.isEmpty()) {
        addHeading(tr("Own lessons"));
        if (own.empty())
            addSentence(tr("There is no lesson (*.md) in %1 yet.").arg(folder));
        for (const auto &file : own)
            addLesson(file, {});
    }
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (!current.isEmpty() && topLevelItem(i)->data(0, pathRole) == current)
            setCurrentItem(topLevelItem(i));
    }
}

void LessonList::addHeading(const QString &text)
{
    auto *item = new QTreeWidgetItem(this, {text});
    QFont font = item->font(0);
    font.setWeight(QFont::DemiBold);
    item->setFont(0, font);
    item->setFlags(Qt::ItemIsEnabled);
    item->setFirstColumnSpanned(true);
}

void LessonList::addSentence(const QString &text)
{
    auto *item = new QTreeWidgetItem(this, {text});
    item->setForeground(0, themeColors().mutedText);
    item->setFlags(Qt::ItemIsEnabled);
    item->setFirstColumnSpanned(true);
    item->setToolTip(0, text);
}

void LessonList::addLesson(const LessonFile &file, std::optional<int> number)
{
    if (!file.lesson)
        return addSentence(QStringLiteral("⚠ %1").arg(file.lesson.error().message()));
    const LessonProgress progress = loadProgress(file.lesson->id);
    const QString title =
        number ? QStringLiteral("%1. %2").arg(*number).arg(file.lesson->title) : file.lesson->title;
    auto *item = new QTreeWidgetItem(this, {title, progressText(*file.lesson, progress)});
    item->setData(0, pathRole, file.path);
    item->setForeground(1, progress.done ? themeColors().good : themeColors().mutedText);
    item->setToolTip(0, tr("%n step(s)", nullptr, int(file.lesson->steps.size())));
}

void LessonList::choose(const QTreeWidgetItem *item)
{
    const QString path = item->data(0, pathRole).toString();
    if (!path.isEmpty())
        Q_EMIT chosen(path);
}

} // namespace workbench
