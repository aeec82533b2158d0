#include "core/exchange/pytorch_signatures.h"

#include <map>

namespace workbench {

namespace {

const std::map<QString, QString> &signatures()
{
    static const std::map<QString, QString> all{
        {QStringLiteral("Conv2d"),
         QStringLiteral("in_channels out_channels kernel_size stride padding dilation groups bias "
                        "padding_mode device dtype")},
        {QStringLiteral("ConvTranspose2d"),
         QStringLiteral("in_channels out_channels kernel_size stride padding output_padding groups bias "
                        "dilation padding_mode device dtype")},
        {QStringLiteral("MaxPool2d"),
         QStringLiteral("kernel_size stride padding dilation return_indices ceil_mode")},
        {QStringLiteral("AvgPool2d"),
         QStringLiteral("kernel_size stride padding ceil_mode count_include_pad divisor_override")},
        {QStringLiteral("AdaptiveAvgPool2d"), QStringLiteral("output_size")},
        {QStringLiteral("AdaptiveMaxPool2d"), QStringLiteral("output_size return_indices")},
        {QStringLiteral("BatchNorm2d"),
         QStringLiteral("num_features eps momentum affine track_running_stats device dtype")},
        {QStringLiteral("BatchNorm1d"),
         QStringLiteral("num_features eps momentum affine track_running_stats device dtype")},
        {QStringLiteral("GroupNorm"), QStringLiteral("num_groups num_channels eps affine device dtype")},
        {QStringLiteral("InstanceNorm2d"),
         QStringLiteral("num_features eps momentum affine track_running_stats device dtype")},
        {QStringLiteral("Dropout"), QStringLiteral("p inplace")},
        {QStringLiteral("Dropout2d"), QStringLiteral("p inplace")},
        {QStringLiteral("ReLU"), QStringLiteral("inplace")},
        {QStringLiteral("ReLU6"), QStringLiteral("inplace")},
        {QStringLiteral("LeakyReLU"), QStringLiteral("negative_slope inplace")},
        {QStringLiteral("PReLU"), QStringLiteral("num_parameters init device dtype")},
        {QStringLiteral("ELU"), QStringLiteral("alpha inplace")},
        {QStringLiteral("GELU"), QStringLiteral("approximate")},
        {QStringLiteral("SiLU"), QStringLiteral("inplace")},
        {QStringLiteral("Hardswish"), QStringLiteral("inplace")},
        {QStringLiteral("Sigmoid"), {}},
        {QStringLiteral("Tanh"), {}},
        {QStringLiteral("Softmax"), QStringLiteral("dim")},
        {QStringLiteral("LogSoftmax"), QStringLiteral("dim")},
        {QStringLiteral("Flatten"), QStringLiteral("start_dim end_dim")},
        {QStringLiteral("Linear"), QStringLiteral("in_features out_features bias device dtype")},
        {QStringLiteral("Upsample"),
         QStringLiteral("size scale_factor mode align_corners recompute_scale_factor")},
        {QStringLiteral("ZeroPad2d"), QStringLiteral("padding")},
        {QStringLiteral("Identity"), {}},
    };
    return all;
}

} // namespace

std::optional<QStringList> pytorchSignature(const QString &type)
{
    const auto found = signatures().find(type);
    if (found == signatures().end())
        return std::nullopt;
    return found->second.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace workbench
