#include "ui/lessons/lesson_progress.h"

#include <QCoreApplication>
#include <QSettings>
#include <QUrl>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LessonProgress)
};

QString groupOf(const QString &id)
{
    return QStringLiteral("lessons/progress/") + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

} // namespace

LessonProgress loadProgress(const QString &id)
{
    QSettings settings;
    settings.beginGroup(groupOf(id));
    LessonProgress progress{.step = std::max(0, settings.value(QStringLiteral("step")).toInt()),
                            .done = settings.value(QStringLiteral("done")).toBool()};
    for (const auto &step : settings.value(QStringLiteral("answered")).toStringList())
        progress.answered << step.toInt();
    return progress;
}

void saveProgress(const QString &id, const LessonProgress &progress)
{
    QStringList answered;
    for (const int step : progress.answered)
        answered << QString::number(step);
    QSettings settings;
    settings.beginGroup(groupOf(id));
    settings.setValue(QStringLiteral("step"), progress.step);
    settings.setValue(QStringLiteral("done"), progress.done);
    settings.setValue(QStringLiteral("answered"), answered);
}

QString progressText(const Lesson &lesson, const LessonProgress &progress)
{
    if (progress.done)
        return Text::tr("✓ done");
    if (progress == LessonProgress{})
        return {};
    return Text::tr("step %1 of %2").arg(progress.step + 1).arg(lesson.steps.size());
}

} // namespace workbench
