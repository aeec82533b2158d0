#include "ui/step/tensor_view.h"

#include "core/explain/training_step_numbers.h"
#include "core/number_text.h"
#include "ui/common/plane_grid.h"
#include "ui/common/reading_label.h"
#include "ui/common/theme.h"
#include "ui/step/tensor_model.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSpinBox>
#include <QTableView>
#include <algorithm>

namespace workbench {

namespace {

/// More pictures, or more values of a flat tensor, than this are not read at a glance.
constexpr std::int64_t mostPlanes = 256;
constexpr std::int64_t mostFlatValues = 1024;
/// Nor are larger ones, and a picture is made while the window waits.
constexpr std::int64_t longestSide = 512;
constexpr std::int64_t mostValues = 1'000'000;

Planes planesOf(const TensorData &tensor)
{
    const auto values = floatsOf(tensor);
    const auto &sizes = tensor.sizes;
    if (sizes.size() < 2) {
        const auto count = std::min(std::ssize(values), mostFlatValues);
        return {1, 1, count, {values.begin(), values.begin() + count}};
    }
    const std::int64_t height = sizes[sizes.size() - 2];
    const std::int64_t width = sizes.back();
    Planes planes{0, std::min(height, longestSide), std::min(width, longestSide), {}};
    const auto fitting = std::max<std::int64_t>(1, mostValues / (planes.height * planes.width));
    planes.count = std::min({std::ssize(values) / (height * width), mostPlanes, fitting});
    for (std::int64_t plane = 0; plane < planes.count; ++plane) {
        for (std::int64_t row = 0; row < planes.height; ++row) {
            const auto first = values.begin() + (plane * height + row) * width;
            planes.values.insert(planes.values.end(), first, first + planes.width);
        }
    }
    return planes;
}

/// What the pictures leave out; empty where they show all.
QString limitText(const Planes &planes, const TensorData &tensor, std::int64_t allPlanes)
{
    const auto shown = std::ssize(planes.values);
    const auto count = std::ssize(floatsOf(tensor));
    const auto &sizes = tensor.sizes;
    if (shown == count)
        return {};
    if (sizes.size() < 2)
        return TensorView::tr("… the first %1 of %2 values; the table of numbers has all")
            .arg(groupedText(shown), groupedText(count));
    if (planes.height < sizes[sizes.size() - 2] || planes.width < sizes.back())
        return TensorView::tr("… the first %1 × %2 of %3 × %4 values; the table of numbers has all")
            .arg(groupedText(planes.height), groupedText(planes.width), groupedText(sizes[sizes.size() - 2]),
                 groupedText(sizes.back()));
    return TensorView::tr("… the first %1 of %2 planes; the table of numbers has all")
        .arg(groupedText(planes.count), groupedText(allPlanes));
}

QString summaryText(const TensorData &tensor)
{
    const TensorSummary summary = summaryOf(floatsOf(tensor));
    QString text = TensorView::tr("%1 · %2 to %3, mean %4, norm %5")
                       .arg(sizeText(tensor.sizes), valueText(summary.minimum), valueText(summary.maximum),
                            valueText(summary.mean), valueText(summary.norm));
    if (summary.finite < summary.count)
        text += TensorView::tr(" · %1 not finite").arg(groupedText(summary.count - summary.finite));
    return text;
}

} // namespace

TensorData sampleOf(const TensorData &tensor, std::int64_t sample)
{
    if (isNone(tensor) || tensor.sizes.empty())
        return tensor;
    const auto bytes = tensor.bytes.size() / tensor.sizes.front();
    return {tensor.dtype,
            {tensor.sizes.begin() + 1, tensor.sizes.end()},
            tensor.bytes.mid(bytes * sample, bytes)};
}

void setUpNumberTable(QTableView *table)
{
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 4);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->setHighlightSections(false);
}

void setNumberColumns(QTableView *table, const QFont &font)
{
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    table->horizontalHeader()->setDefaultSectionSize(
        QFontMetrics(font).horizontalAdvance(QStringLiteral("−0.0001234")) + 16);
}

TensorView::TensorView(QWidget *parent)
    : QWidget(parent), m_heading(new ReadingLabel(this)), m_pictureBox(new QWidget(this)),
      m_pictures(new PlaneGrid(m_pictureBox)), m_limit(new QLabel(m_pictureBox)),
      m_numberBox(new QWidget(this)), m_model(new TensorModel(this)), m_table(new QTableView(m_numberBox)),
      m_planeRow(new QWidget(m_numberBox)), m_plane(new QSpinBox(m_planeRow)),
      m_planeText(new QLabel(m_planeRow))
{
    makePictures();
    makeNumbers();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(4);
    column->addWidget(m_heading);
    column->addWidget(m_pictureBox);
    column->addWidget(m_numberBox);
    showBoxes();
}

void TensorView::makePictures()
{
    m_limit->setProperty("muted", true);
    m_limit->setWordWrap(true);
    auto *column = new QVBoxLayout(m_pictureBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pictures);
    column->addWidget(m_limit);
}

void TensorView::makeNumbers()
{
    m_table->setModel(m_model);
    setUpNumberTable(m_table);
    setNumberColumns(m_table, numberFont(0.85));
    m_plane->setAccessibleName(tr("Plane"));
    connect(m_plane, &QSpinBox::valueChanged, this, &TensorView::showPlane);
    auto *label = new QLabel(tr("plane"), m_planeRow);
    label->setBuddy(m_plane);
    auto *row = new QHBoxLayout(m_planeRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_plane);
    row->addWidget(m_planeText, 1);
    auto *column = new QVBoxLayout(m_numberBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_planeRow);
    column->addWidget(m_table);
}

void TensorView::setTensor(const QString &title, const TensorData &tensor, ColorMap map,
                           const QString &remark)
{
    const bool none = isNone(tensor);
    const QString muted = themeColors().mutedText.name();
    m_heading->setText(
        QStringLiteral("<b>%1</b> &nbsp;<span style='color:%2'>%3</span>")
            .arg(title.toHtmlEscaped(), muted, (none ? remark : summaryText(tensor)).toHtmlEscaped()));
    m_empty = none;
    showBoxes();
    m_pictures->setAccessibleName(title);
    m_table->setAccessibleName(title);
    m_model->setTensor(tensor);
    const int rows = std::min(m_model->rowCount(), 12);
    m_table->setFixedHeight((rows + 1) * (m_table->verticalHeader()->defaultSectionSize() + 1) + 20);
    m_plane->setRange(0, int(std::max<std::int64_t>(1, m_model->planes()) - 1));
    m_planeRow->setVisible(m_model->planes() > 1);
    showPlane();
    showPictures(tensor, map);
}

void TensorView::showPictures(const TensorData &tensor, ColorMap map)
{
    const Planes planes = planesOf(tensor);
    const auto &sizes = tensor.sizes;
    m_pictures->setPictures({planes, map}, [&](std::int64_t plane) {
        if (sizes.size() < 3)
            return QString();
        return indexText({sizes.begin(), sizes.end() - 2}, plane);
    });
    const QString limit = limitText(planes, tensor, m_model->planes());
    m_limit->setText(limit);
    m_limit->setVisible(!limit.isEmpty());
}

void TensorView::showPlane()
{
    m_model->setPlane(m_plane->value());
    m_planeText->setText(tr("%1 of %2").arg(m_model->planeText(), groupedText(m_model->planes())));
}

void TensorView::setAsNumbers(bool numbers)
{
    m_numbers = numbers;
    showBoxes();
}

void TensorView::showBoxes()
{
    m_pictureBox->setVisible(!m_empty && !m_numbers);
    m_numberBox->setVisible(!m_empty && m_numbers);
}

} // namespace workbench
