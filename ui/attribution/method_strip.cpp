#include "ui/attribution/method_strip.h"

#include "core/figure/color_maps.h"
#include "core/number_text.h"
#include "ui/attribution/method_text.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace workbench {

namespace {

constexpr int gap = 10;
constexpr int labelWidth = 104; ///< of what the rows are
constexpr int columns = int(attributionMethods.size());

} // namespace

QImage attributionImage(const Attribution &attribution)
{
    const Planes &map = attribution.map;
    const auto [low, high] = valueRange(map.values.data(), map.values.size());
    return planeImage(map.values.data(), int(map.height), int(map.width),
                      attribution.isSigned ? ColorMap::Diverging : ColorMap::Viridis, low, high);
}

MethodStrip::MethodStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("methodStrip"));
    setAccessibleName(tr("Methods"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

MethodStrip::Tile &MethodStrip::tile(AttributionMethod method, AskedWeights weights)
{
    return m_tiles[std::size_t(weights)][std::size_t(method)];
}

const MethodStrip::Tile &MethodStrip::tile(AttributionMethod method, AskedWeights weights) const
{
    return m_tiles[std::size_t(weights)][std::size_t(method)];
}

QImage MethodStrip::picture(AttributionMethod method, AskedWeights weights) const
{
    return tile(method, weights).picture;
}

void MethodStrip::showAnswers(const WhyQuestions &questions)
{
    for (const auto method : attributionMethods) {
        const MethodAnswers &answers = questions.answers(method);
        const auto fill = [&](AskedWeights weights, const std::optional<Result<Attribution>> &map) {
            Tile &filled = tile(method, weights);
            filled = {};
            if (!map)
                return;
            filled.failed = !*map;
            filled.tip = *map ? methodName(method) : (*map).error().message();
            if (*map)
                filled.picture = attributionImage(**map);
        };
        fill(AskedWeights::Trained, answers.trained);
        fill(AskedWeights::Random, answers.random);
        if (answers.fidelity && *answers.fidelity)
            tile(method, AskedWeights::Trained).figures =
                QStringLiteral("↓%1 ↑%2")
                    .arg((*answers.fidelity)->deletionArea, 0, 'f', 2)
                    .arg((*answers.fidelity)->insertionArea, 0, 'f', 2);
        if (answers.random && *answers.random)
            tile(method, AskedWeights::Random).figures =
                answers.correlation ? QStringLiteral("ρ %1").arg(valueText(*answers.correlation, 2))
                                    : QStringLiteral("ρ –");
    }
    describe();
    update();
}

void MethodStrip::setCurrent(AttributionMethod method)
{
    m_current = method;
    describe();
    update();
}

void MethodStrip::setMostSide(int pixels)
{
    const int side = std::clamp(pixels, smallestSide, largestSide);
    if (side == m_mostSide)
        return;
    m_mostSide = side;
    updateGeometry();
    update();
}

void MethodStrip::choose(AttributionMethod method)
{
    if (method == m_current)
        return;
    setCurrent(method);
    Q_EMIT chosen(method);
}

void MethodStrip::describe()
{
    const Tile &chosenTile = tile(m_current, AskedWeights::Trained);
    setAccessibleDescription(
        tr("Chosen: %1 %2. The arrow keys choose another.").arg(methodName(m_current), chosenTile.figures));
}

int MethodStrip::lineHeight() const
{
    return QFontMetrics(numberFont(0.85)).height() + 5; // Chinese characters are taller
}

int MethodStrip::side() const
{
    return std::clamp((width() - labelWidth) / columns - gap, smallestSide, m_mostSide);
}

QRect MethodStrip::tileRect(AttributionMethod method, AskedWeights weights) const
{
    // Above the upper row are the names, below each row its figures.
    const int step = std::min(largestSide + gap + 24, (width() - labelWidth) / columns);
    const int top = lineHeight() + (weights == AskedWeights::Random ? side() + lineHeight() + 4 : 0);
    return {labelWidth + int(method) * step, top, side(), side()};
}

QSize MethodStrip::sizeHint() const
{
    return {labelWidth + columns * (largestSide + gap), 2 * side() + 3 * lineHeight() + 6};
}

QSize MethodStrip::minimumSizeHint() const
{
    return {labelWidth + columns * (smallestSide + gap), 2 * side() + 3 * lineHeight() + 6};
}

void MethodStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(numberFont(0.85));
    for (const auto method : attributionMethods) {
        paintTile(painter, method, AskedWeights::Trained);
        paintTile(painter, method, AskedWeights::Random);
        const QRect area = tileRect(method, AskedWeights::Trained);
        const int room = labelWidth + (int(method) + 1) * (width() - labelWidth) / columns - area.left() - 4;
        painter.setPen(method == m_current ? themeColors().text : themeColors().mutedText);
        painter.drawText(area.left(), 0, std::max(room, area.width()), lineHeight(),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(methodName(method), Qt::ElideRight,
                                                          std::max(room, area.width())));
    }
    painter.setPen(themeColors().mutedText);
    const auto label = [&](AskedWeights weights, const QString &text) {
        const QRect area = tileRect(AttributionMethod::Saliency, weights);
        painter.drawText(QRect(0, area.top(), labelWidth - 8, area.height() + lineHeight()),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
    };
    label(AskedWeights::Trained, tr("trained\n↓ deletion\n↑ insertion"));
    label(AskedWeights::Random, tr("random weights\nρ likeness"));
}

void MethodStrip::paintTile(QPainter &painter, AttributionMethod method, AskedWeights weights) const
{
    const QRect area = tileRect(method, weights);
    const Tile &shown = tile(method, weights);
    const ThemeColors &colors = themeColors();
    painter.fillRect(area, colors.track);
    if (!shown.picture.isNull()) {
        const QSize size = shown.picture.size().scaled(area.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRect(area.center() - QPoint(size.width() - 1, size.height() - 1) / 2, size),
                          shown.picture);
    } else if (shown.failed) {
        painter.setPen(colors.mutedText);
        painter.drawText(area, Qt::AlignCenter, QStringLiteral("–"));
    }
    const bool isChosen = method == m_current && weights == AskedWeights::Trained;
    painter.setPen(QPen(isChosen ? colors.accent : colors.border, isChosen ? (hasFocus() ? 4 : 3) : 1));
    painter.drawRect(area.adjusted(0, 0, -1, -1));
    painter.setPen(colors.mutedText);
    painter.drawText(area.left(), area.bottom() + 1, area.width() + gap, lineHeight(),
                     Qt::AlignLeft | Qt::AlignVCenter, shown.figures);
}

void MethodStrip::mousePressEvent(QMouseEvent *event)
{
    for (const auto method : attributionMethods) {
        const QRect area = tileRect(method, AskedWeights::Trained)
                               .united(tileRect(method, AskedWeights::Random))
                               .adjusted(0, -lineHeight(), 0, lineHeight());
        if (area.contains(event->position().toPoint()))
            return choose(method);
    }
}

void MethodStrip::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0)
        return QWidget::keyPressEvent(event);
    choose(AttributionMethod(std::clamp(int(m_current) + step, 0, columns - 1)));
}

void MethodStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void MethodStrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool MethodStrip::event(QEvent *event)
{
    if (event->type() == QEvent::Resize)
        updateGeometry();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString text =
        tr("↓ area under the deletion curve, small is good; ↑ area under the insertion curve, large "
           "is good; ρ rank correlation of the maps with trained and with random weights, near 0 is "
           "good.");
    for (const auto method : attributionMethods) {
        for (const auto weights : {AskedWeights::Trained, AskedWeights::Random}) {
            if (tileRect(method, weights).contains(help->pos()) && !tile(method, weights).tip.isEmpty())
                text = tile(method, weights).tip;
        }
    }
    QToolTip::showText(help->globalPos(), QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()), this);
    return true;
}

} // namespace workbench
