#include "ui/common/plot_exports.h"

#include "core/files.h"
#include "ui/common/save_as.h"
#include "ui/common/theme.h"
#include "ui/common/threads.h"

#include <QApplication>
#include <QClipboard>
#include <QPointer>
#include <QWidget>

namespace workbench {

PlotExports::PlotExports(Source source, QWidget *window)
    : QObject(window), m_source(std::move(source)), m_window(window)
{
    add(true, "savePlotPng", "document-save-as", tr("Save as &PNG…"), &PlotExports::savePng);
    add(true, "savePlotSvg", "document-save-as", tr("Save as &SVG…"), &PlotExports::saveSvg);
    add(true, "savePlotPdf", "document-save-as", tr("Save as P&DF…"), &PlotExports::savePdf);
    add(false, "saveNumbers", "document-export-table", tr("Save the &numbers as CSV…"),
        &PlotExports::saveNumbers);
    add(true, "copyPlot", "edit-copy", tr("&Copy picture"), &PlotExports::copyPicture);
    add(false, "copyNumbers", "edit-copy", tr("Copy the n&umbers as CSV"), &PlotExports::copyNumbers);
    for (auto *action : m_actions)
        action->setVisible(m_ofPicture.contains(action) ? m_source.picture != nullptr
                                                        : m_source.numbers != nullptr);
}

void PlotExports::add(bool ofPicture, const char *name, const char *icon, const QString &text,
                      void (PlotExports::*take)())
{
    auto *action = new QAction(themeIcon(QString::fromLatin1(icon)), text, this);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, take);
    m_actions << action;
    if (ofPicture)
        m_ofPicture << action;
}

void PlotExports::setEnabled(bool picture, bool numbers)
{
    for (auto *action : m_actions)
        action->setEnabled(m_ofPicture.contains(action) ? picture : numbers);
}

void PlotExports::savePng()
{
    savePictureAs(QStringLiteral("png"), tr("PNG pictures (*.png)"));
}

void PlotExports::saveSvg()
{
    savePictureAs(QStringLiteral("svg"), tr("SVG pictures (*.svg)"));
}

void PlotExports::savePdf()
{
    savePictureAs(QStringLiteral("pdf"), tr("PDF documents (*.pdf)"));
}

void PlotExports::savePictureAs(const QString &suffix, const QString &filter)
{
    save(tr("Save the plot"), suffix, filter,
         [picture = m_source.picture()](const QString &path) { return savePlotPicture(path, picture); });
}

void PlotExports::saveNumbers()
{
    save(tr("Save the numbers"), QStringLiteral("csv"), tr("Tables (*.csv)"),
         [csv = m_source.numbers()](const QString &path) { return writeWhole(path, csv()); });
}

void PlotExports::copyPicture()
{
    QApplication::clipboard()->setImage(imageOf(m_source.picture()));
    Q_EMIT said(tr("The picture of the plot is in the clipboard."));
}

void PlotExports::copyNumbers()
{
    // A million rows take a while to write.
    onPool([self = QPointer<PlotExports>(this), csv = m_source.numbers()] {
        const QString text = QString::fromUtf8(csv());
        onGui([self, text] {
            QApplication::clipboard()->setText(text);
            if (self)
                Q_EMIT self->said(tr("The numbers are in the clipboard."));
        });
    });
}

void PlotExports::save(const QString &dialogTitle, const QString &suffix, const QString &filter,
                       const std::function<Result<void>(const QString &path)> &write)
{
    saveInBackground(m_window, dialogTitle, m_source.name() + QLatin1Char('.') + suffix, filter, write,
                     [this](const QString &sentence) { Q_EMIT said(sentence); });
}

} // namespace workbench
