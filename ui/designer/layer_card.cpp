#include "ui/designer/layer_card.h"

#include "ui/common/theme.h"
#include "ui/designer/group_frame.h"

#include <QPainter>
#include <QPainterPath>

namespace workbench {

namespace {

constexpr qreal radius = 6;
constexpr qreal stripWidth = 6;
constexpr qreal sideMargin = 12;
constexpr qreal headingTop = 7;
constexpr qreal lineHeight = 18;
constexpr qreal secondTop = headingTop + lineHeight + 2;
constexpr qreal pictureSide = 26;
constexpr qreal pictureGap = 4;
constexpr std::size_t mostPictures = 5;
constexpr qreal barWidth = 68;
constexpr qreal barHeight = 5;
constexpr qreal faultIconSide = 16;

QFont boldFont()
{
    QFont font = drawingFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont boldNumberFont()
{
    QFont font = drawingNumberFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont()
{
    QFont font = drawingFont();
    font.setPixelSize(font.pixelSize() - 1);
    return font;
}

QFont noteFont()
{
    QFont font = smallFont();
    font.setItalic(true);
    return font;
}

} // namespace

LayerCard::LayerCard(CardContent content, TextSource texts)
    : m_content(std::move(content)), m_textSource(std::move(texts))
{
    setCursor(Qt::PointingHandCursor);
    updateHeight();
}

const CardTexts &LayerCard::texts() const
{
    if (!m_texts)
        m_texts = m_textSource(m_content);
    return *m_texts;
}

void LayerCard::setContent(const CardContent &content)
{
    m_content = content;
    m_texts.reset();
    updateHeight();
    update();
}

void LayerCard::setShare(std::optional<double> share)
{
    if (share == m_content.share)
        return;
    m_content.share = share;
    update();
}

void LayerCard::setWidth(qreal width)
{
    if (width == m_width)
        return;
    prepareGeometryChange();
    m_width = width;
    updateHeight();
}

void LayerCard::setLook(Look look)
{
    if (look == m_look)
        return;
    m_look = look;
    update();
}

void LayerCard::setAffected(bool affected)
{
    if (affected == m_affected)
        return;
    m_affected = affected;
    update();
}

void LayerCard::setPictures(std::vector<QImage> pictures)
{
    if (pictures.empty() && m_pictures.empty())
        return;
    m_pictures = std::move(pictures);
    update(QRectF(m_width / 2, secondTop - 1, m_width / 2, pictureSide + 2));
}

QColor LayerCard::stripColor() const
{
    if (!m_content.fault.isEmpty())
        return themeColors().bad;
    return m_content.categories.size() == 1 ? categoryColor(m_content.categories.front())
                                            : themeColors().mutedText;
}

void LayerCard::updateHeight()
{
    qreal height = secondTop + costRowHeight() + 7;
    if (!m_content.note.isEmpty())
        height += noteRect().height() + 3;
    if (!m_content.fault.isEmpty())
        height += faultTextRect().height() + 8;
    if (height == m_height)
        return;
    prepareGeometryChange();
    m_height = height;
}

qreal LayerCard::costRowHeight() const
{
    return m_content.hasPictures ? pictureSide : lineHeight;
}

QRectF LayerCard::boundingRect() const
{
    return QRectF(0, 0, m_width, m_height).adjusted(-3, -3, 3, 3);
}

QRectF LayerCard::textArea() const
{
    return {stripWidth + sideMargin - 2, 0, m_width - stripWidth - 2 * sideMargin + 2, m_height};
}

QString LayerCard::shapeText() const
{
    return m_affected ? QStringLiteral("≠ ") + texts().shape : texts().shape;
}

QRectF LayerCard::titleRect() const
{
    const qreal left = m_content.group.isEmpty() ? textArea().left() : foldRect().right();
    const qreal width = QFontMetricsF(boldFont()).horizontalAdvance(m_content.title);
    // On a narrow card the shape leaves less than half of the line.
    const qreal beside =
        textArea().right() - left - QFontMetricsF(boldNumberFont()).horizontalAdvance(shapeText()) - 8;
    return {left, headingTop, std::min({width, textArea().width() / 2, beside}), lineHeight};
}

QRectF LayerCard::foldRect() const
{
    if (m_content.group.isEmpty())
        return {};
    return {textArea().left() - 4, headingTop, foldMarkSide, lineHeight};
}

QRectF LayerCard::noteRect() const
{
    const QRectF room(textArea().left(), secondTop + costRowHeight() + 3, textArea().width(), 1000);
    return QFontMetricsF(noteFont()).boundingRect(room, Qt::TextWordWrap, m_content.note);
}

QRectF LayerCard::faultTextRect() const
{
    const qreal top = (m_content.note.isEmpty() ? secondTop + costRowHeight() : noteRect().bottom()) + 4;
    const qreal left = textArea().left() + faultIconSide + 6;
    const QRectF room(left, top, textArea().right() - left, 1000);
    return QFontMetricsF(drawingFont()).boundingRect(room, Qt::TextWordWrap, m_content.fault);
}

void LayerCard::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintFrame(*painter);
    paintHeading(*painter);
    paintCost(*painter);
    if (!m_content.note.isEmpty()) {
        painter->setFont(noteFont());
        painter->setPen(themeColors().mutedText);
        painter->drawText(noteRect().adjusted(0, 0, 2, 2), Qt::TextWordWrap, m_content.note);
    }
    if (!m_content.fault.isEmpty())
        paintFault(*painter);
}

void LayerCard::paintFrame(QPainter &painter) const
{
    const ThemeColors &colors = themeColors();
    const QRectF frame(0.5, 0.5, m_width - 1, m_height - 1);
    const bool selected = m_look != Look::Plain;
    if (selected) {
        painter.setPen(QPen(colors.accentSoft, 4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, radius, radius);
    }
    QPainterPath outline;
    outline.addRoundedRect(frame, radius, radius);
    painter.fillPath(outline, colors.dark ? colors.raised : colors.surface);
    paintStrip(painter, outline);
    const QColor line = selected                    ? colors.accent
                        : m_affected                ? colors.warning
                        : m_content.fault.isEmpty() ? colors.border
                                                    : colors.bad;
    painter.setPen(QPen(line, m_look == Look::Selected || m_affected ? 1.5 : 1,
                        m_affected ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
    // A second edge below: more than one layer lies here.
    if (!m_content.group.isEmpty())
        painter.drawLine(QPointF(radius, m_height + 1.5), QPointF(m_width - radius, m_height + 1.5));
}

void LayerCard::paintStrip(QPainter &painter, const QPainterPath &outline) const
{
    const bool isPlain = !m_content.fault.isEmpty() || m_content.categories.size() < 2;
    const std::size_t count = isPlain ? 1 : m_content.categories.size();
    const qreal part = m_height / qreal(count);
    painter.save();
    for (std::size_t i = 0; i < count; ++i) {
        painter.setClipRect(QRectF(0, qreal(i) * part, stripWidth, part));
        painter.fillPath(outline, isPlain ? stripColor() : categoryColor(m_content.categories[i]));
    }
    painter.restore();
}

void LayerCard::paintHeading(QPainter &painter) const
{
    const ThemeColors &colors = themeColors();
    const QRectF line(textArea().left(), headingTop, textArea().width(), lineHeight);
    painter.setFont(boldNumberFont());
    painter.setPen(m_affected ? colors.warning : m_content.shapeKnown ? colors.text : colors.mutedText);
    const QString shape = shapeText();
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, shape);
    const qreal shapeWidth = QFontMetricsF(painter.font()).horizontalAdvance(shape);
    if (!m_content.group.isEmpty())
        paintFoldMark(painter, foldRect(), true);
    painter.setFont(boldFont());
    painter.setPen(colors.text);
    const QRectF title = titleRect();
    painter.drawText(
        title.adjusted(0, 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(boldFont()).elidedText(m_content.title, Qt::ElideMiddle, title.width() + 1));
    painter.setFont(drawingFont());
    painter.setPen(colors.mutedText);
    QRectF room = line;
    room.setLeft(title.right() + 10);
    room.setRight(line.right() - shapeWidth - 10);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(texts().summary, Qt::ElideRight, room.width()));
}

void LayerCard::paintCost(QPainter &painter) const
{
    const ThemeColors &colors = themeColors();
    QRectF row(textArea().left(), secondTop, textArea().width(), costRowHeight());
    row.setRight(paintPictures(painter) - 8);
    painter.setFont(smallFont());
    painter.setPen(colors.mutedText);
    const QFontMetricsF metrics(painter.font());
    // Where there is no room for both, the bar gives way.
    const bool withBar =
        m_content.share && metrics.horizontalAdvance(texts().arithmetic) + 10 + barWidth <= row.width();
    const QString text = metrics.elidedText(texts().arithmetic, Qt::ElideRight, row.width());
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, text);
    if (!withBar)
        return;
    const QRectF bar(row.left() + metrics.horizontalAdvance(text) + 10, row.center().y() - barHeight / 2,
                     barWidth, barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.track);
    painter.drawRoundedRect(bar, barHeight / 2, barHeight / 2);
    if (*m_content.share <= 0)
        return;
    // A share however small stays visible.
    const QRectF part(bar.topLeft(), QSizeF(std::max(2.0, bar.width() * *m_content.share), barHeight));
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(part, barHeight / 2, barHeight / 2);
}

qreal LayerCard::paintPictures(QPainter &painter) const
{
    qreal left = textArea().right();
    if (m_pictures.empty())
        return left;
    // On a narrow card the arithmetic matters more than the last pictures.
    const auto room = std::size_t(std::max(1.0, textArea().width() * 0.4 / (pictureSide + pictureGap)));
    const std::size_t count = std::min({m_pictures.size(), mostPictures, room});
    left -= qreal(count) * (pictureSide + pictureGap) - pictureGap;
    for (std::size_t i = 0; i < count; ++i) {
        const QSizeF size =
            QSizeF(m_pictures[i].size()).scaled(pictureSide, pictureSide, Qt::KeepAspectRatio);
        const qreal x = left + qreal(i) * (pictureSide + pictureGap) + (pictureSide - size.width()) / 2;
        painter.drawImage(QRectF(QPointF(x, secondTop + (pictureSide - size.height()) / 2), size),
                          m_pictures[i]);
    }
    return left;
}

void LayerCard::paintFault(QPainter &painter) const
{
    const QRectF text = faultTextRect();
    const QRect icon(int(textArea().left()), int(text.top()), int(faultIconSide), int(faultIconSide));
    themeIcon(QStringLiteral("data-warning")).paint(&painter, icon);
    painter.setFont(drawingFont());
    painter.setPen(themeColors().bad);
    painter.drawText(text.adjusted(0, 0, 2, 2), Qt::TextWordWrap, m_content.fault);
}

} // namespace workbench
