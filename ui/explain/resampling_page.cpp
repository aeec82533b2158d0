#include "ui/explain/resampling_page.h"

#include "core/layers/registry.h"
#include "core/number_text.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/arithmetic_text.h"
#include "ui/properties/section.h"

namespace workbench {

namespace {

/// "0.25·0.61 + 0.75·0.45 + …", each weight from its row's and its column's.
QString termsHtml(const WorkedResampling &worked)
{
    QStringList terms;
    for (const auto &part : worked.parts)
        terms << QStringLiteral("%1·%2").arg(cellText(float(part.weight())), cellText(part.value));
    return formulaHtml(joinedTerms(terms, 16));
}

} // namespace

ResamplingPage::ResamplingPage(Workspace &workspace, QWidget *parent)
    : MapPage(workspace, QStringLiteral("resamplingPage"), parent), m_purpose(readingLabel(this)),
      m_input(addPicture(QStringLiteral("resampledInput"), tr("Input channel"))),
      m_output(addPicture(QStringLiteral("resampledOutput"), tr("Output channel"))),
      m_text(new ArithmeticText(this))
{
    m_purpose->setObjectName(QStringLiteral("resamplingPurpose"));
    m_text->setObjectName(QStringLiteral("resamplingText"));
    addBelow(m_text);
    addBelow(m_purpose);
    steerByInput(cursor(), *m_input->grid());
    steerByOutput(cursor(), *m_output->grid());
}

Result<MapPage::Extent> ResamplingPage::take(const ObservationPointer &observation)
{
    auto resampling = resamplingOf(observation);
    if (!resampling)
        return tl::unexpected(resampling.error());
    m_resampling = std::move(*resampling);
    m_layer = observation->values->layer;
    const Planes &output = *m_resampling->output;
    return Extent{output.count, output.height, output.width};
}

QString ResamplingPage::purposeText() const
{
    if (m_layer.type == QLatin1String("Identity"))
        return tr("Identity passes every number on unchanged: output = input. It has nothing to learn and "
                  "nothing to compute; it holds a place in the network.");
    if (m_layer.type == QLatin1String("ZeroPad2d"))
        return tr("The input is laid into a frame of zeros, each side by itself; a negative side cuts pixels "
                  "off. The gradient goes back to the pixels it came from; that of the frame is dropped.");
    const Arguments arguments(findLayerType(m_layer.type)->parameters, m_layer.parameters);
    const QString mode = arguments.word("mode");
    if (mode == QLatin1String("bilinear"))
        return tr("The output pixel is laid back onto the input: its place lies between up to 2 × 2 pixels, "
                  "and the nearer one weighs more. The weights add up to 1.");
    if (mode == QLatin1String("bicubic"))
        return tr(
            "The output pixel is laid back onto the input: its place lies among 4 × 4 pixels, weighed by "
            "a cubic curve that also has negative weights. The weights add up to 1.");
    return tr("Each output pixel is a copy of the input pixel it lies on: nothing is added or weighed.");
}

void ResamplingPage::showNumbers()
{
    const Planes &input = *m_resampling->input;
    const Planes &output = *m_resampling->output;
    const auto valueAt = [input = m_resampling->input, channel = channel()](Pixel cell) {
        return input->at(channel, cell.row, cell.column);
    };
    m_input->setField(paddedField(shapeOf(input), {0, 0}, {0, 0}, valueAt, unreadPixels(*m_resampling)),
                      scaleFor(input, channel()));
    m_output->setField(planeField(m_resampling->output, channel()), scaleFor(output, channel()));
    m_input->setTitle(tr("input channel %1, %2 × %3").arg(channel()).arg(input.height).arg(input.width));
    m_output->setTitle(tr("output channel %1, %2 × %3").arg(channel()).arg(output.height).arg(output.width));
    m_purpose->setText(purposeText());
}

void ResamplingPage::showPosition()
{
    if (!m_resampling)
        return;
    const WorkedResampling worked = workResampling(*m_resampling, channel(), pixel());
    markInput(worked);
    markOutput();
    const QString name = outputName(channel(), pixel());
    const QString result = QStringLiteral("%1 = %2 &nbsp;%3")
                               .arg(name, strongNumber(double(worked.reference)), verdictHtml(worked));
    if (worked.parts.empty())
        return m_text->setHtml(arithmeticLine(tr("a zero of the frame")) + arithmeticLine(result));
    if (worked.parts.size() > 1)
        return m_text->setHtml(termsHtml(worked) + arithmeticLine(result));
    const Pixel source = worked.parts.front().source;
    m_text->setHtml(
        arithmeticLine(tr("a copy of %1").arg(elementName(QStringLiteral("input"), channel(), source))) +
        arithmeticLine(result));
}

void ResamplingPage::markInput(const WorkedResampling &worked)
{
    std::vector<CellMark> marks;
    for (const auto &part : worked.parts)
        marks.push_back(
            {worked.parts.size() > 1 ? CellMark::Kind::Lit : CellMark::Kind::Window, part.source});
    if (!worked.parts.empty()) {
        const Pixel first = worked.parts.front().source;
        const Pixel last = worked.parts.back().source;
        marks.push_back(
            {CellMark::Kind::Window, first, last.row - first.row + 1, last.column - first.column + 1});
        m_input->grid()->focusOn(first, last.row - first.row + 1, last.column - first.column + 1);
    }
    if (const auto lit = inputPixel())
        marks.push_back({CellMark::Kind::Chosen, *lit});
    m_input->grid()->setMarks(std::move(marks));
    m_input->setRemark(inputPixel() ? tr("row %1, column %2 feeds %n output(s), lit", nullptr,
                                         int(outputsFedBy(*m_resampling, *inputPixel()).size()))
                                          .arg(inputPixel()->row)
                                          .arg(inputPixel()->column)
                                    : tr("%n input pixel(s) read", nullptr, int(worked.parts.size())));
}

void ResamplingPage::markOutput()
{
    const auto lit = inputPixel();
    m_output->grid()->lookAt(pixel(),
                             lit ? litMarks(outputsFedBy(*m_resampling, *lit)) : std::vector<CellMark>());
    m_output->setRemark(outputName(channel(), pixel()));
}

QStringList ResamplingPage::pinColumns() const
{
    return {tr("input pixels"), tr("output")};
}

PinnedNumbers ResamplingPage::pinned(const Pin &pin) const
{
    const WorkedResampling worked = workResampling(*m_resampling, pin.channel, pin.pixel);
    const QString read = worked.parts.size() == 1
                             ? elementName(QStringLiteral("input"), pin.channel, worked.parts.front().source)
                             : QString::number(worked.parts.size());
    return {{}, {read, valueText(double(worked.reference))}, worked.agrees()};
}

} // namespace workbench
