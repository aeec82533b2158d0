#include "ui/explain/transposed_convolution_page.h"

#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/arithmetic_text.h"
#include "ui/explain/layer_heading.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

constexpr std::size_t mostProducts = 26;
constexpr std::size_t mostChannels = 12;

} // namespace

TransposedConvolutionPage::TransposedConvolutionPage(Workspace &workspace, QWidget *parent)
    : MapPage(workspace, QStringLiteral("transposedPage"), parent), m_inputBox(new QSpinBox(this)),
      m_input(addPicture(QStringLiteral("transposedInput"), tr("Input channel"))),
      m_output(addPicture(QStringLiteral("transposedOutput"), tr("Output channel"))),
      m_text(new ArithmeticText(this))
{
    m_text->setObjectName(QStringLiteral("transposedText"));
    heading()->setLabel(tr("&Output channel"));
    m_inputBox->setObjectName(QStringLiteral("transposedInputChannel"));
    m_inputBox->setAccessibleName(tr("Input channel"));
    m_inputBox->setFont(numberFont());
    m_inputBox->setWrapping(true);
    heading()->addChooser(tr("&Input channel"), m_inputBox);
    addBelow(makeStamp());
    addBelow(m_text);
    connect(m_inputBox, &QSpinBox::valueChanged, this, &TransposedConvolutionPage::chooseInputChannel);
    steerByInput(cursor(), *m_input->grid());
    steerByOutput(cursor(), *m_output->grid());
}

QWidget *TransposedConvolutionPage::makeStamp()
{
    auto *row = new QWidget(this);
    m_value = new QLabel(row);
    m_value->setObjectName(QStringLiteral("stampValue"));
    m_value->setFont(numberFont(1.2));
    m_kernel = new GridView(tr("Kernel"), tr("kernel"), row);
    m_kernel->grid()->setObjectName(QStringLiteral("stampKernel"));
    m_stamp = new GridView(tr("Stamp"), {}, row);
    m_stamp->grid()->setObjectName(QStringLiteral("stampGrid"));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(m_value);
    line->addWidget(signLabel(QStringLiteral("·"), row));
    line->addWidget(m_kernel, 1);
    line->addWidget(signLabel(QStringLiteral("="), row));
    line->addWidget(m_stamp, 1);
    for (auto *view : {m_kernel, m_stamp})
        connect(view->grid(), &NumberGrid::cellChosen, view->grid(), &NumberGrid::setCurrent);
    return row;
}

void TransposedConvolutionPage::chooseInputChannel()
{
    m_inputChannel = m_inputBox->value();
    refresh();
}

Result<MapPage::Extent> TransposedConvolutionPage::take(const ObservationPointer &observation)
{
    auto convolution = transposedConvolutionOf(observation);
    if (!convolution)
        return tl::unexpected(convolution.error());
    m_convolution = std::move(*convolution);
    const Shape &output = m_convolution->output;
    return Extent{output.channels(), output.height(), output.width()};
}

void TransposedConvolutionPage::showNumbers()
{
    const TransposedConvolution &shown = *m_convolution;
    const auto first = shown.firstInputChannel(channel());
    m_inputChannel = std::clamp(m_inputChannel, first, first + shown.channelsPerGroup() - 1);
    const QSignalBlocker blocker(m_inputBox);
    m_inputBox->setRange(int(first), int(first + shown.channelsPerGroup()) - 1);
    m_inputBox->setSuffix(tr(" of %1").arg(shown.input->count));
    m_inputBox->setValue(int(m_inputChannel));
    m_input->setField(planeField(shown.input, m_inputChannel), scaleFor(*shown.input, m_inputChannel));
    m_output->setField(planeField(shown.reference, channel()), scaleFor(*shown.reference, channel()));
    m_input->setTitle(
        tr("input channel %1, %2 × %3").arg(m_inputChannel).arg(shown.input->height).arg(shown.input->width));
    m_output->setTitle(
        tr("output channel %1, %2 × %3").arg(channel()).arg(shown.output.height()).arg(shown.output.width()));
    std::vector<float> kernel;
    for (std::int64_t row = 0; row < shown.kernel.height; ++row) {
        for (std::int64_t column = 0; column < shown.kernel.width; ++column)
            kernel.push_back(shown.weightAt(m_inputChannel, channel(), {row, column}));
    }
    m_kernel->setField(kernelField(shown.kernel, kernel),
                       reach() == ScaleReach::Network ? divergingScale(networkReach().largestWeight)
                       : reach() == ScaleReach::Layer ? divergingScaleOf(*shown.weight)
                                                      : divergingScaleOf(kernel));
}

void TransposedConvolutionPage::showPosition()
{
    if (!m_convolution)
        return;
    const auto parts = stampsAt(*m_convolution, m_inputChannel, channel(), pixel());
    // The stamp of the pixel that is lit, or of the first that reaches the output looked at.
    const auto stamped = inputPixel()    ? inputPixel()
                         : parts.empty() ? std::nullopt
                                         : std::optional(parts.front().source);
    markInput(parts, stamped);
    markOutput(stamped);
    showStamp(stamped);
    m_text->setHtml(sumHtml(parts));
}

void TransposedConvolutionPage::markInput(const std::vector<StampPart> &parts,
                                          const std::optional<Pixel> &stamped)
{
    std::vector<CellMark> marks;
    for (const auto &part : parts)
        marks.push_back({CellMark::Kind::Lit, part.source});
    if (stamped) {
        marks.push_back({inputPixel() ? CellMark::Kind::Chosen : CellMark::Kind::Window, *stamped});
        m_input->grid()->focusOn(*stamped);
    }
    m_input->grid()->setMarks(std::move(marks));
    m_input->setRemark(
        tr("%n pixel(s) of this channel reach the output looked at, lit", nullptr, int(parts.size())));
}

void TransposedConvolutionPage::markOutput(const std::optional<Pixel> &stamped)
{
    std::vector<CellMark> marks;
    if (stamped) {
        const IntegerPair extent = m_convolution->stampExtent();
        marks.push_back(
            {CellMark::Kind::Window, m_convolution->stampStart(*stamped), extent.height, extent.width});
    }
    m_output->grid()->lookAt(pixel(), std::move(marks));
    m_output->setRemark(tr("%1; the stamp is framed").arg(outputName(channel(), pixel())));
}

void TransposedConvolutionPage::showStamp(const std::optional<Pixel> &stamped)
{
    const Pixel source = stamped.value_or(Pixel{0, 0});
    const auto stamp = stampOf(*m_convolution, m_inputChannel, channel(), source);
    m_value->setText(cellText(m_convolution->input->at(m_inputChannel, source.row, source.column)));
    m_value->setAccessibleName(tr("Value of the input pixel"));
    m_stamp->setField(kernelField(m_convolution->kernel, stamp), divergingScaleOf(stamp));
    m_stamp->setTitle(tr("stamp of input row %1, column %2").arg(source.row).arg(source.column));
    std::vector<CellMark> marks;
    for (const auto &part : stampsAt(*m_convolution, m_inputChannel, channel(), pixel())) {
        if (part.source == source)
            marks.push_back({CellMark::Kind::Chosen, part.kernel});
    }
    m_kernel->grid()->setMarks(marks);
    m_stamp->grid()->setMarks(std::move(marks));
}

QString TransposedConvolutionPage::sumHtml(const std::vector<StampPart> &parts) const
{
    const WorkedStamps worked = workStamps(*m_convolution, channel(), pixel());
    QStringList products;
    double sum = 0;
    for (const auto &part : parts) {
        products << QStringLiteral("%1·%2").arg(cellText(part.value), cellText(part.weight));
        sum += part.product;
    }
    QString html = parts.empty() ? arithmeticLine(tr("no stamp of this channel reaches this output"))
                                 : formulaHtml(joinedTerms(products, mostProducts));
    html += arithmeticLine(tr("sum over the stamps: %1").arg(strongNumber(sum)));
    if (worked.channelSums.size() > 1) {
        QStringList sums;
        for (const double each : worked.channelSums)
            sums << valueText(each, 4);
        html += arithmeticLine(
            tr("over input channels: %1 = %2")
                .arg(joinedTerms(sums, mostChannels), strongNumber(worked.result - worked.bias)));
    }
    return html + arithmeticLine(tr("+ bias %1 = %2 %3")
                                     .arg(strongNumber(worked.bias), outputName(channel(), pixel()),
                                          strongNumber(double(worked.reference))) +
                                 QStringLiteral(" &nbsp;") + verdictHtml(worked));
}

QStringList TransposedConvolutionPage::pinColumns() const
{
    return {tr("stamps of this channel"), tr("over channels"), tr("bias"), tr("output")};
}

PinnedNumbers TransposedConvolutionPage::pinned(const Pin &pin) const
{
    const WorkedStamps worked = workStamps(*m_convolution, pin.channel, pin.pixel);
    const auto channel = m_inputChannel - m_convolution->firstInputChannel(pin.channel);
    const bool reads = channel >= 0 && channel < std::ssize(worked.channelSums);
    return {{},
            {reads ? valueText(worked.channelSums[std::size_t(channel)]) : QString(),
             valueText(worked.result - worked.bias), valueText(worked.bias),
             valueText(double(worked.reference))},
            worked.agrees()};
}

} // namespace workbench
