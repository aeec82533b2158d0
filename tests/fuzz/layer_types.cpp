#include "core/layers/registry.h"

namespace workbench {

namespace {

ParameterSpec of(const char *name, ParameterKind kind, std::optional<ParameterValue> value = std::nullopt)
{
    return {
        .name = QString::fromLatin1(name), .kind = kind, .defaultValue = std::move(value), .maximum = 1e4};
}

ParameterSpec chosen(const char *name, ParameterKind kind, const ParameterValue &value,
                     const QStringList &choices)
{
    ParameterSpec spec = of(name, kind, value);
    spec.choices = choices;
    return spec;
}

ParameterSpec following(const char *name, ParameterKind kind, const char *followed)
{
    ParameterSpec spec = of(name, kind);
    spec.follows = QString::fromLatin1(followed);
    return spec;
}

ParameterSpec withoutDefault(const char *name, ParameterKind kind)
{
    ParameterSpec spec = of(name, kind);
    spec.optional = true;
    return spec;
}

LayerDescriptor type(const char *name, ParameterSpecs parameters)
{
    LayerDescriptor descriptor{};
    descriptor.type = QString::fromLatin1(name);
    descriptor.parameters = std::move(parameters);
    return descriptor;
}

} // namespace

/// Stands for the real registry, whose layers need LibTorch: a parser asks a layer type for its parameters
/// only. Here is every kind of parameter, in layers as the presets have them.
const std::vector<LayerDescriptor> &layerTypes()
{
    using enum ParameterKind;
    static const std::vector<LayerDescriptor> types{
        type("Conv2d",
             {of("out_channels", Integer), of("kernel_size", IntegerPair),
              of("stride", IntegerPair, workbench::IntegerPair{1, 1}),
              chosen("padding", IntegerPairOrChoice, workbench::IntegerPair{0, 0}, {QStringLiteral("same")}),
              of("bias", Boolean, true),
              chosen("padding_mode", Choice, QStringLiteral("zeros"),
                     {QStringLiteral("zeros"), QStringLiteral("reflect")})}),
        type("MaxPool2d", {of("kernel_size", IntegerPair), following("stride", IntegerPair, "kernel_size")}),
        type("Dropout", {of("p", Real, 0.5)}),
        type("ZeroPad2d", {of("padding", IntegerSides)}),
        type("Upsample", {withoutDefault("size", IntegerPair), withoutDefault("scale_factor", RealPair)}),
        type("LayerNorm", {of("normalized_shape", IntegerList)}),
        type("ReLU", {}),
        type("Flatten", {}),
        type("Add", {}),
        type("Linear", {of("out_features", Integer)}),
    };
    return types;
}

const LayerDescriptor *findLayerType(const QString &type)
{
    for (const auto &descriptor : layerTypes()) {
        if (descriptor.type == type)
            return &descriptor;
    }
    return nullptr;
}

} // namespace workbench
