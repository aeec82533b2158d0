#include "ui/explain/softmax_page.h"

#include "core/number_text.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/grid_view.h"
#include "ui/explain/operand_text.h"
#include "ui/explain/softmax_view.h"

namespace workbench {

SoftmaxPage::SoftmaxPage(Workspace &workspace, QWidget *parent)
    : ElementPage(workspace, QStringLiteral("softmaxPage"), parent),
      m_view(new SoftmaxView(tr("From logits to probabilities"), this)),
      m_loss(new SoftmaxView(tr("CrossEntropyLoss after this layer"), this))
{
    m_loss->setRemark(
        tr("it takes softmax itself, here for the second time: use it without a Softmax layer"));
    addBelow(m_view);
    addBelow(m_loss);
}

void SoftmaxPage::numbersChanged()
{
    m_shown.clear();
    const auto loss = lossCaseOf(workspace(), workspace().observation());
    m_loss->setVisible(loss.has_value());
    if (loss)
        m_loss->show(*loss);
}

void SoftmaxPage::showChannel()
{
    showPlane(inputMap(), numbers()->input);
    showPlane(outputMap(), numbers()->output);
    inputMap()->setTitle(tr("input: logits"));
    outputMap()->setTitle(isLogarithm() ? tr("output: logarithms of probabilities")
                                        : tr("output: probabilities"));
}

SoftmaxPage::Element SoftmaxPage::elementAt(const Pin &place) const
{
    const SoftmaxSet set = softmaxSetOf(*numbers(), place.channel, place.pixel);
    Element element{set, {}, {}, {}};
    for (const auto each : set.places)
        element.logits.push_back(numbers()->input->values[each]);
    element.softmax = workSoftmax(element.logits);
    const SoftmaxRow &row = element.softmax.rows[set.chosen];
    const float reference = valueAt(*numbers()->output, place);
    element.checked =
        isLogarithm()
            ? CheckedResult{row.logarithm, reference, logSoftmaxRounding(element.softmax, set.chosen)}
            : CheckedResult{row.probability, reference, softmaxRounding(element.softmax, set.chosen)};
    return element;
}

QString SoftmaxPage::elementHtml()
{
    const Element element = elementAt({channel(), pixel()});
    if (element.set.places != m_shown)
        m_view->show({element.logits, classNamesFor(workspace(), element.logits.size())});
    m_shown = element.set.places;
    m_view->choose(element.set.chosen);
    const SoftmaxRow &row = element.softmax.rows[element.set.chosen];
    const QString maximum = operandText(element.softmax.maximum);
    const QString sum = valueText(element.softmax.sum);
    const QString numbersText =
        isLogarithm()
            ? QStringLiteral("x − max − log(sum) = %1 − %2 − log %3").arg(valueText(row.logit), maximum, sum)
            : QStringLiteral("exp(x − max) / sum = exp(%1 − %2) / %3 = %4 / %3")
                  .arg(valueText(row.logit), maximum, sum, valueText(row.exponential));
    return formulaHtml(QStringLiteral("output%1 = %2").arg(indexText(), numbersText)) +
           arithmeticLine(QStringLiteral("= %1 &nbsp;%2")
                              .arg(strongNumber(double(outputValue())), verdictHtml(element.checked))) +
           likelihoodHtml();
}

QStringList SoftmaxPage::pinColumns() const
{
    return {tr("logit x"), tr("exp(x − max)"), tr("output")};
}

PinnedNumbers SoftmaxPage::pinned(const Pin &pin) const
{
    const Element element = elementAt(pin);
    const SoftmaxRow &row = element.softmax.rows[element.set.chosen];
    return {{},
            {valueText(row.logit), valueText(row.exponential), valueText(double(element.checked.reference))},
            element.checked.agrees()};
}

/// What NLLLoss makes of the network's last layer.
QString SoftmaxPage::likelihoodHtml() const
{
    const Project &project = workspace().document().project();
    const auto observation = workspace().observation();
    if (project.training.loss.type != QLatin1String("NLLLoss") || !observation ||
        project.network.layers.back().id != numbers()->layer.id || !numbers()->isFlat())
        return {};
    if (!isLogarithm())
        return arithmeticLine(
            tr("NLLLoss wants logarithms of probabilities: it needs a LogSoftmax layer here."));
    if (!observation->samplePrediction || observation->samplePrediction->label < 0)
        return arithmeticLine(tr("Nobody has said which class this sample is of, so it has no loss."));
    const auto label = observation->samplePrediction->label;
    return arithmeticLine(tr("NLLLoss of this sample: −output[%1] = %2")
                              .arg(label)
                              .arg(strongNumber(-double(numbers()->output->values[std::size_t(label)]))));
}

} // namespace workbench
