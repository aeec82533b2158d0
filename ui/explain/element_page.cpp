#include "ui/explain/element_page.h"

#include "ui/explain/arithmetic_text.h"
#include "ui/explain/grid_view.h"
#include "ui/explain/layer_heading.h"
#include "ui/explain/plane_fields.h"
#include "ui/explain/step_bar.h"
#include "ui/explain/view_options.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <algorithm>

namespace workbench {

namespace {

constexpr int leastMapWidth = 230;

} // namespace

ElementPage::ElementPage(Workspace &workspace, const QString &name, QWidget *parent)
    : ExplainPage(parent), m_workspace(workspace), m_column(new QVBoxLayout(this)),
      m_heading(new LayerHeading(workspace, tr("&Channel"), this)),
      m_options(new ViewOptions({ScaleReach::View, ScaleReach::Layer}, m_heading)), m_grid(new QGridLayout),
      m_steps(new StepBar(this)), m_text(new ArithmeticText(this))
{
    setObjectName(name);
    setFocusPolicy(Qt::ClickFocus); // for the keys of the step bar
    m_text->setObjectName(QStringLiteral("elementText"));
    m_column->setContentsMargins(8, 8, 8, 10);
    m_column->setSpacing(10);
    m_grid->setHorizontalSpacing(16);
    m_heading->add(m_options);
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
    connect(m_options, &ViewOptions::nearChanged, this, &ElementPage::setNear);
    connect(m_options, &ViewOptions::reachChanged, this, &ElementPage::refreshChannel);
    connect(m_steps, &StepBar::positionWanted, &m_cursor, &PositionCursor::selectPosition);
    connect(&m_cursor, &PositionCursor::positionChanged, this, &ElementPage::refreshElement);
}

GridView *ElementPage::addMap(const QString &objectName, const QString &name)
{
    auto *map = new GridView(name, name, this);
    NumberGrid *grid = map->grid();
    grid->setObjectName(objectName);
    m_maps.push_back(map);
    steerByOutput(m_cursor, *grid);
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
    const bool flat = m_numbers && m_numbers->isFlat();
    for (auto *map : m_maps)
        map->grid()->setNear(flat || m_options->isNear());
    m_options->setNearVisible(!flat);
}

void ElementPage::showValues(const ObservationPointer &observation)
{
    const auto numbers = sameSizeNumbersOf(observation);
    m_numbers = numbers ? std::optional(*numbers) : std::nullopt;
    if (!m_numbers)
        return;
    m_plane = std::clamp<std::int64_t>(m_plane, 0, m_numbers->input->count - 1);
    m_cursor.setSize(m_numbers->input->height, m_numbers->input->width);
    arrange();
    setNear();
    numbersChanged();
    refreshChannel();
}

void ElementPage::refreshChannel()
{
    if (!m_numbers)
        return;
    m_heading->show(m_numbers->layer, m_numbers->input->count);
    m_heading->setChoice(m_plane);
    m_steps->setLength(m_cursor.positions());
    showChannel();
    refreshElement();
}

void ElementPage::refreshElement()
{
    if (!m_numbers)
        return;
    m_steps->setPosition(m_cursor.position());
    for (auto *map : m_maps)
        map->grid()->lookAt(pixel());
    m_text->setHtml(elementHtml());
}

void ElementPage::showPlane(GridView *map, const std::shared_ptr<const Planes> &planes)
{
    map->setField(planeField(planes, m_plane), scaleAsChosen(*planes, m_plane, m_options->reach()));
}

QString ElementPage::indexText() const
{
    return m_numbers->isFlat()
               ? QStringLiteral("[%1]").arg(pixel().column)
               : QStringLiteral("[%1, %2, %3]").arg(m_plane).arg(pixel().row).arg(pixel().column);
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
