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

ParameterSpec flag(const char *name, const char *help)
{
    return {.name = QString::fromLatin1(name),
            .kind = ParameterKind::Boolean,
            .defaultValue = false,
            .help = help};
}

ParameterSpecs sgdParameters()
{
    // PyTorch 1.13 demands lr of SGD; 1e-3 is the default since 2.2.
    return {
        real("lr", 1e-3, 0, 1e6,
             QT_TRANSLATE_NOOP("ParameterHelp", "Learning rate: the step along the gradient")),
        real("momentum", 0.0, 0, 1,
             QT_TRANSLATE_NOOP("ParameterHelp", "Share of the last step that is kept")),
        real("dampening", 0.0, 0, 1,
             QT_TRANSLATE_NOOP("ParameterHelp", "Share of the gradient left out of the momentum")),
        real("weight_decay", 0.0, 0, 1e3,
             QT_TRANSLATE_NOOP("ParameterHelp", "Pulls weights towards zero (L2 penalty)")),
        flag("nesterov",
             QT_TRANSLATE_NOOP("ParameterHelp",
                               "Looks ahead along the momentum; needs momentum and no dampening")),
    };
}

ParameterSpecs adamParameters()
{
    return {
        real("lr", 1e-3, 0, 1e6,
             QT_TRANSLATE_NOOP("ParameterHelp", "Learning rate: the step along the gradient")),
        {.name = QStringLiteral("betas"),
         .kind = ParameterKind::RealPair,
         .defaultValue = RealPair{0.9, 0.999},
         .minimum = 0,
         .maximum = 0.999999999,
         .help = QT_TRANSLATE_NOOP("ParameterHelp",
                                   "How long the running means of the gradient and of its square remember")},
        real("eps", 1e-8, 0, 1,
             QT_TRANSLATE_NOOP("ParameterHelp", "Added to the denominator, against division by zero")),
        real("weight_decay", 0.0, 0, 1e3,
             QT_TRANSLATE_NOOP("ParameterHelp", "Pulls weights towards zero (L2 penalty)")),
        flag("amsgrad", QT_TRANSLATE_NOOP("ParameterHelp", "Uses the largest mean square seen so far")),
    };
}

ParameterSpecs stepParameters()
{
    return {
        {.name = QStringLiteral("step_size"),
         .minimum = 1,
         .suggested = std::int64_t{1},
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Epochs between two reductions of the learning rate")},
        real("gamma", 0.1, 0, 1e6, QT_TRANSLATE_NOOP("ParameterHelp", "Factor of each reduction")),
    };
}

} // namespace

const std::vector<ChoiceType> &optimizerTypes()
{
    static const std::vector<ChoiceType> types{{QStringLiteral("SGD"), sgdParameters()},
                                               {QStringLiteral("Adam"), adamParameters()}};
    return types;
}

const std::vector<ChoiceType> &lossTypes()
{
    static const std::vector<ChoiceType> types{{QStringLiteral("CrossEntropyLoss"), {}},
                                               {QStringLiteral("NLLLoss"), {}},
                                               {QStringLiteral("MSELoss"), {}}};
    return types;
}

const std::vector<ChoiceType> &scheduleTypes()
{
    static const std::vector<ChoiceType> types{{QStringLiteral("None"), {}},
                                               {QStringLiteral("StepLR"), stepParameters()}};
    return types;
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
