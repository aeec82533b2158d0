#include "ui/step/step_text.h"

#include "core/explain/training_step_numbers.h"
#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QCoreApplication>

namespace workbench {

namespace {

constexpr int printedValues = 6;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TrainingStepPanel)
};

QString batchText(const RecordedStep &step)
{
    QStringList sentences{
        Text::tr("%n image(s), as the network reads them.", nullptr, int(step.samples.size()))};
    if (step.project.data.normalization.kind == Normalization::Kind::None)
        sentences << Text::tr("Pixels are scaled to 0 to 1.");
    else
        sentences << Text::tr("Pixels are normalized, channel by channel.");
    if (!step.project.data.augmentation.empty())
        sentences << Text::tr("Training images are augmented as in the first epoch.");
    return sentences.join(Text::tr(" ", "between two sentences"));
}

QString zeroGradText(const RecordedStep &step)
{
    if (!step.zeroed)
        return Text::tr("zero_grad is left out: backward will add its gradients to those that are there.");
    const bool first = step.steps.size() == 1;
    return first
               ? Text::tr("Forgets the gradients of the step before, for backward adds to what is there. No "
                          "step came before this one, so .grad is None already; choose steps before it to "
                          "see more.")
               : Text::tr("Forgets the gradients of the step before, for backward adds to what is there. "
                          ".grad becomes None, as set_to_none=True has it.");
}

QString backwardText(const RecordedStep &step, const StepStage &stage)
{
    const bool trained = !isNone(step.layers[stage.index].gradient);
    if (!trained)
        return Text::tr("Autograd does not come here: nothing above this layer, or in it, is trained.");
    return Text::tr("The gradient of the loss comes in at the output of %1; the chain rule takes it on to "
                    "the layer's weights and to its input.")
        .arg(stage.layer);
}

QString optimizerText(const RecordedStep &step, const StepStage &stage)
{
    const RecordedParameter &parameter = step.parameters[stage.index];
    if (isNone(parameter.gradient))
        return Text::tr("%1 has no gradient: the optimizer leaves it as it is.").arg(parameter.name);
    return Text::tr("%1 moves every element of %2 by its gradient. Choose one to see its arithmetic.")
        .arg(step.project.training.optimizer.type, parameter.name);
}

} // namespace

QString stageTitle(const RecordedStep &step, const StepStage &stage)
{
    switch (stage.phase) {
    case StepPhase::Batch:
        return Text::tr("Batch");
    case StepPhase::Forward:
        return Text::tr("Forward · %1").arg(stage.layer);
    case StepPhase::Criterion:
        return Text::tr("Loss");
    case StepPhase::ZeroGrad:
        return step.zeroed ? QStringLiteral("zero_grad") : Text::tr("zero_grad, left out");
    case StepPhase::Backward:
        return Text::tr("Backward · %1").arg(stage.layer);
    case StepPhase::Clip:
        return Text::tr("Clip the gradient");
    case StepPhase::Optimizer:
        return Text::tr("Update · %1").arg(step.parameters[stage.index].name);
    }
    return {};
}

QString stageExplanation(const RecordedStep &step, const StepStage &stage)
{
    switch (stage.phase) {
    case StepPhase::Batch:
        return batchText(step);
    case StepPhase::Forward:
        return Text::tr("%1 computes its output from its input, for every image of the batch, in training "
                        "mode.")
            .arg(stage.layer);
    case StepPhase::Criterion:
        return Text::tr("%1 compares the outputs with the classes: one number for the whole batch, the mean "
                        "of its images' losses.")
            .arg(step.project.training.loss.type);
    case StepPhase::ZeroGrad:
        return zeroGradText(step);
    case StepPhase::Backward:
        return backwardText(step, stage);
    case StepPhase::Clip:
        return Text::tr("The gradient of all parameters together is not to be longer than %1: it is %2 long, "
                        "so each of its numbers is multiplied by %3.")
            .arg(valueText(step.project.training.clipGradientNorm), valueText(step.steps.back().gradientNorm),
                 valueText(step.clipFactor));
    case StepPhase::Optimizer:
        return optimizerText(step, stage);
    }
    return {};
}

QString shortTensorText(const TensorData &tensor)
{
    if (isNone(tensor))
        return QStringLiteral("None");
    const auto values = floatsOf(tensor);
    if (std::ssize(values) > printedValues)
        return Text::tr("%1, norm %2").arg(sizeText(tensor.sizes), valueText(summaryOf(values).norm));
    QStringList texts;
    for (const float value : values)
        texts << valueText(value);
    return QStringLiteral("[%1]").arg(texts.join(QLatin1String(", ")));
}

QString tableHtml(const std::vector<QStringList> &rows)
{
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='3'>");
    const QString muted = themeColors().mutedText.name();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        html += QStringLiteral("<tr>");
        for (qsizetype cell = 0; cell < rows[row].size(); ++cell) {
            const bool heading = row == 0 || cell == 0;
            const QString text = rows[row][cell].toHtmlEscaped();
            html += QStringLiteral("<td>%1&nbsp;&nbsp;</td>")
                        .arg(heading ? QStringLiteral("<span style='color:%1'>%2</span>").arg(muted, text)
                                     : text);
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

} // namespace workbench
