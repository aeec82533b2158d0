#include "ui/properties/plane_window.h"

#include "core/number_text.h"
#include "ui/common/overlay_view.h"
#include "ui/common/reading_label.h"
#include "ui/common/theme.h"
#include "ui/explain/grid_view.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QSettings>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <memory>

namespace workbench {

namespace {

const QString overSetting = QStringLiteral("maps/overPicture");
const QString strengthSetting = QStringLiteral("maps/strength");
constexpr int usualStrength = 60; ///< in percent

} // namespace

PlaneWindow::PlaneWindow(const QString &title, QWidget *parent)
    : QDialog(parent, Qt::Tool), m_grid(new GridView(QStringLiteral("enlargedPlane"), {}, this)),
      m_overlay(new OverlayView(this)), m_over(new QCheckBox(tr("&Over the picture"), this)),
      m_strength(new QSlider(Qt::Horizontal, this)), m_range(new ReadingLabel(this)),
      m_previous(stepButton(QStringLiteral("go-previous"), tr("Previous (Page Up)"), -1)),
      m_next(stepButton(QStringLiteral("go-next"), tr("Next (Page Down)"), 1))
{
    setObjectName(QStringLiteral("planeWindow"));
    parent->installEventFilter(this);
    setWindowTitle(title);
    m_grid->grid()->setAccessibleName(title);
    m_grid->grid()->setCellSize({56, 40});
    m_grid->grid()->setMostHeight(540);
    m_range->setProperty("muted", true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_range, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addLayout(makeOverlay());
    column->addWidget(m_grid);
    column->addWidget(m_overlay, 1);
    column->addStretch();
    setPicture({}, {});
    resize(560, 640);
}

QLayout *PlaneWindow::makeOverlay()
{
    m_over->setObjectName(QStringLiteral("overPicture"));
    m_over->setToolTip(
        tr("Lays the map over the selected sample, each number in the middle of what it sees"));
    m_over->setChecked(QSettings().value(overSetting, false).toBool());
    m_strength->setObjectName(QStringLiteral("overStrength"));
    m_strength->setAccessibleName(tr("How strong the map is over the picture"));
    m_strength->setToolTip(tr("From the picture alone to the map alone"));
    m_strength->setRange(0, 100);
    m_strength->setValue(QSettings().value(strengthSetting, usualStrength).toInt());
    m_overlay->setStrength(m_strength->value() / 100.0);
    connect(m_over, &QCheckBox::toggled, this, [this](bool over) {
        QSettings().setValue(overSetting, over);
        refresh();
    });
    connect(m_strength, &QSlider::valueChanged, this, [this](int percent) {
        m_overlay->setStrength(percent / 100.0);
        QSettings().setValue(strengthSetting, percent);
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_over);
    row->addWidget(m_strength, 1);
    return row;
}

void PlaneWindow::setPicture(const QImage &picture, const QRectF &place)
{
    m_picture = picture;
    m_place = place;
    m_over->setVisible(!picture.isNull());
}

QToolButton *PlaneWindow::stepButton(const QString &icon, const QString &text, int step)
{
    auto *button = new QToolButton(this);
    button->setIcon(themeIcon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    connect(button, &QToolButton::clicked, this, [this, step] { choose(m_index + step); });
    return button;
}

void PlaneWindow::follow(const PlaneGrid &grid)
{
    if (!isVisible())
        return;
    const QString looked = m_captions.value(int(m_index));
    m_pictures = grid.pictures();
    m_captions = grid.captions();
    if (const auto found = m_captions.indexOf(looked); found >= 0)
        m_index = found;
    refresh();
}

void PlaneWindow::open(const PlaneGrid &grid, std::int64_t index)
{
    m_pictures = grid.pictures();
    m_captions = grid.captions();
    choose(index);
    show();
    raise();
}

void PlaneWindow::choose(std::int64_t index)
{
    m_index = index;
    refresh();
}

void PlaneWindow::refresh()
{
    const Planes &planes = m_pictures.planes;
    if (planes.count == 0)
        return hide();
    m_index = std::clamp<std::int64_t>(m_index, 0, planes.count - 1);
    m_previous->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < planes.count);
    const auto size = std::size_t(planes.height * planes.width);
    const auto [low, high] = valueRange(planes.plane(m_index), size);
    const QString range = tr("from %1 to %2").arg(valueText(low, 6), valueText(high, 6));
    m_range->setText(isOver() ? tr("%1, %2", "which map; from where to where it reaches")
                                    .arg(m_captions.value(int(m_index)), range)
                              : range);
    m_grid->setTitle(m_captions.value(int(m_index)));
    const auto all = valueRange(planes.values.data(), planes.values.size());
    const auto [from, to] = m_pictures.scale == PlaneScale::Each ? std::pair(low, high)
                            : m_pictures.scale == PlaneScale::Given
                                ? std::pair(-m_pictures.reach, m_pictures.reach)
                                : all;
    const auto plane = std::make_shared<const Planes>(
        Planes{1, planes.height, planes.width, {planes.plane(m_index), planes.plane(m_index) + size}});
    m_grid->setField(plainField(planes.height, planes.width,
                                [plane](Pixel cell) { return plane->at(0, cell.row, cell.column); }),
                     {m_pictures.map, from, to});
    showOverlay(*plane, from, to);
}

bool PlaneWindow::isOver() const
{
    return m_over->isChecked() && !m_picture.isNull();
}

void PlaneWindow::showOverlay(const Planes &plane, float low, float high)
{
    const bool over = isOver();
    m_grid->setVisible(!over);
    m_overlay->setVisible(over);
    m_strength->setVisible(over);
    if (!over)
        return;
    m_overlay->setPicture(m_picture);
    m_overlay->setMap(
        plane,
        planeImage(plane.values.data(), int(plane.height), int(plane.width), m_pictures.map, low, high),
        m_place);
}

bool PlaneWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Hide)
        hide();
    return QDialog::eventFilter(watched, event);
}

void PlaneWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageUp && m_previous->isEnabled())
        choose(m_index - 1);
    else if (event->key() == Qt::Key_PageDown && m_next->isEnabled())
        choose(m_index + 1);
    else
        QDialog::keyPressEvent(event);
}

} // namespace workbench
