#include "core/engine/operation.h"
#include "core/layers/families/families.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct RegularisationText
{
    Q_DECLARE_TR_FUNCTIONS(Regularisation)
};

LayerDescriptor dropoutLike(const QString &type, const char *purpose)
{
    const ParameterSpecs specs{
        {.name = QStringLiteral("p"),
         .kind = ParameterKind::Real,
         .defaultValue = 0.5,
         .minimum = 0,
         .maximum = 1,
         .help =
             QT_TRANSLATE_NOOP("ParameterHelp", "Probability of a value (or channel) to be set to zero")}};
    auto descriptor = basicDescriptor(type, LayerCategory::Regularisation, QStringLiteral("drop"), purpose);
    descriptor.parameters = specs;
    descriptor.formula = [](const LayerContext &) {
        return std::vector<FormulaLine>{{FormulaLine::Subject::Output, RegularisationText::tr("In training"),
                                         QStringLiteral("x·mask / (1 − p)")}};
    };
    descriptor.summary = [](const Arguments &arguments) {
        return RegularisationText::tr("p = %1").arg(realText(arguments.real("p")));
    };
    descriptor.python = [=](const LayerContext &, const Layer &layer) {
        return pythonCall(type, specs, {}, layer.parameters);
    };
    return descriptor;
}

template<typename ModuleHolder>
std::shared_ptr<Operation> randomOperation(ModuleHolder module)
{
    auto operation = moduleOperation(std::move(module));
    operation->isRandom = true;
    return operation;
}

} // namespace

LayerDescriptor dropout()
{
    auto descriptor =
        dropoutLike(QStringLiteral("Dropout"),
                    QT_TRANSLATE_NOOP(
                        "LayerPurpose",
                        "Sets single values to zero at random while training, so that no unit is relied on"));
    descriptor.build = [](const LayerContext &context) {
        return randomOperation(torch::nn::Dropout(context.arguments.real("p")));
    };
    return descriptor;
}

LayerDescriptor dropout2d()
{
    auto descriptor = dropoutLike(
        QStringLiteral("Dropout2d"),
        QT_TRANSLATE_NOOP("LayerPurpose", "Sets whole channels to zero at random while training"));
    descriptor.inferShape = [](const LayerContext &context) -> Result<Shape> {
        if (const auto fault = imageNeeded(QStringLiteral("Dropout2d"), context.input()))
            return tl::unexpected(*fault);
        return context.input();
    };
    descriptor.build = [](const LayerContext &context) {
        return randomOperation(torch::nn::Dropout2d(context.arguments.real("p")));
    };
    return descriptor;
}

} // namespace workbench
