#include "core/document/vocabulary.h"

#include <QCoreApplication>

namespace workbench {

namespace {

ParameterSpec real(const char *name, std::optional<double> value, double minimum, double maximum,
                   const char *help)
{
    ParameterSpec spec{.name = QString::fromLatin1(name),
                       .kind = ParameterKind::Real,
                       .minimum = minimum,
                       .maximum = maximum,
                       .help = help};
    if (value)
        spec.defaultValue = *value;
    return spec;
}

ParameterSpec integer(const char *name, std::optional<std::int64_t> value, double minimum, const char *help)
{
    ParameterSpec spec{.name = QString::fromLatin1(name), .minimum = minimum, .help = help};
    if (value)
        spec.defaultValue = *value;
    return spec;
}

ParameterSpec flag(const char *name, bool value, const char *help)
{
    return {.name = QString::fromLatin1(name),
            .kind = ParameterKind::Boolean,
            .defaultValue = value,
            .help = help};
}

ParameterSpec word(const char *name, const QStringList &words, const char *help)
{
    return {.name = QString::fromLatin1(name),
            .kind = ParameterKind::Choice,
            .defaultValue = words.front(),
            .choices = words,
            .help = help};
}

ParameterSpec suggesting(ParameterSpec spec, const ParameterValue &value)
{
    spec.suggested = value;
    return spec;
}

ParameterSpec learningRate(double value)
{
    return real("lr", value, 0, 1e6,
                QT_TRANSLATE_NOOP("ParameterHelp", "Learning rate: the step along the gradient"));
}

ParameterSpec weightDecay(double value, const char *help)
{
    return real("weight_decay", value, 0, 1e3, help);
}

ParameterSpec epsilon(double value)
{
    return real("eps", value, 0, 1,
                QT_TRANSLATE_NOOP("ParameterHelp", "Added to the denominator, against division by zero"));
}

ParameterSpec momentum()
{
    return real("momentum", 0.0, 0, 1,
                QT_TRANSLATE_NOOP("ParameterHelp", "Share of the last step that is kept"));
}

const char *const penaltyHelp = QT_TRANSLATE_NOOP("ParameterHelp", "Pulls weights towards zero (L2 penalty)");

ParameterSpecs sgdParameters()
{
    // PyTorch 1.13 demands lr of SGD; 1e-3 is the default since 2.2.
    return {
        learningRate(1e-3),
        momentum(),
        real("dampening", 0.0, 0, 1,
             QT_TRANSLATE_NOOP("ParameterHelp", "Share of the gradient left out of the momentum")),
        weightDecay(0.0, penaltyHelp),
        flag("nesterov", false,
             QT_TRANSLATE_NOOP("ParameterHelp",
                               "Looks ahead along the momentum; needs momentum and no dampening")),
    };
}

ParameterSpecs adamParameters(const ParameterSpec &decay)
{
    return {
        learningRate(1e-3),
        {.name = QStringLiteral("betas"),
         .kind = ParameterKind::RealPair,
         .defaultValue = RealPair{0.9, 0.999},
         .minimum = 0,
         .maximum = 0.999999999,
         .help = QT_TRANSLATE_NOOP("ParameterHelp",
                                   "How long the running means of the gradient and of its square remember")},
        epsilon(1e-8),
        decay,
        flag("amsgrad", false,
             QT_TRANSLATE_NOOP("ParameterHelp", "Uses the largest mean square seen so far")),
    };
}

ParameterSpecs rmspropParameters()
{
    return {
        learningRate(1e-2),
        real("alpha", 0.99, 0, 1,
             QT_TRANSLATE_NOOP("ParameterHelp",
                               "How long the running mean of the squared gradient remembers")),
        epsilon(1e-8),
        weightDecay(0.0, penaltyHelp),
        momentum(),
        flag("centered", false,
             QT_TRANSLATE_NOOP("ParameterHelp",
                               "Divides by the gradient's deviation, not by its root mean square")),
    };
}

ParameterSpecs adagradParameters()
{
    return {
        learningRate(1e-2),
        real("lr_decay", 0.0, 0, 1e6,
             QT_TRANSLATE_NOOP("ParameterHelp", "How fast the learning rate falls with every batch")),
        weightDecay(0.0, penaltyHelp),
        real("initial_accumulator_value", 0.0, 0, 1e6,
             QT_TRANSLATE_NOOP("ParameterHelp", "What the sum of squared gradients starts with")),
        epsilon(1e-10),
    };
}

ParameterSpec power()
{
    ParameterSpec spec =
        integer("p", 1, 1, QT_TRANSLATE_NOOP("ParameterHelp", "1 or 2: the power of each shortfall"));
    spec.maximum = 2;
    return spec;
}

ParameterSpec gamma(std::optional<double> value)
{
    return suggesting(
        real("gamma", value, 0, 1e6, QT_TRANSLATE_NOOP("ParameterHelp", "Factor of each reduction")), 0.9);
}

ParameterSpecs stepParameters()
{
    return {
        suggesting(
            integer("step_size", std::nullopt, 1,
                    QT_TRANSLATE_NOOP("ParameterHelp", "Epochs between two reductions of the learning rate")),
            std::int64_t{1}),
        gamma(0.1),
    };
}

ParameterSpecs multiStepParameters()
{
    return {
        {.name = QStringLiteral("milestones"),
         .kind = ParameterKind::IntegerList,
         .minimum = 1,
         .suggested = Integers{3, 5},
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Epochs after which the learning rate is reduced")},
        gamma(0.1),
    };
}

ParameterSpecs cosineParameters()
{
    return {
        suggesting(integer("T_max", std::nullopt, 1,
                           QT_TRANSLATE_NOOP("ParameterHelp",
                                             "Epochs from the highest to the lowest learning rate")),
                   std::int64_t{5}),
        real("eta_min", 0.0, 0, 1e6, QT_TRANSLATE_NOOP("ParameterHelp", "The lowest learning rate")),
    };
}

ParameterSpecs oneCycleParameters()
{
    return {
        suggesting(real("max_lr", std::nullopt, 0, 1e6,
                        QT_TRANSLATE_NOOP("ParameterHelp", "The highest learning rate; lr is not used")),
                   0.01),
        real("pct_start", 0.3, 0, 1,
             QT_TRANSLATE_NOOP("ParameterHelp", "Share of the batches on which the learning rate rises")),
        word("anneal_strategy", {QStringLiteral("cos"), QStringLiteral("linear")},
             QT_TRANSLATE_NOOP("ParameterHelp", "The curve along which it rises and falls")),
        flag("cycle_momentum", true,
             QT_TRANSLATE_NOOP("ParameterHelp", "Lowers the momentum while the learning rate is high")),
        real("base_momentum", 0.85, 0, 1, QT_TRANSLATE_NOOP("ParameterHelp", "The lowest momentum")),
        real("max_momentum", 0.95, 0, 1, QT_TRANSLATE_NOOP("ParameterHelp", "The highest momentum")),
        real("div_factor", 25.0, 1e-9, 1e12,
             QT_TRANSLATE_NOOP("ParameterHelp", "The first learning rate is max_lr divided by this")),
        real("final_div_factor", 1e4, 1e-9, 1e12,
             QT_TRANSLATE_NOOP("ParameterHelp", "The last learning rate is the first divided by this")),
        flag("three_phase", false,
             QT_TRANSLATE_NOOP("ParameterHelp",
                               "Falls to the first rate as long as it rose, then to the last")),
    };
}

ParameterSpecs plateauParameters()
{
    return {
        word("mode", {QStringLiteral("min"), QStringLiteral("max")},
             QT_TRANSLATE_NOOP("ParameterHelp",
                               "min watches the loss, max the accuracy; of the validation, or of the "
                               "training where there is none")),
        real("factor", 0.1, 0, 0.999999999, QT_TRANSLATE_NOOP("ParameterHelp", "Factor of each reduction")),
        integer("patience", 10, 0,
                QT_TRANSLATE_NOOP("ParameterHelp", "Epochs without improvement that are let pass")),
        real("threshold", 1e-4, 0, 1e6, QT_TRANSLATE_NOOP("ParameterHelp", "What counts as an improvement")),
        word("threshold_mode", {QStringLiteral("rel"), QStringLiteral("abs")},
             QT_TRANSLATE_NOOP("ParameterHelp", "Whether the threshold is a share of the best value")),
        integer("cooldown", 0, 0,
                QT_TRANSLATE_NOOP("ParameterHelp", "Epochs after a reduction in which nothing is counted")),
        real("min_lr", 0.0, 0, 1e6, QT_TRANSLATE_NOOP("ParameterHelp", "The lowest learning rate")),
        real("eps", 1e-8, 0, 1, QT_TRANSLATE_NOOP("ParameterHelp", "A smaller reduction is not made")),
    };
}

ParameterSpecs linearParameters()
{
    return {
        real("start_factor", 1.0 / 3, 1e-9, 1,
             QT_TRANSLATE_NOOP("ParameterHelp", "The first epoch's share of the learning rate")),
        real("end_factor", 1.0, 0, 1, QT_TRANSLATE_NOOP("ParameterHelp", "The share it ends with")),
        integer("total_iters", 5, 1, QT_TRANSLATE_NOOP("ParameterHelp", "Epochs until it is there")),
    };
}

ParameterSpec probability()
{
    return real("p", 0.5, 0, 1, QT_TRANSLATE_NOOP("ParameterHelp", "Share of the images that are changed"));
}

ParameterSpecs affineParameters()
{
    return {
        suggesting(real("translate", 0.0, 0, 1,
                        QT_TRANSLATE_NOOP("ParameterHelp", "Largest shift, as a share of height and width")),
                   0.1),
        suggesting(real("scale_min", 1.0, 0.1, 10,
                        QT_TRANSLATE_NOOP("ParameterHelp", "Smallest zoom; below 1 things become smaller")),
                   0.9),
        suggesting(real("scale_max", 1.0, 0.1, 10,
                        QT_TRANSLATE_NOOP("ParameterHelp", "Largest zoom; above 1 things become larger")),
                   1.1),
    };
}

ParameterSpecs jitterParameters()
{
    return {
        suggesting(real("brightness", 0.0, 0, 10,
                        QT_TRANSLATE_NOOP("ParameterHelp",
                                          "By how much the factor of the brightness may differ from 1")),
                   0.2),
        suggesting(real("contrast", 0.0, 0, 10,
                        QT_TRANSLATE_NOOP("ParameterHelp",
                                          "By how much the factor of the contrast may differ from 1")),
                   0.2),
    };
}

ParameterSpecs erasingParameters()
{
    return {
        probability(),
        real("scale_min", 0.02, 0, 1,
             QT_TRANSLATE_NOOP("ParameterHelp", "Smallest black rectangle, as a share of the image")),
        real("scale_max", 0.33, 0, 1,
             QT_TRANSLATE_NOOP("ParameterHelp", "Largest black rectangle, as a share of the image")),
        real("ratio_min", 0.3, 0.01, 100,
             QT_TRANSLATE_NOOP("ParameterHelp", "Smallest height of the rectangle, divided by its width")),
        real("ratio_max", 3.3, 0.01, 100,
             QT_TRANSLATE_NOOP("ParameterHelp", "Largest height of the rectangle, divided by its width")),
    };
}

} // namespace

const std::vector<ChoiceType> &optimizerTypes()
{
    static const std::vector<ChoiceType> types{
        {QStringLiteral("SGD"), sgdParameters()},
        {QStringLiteral("Adam"), adamParameters(weightDecay(0.0, penaltyHelp))},
        {QStringLiteral("AdamW"),
         adamParameters(
             weightDecay(1e-2, QT_TRANSLATE_NOOP("ParameterHelp",
                                                 "Shrinks weights by this share of the learning rate")))},
        {QStringLiteral("RMSprop"), rmspropParameters()},
        {QStringLiteral("Adagrad"), adagradParameters()}};
    return types;
}

const std::vector<ChoiceType> &lossTypes()
{
    static const std::vector<ChoiceType> types{
        {QStringLiteral("CrossEntropyLoss"),
         {real("label_smoothing", 0.0, 0, 1,
               QT_TRANSLATE_NOOP("ParameterHelp", "Share of the target spread evenly over all classes"))}},
        {QStringLiteral("NLLLoss"), {}},
        {QStringLiteral("MSELoss"), {}},
        {QStringLiteral("BCEWithLogitsLoss"), {}},
        {QStringLiteral("MultiMarginLoss"),
         {power(),
          real("margin", 1.0, -1e6, 1e6,
               QT_TRANSLATE_NOOP("ParameterHelp", "By how much the right score must exceed the others"))}},
        {QStringLiteral("L1Loss"), {}},
        {QStringLiteral("SmoothL1Loss"),
         {real("beta", 1.0, 0, 1e6,
               QT_TRANSLATE_NOOP("ParameterHelp", "Below this difference the loss is quadratic"))}}};
    return types;
}

const std::vector<ChoiceType> &scheduleTypes()
{
    static const std::vector<ChoiceType> types{{QStringLiteral("None"), {}},
                                               {QStringLiteral("StepLR"), stepParameters()},
                                               {QStringLiteral("MultiStepLR"), multiStepParameters()},
                                               {QStringLiteral("ExponentialLR"), {gamma(std::nullopt)}},
                                               {QStringLiteral("CosineAnnealingLR"), cosineParameters()},
                                               {QStringLiteral("OneCycleLR"), oneCycleParameters()},
                                               {QStringLiteral("ReduceLROnPlateau"), plateauParameters()},
                                               {QStringLiteral("LinearLR"), linearParameters()}};
    return types;
}

const std::vector<ChoiceType> &augmentationTypes()
{
    static const std::vector<ChoiceType> types{
        {QStringLiteral("RandomHorizontalFlip"), {probability()}},
        {QStringLiteral("RandomVerticalFlip"), {probability()}},
        {QStringLiteral("RandomCrop"),
         {integer(
             "padding", 4, 0,
             QT_TRANSLATE_NOOP("ParameterHelp", "Largest shift in pixels; black comes in at the sides"))}},
        {QStringLiteral("RandomRotation"),
         {real("degrees", 10.0, 0, 180,
               QT_TRANSLATE_NOOP("ParameterHelp", "Largest angle, to the left and to the right"))}},
        {QStringLiteral("RandomAffine"), affineParameters()},
        {QStringLiteral("ColorJitter"), jitterParameters()},
        {QStringLiteral("GaussianNoise"),
         {real("sigma", 0.05, 0, 1,
               QT_TRANSLATE_NOOP("ParameterHelp",
                                 "Standard deviation of the noise, where black is 0 and white 1"))}},
        {QStringLiteral("RandomErasing"), erasingParameters()}};
    return types;
}

bool isOnOneHot(const QString &loss)
{
    static const QStringList losses{QStringLiteral("MSELoss"), QStringLiteral("BCEWithLogitsLoss"),
                                    QStringLiteral("L1Loss"), QStringLiteral("SmoothL1Loss")};
    return losses.contains(loss);
}

const QStringList &stoppingMetrics()
{
    static const QStringList words{QStringLiteral("val_loss"), QStringLiteral("val_accuracy"),
                                   QStringLiteral("train_loss")};
    return words;
}

const QStringList &classWeightWords()
{
    static const QStringList words{QStringLiteral("none"), QStringLiteral("balanced")};
    return words;
}

const QStringList &autocastWords()
{
    static const QStringList words{QStringLiteral("none"), QStringLiteral("bfloat16")};
    return words;
}

const ChoiceType *findChoice(const std::vector<ChoiceType> &types, const QString &type)
{
    for (const auto &choice : types) {
        if (choice.type == type)
            return &choice;
    }
    return nullptr;
}

} // namespace workbench
