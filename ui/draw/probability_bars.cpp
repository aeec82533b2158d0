#include "ui/draw/probability_bars.h"

#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

constexpr std::size_t mostClasses = 5;

} // namespace

ProbabilityBars::ProbabilityBars(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("probabilityBars"));
    setAccessibleName(tr("Answer of the network"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ProbabilityBars::show(const std::vector<float> &probabilities, const QStringList &classNames,
                           const QString &hint)
{
    m_hint = hint;
    m_classes.clear();
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        m_classes.emplace_back(classNames.value(qsizetype(i), QString::number(i)), probabilities[i]);
    // What is not finite comes last: it compares with nothing.
    std::stable_sort(m_classes.begin(), m_classes.end(), [](const auto &one, const auto &other) {
        return std::isfinite(one.second) && (!std::isfinite(other.second) || one.second > other.second);
    });
    m_classes.resize(std::min(m_classes.size(), mostClasses));
    QStringList words;
    for (const auto &[name, share] : m_classes)
        words << QStringLiteral("%1 %2").arg(name, percentText(double(share)));
    setAccessibleDescription(words.isEmpty() ? hint : words.join(QStringLiteral(", ")));
    update();
}

int ProbabilityBars::lineHeight() const
{
    return fontMetrics().height() + 6;
}

QSize ProbabilityBars::sizeHint() const
{
    return {200, int(mostClasses) * lineHeight()};
}

QSize ProbabilityBars::minimumSizeHint() const
{
    return {120, 3 * lineHeight()};
}

void ProbabilityBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(numberFont());
    if (m_classes.empty()) {
        painter.setPen(themeColors().mutedText);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_hint);
        return;
    }
    const int number = painter.fontMetrics().horizontalAdvance(QStringLiteral("100.0 %")) + 6;
    const int name = std::min(width() / 3, 110);
    QRect line(0, 0, width(), lineHeight());
    for (const auto &[className, share] : m_classes) {
        if (line.bottom() > height())
            break;
        painter.setPen(themeColors().text);
        painter.drawText(line.adjusted(0, 0, name - width(), 0), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(className, Qt::ElideRight, name - 6));
        const QRect track(name, line.top() + 5, std::max(0, width() - name - number), line.height() - 10);
        painter.fillRect(track, themeColors().track);
        if (std::isfinite(share))
            painter.fillRect(
                QRect(track.topLeft(), QSize(int(std::lround(share * float(track.width()))), track.height())),
                themeColors().accent);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, percentText(double(share)));
        line.translate(0, line.height());
    }
}

} // namespace workbench
