#include "ui/explain/joining_page.h"
#include "core/number_text.h"

#include "ui/explain/arithmetic_html.h"
#include "ui/explain/arithmetic_text.h"

namespace workbench {

JoiningPage::JoiningPage(Workspace &workspace, QWidget *parent)
    : MapPage(workspace, QStringLiteral("joiningPage"), parent),
      m_output(addPicture(QStringLiteral("joinedOutput"), tr("Output channel"))),
      m_text(new ArithmeticText(this))
{
    m_text->setObjectName(QStringLiteral("joiningText"));
    addBelow(m_text);
    steerByOutput(cursor(), *m_output->grid());
}

Result<MapPage::Extent> JoiningPage::take(const ObservationPointer &observation)
{
    auto joining = joiningOf(observation);
    if (!joining)
        return tl::unexpected(joining.error());
    m_joining = std::move(*joining);
    const Planes &output = *m_joining->output;
    return Extent{output.count, output.height, output.width};
}

GridView *JoiningPage::inputView(std::size_t index)
{
    while (index >= m_inputs.size()) {
        const auto number = m_inputs.size();
        GridView *view =
            addPicture(QStringLiteral("joinedInput%1").arg(number), tr("Input %1").arg(number + 1));
        m_inputs.push_back(view);
        steerBy(*view->grid(), number);
    }
    return m_inputs[index];
}

/// A number of an input stands where its output does; one that is spread over a map stands everywhere.
void JoiningPage::steerBy(NumberGrid &grid, std::size_t input)
{
    const auto outputOf = [this, input](Pixel cell) -> std::optional<Pixel> {
        const Planes &planes = *m_joining->inputs[input];
        const bool stacks = m_joining->kind == Joining::Kind::Stack;
        if (stacks && stacksFeatures(*m_joining))
            return Pixel{cell.row, cell.column + stackedRanges(*m_joining)[input].first};
        if (planes.height != m_joining->output->height || planes.width != m_joining->output->width)
            return std::nullopt;
        return cell;
    };
    connect(&grid, &NumberGrid::cellEntered, &cursor(),
            [this, outputOf](Pixel cell) { cursor().hover(outputOf(cell)); });
    connect(&grid, &NumberGrid::cellLeft, &cursor(), [this] { cursor().hover(std::nullopt); });
    connect(&grid, &NumberGrid::cellChosen, &cursor(), [this, outputOf, &grid](Pixel cell) {
        const auto output = outputOf(cell);
        grid.setCurrent(cell);
        cursor().hover(std::nullopt);
        if (output)
            cursor().select(*output);
    });
}

/// A stack passes one number on: only the input it comes from is seen.
void JoiningPage::showNumbers()
{
    m_output->setField(planeField(m_joining->output, channel()), scaleFor(*m_joining->output, channel()));
    m_output->setTitle(tr("output channel %1, %2 × %3")
                           .arg(channel())
                           .arg(m_joining->output->height)
                           .arg(m_joining->output->width));
    std::vector<GridView *> pictures;
    for (const auto &part : workJoin(*m_joining, channel(), pixel()).parts) {
        pictures.push_back(inputView(part.input));
        showInput(part);
    }
    pictures.push_back(m_output);
    setPictures(pictures);
}

void JoiningPage::showInput(const JoinedPart &part)
{
    const PlanesPointer &planes = m_joining->inputs[part.input];
    GridView *view = inputView(part.input);
    view->setField(planeField(planes, part.channel), scaleFor(*planes, part.channel));
    view->setTitle(tr("input %1, %2: channel %3, %4 × %5")
                       .arg(part.input + 1)
                       .arg(m_joining->names[part.input])
                       .arg(part.channel)
                       .arg(planes->height)
                       .arg(planes->width));
}

void JoiningPage::showPosition()
{
    if (!m_joining)
        return;
    const WorkedJoin worked = workJoin(*m_joining, channel(), pixel());
    const bool stacks = m_joining->kind == Joining::Kind::Stack;
    // Along a stack of flat inputs the position may come to another input.
    if (stacks && stacksFeatures(*m_joining))
        showNumbers();
    for (const auto &part : worked.parts) {
        NumberGrid *grid = inputView(part.input)->grid();
        grid->focusOn(part.pixel);
        grid->setMarks({{CellMark::Kind::Window, part.pixel}});
    }
    m_output->grid()->lookAt(pixel());
    m_output->setRemark(outputName(channel(), pixel()));
    const QString result =
        arithmeticLine(QStringLiteral("= %1 %2 &nbsp;%3")
                           .arg(outputName(channel(), pixel()), strongNumber(double(worked.reference)),
                                verdictHtml(worked)));
    m_text->setHtml(stacks ? stackedHtml(worked.parts.front()) + result +
                                 arithmeticLine(rangesHtml(worked.parts.front().input))
                           : combinedHtml(worked) + result);
}

QString JoiningPage::combinedHtml(const WorkedJoin &worked) const
{
    const bool isSum = m_joining->kind == Joining::Kind::Sum;
    QStringList names;
    QStringList numbers;
    for (const auto &part : worked.parts) {
        names << elementName(m_joining->names[part.input].toHtmlEscaped(), part.channel, part.pixel);
        numbers << cellText(part.value);
    }
    const QString sign = isSum ? QStringLiteral(" + ") : QStringLiteral(" · ");
    const QString back =
        isSum ? tr("The gradient of an output goes to each input as it is.")
              : tr("The gradient of an output goes to each input times the product of the others.");
    return formulaHtml(joinedTerms(names, 12, sign)) + formulaHtml(joinedTerms(numbers, 12, sign)) +
           arithmeticLine(back);
}

QString JoiningPage::stackedHtml(const JoinedPart &part) const
{
    const bool features = stacksFeatures(*m_joining);
    return formulaHtml(
        (features ? tr("output column %1 is column %2 of %3") : tr("output channel %1 is channel %2 of %3"))
            .arg(features ? pixel().column : channel())
            .arg(features ? part.pixel.column : part.channel)
            .arg(m_joining->names[part.input].toHtmlEscaped()));
}

/// "channels 0–3: relu1 · channels 4–9: conv2", the one looked at strong.
QString JoiningPage::rangesHtml(std::size_t current) const
{
    const auto ranges = stackedRanges(*m_joining);
    const bool features = stacksFeatures(*m_joining);
    QStringList texts;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const QString range = (features ? tr("columns %1–%2: %3") : tr("channels %1–%2: %3"))
                                  .arg(ranges[i].first)
                                  .arg(ranges[i].first + ranges[i].count - 1)
                                  .arg(m_joining->names[i].toHtmlEscaped());
        texts << (i == current ? QStringLiteral("<b>%1</b>").arg(range) : range);
    }
    return tr("The output is the inputs one after another; nothing is computed: %1")
        .arg(texts.join(QStringLiteral(" · ")));
}

QStringList JoiningPage::pinColumns() const
{
    if (m_joining->kind == Joining::Kind::Stack)
        return {tr("comes from"), tr("output")};
    return {m_joining->kind == Joining::Kind::Sum ? tr("sum") : tr("product"), tr("output")};
}

PinnedNumbers JoiningPage::pinned(const Pin &pin) const
{
    const WorkedJoin worked = workJoin(*m_joining, pin.channel, pin.pixel);
    const JoinedPart &first = worked.parts.front();
    const QString sign =
        m_joining->kind == Joining::Kind::Sum ? QStringLiteral(" + ") : QStringLiteral(" · ");
    QStringList values;
    for (const auto &part : worked.parts)
        values << cellText(part.value);
    const QString made = m_joining->kind == Joining::Kind::Stack
                             ? elementName(m_joining->names[first.input], first.channel, first.pixel)
                             : joinedTerms(values, 6, sign);
    return {{}, {made, valueText(double(worked.reference))}, worked.agrees()};
}

} // namespace workbench
