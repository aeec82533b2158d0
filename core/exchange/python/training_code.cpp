#include "core/exchange/python/training_code.h"

#include "core/document/vocabulary.h"
#include "core/exchange/folder/template_text.h"
#include "core/exchange/python_name.h"
#include "core/layers/analysis.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PytorchFolder)
};

/// "lr=0.01, momentum=0.9"
QString keywords(const Parameters &parameters)
{
    QStringList texts;
    for (const auto &[name, value] : parameters)
        texts << QStringLiteral("%1=%2").arg(name, pythonText(value));
    return texts.join(QStringLiteral(", "));
}

QString call(const QString &function, const QStringList &arguments)
{
    QStringList given = arguments;
    given.removeAll(QString());
    return QStringLiteral("%1(%2)").arg(function, given.join(QStringLiteral(", ")));
}

/// With the learning rate in any case: PyTorch's versions have other defaults.
QString optimizerText(const Choice &optimizer)
{
    Parameters parameters = optimizer.parameters;
    const auto &specs = findChoice(optimizerTypes(), optimizer.type)->parameters;
    const auto lr = QStringLiteral("lr");
    parameters[lr] = *effectiveValue(specs, parameters, lr);
    return call(QStringLiteral("torch.optim.") + optimizer.type,
                {QStringLiteral("parameters"), keywords(parameters)});
}

bool isOneCycle(const Choice &schedule)
{
    return schedule.type == QLatin1String("OneCycleLR");
}

QString scheduleText(const Choice &schedule)
{
    if (schedule.type == QLatin1String("None"))
        return schedule.type;
    return call(QStringLiteral("torch.optim.lr_scheduler.") + schedule.type,
                {QStringLiteral("optimizer"), keywords(schedule.parameters),
                 isOneCycle(schedule) ? QStringLiteral("total_steps=steps") : QString()});
}

/// What follows an epoch; empty: nothing.
QString epochStep(const Choice &schedule)
{
    if (schedule.type == QLatin1String("None") || isOneCycle(schedule))
        return {};
    if (schedule.type != QLatin1String("ReduceLROnPlateau"))
        return QStringLiteral("training.schedule.step()");
    const auto mode = effectiveValue(findChoice(scheduleTypes(), schedule.type)->parameters,
                                     schedule.parameters, QStringLiteral("mode"));
    const bool isLoss = std::get<QString>(*mode) == QLatin1String("min");
    return QStringLiteral("training.schedule.step(%1)")
        .arg(isLoss ? QStringLiteral("loss") : QStringLiteral("accuracy"));
}

QString lossText(const Choice &loss)
{
    static const std::map<QString, QString> functions{
        {QStringLiteral("CrossEntropyLoss"), QStringLiteral("cross_entropy")},
        {QStringLiteral("NLLLoss"), QStringLiteral("nll_loss")},
        {QStringLiteral("MSELoss"), QStringLiteral("mse_loss")},
        {QStringLiteral("BCEWithLogitsLoss"), QStringLiteral("binary_cross_entropy_with_logits")},
        {QStringLiteral("MultiMarginLoss"), QStringLiteral("multi_margin_loss")},
        {QStringLiteral("L1Loss"), QStringLiteral("l1_loss")},
        {QStringLiteral("SmoothL1Loss"), QStringLiteral("smooth_l1_loss")}};
    const QString function = QStringLiteral("nn.functional.") + functions.at(loss.type);
    const QString parameters = keywords(loss.parameters);
    if (!isOnOneHot(loss.type))
        return QStringLiteral("return ") + call(function, {QStringLiteral("output"), QStringLiteral("labels"),
                                                           parameters, QStringLiteral("weight=weight")});
    return QStringLiteral("target = nn.functional.one_hot(labels, output.shape[1]).float()\nreturn ") +
           call(function, {QStringLiteral("output"), QStringLiteral("target"), parameters});
}

QString weightText(const TrainingSettings &settings)
{
    const bool isMean = settings.loss.type == QLatin1String("MultiMarginLoss");
    return settings.balancedClasses && !isMean ? QStringLiteral("return weight[labels].sum().item()")
                                               : QStringLiteral("return len(labels)");
}

/// The call that draws a layer's weights.
QString drawText(const QString &word, const QString &weight)
{
    const QString function = QStringLiteral("nn.init.%1_").arg(word);
    if (word.startsWith(QLatin1String("kaiming")))
        return call(function, {weight, QStringLiteral("nonlinearity='relu'")});
    if (word == QLatin1String("normal"))
        return call(function, {weight, QStringLiteral("std=0.01")});
    return call(function, {weight});
}

QStringList initialisationOf(const Layer &layer, const Cost &cost, const QString &networkWide)
{
    const QString &word = layer.initialization.isEmpty() ? networkWide : layer.initialization;
    const QString module = QStringLiteral("network.") + pythonName(layer.id);
    QStringList lines;
    if (word == weightInitializations().front())
        return lines;
    for (const auto &tensor : cost.tensors) {
        if (tensor.name == QLatin1String("weight") && tensor.sizes.size() >= 2)
            lines << drawText(word, module + QStringLiteral(".weight"));
        else if (tensor.name == QLatin1String("bias") && !lines.isEmpty())
            lines << QStringLiteral("nn.init.zeros_(%1.bias)").arg(module);
    }
    return lines;
}

QString initialisationText(const Project &project)
{
    const NetworkAnalysis analysis = analyse(project.network);
    QStringList lines;
    for (const auto &layer : project.network.layers) {
        const Cost &cost = *analysis.find(layer.id)->cost;
        lines << initialisationOf(layer, cost, project.training.initialization);
        if (layer.frozen && cost.parameters() > 0)
            lines << QStringLiteral("network.%1.requires_grad_(False)").arg(pythonName(layer.id));
    }
    return lines.join(QLatin1Char('\n'));
}

/// "image = crop(image, random, padding=4)", with all parameters: the functions have no defaults.
QString augmentationLine(const Choice &step)
{
    static const std::map<QString, QString> functions{
        {QStringLiteral("RandomHorizontalFlip"), QStringLiteral("horizontal_flip")},
        {QStringLiteral("RandomVerticalFlip"), QStringLiteral("vertical_flip")},
        {QStringLiteral("RandomCrop"), QStringLiteral("crop")},
        {QStringLiteral("RandomRotation"), QStringLiteral("rotation")},
        {QStringLiteral("RandomAffine"), QStringLiteral("affine")},
        {QStringLiteral("ColorJitter"), QStringLiteral("color_jitter")},
        {QStringLiteral("GaussianNoise"), QStringLiteral("gaussian_noise")},
        {QStringLiteral("RandomErasing"), QStringLiteral("erasing")}};
    const auto &specs = findChoice(augmentationTypes(), step.type)->parameters;
    Parameters all;
    for (const auto &spec : specs)
        all[spec.name] = *effectiveValue(specs, step.parameters, spec.name);
    return QStringLiteral("image = ") +
           call(functions.at(step.type), {QStringLiteral("image"), QStringLiteral("random"), keywords(all)});
}

QString augmentText(const Project &project)
{
    QStringList lines;
    for (const auto &step : project.data.augmentation)
        lines << augmentationLine(step);
    if (lines.isEmpty())
        return {};
    return filledTemplate(QStringLiteral("pytorch/augment.py"),
                          {{QStringLiteral("STEPS"), lines.join(QLatin1Char('\n'))}});
}

QString imagesText(bool augmented)
{
    if (!augmented)
        return QStringLiteral("return data.prepared(pixels.to(self.device))");
    return QStringLiteral(
        "images = pixels.float() / 255\n"
        "for i, position in enumerate(positions.tolist()):\n"
        "    # Random numbers of its own: the same however many processes there are.\n"
        "    seed = SEED + 0x9E3779B97F4A7C15 * epoch + 0xBF58476D1CE4E5B9 * position\n"
        "    images[i] = augmented(images[i], torch.Generator().manual_seed(seed % 2**64))\n"
        "return data.normalized(images.to(self.device))");
}

QString watchedText(EarlyStopping::Metric metric)
{
    if (metric == EarlyStopping::Metric::ValidationAccuracy)
        return QStringLiteral("accuracy");
    return metric == EarlyStopping::Metric::TrainingLoss ? QStringLiteral("-train_loss")
                                                         : QStringLiteral("-loss");
}

QString notesText(const QStringList &leftOut)
{
    QString notes;
    for (const auto &sentence : leftOut)
        notes += QStringLiteral("# %1\n").arg(Text::tr("Not carried over: %1.").arg(sentence));
    return notes;
}

TemplateValues settingsValues(const TrainingSettings &settings)
{
    return {{QStringLiteral("EPOCHS"), QString::number(settings.epochs)},
            {QStringLiteral("BATCH_SIZE"), QString::number(settings.batchSize)},
            {QStringLiteral("SHUFFLE"), pythonText(settings.shuffle)},
            {QStringLiteral("SEED"), QString::number(settings.seed)},
            {QStringLiteral("CLIP"), realText(settings.clipGradientNorm)},
            {QStringLiteral("BALANCED"), pythonText(settings.balancedClasses)},
            {QStringLiteral("BFLOAT16"), pythonText(settings.bfloat16)},
            {QStringLiteral("PATIENCE"), QString::number(settings.earlyStopping.patience)},
            {QStringLiteral("METRIC"), stoppingMetrics()[int(settings.earlyStopping.metric)]},
            {QStringLiteral("WATCHED"), watchedText(settings.earlyStopping.metric)},
            {QStringLiteral("LOSS"), lossText(settings.loss)},
            {QStringLiteral("WEIGHT"), weightText(settings)},
            {QStringLiteral("OPTIMIZER"), optimizerText(settings.optimizer)},
            {QStringLiteral("SCHEDULE"), scheduleText(settings.schedule)},
            {QStringLiteral("AFTER_BATCH"),
             isOneCycle(settings.schedule) ? QStringLiteral("self.schedule.step()") : QString()},
            {QStringLiteral("AFTER_EPOCH"), epochStep(settings.schedule)}};
}

bool hasDropout(const Network &network)
{
    return std::any_of(network.layers.begin(), network.layers.end(),
                       [](const Layer &layer) { return layer.type.startsWith(QLatin1String("Dropout")); });
}

} // namespace

TrainingCode trainingCode(const TrainedModel &model, const QStringList &leftOut)
{
    const Project &project = model.project;
    TrainingCode text{.train = {}, .augment = augmentText(project), .leftOut = leftOut};
    if (project.training.timeLimit > 0)
        text.leftOut << Text::tr("train.py has no time limit (it was %1 s)").arg(project.training.timeLimit);
    const bool augmented = !text.augment.isEmpty();
    if (augmented)
        text.differences << Text::tr(
            "Training images are changed by the same rules, but with other random numbers.");
    if (hasDropout(project.network))
        text.differences << Text::tr("Dropout draws other masks.");
    TemplateValues values = settingsValues(project.training);
    values[QStringLiteral("NOTES")] = notesText(text.leftOut);
    values[QStringLiteral("IMPORT_AUGMENT")] =
        augmented ? QStringLiteral("from augment import augmented") : QString();
    values[QStringLiteral("IMAGES")] = imagesText(augmented);
    values[QStringLiteral("INITIALISE")] = initialisationText(project);
    text.train = filledTemplate(QStringLiteral("pytorch/train.py"), values);
    return text;
}

} // namespace workbench
