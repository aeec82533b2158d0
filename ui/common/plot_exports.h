#pragma once

#include "core/result.h"
#include "ui/common/plot_export.h"

#include <QAction>
#include <QObject>
#include <functional>

namespace workbench {

/// What can be taken from a plot: a picture of it, its numbers.
class PlotExports : public QObject
{
    Q_OBJECT

public:
    /// Asked when something is taken.
    struct Source
    {
        std::function<QString()> name; ///< of files, without their ending: "LeNet-5 loss"
        std::function<PlotPicture()> picture; ///< null: a table alone
        /// What writes the numbers as CSV, on a thread of its own.
        std::function<std::function<QByteArray()>()> numbers; ///< null: a picture alone
    };

    PlotExports(Source source, QWidget *window);

    const QList<QAction *> &actions() const { return m_actions; }
    void setEnabled(bool picture, bool numbers);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    void add(bool ofPicture, const char *name, const char *icon, const QString &text,
             void (PlotExports::*take)());
    void savePng();
    void saveSvg();
    void savePdf();
    void savePictureAs(const QString &suffix, const QString &filter);
    void saveNumbers();
    void copyPicture();
    void copyNumbers();
    void save(const QString &dialogTitle, const QString &suffix, const QString &filter,
              const std::function<Result<void>(const QString &path)> &write);

    Source m_source;
    QWidget *m_window;
    QList<QAction *> m_actions;
    QList<QAction *> m_ofPicture; ///< those of them that take a picture
};

} // namespace workbench
