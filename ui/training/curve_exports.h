#pragma once

#include "core/result.h"
#include "ui/training/curve_page.h"

#include <QAction>
#include <QObject>

namespace workbench {

/// What can be taken from a plot: a picture of it, its numbers.
class CurveExports : public QObject
{
    Q_OBJECT

public:
    /// `page` and `title` are asked for the shown plot and the run's title when something is taken.
    CurveExports(std::function<const CurvePage &()> page, std::function<QString()> title, QWidget *window);

    const QList<QAction *> &actions() const { return m_actions; }
    void setEnabled(bool enabled);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    void add(const QString &name, const QString &icon, const QString &text, const std::function<void()> &run);
    void savePictureAs(const QString &suffix, const QString &filter);
    void saveNumbers();
    void copyPicture();
    void save(const QString &dialogTitle, const QString &suffix, const QString &filter,
              const std::function<Result<void>(const QString &path)> &write);

    std::function<const CurvePage &()> m_page;
    std::function<QString()> m_title;
    QWidget *m_window;
    QList<QAction *> m_actions;
};

} // namespace workbench
