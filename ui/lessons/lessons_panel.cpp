#include "ui/lessons/lessons_panel.h"

#include "ui/lessons/lesson_list.h"
#include "ui/lessons/lesson_page.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace workbench {

namespace {

const QString openKey = QStringLiteral("lessons/open");
const QString builtInStart = QStringLiteral(":/lessons/");

QString lessonLanguage()
{
    return QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

} // namespace

LessonsPanel::LessonsPanel(Workspace &workspace, const LessonStage &stage, QWidget *parent)
    : QWidget(parent), m_runner(workspace, stage, this), m_own(this),
      m_builtIn(builtInLessons(lessonLanguage())), m_pages(new QStackedWidget(this)),
      m_list(new LessonList(this)), m_page(new LessonPage(m_runner, this))
{
    setObjectName(QStringLiteral("lessonsPanel"));
    setAccessibleName(tr("Lessons"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->addWidget(m_pages);
    connect(m_list, &LessonList::chosen, this, &LessonsPanel::openLesson);
    connect(m_page, &LessonPage::leaving, this, &LessonsPanel::showList);
    connect(m_page, &LessonPage::progressChanged, this, &LessonsPanel::refreshList);
    connect(&m_own, &OwnLessons::changed, this, [this] {
        refreshList();
        if (!m_openPath.startsWith(builtInStart))
            rereadOpenLesson();
    });
    refreshList();
    // The window may have been made anew, for another language: the lesson goes on.
    m_openPath = QSettings().value(openKey).toString();
    if (m_openPath.startsWith(builtInStart))
        m_openPath =
            QStringLiteral("%1%2/%3").arg(builtInStart, lessonLanguage(), QFileInfo(m_openPath).fileName());
    rereadOpenLesson();
}

const LessonFile *LessonsPanel::find(const QString &path) const
{
    for (const auto *files : {&m_builtIn, &m_own.lessons()}) {
        for (const auto &file : *files) {
            if (file.path == path)
                return &file;
        }
    }
    return nullptr;
}

void LessonsPanel::openLesson(const QString &path)
{
    const LessonFile *file = find(path);
    if (!file || !file->lesson)
        return;
    m_openPath = path;
    QSettings().setValue(openKey, path);
    m_pages->setCurrentWidget(m_page);
    m_page->showLesson(*file->lesson, QFileInfo(path).path(), true);
    takeFocus();
}

void LessonsPanel::rereadOpenLesson()
{
    const LessonFile *file = find(m_openPath);
    if (!file || !file->lesson)
        return;
    m_pages->setCurrentWidget(m_page);
    m_page->showLesson(*file->lesson, QFileInfo(m_openPath).path(), false);
}

void LessonsPanel::showList()
{
    m_runner.cancel();
    m_openPath.clear();
    QSettings().remove(openKey);
    refreshList();
    m_pages->setCurrentWidget(m_list);
    m_list->setFocus();
}

void LessonsPanel::refreshList()
{
    m_list->showLessons(m_builtIn, m_own.lessons(), m_own.folder());
}

void LessonsPanel::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder of own lessons"), m_own.folder());
    if (folder.isEmpty())
        return;
    m_own.setFolder(folder);
    showList();
}

void LessonsPanel::takeFocus()
{
    if (m_pages->currentWidget() == m_list)
        return m_list->setFocus();
    if (auto *next = m_page->findChild<QWidget *>(QStringLiteral("nextStep")))
        next->setFocus();
}

} // namespace workbench
