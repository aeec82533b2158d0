#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>

// Stands for LibTorch where layers are asked for shapes and tensors only and never built: modules and options
// take whatever they are given.

namespace torch {

struct Tensor
{
    friend Tensor operator+(const Tensor &, const Tensor &) { return {}; }
    friend Tensor operator*(const Tensor &, const Tensor &) { return {}; }
};

struct Word
{};
inline constexpr Word kBicubic, kBilinear, kCircular, kNearest, kNearestExact, kReflect, kReplicate, kSame, kZeros;

template<int Count>
struct ExpandingArray
{
    ExpandingArray(std::initializer_list<std::int64_t>) {}
};
template<int Count>
using ExpandingArrayWithOptionalElem = ExpandingArray<Count>;

template<typename... Values>
Tensor cat(const Values &...)
{
    return {};
}

namespace nn {

struct Module
{};

struct Anything
{
    using mode_t = Word;

    Anything() = default;
    template<typename Value, typename... Values>
    explicit Anything(const Value &, const Values &...)
    {}
    std::shared_ptr<Module> ptr() const { return {}; }
    Anything *operator->() { return this; }
    Tensor forward(const Tensor &) { return {}; }

#define TAKES(name)                                                                                          \
    template<typename Value>                                                                                 \
    Anything &name(const Value &)                                                                            \
    {                                                                                                        \
        return *this;                                                                                        \
    }
    TAKES(affine)
    TAKES(align_corners)
    TAKES(alpha)
    TAKES(approximate)
    TAKES(bias)
    TAKES(ceil_mode)
    TAKES(count_include_pad)
    TAKES(dilation)
    TAKES(end_dim)
    TAKES(eps)
    TAKES(groups)
    TAKES(init)
    TAKES(mode)
    TAKES(momentum)
    TAKES(negative_slope)
    TAKES(num_parameters)
    TAKES(output_padding)
    TAKES(padding)
    TAKES(padding_mode)
    TAKES(recompute_scale_factor)
    TAKES(scale_factor)
    TAKES(size)
    TAKES(start_dim)
    TAKES(stride)
    TAKES(track_running_stats)
#undef TAKES
};

using AdaptiveAvgPool2d = Anything;
using AdaptiveMaxPool2d = Anything;
using AvgPool2d = Anything;
using AvgPool2dOptions = Anything;
using BatchNorm1d = Anything;
using BatchNorm1dOptions = Anything;
using BatchNorm2d = Anything;
using BatchNorm2dOptions = Anything;
using Conv2d = Anything;
using Conv2dOptions = Anything;
using ConvTranspose2d = Anything;
using ConvTranspose2dOptions = Anything;
using Dropout = Anything;
using Dropout2d = Anything;
using ELU = Anything;
using ELUOptions = Anything;
using Flatten = Anything;
using FlattenOptions = Anything;
using GELU = Anything;
using GELUOptions = Anything;
using GroupNorm = Anything;
using GroupNormOptions = Anything;
using InstanceNorm2d = Anything;
using InstanceNorm2dOptions = Anything;
using LeakyReLU = Anything;
using LeakyReLUOptions = Anything;
using Linear = Anything;
using LinearOptions = Anything;
using LogSoftmax = Anything;
using MaxPool2d = Anything;
using MaxPool2dOptions = Anything;
using PReLU = Anything;
using PReLUOptions = Anything;
using ReLU = Anything;
using ReLU6 = Anything;
using SiLU = Anything;
using Sigmoid = Anything;
using Softmax = Anything;
using Tanh = Anything;

namespace detail {
using conv_padding_mode_t = Word;
}

namespace functional {
using InterpolateFuncOptions = Anything;
inline Tensor interpolate(const Tensor &, const Anything &)
{
    return {};
}
} // namespace functional

} // namespace nn
} // namespace torch

namespace at {

template<typename... Values>
torch::Tensor constant_pad_nd(const Values &...)
{
    return {};
}
template<typename... Values>
torch::Tensor hardswish(const Values &...)
{
    return {};
}
template<typename... Values>
torch::Tensor pad(const Values &...)
{
    return {};
}

} // namespace at
