#include "ui/explain/map_page.h"

#include "ui/explain/arithmetic_html.h"
#include "ui/explain/layer_heading.h"
#include "ui/explain/step_bar.h"
#include "ui/properties/section.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <algorithm>

namespace workbench {

namespace {

constexpr int wideEnough = 640;   ///< for the options beside what is chosen
constexpr int leastPicture = 250; ///< width of a picture, before it goes to the next row

} // namespace

MapPage::MapPage(Workspace &workspace, const QString &object, QWidget *parent)
    : ExplainPage(parent), m_workspace(workspace), m_content(new QWidget(this)), m_fault(readingLabel(this)),
      m_pictureGrid(new QGridLayout), m_column(new QVBoxLayout(m_content)), m_steps(new StepBar(m_content)),
      m_pins(new PinTable(workspace.document(), m_content))
{
    setObjectName(object);
    setFocusPolicy(Qt::ClickFocus); // for the keys of the step bar
    m_fault->hide();
    m_pictureGrid->setHorizontalSpacing(16);
    m_pictureGrid->setVerticalSpacing(10);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    m_column->addWidget(makeHeader());
    m_column->addLayout(m_pictureGrid);
    m_column->addWidget(m_steps);
    m_column->addWidget(m_pins);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(8, 8, 8, 10);
    page->addWidget(m_fault);
    page->addWidget(m_content);
    page->addStretch(1);
    connect(m_steps, &StepBar::positionWanted, &m_cursor, &PositionCursor::selectPosition);
    connect(&m_cursor, &PositionCursor::positionChanged, this, [this] {
        if (!m_hasNumbers)
            return;
        m_steps->setPosition(m_cursor.position());
        showPosition();
    });
    connectPins();
}

void MapPage::connectPins()
{
    m_steps->offerPin();
    connect(m_steps, &StepBar::pinWanted, this, [this] { m_pins->pin({m_channel, pixel()}); });
    connect(m_pins, &PinTable::pinChosen, this, [this](const Pin &pin) {
        if (pin.channel < m_extent.channels)
            setChannel(pin.channel);
        m_cursor.select(pin.pixel);
    });
}

QWidget *MapPage::makeHeader()
{
    auto *header = new QWidget(m_content);
    m_heading = new LayerHeading(m_workspace, tr("&Channel"), header);
    m_options = new ViewOptions({ScaleReach::View, ScaleReach::Layer, ScaleReach::Network}, header);
    m_header = new QHBoxLayout(header);
    m_header->setContentsMargins(0, 0, 0, 0);
    m_header->addWidget(m_heading, 1);
    m_header->addWidget(m_options);
    connect(m_heading, &LayerHeading::choiceChanged, this, &MapPage::setChannel);
    connect(m_options, &ViewOptions::nearChanged, this, &MapPage::setNear);
    connect(m_options, &ViewOptions::reachChanged, this, &MapPage::refresh);
    return header;
}

GridView *MapPage::addPicture(const QString &object, const QString &name)
{
    auto *view = new GridView(name, {}, m_content);
    view->grid()->setObjectName(object);
    view->grid()->setMostHeight(m_mostHeight);
    m_all.push_back(view);
    m_pictures.push_back(view);
    setNear();
    arrange();
    return view;
}

void MapPage::setNear()
{
    for (auto *view : m_all)
        view->grid()->setNear(m_inRows || m_options->isNear());
    m_options->setNearVisible(!m_inRows);
}

void MapPage::setInRows(bool inRows)
{
    if (inRows == m_inRows)
        return;
    m_inRows = inRows;
    setNear();
    arrange();
}

void MapPage::setPictures(const std::vector<GridView *> &pictures)
{
    if (pictures == m_pictures)
        return;
    for (auto *view : m_pictures) {
        m_pictureGrid->removeWidget(view);
        view->hide();
    }
    m_pictures = pictures;
    for (auto *view : m_pictures)
        view->show();
    arrange();
}

void MapPage::addBelow(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

void MapPage::setChannel(std::int64_t channel)
{
    if (channel == m_channel)
        return;
    m_channel = channel;
    refresh();
}

ColorScale MapPage::scaleFor(const Planes &planes, std::int64_t plane) const
{
    return scaleAsChosen(planes, plane, reach(), m_network);
}

void MapPage::showValues(const ObservationPointer &observation)
{
    const auto extent = take(observation);
    m_hasNumbers = extent.has_value();
    m_content->setVisible(m_hasNumbers);
    showFault(m_fault, extent ? QString() : extent.error().message());
    if (!extent)
        return;
    m_extent = *extent;
    m_network = observation->values->network;
    m_channel = std::clamp<std::int64_t>(m_channel, 0, extent->channels - 1);
    m_cursor.setSize(extent->rows, extent->columns);
    m_heading->show(observation->values->layer, extent->channels);
    m_pins->setLayer(observation->values->layer.id);
    refresh();
}

void MapPage::refresh()
{
    if (!m_hasNumbers)
        return;
    m_heading->setChoice(m_channel);
    m_steps->setLength(m_cursor.positions());
    m_steps->setPosition(m_cursor.position());
    showNumbers();
    showPosition();
    m_pins->setColumns(pinColumns(), [this](const Pin &pin) {
        const bool inside = pin.channel < m_extent.channels && pin.pixel.row < m_extent.rows &&
                            pin.pixel.column < m_extent.columns;
        PinnedNumbers row = inside ? pinned(pin) : PinnedNumbers();
        row.name = placeName(pin);
        return row;
    });
    m_pins->refresh();
}

QString MapPage::placeName(const Pin &pin) const
{
    return outputName(pin.channel, pin.pixel);
}

/// As many pictures in a row as there is room for.
void MapPage::arrange()
{
    const int count = int(m_pictures.size());
    const int most = m_inRows ? 1 : std::clamp(width() / leastPicture, 2, std::max(2, count));
    // Rows of about as many: none with a single picture left over.
    const int rows = std::max(1, (count + most - 1) / most);
    const int inRow = std::max(1, (count + rows - 1) / rows);
    for (int column = 0; column < m_pictureGrid->columnCount(); ++column)
        m_pictureGrid->setColumnStretch(column, 0);
    for (int i = 0; i < count; ++i) {
        m_pictureGrid->addWidget(m_pictures[std::size_t(i)], i / inRow, i % inRow);
        m_pictureGrid->setColumnStretch(i % inRow, 1);
    }
}

void MapPage::resizeEvent(QResizeEvent *event)
{
    ExplainPage::resizeEvent(event);
    // As high as leaves room for the arithmetic in the part of the page that is seen.
    const int seen = parentWidget() ? parentWidget()->height() : height();
    m_mostHeight = std::clamp(seen - 370, 200, 480);
    for (auto *view : m_all)
        view->grid()->setMostHeight(m_mostHeight);
    m_header->setDirection(width() >= wideEnough ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (event->size().width() / leastPicture != event->oldSize().width() / leastPicture)
        arrange();
}

void MapPage::keyPressEvent(QKeyEvent *event)
{
    if (m_steps->takeKey(*event))
        return;
    if (event->key() == Qt::Key_Escape && m_cursor.inputPixel())
        return m_cursor.chooseInput(std::nullopt);
    ExplainPage::keyPressEvent(event);
}

} // namespace workbench
