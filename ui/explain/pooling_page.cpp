#include "ui/explain/pooling_page.h"

#include "core/number_text.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/arithmetic_text.h"
#include "ui/explain/pooling_gradient.h"
#include "ui/explain/pooling_text.h"

#include <QHBoxLayout>
#include <limits>

namespace workbench {

PoolingPage::PoolingPage(Workspace &workspace, QWidget *parent)
    : MapPage(workspace, QStringLiteral("poolingPage"), parent),
      m_input(addPicture(QStringLiteral("poolingInput"), tr("Input channel with its padding"))),
      m_output(addPicture(QStringLiteral("poolingOutput"), tr("Output channel"))),
      m_gradient(new PoolingGradient(this))
{
    addBelow(makeWindow());
    addBelow(m_gradient);
    steerByInput(cursor(), *m_input->grid());
    steerByOutput(cursor(), *m_output->grid());
    connect(m_gradient, &PoolingGradient::outputEntered, &cursor(),
            [this](Pixel cell) { cursor().hover(cell); });
    connect(m_gradient, &PoolingGradient::outputLeft, &cursor(), [this] { cursor().hover(std::nullopt); });
    connect(m_gradient, &PoolingGradient::outputChosen, &cursor(), [this](Pixel cell) {
        cursor().hover(std::nullopt);
        cursor().select(cell);
    });
    connect(m_gradient, &PoolingGradient::inputEntered, &cursor(),
            [this](Pixel cell) { cursor().hoverInput(cell); });
    connect(m_gradient, &PoolingGradient::inputLeft, &cursor(),
            [this] { cursor().hoverInput(std::nullopt); });
    connect(m_gradient, &PoolingGradient::inputChosen, &cursor(),
            [this](Pixel cell) { cursor().chooseInput(cell); });
}

QWidget *PoolingPage::makeWindow()
{
    auto *window = new QWidget(this);
    m_window = new GridView(tr("Numbers under the window"), tr("under the window"), window);
    m_window->grid()->setObjectName(QStringLiteral("poolingWindow"));
    m_window->setLegendVisible(false);
    m_text = new ArithmeticText(window);
    m_text->setObjectName(QStringLiteral("poolingText"));
    auto *row = new QHBoxLayout(window);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(m_window, 2);
    row->addWidget(m_text, 5);
    connect(m_window->grid(), &NumberGrid::cellChosen, m_window->grid(), &NumberGrid::setCurrent);
    return window;
}

Result<MapPage::Extent> PoolingPage::take(const ObservationPointer &observation)
{
    auto pooling = poolingOf(observation);
    if (!pooling)
        return tl::unexpected(pooling.error());
    m_pooling = std::move(*pooling);
    const Shape &output = m_pooling->geometry.output;
    return Extent{output.channels(), output.height(), output.width()};
}

void PoolingPage::showNumbers()
{
    const PoolingGeometry &geometry = m_pooling->geometry;
    m_inputScale = scaleFor(*m_pooling->input, channel());
    m_input->setField(poolingField(*m_pooling, channel()), m_inputScale);
    m_output->setField(planeField(m_pooling->output, channel()), scaleFor(*m_pooling->output, channel()));
    const bool padded =
        geometry.paddingBefore() != IntegerPair{0, 0} || geometry.paddingAfter() != IntegerPair{0, 0};
    m_input->setTitle(
        (padded ? tr("input channel %1, %2 × %3; padding is dotted") : tr("input channel %1, %2 × %3"))
            .arg(channel())
            .arg(geometry.input.height())
            .arg(geometry.input.width()));
    m_output->setTitle(tr("output channel %1, %2 × %3")
                           .arg(channel())
                           .arg(geometry.output.height())
                           .arg(geometry.output.width()));
    m_gradient->showNumbers(*m_pooling, channel());
}

void PoolingPage::showPosition()
{
    if (!m_pooling)
        return;
    const WorkedPooling worked = workPooling(*m_pooling, channel(), pixel());
    markInput(worked);
    markOutput();
    showWindow(worked);
    m_gradient->showPosition(worked, pixel(), inputPixel());
}

void PoolingPage::markInput(const WorkedPooling &worked)
{
    const Pixel start = m_pooling->geometry.windowStart(pixel());
    const IntegerPair extent = m_pooling->geometry.extent(pixel());
    std::vector<CellMark> marks;
    if (extent != m_pooling->geometry.elements(pixel())) {
        for (const auto &element : worked.elements)
            marks.push_back({CellMark::Kind::Lit, element.place});
    }
    marks.push_back({CellMark::Kind::Window, start, extent.height, extent.width});
    if (const auto lit = inputPixel(); lit && m_pooling->geometry.contains(*lit))
        marks.push_back({CellMark::Kind::Chosen, *lit});
    else if (worked.winner)
        marks.push_back({CellMark::Kind::Chosen, worked.elements[*worked.winner].place});
    m_input->grid()->focusOn(start, extent.height, extent.width);
    m_input->grid()->setMarks(std::move(marks));
    m_input->setRemark(inputRemark(worked));
}

QString PoolingPage::inputRemark(const WorkedPooling &worked) const
{
    const PoolingGeometry &geometry = m_pooling->geometry;
    const auto lit = inputPixel();
    if (!lit || !geometry.contains(*lit)) {
        const Pixel last = worked.elements.back().place;
        const Pixel start = worked.elements.front().place;
        return tr("window rows %1 to %2, columns %3 to %4")
            .arg(start.row)
            .arg(last.row)
            .arg(start.column)
            .arg(last.column);
    }
    const int read = int(outputsFedBy(geometry, *lit).size());
    const QString place = tr("row %1, column %2").arg(lit->row).arg(lit->column);
    if (!geometry.takesMaximum)
        return tr("%1: in %n window(s), lit", nullptr, read).arg(place);
    const auto won = outputsGivingBackTo(*m_pooling, channel(), *lit).size();
    return tr("%1: in %n window(s), the largest in %2 of them, lit", nullptr, read).arg(place).arg(won);
}

void PoolingPage::markOutput()
{
    const auto lit = inputPixel();
    const bool gives = lit && m_pooling->geometry.contains(*lit);
    m_output->grid()->lookAt(pixel(), gives ? litMarks(outputsGivingBackTo(*m_pooling, channel(), *lit))
                                            : std::vector<CellMark>());
    m_output->setRemark(outputName(channel(), pixel()));
}

void PoolingPage::showWindow(const WorkedPooling &worked)
{
    m_window->setField(kernelField(m_pooling->geometry.elements(pixel()), worked.values), m_inputScale);
    std::vector<CellMark> marks;
    if (worked.winner)
        marks.push_back({CellMark::Kind::Chosen, worked.elements[*worked.winner].kernel});
    m_window->grid()->setMarks(std::move(marks));
    m_text->setHtml(poolingHtml(*m_pooling, worked, channel(), pixel()));
}

QStringList PoolingPage::pinColumns() const
{
    if (m_pooling->geometry.takesMaximum)
        return {tr("largest at"), tr("output")};
    return {tr("sum over the window"), tr("divided by"), tr("output")};
}

PinnedNumbers PoolingPage::pinned(const Pin &pin) const
{
    const WorkedPooling worked = workPooling(*m_pooling, pin.channel, pin.pixel);
    PinnedNumbers row;
    if (worked.winner) {
        const Pixel place = worked.elements[*worked.winner].place;
        row.numbers << tr("row %1, column %2").arg(place.row).arg(place.column);
    } else if (m_pooling->geometry.takesMaximum) {
        row.numbers << QString();
    } else {
        row.numbers << valueText(worked.sum) << QString::number(worked.divisor);
    }
    row.numbers << valueText(double(worked.reference));
    row.agrees = worked.agrees();
    row.picture = pinPicture(worked.values, m_pooling->geometry.elements(pin.pixel),
                             scaleFor(*m_pooling->input, pin.channel));
    return row;
}

NumberField poolingField(const Pooling &pooling, std::int64_t channel)
{
    const PoolingGeometry &geometry = pooling.geometry;
    const float outside = geometry.takesMaximum ? -std::numeric_limits<float>::infinity() : 0;
    const auto valueAt = [input = pooling.input, channel, outside](Pixel cell) {
        const bool inside =
            cell.row >= 0 && cell.column >= 0 && cell.row < input->height && cell.column < input->width;
        return inside ? input->at(channel, cell.row, cell.column) : outside;
    };
    return paddedField(geometry.input, geometry.paddingBefore(), geometry.paddingAfter(), valueAt,
                       unreadPixels(geometry));
}

} // namespace workbench
