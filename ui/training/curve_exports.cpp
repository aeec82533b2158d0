#include "ui/training/curve_exports.h"

#include "core/files.h"
#include "ui/common/plot_export.h"
#include "ui/common/save_as.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>

namespace workbench {

CurveExports::CurveExports(std::function<const CurvePage &()> page, std::function<QString()> title,
                           QWidget *window)
    : QObject(window), m_page(std::move(page)), m_title(std::move(title)), m_window(window)
{
    const QString saveIcon = QStringLiteral("document-save-as");
    add(QStringLiteral("savePlotPng"), saveIcon, tr("Save as &PNG…"),
        [this] { savePictureAs(QStringLiteral("png"), tr("PNG pictures (*.png)")); });
    add(QStringLiteral("savePlotSvg"), saveIcon, tr("Save as &SVG…"),
        [this] { savePictureAs(QStringLiteral("svg"), tr("SVG pictures (*.svg)")); });
    add(QStringLiteral("savePlotPdf"), saveIcon, tr("Save as P&DF…"),
        [this] { savePictureAs(QStringLiteral("pdf"), tr("PDF documents (*.pdf)")); });
    add(QStringLiteral("saveNumbers"), QStringLiteral("document-export-table"),
        tr("Save the &numbers as CSV…"), [this] { saveNumbers(); });
    add(QStringLiteral("copyPlot"), QStringLiteral("edit-copy"), tr("&Copy picture"),
        [this] { copyPicture(); });
}

void CurveExports::add(const QString &name, const QString &icon, const QString &text,
                       const std::function<void()> &run)
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    m_actions << action;
}

void CurveExports::setEnabled(bool enabled)
{
    for (auto *action : m_actions)
        action->setEnabled(enabled);
}

void CurveExports::savePictureAs(const QString &suffix, const QString &filter)
{
    save(tr("Save the plot"), suffix, filter, [picture = takePicture(m_page().plot())](const QString &path) {
        return savePlotPicture(path, picture);
    });
}

void CurveExports::saveNumbers()
{
    save(tr("Save the numbers"), QStringLiteral("csv"), tr("Tables (*.csv)"),
         [table = m_page().table()](const QString &path) { return writeWhole(path, csvOf(table)); });
}

void CurveExports::copyPicture()
{
    QApplication::clipboard()->setImage(imageOf(takePicture(m_page().plot())));
    Q_EMIT said(tr("The picture of the plot is in the clipboard."));
}

void CurveExports::save(const QString &dialogTitle, const QString &suffix, const QString &filter,
                        const std::function<Result<void>(const QString &path)> &write)
{
    const QString suggested = QStringLiteral("%1 %2.%3").arg(m_title(), m_page().name(), suffix);
    saveInBackground(m_window, dialogTitle, suggested, filter, write,
                     [this](const QString &sentence) { Q_EMIT said(sentence); });
}

} // namespace workbench
