#include "ui/explain/element_page.h"

#include "ui/explain/arithmetic_text.h"
#include "ui/explain/explain_settings.h"
#include "ui/explain/grid_view.h"
#include "ui/explain/layer_heading.h"
#include "ui/explain/step_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QSettings>
#include <algorithm>

namespace workbench {

namespace {

constexpr int leastMapWidth = 230;

ColorScale scaleOfPlanes(const Planes &planes, std::int64_t first, std::int64_t count)
{
    return scaleOf(planes.plane(first), std::size_t(count * planes.height * planes.width));
}

} // namespace

ElementPage::ElementPage(Workspace &workspace, const QString &name, QWidget *parent)
    : ExplainPage(parent), m_workspace(workspace), m_column(new QVBoxLayout(this)),
      m_heading(new LayerHeading(workspace, tr("&Channel"), this)), m_grid(new QGridLayout),
      m_steps(new StepBar(this)), m_text(new ArithmeticText(this))
{
    setObjectName(name);
    setFocusPolicy(Qt::ClickFocus); // for the keys of the step bar
    m_text->setObjectName(QStringLiteral("elementText"));
    m_column->setContentsMargins(8, 8, 8, 10);
    m_column->setSpacing(10);
    m_grid->setHorizontalSpacing(16);
    m_heading->add(makeOptions());
    m_column->addWidget(m_heading);
    m_column->addLayout(m_grid);
    m_column->addWidget(m_steps);
    m_column->addWidget(m_text);
    m_column->addStretch(1);
    addMap(QStringLiteral("inputMap"), tr("Input"));
    addMap(QStringLiteral("outputMap"), tr("Output"));
    connect(m_heading, &LayerHeading::choiceChanged, this, [this](qint64 plane) {
        m_plane = plane;
        refreshChannel();
    });
    connect(m_steps, &StepBar::positionWanted, this, [this](qint64 position) {
        if (m_numbers)
            select({position / m_numbers->input->width, position % m_numbers->input->width});
    });
}

QWidget *ElementPage::makeOptions()
{
    auto *options = new QWidget(m_heading);
    m_near = new QCheckBox(tr("&Values"), options);
    m_near->setObjectName(QStringLiteral("nearElement"));
    m_near->setToolTip(
        tr("Shows the part around the chosen element, in cells large enough for their numbers"));
    m_near->setChecked(QSettings().value(explainNearKey, false).toBool());
    m_reach = new QComboBox(options);
    m_reach->setObjectName(QStringLiteral("mapScaleReach"));
    m_reach->setAccessibleName(tr("Colour scale"));
    m_reach->setToolTip(tr("What has one colour scale in common"));
    m_reach->addItems({tr("scale of each picture"), tr("scale of the layer")});
    m_reach->setCurrentIndex(std::clamp(QSettings().value(mapReachKey).toInt(), 0, m_reach->count() - 1));
    auto *row = new QHBoxLayout(options);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_near);
    row->addWidget(m_reach);
    connect(m_near, &QCheckBox::toggled, this, [this](bool near) {
        QSettings().setValue(explainNearKey, near);
        setNear();
    });
    connect(m_reach, &QComboBox::activated, this, [this](int index) {
        QSettings().setValue(mapReachKey, index);
        refreshChannel();
    });
    return options;
}

GridView *ElementPage::addMap(const QString &objectName, const QString &name)
{
    auto *map = new GridView(name, name, this);
    NumberGrid *grid = map->grid();
    grid->setObjectName(objectName);
    m_maps.push_back(map);
    connect(grid, &NumberGrid::cellEntered, this, [this](Pixel cell) { hover(cell); });
    connect(grid, &NumberGrid::cellLeft, this, [this] { hover(std::nullopt); });
    connect(grid, &NumberGrid::cellChosen, this, [this](Pixel cell) {
        m_hovered.reset();
        select(cell);
    });
    arrange();
    return map;
}

void ElementPage::addBelow(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

/// As many maps beside each other as there is room for; those of a flat layer are rows, below each other.
void ElementPage::arrange()
{
    const bool flat = m_numbers && m_numbers->isFlat();
    const int shown = int(m_maps.size() - m_hidden.size());
    const int columns = flat ? 1 : std::clamp(width() / leastMapWidth, 1, std::max(1, shown));
    int place = 0;
    for (auto *map : m_maps) {
        if (m_hidden.contains(map))
            continue;
        m_grid->addWidget(map, place / columns, place % columns);
        ++place;
    }
    for (int column = 0; column < int(m_maps.size()); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void ElementPage::setMapVisible(GridView *map, bool visible)
{
    map->setVisible(visible);
    if (visible)
        m_hidden.erase(map);
    else
        m_hidden.insert(map);
    arrange();
}

void ElementPage::setNear()
{
    // The single row of a flat layer has room for its numbers.
    for (auto *map : m_maps)
        map->grid()->setNear(m_near->isChecked() || (m_numbers && m_numbers->isFlat()));
    m_near->setVisible(!m_numbers || !m_numbers->isFlat());
}

void ElementPage::showValues(const ObservationPointer &observation)
{
    const auto numbers = sameSizeNumbersOf(observation);
    m_numbers = numbers ? std::optional(*numbers) : std::nullopt;
    m_hovered.reset();
    if (!m_numbers)
        return;
    clampPlace();
    arrange();
    setNear();
    numbersChanged();
    refreshChannel();
}

void ElementPage::clampPlace()
{
    const Planes &input = *m_numbers->input;
    m_plane = std::clamp<std::int64_t>(m_plane, 0, input.count - 1);
    m_selected = {std::clamp<std::int64_t>(m_selected.row, 0, input.height - 1),
                  std::clamp<std::int64_t>(m_selected.column, 0, input.width - 1)};
}

void ElementPage::refreshChannel()
{
    if (!m_numbers)
        return;
    m_heading->show(m_numbers->layer, m_numbers->input->count);
    m_heading->setChoice(m_plane);
    m_steps->setLength(m_numbers->input->height * m_numbers->input->width);
    showChannel();
    refreshElement();
}

void ElementPage::refreshElement()
{
    if (!m_numbers)
        return;
    m_steps->setPosition(m_selected.row * m_numbers->input->width + m_selected.column);
    for (auto *map : m_maps) {
        map->grid()->focusOn(pixel());
        map->grid()->setCurrent(pixel());
        map->grid()->setMarks({{CellMark::Kind::Chosen, pixel()}});
    }
    m_text->setHtml(elementHtml());
}

void ElementPage::showPlane(GridView *map, const std::shared_ptr<const Planes> &planes)
{
    const bool ofLayer = m_reach->currentIndex() == 1;
    map->setField(plainField(planes->height, planes->width,
                             [planes, plane = m_plane](Pixel cell) {
                                 return planes->at(plane, cell.row, cell.column);
                             }),
                  ofLayer ? scaleOfPlanes(*planes, 0, planes->count) : scaleOfPlanes(*planes, m_plane, 1));
}

QString ElementPage::indexText() const
{
    return m_numbers->isFlat()
               ? QStringLiteral("[%1]").arg(pixel().column)
               : QStringLiteral("[%1, %2, %3]").arg(m_plane).arg(pixel().row).arg(pixel().column);
}

void ElementPage::select(Pixel pixel)
{
    m_selected = pixel;
    refreshElement();
}

void ElementPage::hover(std::optional<Pixel> pixel)
{
    if (pixel == m_hovered)
        return;
    m_hovered = pixel;
    refreshElement();
}

void ElementPage::showEvent(QShowEvent *event)
{
    ExplainPage::showEvent(event);
    refreshChannel();
}

void ElementPage::resizeEvent(QResizeEvent *event)
{
    ExplainPage::resizeEvent(event);
    // As high as leaves room for the arithmetic in the part of the page that is seen.
    const int seen = parentWidget() ? parentWidget()->height() : height();
    for (auto *map : m_maps)
        map->grid()->setMostHeight(std::clamp(seen / 2 - 40, 160, 420));
    arrange();
}

void ElementPage::keyPressEvent(QKeyEvent *event)
{
    if (!m_steps->takeKey(*event))
        ExplainPage::keyPressEvent(event);
}

} // namespace workbench
