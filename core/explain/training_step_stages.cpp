#include "core/explain/training_step_stages.h"

#include "core/document/vocabulary.h"
#include "core/exchange/pytorch_source.h"

namespace workbench {

namespace {

/// "lr=0.01, momentum=0.9": what differs from PyTorch's defaults.
QString argumentsText(const Choice &choice, const std::vector<ChoiceType> &types)
{
    QStringList texts;
    for (const auto &spec : findChoice(types, choice.type)->parameters) {
        if (const auto found = choice.parameters.find(spec.name); found != choice.parameters.end())
            texts << QStringLiteral("%1=%2").arg(spec.name, pythonText(found->second));
    }
    return texts.join(QLatin1String(", "));
}

QString optimizerText(const RecordedStep &step)
{
    Choice optimizer = step.project.training.optimizer;
    // As it is in this step, and named even where it is the default: SGD had none before PyTorch 2.2.
    optimizer.parameters[QStringLiteral("lr")] = step.learningRate;
    return QStringLiteral("optimizer = torch.optim.%1(model.parameters(), %2)")
        .arg(optimizer.type, argumentsText(optimizer, optimizerTypes()));
}

QString criterionText(const RecordedStep &step)
{
    const Choice &loss = step.project.training.loss;
    QString arguments = argumentsText(loss, lossTypes());
    if (step.project.training.balancedClasses)
        arguments = QStringLiteral("weight=class_weights") +
                    (arguments.isEmpty() ? QString() : QStringLiteral(", ") + arguments);
    return QStringLiteral("criterion = nn.%1(%2)").arg(loss.type, arguments);
}

/// The lines of forward(), one a layer, four spaces in.
std::vector<StepCodeLine> forwardLines(const Network &network)
{
    std::vector<StepCodeLine> lines;
    bool inForward = false;
    for (const auto &line : pytorchSource(network, analyse(network))) {
        inForward |= line.text.contains(QLatin1String("def forward"));
        if (inForward && !line.layer.isEmpty())
            lines.push_back({QStringLiteral("    ") + line.text.trimmed(), StepPhase::Forward, line.layer});
    }
    return lines;
}

/// Losses that compare numbers take the labels as one-hot vectors.
QString lossCall(const RecordedStep &step)
{
    return isOnOneHot(step.project.training.loss.type)
               ? QStringLiteral("loss = criterion(output, F.one_hot(labels, %1).float())")
                     .arg(analyse(step.project.network).layers.back().output->elements())
               : QStringLiteral("loss = criterion(output, labels)");
}

} // namespace

std::vector<StepStage> stagesOf(const RecordedStep &step)
{
    std::vector<StepStage> stages{{StepPhase::Batch, 0, inputId}};
    for (std::size_t i = 0; i < step.layers.size(); ++i)
        stages.push_back({StepPhase::Forward, i, step.layers[i].id});
    stages.push_back({StepPhase::Criterion});
    stages.push_back({StepPhase::ZeroGrad});
    for (std::size_t i = step.layers.size(); i-- > 0;)
        stages.push_back({StepPhase::Backward, i, step.layers[i].id});
    if (step.project.training.clipGradientNorm > 0)
        stages.push_back({StepPhase::Clip});
    for (std::size_t i = 0; i < step.parameters.size(); ++i)
        stages.push_back({StepPhase::Optimizer, i, step.parameters[i].layer});
    return stages;
}

std::vector<StepCodeLine> stepSource(const RecordedStep &step)
{
    std::vector<StepCodeLine> lines{{criterionText(step)}, {optimizerText(step)}, {}};
    lines.push_back({QStringLiteral("for images, labels in loader:"), StepPhase::Batch});
    const auto add = [&](const QString &text, StepPhase phase) {
        lines.push_back({QStringLiteral("    ") + text, phase});
    };
    lines.push_back({QStringLiteral("    output = model(images)  # forward:")});
    for (auto line : forwardLines(step.project.network)) {
        line.text.prepend(QStringLiteral("    "));
        lines.push_back(line);
    }
    add(lossCall(step), StepPhase::Criterion);
    add(step.zeroed ? QStringLiteral("optimizer.zero_grad()")
                    : QStringLiteral("# optimizer.zero_grad()  left out"),
        StepPhase::ZeroGrad);
    add(QStringLiteral("loss.backward()"), StepPhase::Backward);
    if (step.project.training.clipGradientNorm > 0)
        add(QStringLiteral("nn.utils.clip_grad_norm_(model.parameters(), %1)")
                .arg(realText(step.project.training.clipGradientNorm)),
            StepPhase::Clip);
    add(QStringLiteral("optimizer.step()"), StepPhase::Optimizer);
    return lines;
}

bool isAt(const StepStage &stage, const StepCodeLine &line)
{
    if (line.phase != stage.phase)
        return false;
    return stage.phase != StepPhase::Forward || line.layer == stage.layer;
}

} // namespace workbench
