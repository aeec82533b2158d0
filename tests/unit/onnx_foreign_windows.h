#pragma once

#include "tests/unit/model_outputs.h"
#include "tests/unit/onnx_graphs.h"

// Files as other programs write them: convolutions, poolings and padding.

namespace workbench::test {

struct ForeignCase
{
    const char *name;
    OnnxModel model;
    std::function<torch::Tensor(const torch::Tensor &)> answer;
    const char *layers; ///< types, in order
};

inline torch::Tensor drawnNumbers(const std::vector<std::int64_t> &sizes, std::uint64_t seed = 1)
{
    return *tensorOf(drawnTensor(sizes, seed), QStringLiteral("t"));
}

using Numbers = std::vector<std::int64_t>;
namespace F = torch::nn::functional;

inline OnnxSketch flat()
{
    return OnnxSketch().node("f", "Flatten", {"x"});
}

inline std::vector<ForeignCase> windowCases()
{
    const auto conv = [](const QString &pad, const Numbers &stride, const Numbers &kernel) {
        return OnnxSketch()
            .constant("w", drawnTensor({4, 3, kernel[0], kernel[1]}))
            .node("y", "Conv", {"x", "w"}, {{"auto_pad", pad}, {"strides", stride}})
            .model();
    };
    const auto padded = [](const Numbers &pads, const Numbers &stride, const Numbers &kernel) {
        return [=](const torch::Tensor &x) {
            return at::conv2d(at::constant_pad_nd(x, pads), drawnNumbers({4, 3, kernel[0], kernel[1]}), {},
                              stride);
        };
    };
    const auto pool = [](const char *type, OnnxAttributes attributes) {
        return OnnxSketch().node("y", QString::fromLatin1(type), {"x"}, attributes).model();
    };
    const auto maximum = [](const Numbers &pads, const Numbers &stride, const Numbers &kernel) {
        return [=](const torch::Tensor &x) {
            return at::max_pool2d(at::constant_pad_nd(x, pads, -1e9), kernel, stride);
        };
    };
    /// The mean of what is no padding.
    const auto mean = [](const Numbers &pads, const Numbers &stride, const Numbers &kernel) {
        return [=](const torch::Tensor &x) {
            const auto ones = at::constant_pad_nd(torch::ones_like(x), pads);
            return at::avg_pool2d(at::constant_pad_nd(x, pads), kernel, stride) /
                   at::avg_pool2d(ones, kernel, stride);
        };
    };
    const auto up = [](const OnnxAttributes &attributes) {
        return OnnxSketch()
            .constant("w", drawnTensor({3, 2, 3, 3}))
            .node("y", "ConvTranspose", {"x", "w"}, attributes)
            .model();
    };
    /// The whole, of which columns and rows are cut off.
    const auto cut = [](const Numbers &sides) {
        return [=](const torch::Tensor &x) {
            return at::constant_pad_nd(at::conv_transpose2d(x, drawnNumbers({3, 2, 3, 3}), {}, 2), sides);
        };
    };
    const Numbers three{3, 3};
    const Numbers two{2, 2};
    const Numbers one{1, 1};
    return {
        {"Conv SAME_UPPER", conv("SAME_UPPER", two, three), padded({0, 1, 0, 1}, two, three),
         "ZeroPad2d Conv2d"},
        {"Conv SAME_LOWER", conv("SAME_LOWER", two, {4, 5}), padded({2, 1, 1, 1}, two, {4, 5}),
         "ZeroPad2d Conv2d"},
        {"Conv SAME_UPPER, stride 1", conv("SAME_UPPER", one, {4, 4}), padded({1, 2, 1, 2}, one, {4, 4}),
         "Conv2d"},
        {"Conv VALID", conv("VALID", two, three), padded({0, 0, 0, 0}, two, three), "Conv2d"},
        {"Conv with pads on one side",
         OnnxSketch()
             .constant("w", drawnTensor({4, 3, 3, 3}))
             .node("y", "Conv", {"x", "w"}, {{"pads", Numbers{2, 0, 1, 3}}})
             .model(),
         padded({0, 3, 2, 1}, one, three), "ZeroPad2d Conv2d"},
        {"MaxPool SAME_UPPER",
         pool("MaxPool", {{"kernel_shape", three}, {"strides", two}, {"auto_pad", QString("SAME_UPPER")}}),
         maximum({0, 1, 0, 1}, two, three), "MaxPool2d"},
        {"MaxPool SAME_LOWER",
         pool("MaxPool", {{"kernel_shape", three}, {"strides", two}, {"auto_pad", QString("SAME_LOWER")}}),
         maximum({1, 0, 1, 0}, two, three), "MaxPool2d"},
        {"MaxPool SAME_UPPER, stride 1",
         pool("MaxPool", {{"kernel_shape", two}, {"auto_pad", QString("SAME_UPPER")}}),
         maximum({0, 1, 0, 1}, one, two), "MaxPool2d ZeroPad2d"},
        {"MaxPool SAME_LOWER, stride 1",
         pool("MaxPool", {{"kernel_shape", two}, {"auto_pad", QString("SAME_LOWER")}}),
         maximum({1, 0, 1, 0}, one, two), "MaxPool2d ZeroPad2d"},
        {"AveragePool SAME_UPPER",
         pool("AveragePool",
              {{"kernel_shape", three}, {"strides", two}, {"auto_pad", QString("SAME_UPPER")}}),
         mean({0, 1, 0, 1}, two, three), "AvgPool2d"},
        {"AveragePool SAME_LOWER, stride 1",
         pool("AveragePool", {{"kernel_shape", two}, {"auto_pad", QString("SAME_LOWER")}}),
         mean({1, 0, 1, 0}, one, two), "AvgPool2d ZeroPad2d"},
        {"AveragePool that counts pads on one side",
         pool("AveragePool", {{"kernel_shape", three},
                              {"pads", Numbers{1, 0, 0, 2}},
                              {"count_include_pad", std::int64_t(1)}}),
         [](const torch::Tensor &x) {
             return at::avg_pool2d(at::constant_pad_nd(x, {0, 2, 1, 0}), {3, 3}, {1, 1});
         },
         "ZeroPad2d AvgPool2d"},
        {"ConvTranspose SAME_UPPER", up({{"strides", two}, {"auto_pad", QString("SAME_UPPER")}}),
         cut({0, -1, 0, -1}), "ConvTranspose2d ZeroPad2d"},
        {"ConvTranspose SAME_LOWER", up({{"strides", two}, {"auto_pad", QString("SAME_LOWER")}}),
         cut({-1, 0, -1, 0}), "ConvTranspose2d"},
        {"ConvTranspose with uneven pads", up({{"strides", two}, {"pads", Numbers{1, 0, 2, 1}}}),
         cut({0, -1, -1, -2}), "ConvTranspose2d ZeroPad2d"},
        {"Pad as attribute",
         OnnxSketch()
             .node("y", "Pad", {"x"}, {{"pads", Numbers{0, 0, 1, 2, 0, 0, 3, -1}}, {"value", 0.0F}})
             .model(10),
         [](const torch::Tensor &x) {
             return at::constant_pad_nd(x, {2, -1, 1, 3});
         },
         "ZeroPad2d"},
        {"Pad as PyTorch finds its sizes",
         OnnxSketch()
             .integers("pads", {1, 2, 3, 4})
             .integers("four", {4})
             .node("zeros", "ConstantOfShape", {"four"},
                   {{"value", TensorData{"I64", {1}, QByteArray(8, '\0')}}})
             .node("all", "Concat", {"pads", "zeros"}, {{"axis", std::int64_t(0)}})
             .integers("pairs", {-1, 2})
             .node("rows", "Reshape", {"all", "pairs"})
             .integers("axis", {0})
             .integers("start", {-1})
             .integers("end", {std::numeric_limits<std::int64_t>::min() + 1})
             .integers("step", {-1})
             .node("back", "Slice", {"rows", "start", "end", "axis", "step"})
             .node("turned", "Transpose", {"back"}, {{"perm", Numbers{1, 0}}})
             .integers("list", {-1})
             .node("flat", "Reshape", {"turned", "list"})
             .node("cast", "Cast", {"flat"}, {{"to", std::int64_t(7)}})
             .number("zero", 0)
             .node("y", "Pad", {"x", "cast", "zero"}, {{"mode", QString("constant")}})
             .model(),
         [](const torch::Tensor &x) {
             return at::constant_pad_nd(x, {1, 2, 3, 4});
         },
         "ZeroPad2d"},
        {"Pad reflect above Conv",
         OnnxSketch()
             .integers("p", {0, 0, 1, 2, 0, 0, 1, 2})
             .node("pad", "Pad", {"x", "p"}, {{"mode", QString("reflect")}})
             .constant("w", drawnTensor({4, 3, 3, 3}))
             .node("y", "Conv", {"pad", "w"})
             .model(),
         [](const torch::Tensor &x) {
             return at::conv2d(at::pad(x, {2, 2, 1, 1}, "reflect"), drawnNumbers({4, 3, 3, 3}));
         },
         "Conv2d"},
        {"Pad 0 above AveragePool",
         OnnxSketch()
             .integers("p", {0, 0, 1, 1, 0, 0, 1, 1})
             .node("pad", "Pad", {"x", "p"})
             .node("y", "AveragePool", {"pad"}, {{"kernel_shape", three}, {"strides", two}})
             .model(),
         [](const torch::Tensor &x) {
             return at::avg_pool2d(x, {3, 3}, {2, 2}, {1, 1});
         },
         "AvgPool2d"},
    };
}

} // namespace workbench::test
