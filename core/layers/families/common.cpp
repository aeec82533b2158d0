#include "core/layers/families/families.h"

#include <QCoreApplication>

namespace workbench {

namespace {
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Layers)
};
} // namespace

LayerDescriptor basicDescriptor(const QString &type, LayerCategory category, const QString &idStem,
                                const char *purpose)
{
    LayerDescriptor descriptor;
    descriptor.type = type;
    descriptor.category = category;
    descriptor.idStem = idStem;
    descriptor.purpose = purpose;
    descriptor.inferShape = sameShape;
    descriptor.cost = [](const LayerContext &) { return Cost{}; };
    descriptor.formula = [](const LayerContext &) { return std::vector<FormulaLine>{}; };
    descriptor.summary = [](const Arguments &) { return QString(); };
    descriptor.reach = [](const LayerContext &) { return Reach{}; };
    descriptor.slidingWindow = [](const LayerContext &) { return std::optional<SlidingWindow>(); };
    return descriptor;
}

QString pythonCall(const QString &type, const ParameterSpecs &specs, const QStringList &leading,
                   const Parameters &parameters, const QStringList &without)
{
    QStringList arguments = leading;
    for (const auto &spec : specs) {
        const auto set = parameters.find(spec.name);
        if (set != parameters.end() && !without.contains(spec.name))
            arguments << QStringLiteral("%1=%2").arg(spec.name, pythonText(set->second));
    }
    return QStringLiteral("nn.%1(%2)").arg(type, arguments.join(QStringLiteral(", ")));
}

std::optional<Error> imageNeeded(const QString &type, const Shape &input)
{
    if (input.isImage())
        return std::nullopt;
    return Error{Text::tr("%1 needs channels × height × width, but gets %2").arg(type, input.text()), {}};
}

void setSlidingWindow(LayerDescriptor &descriptor,
                      const std::function<SlidingWindow(const LayerContext &)> &windowOf)
{
    descriptor.slidingWindow = [=](const LayerContext &context) { return std::optional(windowOf(context)); };
    descriptor.reach = [=](const LayerContext &context) { return reachOf(windowOf(context)); };
}

FormulaLine countLine(const QString &symbolic, const FormulaText &substituted, std::int64_t parameters)
{
    return {FormulaLine::Subject::Count, Text::tr("Parameters"), symbolic, substituted,
            QString::number(parameters)};
}

FormulaLine workLine(const QString &symbolic, const FormulaText &substituted, std::int64_t macs)
{
    return {FormulaLine::Subject::Work, Text::tr("Multiply-adds"), symbolic, substituted,
            QString::number(macs)};
}

Reach seesEverything(const LayerContext &)
{
    Reach reach;
    reach.everything = true;
    return reach;
}

FormulaTerm term(std::int64_t number, const QString &source)
{
    return {QString::number(number), source};
}

Result<Shape> sameShape(const LayerContext &context)
{
    return context.input();
}

} // namespace workbench
