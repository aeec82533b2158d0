#include "ui/explain/pooling_gradient.h"

#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/arithmetic_text.h"
#include "ui/explain/grid_view.h"
#include "ui/explain/plane_fields.h"
#include "ui/explain/pooling_text.h"

#include <QComboBox>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

constexpr int mostHeight = 240; ///< of a picture

NumberField fieldOf(const Shape &shape, const std::vector<float> &values)
{
    return kernelField(IntegerPair{shape.height(), shape.width()}, values);
}

} // namespace

PoolingGradient::PoolingGradient(QWidget *parent)
    : Section(tr("The gradient's way back"), parent), m_choice(new QComboBox(this)),
      m_output(
          new GridView(tr("Gradient at the output"), tr("gradient at the output; type to change it"), this)),
      m_input(new GridView(tr("Gradient at the input"), tr("gradient that arrives at the input"), this)),
      m_text(new ArithmeticText(this))
{
    m_choice->setObjectName(QStringLiteral("gradientChoice"));
    m_choice->setAccessibleName(tr("Gradient at the output"));
    m_choice->addItems({tr("1 at the position looked at"), tr("1 at every output"), tr("typed numbers")});
    m_output->grid()->setObjectName(QStringLiteral("outputGradient"));
    m_input->grid()->setObjectName(QStringLiteral("inputGradient"));
    m_text->setObjectName(QStringLiteral("gradientText"));
    m_output->grid()->setEditable(true);
    for (auto *view : {m_output, m_input})
        view->grid()->setMostHeight(mostHeight);
    auto *choices = new QWidget(this);
    auto *choiceRow = new QHBoxLayout(choices);
    choiceRow->setContentsMargins(0, 0, 0, 0);
    choiceRow->addWidget(m_choice);
    choiceRow->addStretch();
    auto *pictures = new QWidget(this);
    auto *row = new QHBoxLayout(pictures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_output, 1);
    row->addWidget(signLabel(QStringLiteral("→"), pictures));
    row->addWidget(m_input, 1);
    add(choices);
    add(pictures);
    add(m_text);
    connect(m_choice, &QComboBox::activated, this, &PoolingGradient::choose);
    connectGrids();
}

void PoolingGradient::connectGrids()
{
    NumberGrid *output = m_output->grid();
    NumberGrid *input = m_input->grid();
    connect(output, &NumberGrid::cellEntered, this, &PoolingGradient::outputEntered);
    connect(output, &NumberGrid::cellLeft, this, &PoolingGradient::outputLeft);
    connect(output, &NumberGrid::cellChosen, this, &PoolingGradient::outputChosen);
    connect(output, &NumberGrid::valueTyped, this, &PoolingGradient::type);
    connect(input, &NumberGrid::cellEntered, this, &PoolingGradient::inputEntered);
    connect(input, &NumberGrid::cellLeft, this, &PoolingGradient::inputLeft);
    connect(input, &NumberGrid::cellChosen, input, &NumberGrid::setCurrent);
    connect(input, &NumberGrid::cellChosen, this, &PoolingGradient::inputChosen);
}

PoolingGradient::Choice PoolingGradient::choice() const
{
    return static_cast<Choice>(m_choice->currentIndex());
}

/// Typed numbers go on from what was shown.
void PoolingGradient::choose()
{
    if (choice() == Choice::Typed && m_typed.empty())
        m_typed[m_pixel] = 1;
    refresh();
}

void PoolingGradient::type(Pixel cell, float value)
{
    if (choice() != Choice::Typed) {
        m_typed.clear();
        const auto shown = outputGradient();
        const auto width = m_pooling->geometry.output.width();
        for (std::size_t i = 0; i < shown.size(); ++i) {
            if (shown[i] != 0)
                m_typed[{std::int64_t(i) / width, std::int64_t(i) % width}] = shown[i];
        }
        m_choice->setCurrentIndex(int(Choice::Typed));
    }
    m_typed[cell] = value;
    refresh();
}

std::vector<float> PoolingGradient::outputGradient() const
{
    const Shape &output = m_pooling->geometry.output;
    const float everywhere = choice() == Choice::Everywhere ? 1 : 0;
    std::vector<float> gradient(std::size_t(output.height() * output.width()), everywhere);
    const auto set = [&](Pixel pixel, float value) {
        if (pixel.row < output.height() && pixel.column < output.width())
            gradient[std::size_t(pixel.row * output.width() + pixel.column)] = value;
    };
    if (choice() == Choice::Position)
        set(m_pixel, 1);
    if (choice() == Choice::Typed) {
        for (const auto &[pixel, value] : m_typed)
            set(pixel, value);
    }
    return gradient;
}

void PoolingGradient::showNumbers(const Pooling &pooling, std::int64_t channel)
{
    m_pooling = pooling;
    m_channel = channel;
    setRemark(pooling.geometry.takesMaximum ? tr("only the largest number of a window gets it")
                                            : tr("every number of a window gets an equal share"));
    m_inputGradient.clear();
}

void PoolingGradient::showPosition(const WorkedPooling &worked, Pixel pixel,
                                   const std::optional<Pixel> &inputPixel)
{
    const bool moved = pixel != m_pixel && choice() == Choice::Position;
    m_worked = worked;
    m_pixel = pixel;
    m_inputPixel = inputPixel;
    if (moved || m_inputGradient.empty())
        showGradients();
    markGradients();
}

void PoolingGradient::refresh()
{
    if (!m_pooling)
        return;
    showGradients();
    markGradients();
}

void PoolingGradient::showGradients()
{
    const auto output = outputGradient();
    m_inputGradient = inputGradient(*m_pooling, m_channel, output);
    m_output->setField(fieldOf(m_pooling->geometry.output, output), divergingScaleOf(output));
    m_input->setField(fieldOf(m_pooling->geometry.input, m_inputGradient), divergingScaleOf(m_inputGradient));
}

void PoolingGradient::markGradients()
{
    const PoolingGeometry &geometry = m_pooling->geometry;
    const Pixel start = geometry.windowStart(m_pixel);
    const IntegerPair extent = geometry.extent(m_pixel);
    std::vector<CellMark> marks{{CellMark::Kind::Window, start, extent.height, extent.width}};
    std::vector<Pixel> giving;
    if (m_inputPixel && geometry.contains(*m_inputPixel)) {
        marks.push_back({CellMark::Kind::Chosen, *m_inputPixel});
        giving = outputsGivingBackTo(*m_pooling, m_channel, *m_inputPixel);
    } else if (m_worked.winner) {
        marks.push_back({CellMark::Kind::Chosen, m_worked.elements[*m_worked.winner].place});
    }
    m_input->grid()->focusOn(start, extent.height, extent.width);
    m_input->grid()->setMarks(std::move(marks));
    m_output->grid()->lookAt(m_pixel, litMarks(giving));
    m_text->setHtml(inputText(giving).toHtmlEscaped());
}

QString PoolingGradient::inputText(const std::vector<Pixel> &giving) const
{
    const PoolingGeometry &geometry = m_pooling->geometry;
    if (!m_inputPixel || !geometry.contains(*m_inputPixel))
        return tr("Of the gradient of output row %1, column %2: %3.")
            .arg(m_pixel.row)
            .arg(m_pixel.column)
            .arg(gradientShareText(*m_pooling, m_worked));
    const auto gradient = outputGradient();
    QStringList terms;
    for (const auto &output : giving) {
        const float value = gradient[std::size_t(output.row * geometry.output.width() + output.column)];
        const auto divisor = workPooling(*m_pooling, m_channel, output).divisor;
        const QString text = valueText(double(value));
        terms << (geometry.takesMaximum ? text : QStringLiteral("%1/%2").arg(text).arg(divisor));
    }
    const QString sum = terms.isEmpty() ? QStringLiteral("0") : joinedTerms(terms, 12);
    const float arrived =
        m_inputGradient[std::size_t(m_inputPixel->row * geometry.input.width() + m_inputPixel->column)];
    return tr("Input row %1, column %2 gets %3 = %4, from %n output(s).", nullptr, int(giving.size()))
        .arg(m_inputPixel->row)
        .arg(m_inputPixel->column)
        .arg(sum, valueText(double(arrived)));
}

} // namespace workbench
