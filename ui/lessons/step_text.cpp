#include "ui/lessons/step_text.h"

#include "ui/common/theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFontInfo>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <cmath>

namespace workbench {

namespace {

constexpr int lineHeight = 125; // percent
constexpr qreal headingScale = 1.25;
constexpr qreal paragraphGap = 8;
constexpr qreal listGap = 2;

void styleBlock(QTextCursor &cursor, const QFont &base)
{
    QTextBlockFormat block = cursor.blockFormat();
    const bool isCode = block.hasProperty(QTextFormat::BlockCodeFence);
    if (!isCode) {
        block.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        block.setBottomMargin(cursor.currentList() ? listGap : paragraphGap);
    }
    block.setNonBreakableLines(false);
    if (isCode)
        block.setBackground(themeColors().window);
    if (block.headingLevel() > 0) {
        QTextCharFormat format;
        format.setFontPointSize(QFontInfo(base).pointSizeF() * headingScale);
        format.setFontWeight(QFont::DemiBold);
        // The size adjustment of Markdown's headings would come on top.
        format.setProperty(QTextFormat::FontSizeAdjustment, 0);
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.mergeCharFormat(format);
    }
    cursor.setBlockFormat(block);
}

} // namespace

StepText::StepText(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setStyleSheet(QStringLiteral("QTextBrowser { border: none; padding: 0px; background: transparent; }"));
    setOpenLinks(false);
    setTabChangesFocus(true);
    connect(this, &QTextBrowser::anchorClicked, this, [](const QUrl &url) {
        if (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
            QDesktopServices::openUrl(url);
    });
}

void StepText::showMarkdown(const QString &text, const QString &folder)
{
    setSearchPaths(folder.isEmpty() ? QStringList() : QStringList(folder));
    document()->setDefaultFont(font());
    setMarkdown(text);
    style();
    fitHeight();
}

void StepText::style()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        styleBlock(cursor, font());
    }
}

void StepText::fitHeight()
{
    document()->setTextWidth(viewport()->width());
    setFixedHeight(int(std::ceil(document()->size().height())) + 2);
}

void StepText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (int(document()->textWidth()) != viewport()->width())
        fitHeight();
}

void StepText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        style();
        fitHeight();
    }
}

} // namespace workbench
