#include "ui/predictions/sample_grid.h"

#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace workbench {

namespace {

constexpr int preferredCellWidth = 184;
constexpr int mostSamples = 60;
constexpr int margin = 5;
constexpr int barCount = 2;

/// A network whose weights diverged answers with no numbers at all.
bool isAnswer(const Prediction &prediction)
{
    return std::all_of(prediction.probabilities.begin(), prediction.probabilities.end(),
                       [](float probability) { return std::isfinite(probability); });
}

/// The labels with the highest probabilities, best first.
std::vector<std::int64_t> bestLabels(const std::vector<float> &probabilities)
{
    std::vector<std::int64_t> labels(probabilities.size());
    std::iota(labels.begin(), labels.end(), 0);
    const auto count = std::min<std::size_t>(barCount, labels.size());
    std::partial_sort(labels.begin(), labels.begin() + std::ptrdiff_t(count), labels.end(),
                      [&](std::int64_t left, std::int64_t right) {
                          return probabilities[std::size_t(left)] > probabilities[std::size_t(right)];
                      });
    labels.resize(count);
    return labels;
}

} // namespace

SampleGrid::SampleGrid(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Predictions of samples"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    QFont small = font();
    small.setPixelSize(numberFont(0.92).pixelSize());
    setFont(small);
}

QSize SampleGrid::sizeHint() const
{
    return {3 * preferredCellWidth, 3 * cellHeight()};
}

QSize SampleGrid::minimumSizeHint() const
{
    return {120, cellHeight()};
}

int SampleGrid::columns() const
{
    return std::max(1, width() / preferredCellWidth);
}

int SampleGrid::cellHeight() const
{
    return 3 * (fontMetrics().height() + 2) + 2 * margin;
}

int SampleGrid::capacity() const
{
    return std::clamp(columns() * (height() / cellHeight()), 1, mostSamples);
}

QRect SampleGrid::cellRect(int index) const
{
    const int width = this->width() / columns();
    return {index % columns() * width, index / columns() * cellHeight(), width, cellHeight()};
}

void SampleGrid::setSamples(std::vector<Sample> samples)
{
    std::vector<Cell> cells;
    for (auto &sample : samples) {
        const auto known = std::find_if(m_cells.begin(), m_cells.end(),
                                        [&](const Cell &cell) { return cell.sample.id == sample.id; });
        const auto prediction = known == m_cells.end() ? std::nullopt : known->prediction;
        cells.push_back({std::move(sample), prediction});
    }
    m_cells = std::move(cells);
    describe();
    update();
}

void SampleGrid::setPredictions(const std::vector<Prediction> &predictions)
{
    for (const auto &prediction : predictions) {
        for (auto &cell : m_cells) {
            if (cell.sample.id == prediction.sample)
                cell.prediction = isAnswer(prediction) ? std::optional(prediction) : std::nullopt;
        }
    }
    describe();
    update();
}

void SampleGrid::forgetPredictions()
{
    for (auto &cell : m_cells)
        cell.prediction.reset();
    describe();
    update();
}

void SampleGrid::setSelected(SampleId sample)
{
    m_selected = sample;
    describe();
    update();
}

std::optional<int> SampleGrid::selectedIndex() const
{
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (m_selected && m_cells[i].sample.id == *m_selected)
            return int(i);
    }
    return std::nullopt;
}

QString SampleGrid::nameOf(std::int64_t label) const
{
    return m_classNames.value(int(label), QString::number(label));
}

QString SampleGrid::verdict(const Cell &cell) const
{
    if (!cell.prediction)
        return cell.sample.className;
    const Prediction &prediction = *cell.prediction;
    if (prediction.label == unknownLabel)
        return nameOf(prediction.predicted);
    if (prediction.predicted == prediction.label)
        return tr("%1 ✓").arg(nameOf(prediction.predicted));
    return tr("%1 ✗ is %2").arg(nameOf(prediction.predicted), nameOf(prediction.label));
}

void SampleGrid::describe()
{
    const auto index = selectedIndex();
    if (!index) {
        setAccessibleDescription(tr("%n sample(s), none of them selected", nullptr, int(m_cells.size())));
        return;
    }
    setAccessibleDescription(tr("Sample %1 of %2 selected: %3")
                                 .arg(*index + 1)
                                 .arg(m_cells.size())
                                 .arg(verdict(m_cells[std::size_t(*index)])));
}

void SampleGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto selected = selectedIndex();
    for (int i = 0; i < int(m_cells.size()); ++i) {
        const QRect area = cellRect(i);
        if (i == selected) {
            painter.setPen(QPen(themeColors().accent, hasFocus() ? 2 : 1.5));
            painter.setBrush(themeColors().accentSoft);
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 5, 5);
        }
        paintCell(painter, m_cells[std::size_t(i)], area.adjusted(margin, margin, -margin, -margin));
    }
}

void SampleGrid::paintCell(QPainter &painter, const Cell &cell, const QRect &area) const
{
    QSize size = cell.sample.image.size();
    size.scale(area.height(), area.height(), Qt::KeepAspectRatio);
    painter.drawImage(QRect(area.topLeft(), size), cell.sample.image);
    QRect text = area.adjusted(area.height() + 8, 0, 0, 0);
    const int line = area.height() / 3;
    paintVerdict(painter, cell, QRect(text.left(), text.top(), text.width(), line));
    text.setTop(text.top() + line);
    if (cell.prediction)
        paintBars(painter, *cell.prediction, text);
}

void SampleGrid::paintVerdict(QPainter &painter, const Cell &cell, const QRect &area) const
{
    const ThemeColors &colors = themeColors();
    QFont bold = font();
    bold.setBold(cell.prediction.has_value());
    painter.setFont(bold);
    if (!cell.prediction)
        painter.setPen(colors.mutedText);
    else
        painter.setPen(cell.prediction->predicted == cell.prediction->label ? colors.good : colors.bad);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(bold).elidedText(verdict(cell), Qt::ElideRight, area.width()));
    painter.setFont(font());
}

void SampleGrid::paintBars(QPainter &painter, const Prediction &prediction, const QRect &area) const
{
    const ThemeColors &colors = themeColors();
    QRect bar(area.left(), area.top(), area.width(), area.height() / barCount);
    for (const auto label : bestLabels(prediction.probabilities)) {
        const float share = prediction.probabilities[std::size_t(label)];
        const QRectF track = QRectF(bar).adjusted(0, 1, 0, -1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.track);
        painter.drawRoundedRect(track, 2, 2);
        QColor filled = colors.accent;
        filled.setAlpha(90);
        painter.setBrush(filled);
        painter.drawRoundedRect(
            QRectF(track.topLeft(), QSizeF(track.width() * double(share), track.height())), 2, 2);
        const QRect text = bar.adjusted(5, 0, -5, 0);
        const QString percent = percentText(double(share));
        painter.setPen(colors.text);
        painter.setFont(numberFont(0.85));
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, percent);
        const int room = text.width() - painter.fontMetrics().horizontalAdvance(percent) - 4;
        painter.setFont(font());
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(nameOf(label), Qt::ElideRight, room));
        bar.translate(0, bar.height());
    }
}

void SampleGrid::resizeEvent(QResizeEvent *)
{
    if (const int now = capacity(); now != m_capacity) {
        m_capacity = now;
        Q_EMIT capacityChanged();
    }
}

bool SampleGrid::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    const auto type = event->type();
    if (type == QEvent::Enter || type == QEvent::Leave || type == QEvent::FocusIn || type == QEvent::FocusOut)
        Q_EMIT attentionChanged(type == QEvent::Enter || (type != QEvent::Leave && underMouse()) ||
                                hasFocus());
    return handled;
}

void SampleGrid::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < int(m_cells.size()); ++i) {
        if (cellRect(i).contains(event->position().toPoint()))
            Q_EMIT chosen(m_cells[std::size_t(i)].sample.id);
    }
}

void SampleGrid::keyPressEvent(QKeyEvent *event)
{
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        step = -1;
        break;
    case Qt::Key_Right:
        step = 1;
        break;
    case Qt::Key_Up:
        step = -columns();
        break;
    case Qt::Key_Down:
        step = columns();
        break;
    case Qt::Key_PageUp:
        return Q_EMIT pageWanted(-1);
    case Qt::Key_PageDown:
        return Q_EMIT pageWanted(1);
    default:
        return QWidget::keyPressEvent(event);
    }
    if (m_cells.empty())
        return;
    const auto current = selectedIndex();
    const int next = current ? std::clamp(*current + step, 0, int(m_cells.size()) - 1) : 0;
    Q_EMIT chosen(m_cells[std::size_t(next)].sample.id);
}

} // namespace workbench
