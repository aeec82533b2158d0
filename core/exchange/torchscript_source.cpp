#include "core/exchange/torchscript_source.h"

#include "core/exchange/real_literal.h"
#include "core/layers/analysis.h"
#include "core/layers/registry.h"

#include <functional>

namespace workbench {

namespace {

/// One layer about to be written: its context, "self.conv1" and the names of the values it reads.
struct Line
{
    const LayerContext &context;
    QString self;
    QStringList inputs;

    const Arguments &arguments() const { return context.arguments; }
    QString weight(const char *name) const { return self + QLatin1Char('.') + QLatin1String(name); }
    /// The weight of a layer that has it, None of one that does not.
    QString weightIf(bool present, const char *name) const
    {
        return present ? weight(name) : QStringLiteral("None");
    }
};

using Writer = std::function<QString(const Line &)>;

QString list(IntegerPair pair)
{
    return QStringLiteral("[%1, %2]").arg(pair.height).arg(pair.width);
}

QString truth(bool value)
{
    return value ? QStringLiteral("True") : QStringLiteral("False");
}

/// Padding of each side as torch.pad wants it: left, right, top, bottom. "same" puts the odd pixel on the
/// right and bottom.
QString sides(const Arguments &arguments)
{
    const auto before = [](std::int64_t total) { return total / 2; };
    IntegerPair total{};
    if (arguments.word("padding") == QLatin1String("same")) {
        const IntegerPair kernel = arguments.pair("kernel_size");
        const IntegerPair dilation = arguments.pair("dilation");
        total = {dilation.height * (kernel.height - 1), dilation.width * (kernel.width - 1)};
    } else if (arguments.word("padding").isEmpty()) {
        total = {2 * arguments.pair("padding").height, 2 * arguments.pair("padding").width};
    }
    return QStringLiteral("[%1, %2, %3, %4]")
        .arg(before(total.width))
        .arg(total.width - before(total.width))
        .arg(before(total.height))
        .arg(total.height - before(total.height));
}

QString convolution(const Line &line)
{
    const Arguments &arguments = line.arguments();
    QString input = line.inputs.first();
    QString padding = QStringLiteral("[0, 0]");
    if (const QString mode = arguments.word("padding_mode"); mode != QLatin1String("zeros"))
        input = QStringLiteral("torch.pad(%1, %2, \"%3\")").arg(input, sides(arguments), mode);
    else if (const QString word = arguments.word("padding"); !word.isEmpty())
        padding = QStringLiteral("\"%1\"").arg(word);
    else
        padding = list(arguments.pair("padding"));
    return QStringLiteral("torch.conv2d(%1, %2, %3, %4, %5, %6, %7)")
        .arg(input, line.weight("weight"), line.weightIf(arguments.boolean("bias"), "bias"),
             list(arguments.pair("stride")), padding, list(arguments.pair("dilation")))
        .arg(arguments.integer("groups"));
}

QString transposedConvolution(const Line &line)
{
    const Arguments &arguments = line.arguments();
    return QStringLiteral("torch.conv_transpose2d(%1, %2, %3, %4, %5, %6, %7, %8)")
        .arg(line.inputs.first(), line.weight("weight"), line.weightIf(arguments.boolean("bias"), "bias"),
             list(arguments.pair("stride")), list(arguments.pair("padding")),
             list(arguments.pair("output_padding")))
        .arg(arguments.integer("groups"))
        .arg(list(arguments.pair("dilation")));
}

QString maxPooling(const Line &line)
{
    const Arguments &arguments = line.arguments();
    return QStringLiteral("torch.max_pool2d(%1, %2, %3, %4, %5, %6)")
        .arg(line.inputs.first(), list(arguments.pair("kernel_size")), list(arguments.pair("stride")),
             list(arguments.pair("padding")), list(arguments.pair("dilation")),
             truth(arguments.boolean("ceil_mode")));
}

QString averagePooling(const Line &line)
{
    const Arguments &arguments = line.arguments();
    return QStringLiteral("torch.avg_pool2d(%1, %2, %3, %4, %5, %6)")
        .arg(line.inputs.first(), list(arguments.pair("kernel_size")), list(arguments.pair("stride")),
             list(arguments.pair("padding")), truth(arguments.boolean("ceil_mode")),
             truth(arguments.boolean("count_include_pad")));
}

/// torch.batch_norm and torch.instance_norm take the same; they differ in over what they take means.
Writer runningNormalisation(const QString &function)
{
    return [=](const Line &line) {
        const Arguments &arguments = line.arguments();
        const bool affine = arguments.boolean("affine");
        const bool tracked = arguments.boolean("track_running_stats");
        return QStringLiteral("torch.%1(%2, %3, %4, %5, %6, %7, %8, %9, True)")
            .arg(function, line.inputs.first(), line.weightIf(affine, "weight"),
                 line.weightIf(affine, "bias"), line.weightIf(tracked, "running_mean"),
                 line.weightIf(tracked, "running_var"),
                 tracked ? QStringLiteral("self.training") : QStringLiteral("True"),
                 realLiteral(arguments.real("momentum")), realLiteral(arguments.real("eps")));
    };
}

QString groupNormalisation(const Line &line)
{
    const Arguments &arguments = line.arguments();
    const bool affine = arguments.boolean("affine");
    return QStringLiteral("torch.group_norm(%1, %2, %3, %4, %5)")
        .arg(line.inputs.first())
        .arg(arguments.integer("num_groups"))
        .arg(line.weightIf(affine, "weight"), line.weightIf(affine, "bias"),
             realLiteral(arguments.real("eps")));
}

QString enlarging(const Line &line)
{
    const Arguments &arguments = line.arguments();
    QString size = QStringLiteral("None");
    QString factor = QStringLiteral("None");
    if (arguments.has("size") || arguments.boolean("recompute_scale_factor")) {
        const Shape output = *findLayerType(QStringLiteral("Upsample"))->inferShape(line.context);
        size = list({output.height(), output.width()});
    } else {
        const RealPair pair = arguments.realPair("scale_factor");
        factor = QStringLiteral("[%1, %2]").arg(realLiteral(pair.first), realLiteral(pair.second));
    }
    const QString mode = arguments.word("mode");
    if (mode.startsWith(QLatin1String("nearest")))
        return QStringLiteral("torch.%1(%2, %3, %4)")
            .arg(mode == QLatin1String("nearest") ? QStringLiteral("upsample_nearest2d")
                                                  : QStringLiteral("_upsample_nearest_exact2d"),
                 line.inputs.first(), size, factor);
    return QStringLiteral("torch.upsample_%1%2(%3, %4, %5, %6)")
        .arg(mode, QStringLiteral("2d"), line.inputs.first(), size, truth(arguments.boolean("align_corners")),
             factor);
}

QString zeroPadding(const Line &line)
{
    const IntegerSides sides = line.arguments().sides("padding");
    return QStringLiteral("torch.constant_pad_nd(%1, [%2, %3, %4, %5], 0.0)")
        .arg(line.inputs.first())
        .arg(sides.left)
        .arg(sides.right)
        .arg(sides.top)
        .arg(sides.bottom);
}

QString dense(const Line &line)
{
    return QStringLiteral("torch.linear(%1, %2, %3)")
        .arg(line.inputs.first(), line.weight("weight"),
             line.weightIf(line.arguments().boolean("bias"), "bias"));
}

Writer call(const QString &function)
{
    return
        [=](const Line &line) { return QStringLiteral("torch.%1(%2)").arg(function, line.inputs.first()); };
}

Writer callWithDim(const QString &function)
{
    return [=](const Line &line) {
        return QStringLiteral("torch.%1(%2, %3)")
            .arg(function, line.inputs.first())
            .arg(line.arguments().integer("dim"));
    };
}

Writer randomly(const QString &function)
{
    return [=](const Line &line) {
        return QStringLiteral("torch.%1(%2, %3, self.training)")
            .arg(function, line.inputs.first(), realLiteral(line.arguments().real("p")));
    };
}

/// One entry for each layer type.
const std::map<QString, Writer> &writers()
{
    static const std::map<QString, Writer> all{
        {QStringLiteral("Conv2d"), convolution},
        {QStringLiteral("ConvTranspose2d"), transposedConvolution},
        {QStringLiteral("MaxPool2d"), maxPooling},
        {QStringLiteral("AvgPool2d"), averagePooling},
        {QStringLiteral("AdaptiveAvgPool2d"),
         [](const Line &line) {
             return QStringLiteral("torch.adaptive_avg_pool2d(%1, %2)")
                 .arg(line.inputs.first(), list(line.arguments().pair("output_size")));
         }},
        {QStringLiteral("AdaptiveMaxPool2d"),
         [](const Line &line) {
             return QStringLiteral("torch.adaptive_max_pool2d(%1, %2)[0]")
                 .arg(line.inputs.first(), list(line.arguments().pair("output_size")));
         }},
        {QStringLiteral("BatchNorm2d"), runningNormalisation(QStringLiteral("batch_norm"))},
        {QStringLiteral("BatchNorm1d"), runningNormalisation(QStringLiteral("batch_norm"))},
        {QStringLiteral("GroupNorm"), groupNormalisation},
        {QStringLiteral("InstanceNorm2d"), runningNormalisation(QStringLiteral("instance_norm"))},
        {QStringLiteral("Dropout"), randomly(QStringLiteral("dropout"))},
        {QStringLiteral("Dropout2d"), randomly(QStringLiteral("feature_dropout"))},
        {QStringLiteral("ReLU"), call(QStringLiteral("relu"))},
        {QStringLiteral("ReLU6"),
         [](const Line &line) {
             return QStringLiteral("torch.hardtanh(%1, 0.0, 6.0)").arg(line.inputs.first());
         }},
        {QStringLiteral("PReLU"),
         [](const Line &line) {
             return QStringLiteral("torch.prelu(%1, %2)").arg(line.inputs.first(), line.weight("weight"));
         }},
        {QStringLiteral("ELU"),
         [](const Line &line) {
             return QStringLiteral("torch.elu(%1, %2)")
                 .arg(line.inputs.first(), realLiteral(line.arguments().real("alpha")));
         }},
        {QStringLiteral("GELU"),
         [](const Line &line) {
             return QStringLiteral("torch.gelu(%1, approximate=\"%2\")")
                 .arg(line.inputs.first(), line.arguments().word("approximate"));
         }},
        {QStringLiteral("SiLU"), call(QStringLiteral("silu"))},
        {QStringLiteral("Hardswish"), call(QStringLiteral("hardswish"))},
        {QStringLiteral("LeakyReLU"),
         [](const Line &line) {
             return QStringLiteral("torch.leaky_relu(%1, %2)")
                 .arg(line.inputs.first(), realLiteral(line.arguments().real("negative_slope")));
         }},
        {QStringLiteral("Sigmoid"), call(QStringLiteral("sigmoid"))},
        {QStringLiteral("Tanh"), call(QStringLiteral("tanh"))},
        {QStringLiteral("Softmax"), callWithDim(QStringLiteral("softmax"))},
        {QStringLiteral("LogSoftmax"), callWithDim(QStringLiteral("log_softmax"))},
        {QStringLiteral("Flatten"),
         [](const Line &line) {
             return QStringLiteral("torch.flatten(%1, %2, %3)")
                 .arg(line.inputs.first())
                 .arg(line.arguments().integer("start_dim"))
                 .arg(line.arguments().integer("end_dim"));
         }},
        {QStringLiteral("Linear"), dense},
        {QStringLiteral("Identity"), [](const Line &line) { return line.inputs.first(); }},
        {QStringLiteral("Add"), [](const Line &line) { return line.inputs.join(QStringLiteral(" + ")); }},
        {QStringLiteral("Multiply"),
         [](const Line &line) { return line.inputs.join(QStringLiteral(" * ")); }},
        {QStringLiteral("Upsample"), enlarging},
        {QStringLiteral("ZeroPad2d"), zeroPadding},
        {QStringLiteral("Concat"),
         [](const Line &line) {
             return QStringLiteral("torch.cat([%1], 1)").arg(line.inputs.join(QStringLiteral(", ")));
         }},
    };
    return all;
}

/// The local variable that holds a layer's output; `x` can be no layer's: those end in `_out`.
QString variable(const QString &id)
{
    return id == inputId ? QStringLiteral("x") : id + QStringLiteral("_out");
}

} // namespace

Result<QString> torchScriptForward(const Network &network)
{
    const NetworkAnalysis analysis = analyse(network);
    if (!analysis.faults.empty())
        return failure(analysis.faults.front().message, analysis.faults.front().layer);
    QString source = QStringLiteral("def forward(self, x):\n");
    for (const auto &layer : network.layers) {
        const auto context = contextOf(analysis, layer);
        QStringList inputs;
        for (const auto &input : layer.inputs)
            inputs << variable(input);
        const Line line{*context, QStringLiteral("self.") + pythonName(layer.id), inputs};
        source += QStringLiteral("    %1 = %2\n").arg(variable(layer.id), writers().at(layer.type)(line));
    }
    return source + QStringLiteral("    return %1\n").arg(variable(network.layers.back().id));
}

} // namespace workbench
