#include "ui/explain/flatten_page.h"

#include "core/number_text.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/arithmetic_text.h"

#include <cmath>

namespace workbench {

namespace {

/// Whole rows of the image beside one another, so that the vector's rows make about a square.
std::int64_t columnsFor(const Planes &input)
{
    const auto rows = input.count * input.height;
    const double wanted = std::sqrt(double(rows * input.width)) / double(input.width);
    std::int64_t best = 1;
    for (std::int64_t together = 1; together <= rows; ++together) {
        if (rows % together == 0 && std::abs(double(together) - wanted) < std::abs(double(best) - wanted))
            best = together;
    }
    return best * input.width;
}

/// "output[123]", "output[2, 17]"
QString outputElement(const Shape &shape, std::int64_t index)
{
    QStringList indices;
    for (const auto each : indicesIn(shape, index))
        indices << QString::number(each);
    return QStringLiteral("output[%1]").arg(indices.join(QStringLiteral(", ")));
}

} // namespace

FlattenPage::FlattenPage(Workspace &workspace, QWidget *parent)
    : MapPage(workspace, QStringLiteral("flattenPage"), parent),
      m_input(addPicture(QStringLiteral("flattenInput"), tr("Input channel"))),
      m_vector(addPicture(QStringLiteral("flattenVector"), tr("Output vector, in rows"))),
      m_strip(new GridView(tr("Output vector"), {}, this)), m_text(new ArithmeticText(this))
{
    m_strip->grid()->setObjectName(QStringLiteral("flattenStrip"));
    m_strip->grid()->setNear(true);
    m_strip->setLegendVisible(false);
    m_text->setObjectName(QStringLiteral("flattenText"));
    addBelow(m_strip);
    addBelow(m_text);
    steerByOutput(cursor(), *m_vector->grid());
    connectInput();
}

/// Pixel and index are one position: whichever the mouse is on, the other is lit.
void FlattenPage::connectInput()
{
    const auto leave = [this] { cursor().hover(std::nullopt); };
    const auto steer = [&](NumberGrid *grid, const std::function<std::int64_t(Pixel)> &indexAt) {
        connect(grid, &NumberGrid::cellLeft, &cursor(), leave);
        connect(grid, &NumberGrid::cellEntered, &cursor(),
                [this, indexAt](Pixel cell) { cursor().hover(cellOf(indexAt(cell))); });
        connect(grid, &NumberGrid::cellChosen, &cursor(), [this, indexAt](Pixel cell) {
            const auto chosen = indexAt(cell);
            cursor().hover(std::nullopt);
            cursor().selectPosition(chosen);
        });
    };
    steer(m_input->grid(), [this](Pixel cell) { return flatIndex(*m_flattening->input, {channel(), cell}); });
    steer(m_strip->grid(), [](Pixel cell) { return cell.column; });
}

Result<MapPage::Extent> FlattenPage::take(const ObservationPointer &observation)
{
    auto flattening = flatteningOf(observation);
    if (!flattening)
        return tl::unexpected(flattening.error());
    m_flattening = std::move(*flattening);
    m_layer = observation->values->layer.id;
    m_columns = columnsFor(*m_flattening->input);
    return Extent{m_flattening->input->count, m_flattening->size() / m_columns, m_columns};
}

void FlattenPage::showNumbers()
{
    const Planes &input = *m_flattening->input;
    // Another channel was chosen: the position goes to the same pixel of it.
    if (const FlattenedPlace place = placeOf(input, index()); place.channel != channel())
        cursor().selectPosition(flatIndex(input, {channel(), place.pixel}));
    const auto valueAt = [output = m_flattening->output](std::int64_t index) {
        return output->values[std::size_t(index)];
    };
    const ColorScale scale = planesScale(*m_flattening->output, 0, m_flattening->output->count);
    m_input->setField(planeField(m_flattening->input, channel()), scaleFor(input, channel()));
    m_vector->setField(plainField(m_flattening->size() / m_columns, m_columns,
                                  [valueAt, columns = m_columns](Pixel cell) {
                                      return valueAt(cell.row * columns + cell.column);
                                  }),
                       scale);
    m_strip->setField(
        plainField(1, m_flattening->size(), [valueAt](Pixel cell) { return valueAt(cell.column); }), scale);
    m_input->setTitle(tr("input channel %1, %2 × %3").arg(channel()).arg(input.height).arg(input.width));
    m_vector->setTitle(tr("the vector of %1, in rows of %2 to be seen whole: this channel is framed")
                           .arg(groupedText(m_flattening->size()))
                           .arg(m_columns));
    m_strip->setTitle(tr("the vector around index %1").arg(index()));
}

void FlattenPage::showPosition()
{
    if (!m_flattening)
        return;
    const FlattenedPlace place = placeOf(*m_flattening->input, index());
    if (place.channel != channel())
        return setChannel(place.channel);
    m_input->grid()->lookAt(place.pixel);
    std::vector<CellMark> marks;
    const auto size = m_flattening->input->height * m_flattening->input->width;
    if (size % m_columns == 0 && m_flattening->input->count > 1)
        marks.push_back({CellMark::Kind::Window, cellOf(channel() * size), size / m_columns, m_columns});
    m_vector->grid()->lookAt(pixel(), std::move(marks));
    m_strip->grid()->focusOn({0, index()});
    m_strip->grid()->setMarks({{CellMark::Kind::Chosen, {0, index()}}});
    m_strip->setTitle(tr("the vector around index %1").arg(index()));
    m_text->setHtml(indexHtml(place) + readersHtml());
}

QString FlattenPage::indexHtml(const FlattenedPlace &place) const
{
    const Planes &input = *m_flattening->input;
    const auto size = input.height * input.width;
    const float before = input.at(place.channel, place.pixel.row, place.pixel.column);
    const CheckedResult same{double(before), m_flattening->output->values[std::size_t(index())], 0};
    QString html = formulaHtml(QStringLiteral("c·H·W + y·W + x = %1·%2·%3 + %4·%3 + %5 = <b>%6</b>")
                                   .arg(place.channel)
                                   .arg(input.height)
                                   .arg(input.width)
                                   .arg(place.pixel.row)
                                   .arg(place.pixel.column)
                                   .arg(index()));
    html += arithmeticLine(QStringLiteral("%1 = %2 %3 &nbsp;%4")
                               .arg(elementName(QStringLiteral("input"), place.channel, place.pixel),
                                    outputElement(m_flattening->outputShape, index()),
                                    strongNumber(double(same.reference)), verdictHtml(same)));
    return html +
           arithmeticLine(tr("Channel %1 fills the indices %2 to %3. No number changes, nor their order: "
                             "the output's shape is %4.")
                              .arg(place.channel)
                              .arg(place.channel * size)
                              .arg((place.channel + 1) * size - 1)
                              .arg(m_flattening->outputShape.text()));
}

/// What the Linear layers after it do with this number.
QString FlattenPage::readersHtml() const
{
    const Network &network = document().network();
    QString html;
    for (const auto &id : network.readersOf(m_layer)) {
        const Layer *reader = network.find(id);
        if (reader->type != QLatin1String("Linear"))
            continue;
        const auto outputs = reader->parameters.find(QStringLiteral("out_features"));
        if (outputs == reader->parameters.end())
            continue;
        html += arithmeticLine(
            tr("%1 (Linear) reads all %2: each of its outputs j multiplies this number by its own "
               "weight[j, %3], %n weight(s) for this one pixel.",
               nullptr, int(std::get<std::int64_t>(outputs->second)))
                .arg(QStringLiteral("<b>%1</b>").arg(id.toHtmlEscaped()), groupedText(m_flattening->size()))
                .arg(index()));
    }
    return html;
}

QString FlattenPage::placeName(const Pin &pin) const
{
    return outputElement(m_flattening->outputShape, indexOf(pin.pixel));
}

QStringList FlattenPage::pinColumns() const
{
    return {tr("comes from"), tr("value")};
}

PinnedNumbers FlattenPage::pinned(const Pin &pin) const
{
    const FlattenedPlace place = placeOf(*m_flattening->input, indexOf(pin.pixel));
    const float before = m_flattening->input->at(place.channel, place.pixel.row, place.pixel.column);
    const CheckedResult same{double(before), m_flattening->output->values[std::size_t(indexOf(pin.pixel))],
                             0};
    return {
        {},
        {elementName(QStringLiteral("input"), place.channel, place.pixel), valueText(double(same.reference))},
        same.agrees()};
}

} // namespace workbench
