#pragma once

#include "tests/unit/onnx_foreign_windows.h"

// Files as other programs write them, each with what it computes: images of 3 × 12 × 10 go in.

namespace workbench::test {

inline std::vector<ForeignCase> denseCases()
{
    const auto sum = [](const torch::Tensor &x) {
        return x.flatten(1).matmul(drawnNumbers({360, 5})) + drawnNumbers({5}, 2);
    };
    const auto product = [](const torch::Tensor &x) { return x.flatten(1).matmul(drawnNumbers({360, 5})); };
    const auto turned = [](const torch::Tensor &x) {
        return x.flatten(1).matmul(drawnNumbers({5, 360}).t());
    };
    const TensorData weight = drawnTensor({360, 5});
    const auto dense = [=](OnnxSketch sketch, const char *input) {
        return sketch.constant("w", weight).node("y", "Gemm", {QString::fromLatin1(input), "w"});
    };
    const OnnxAttributes toFour{{"axis", std::int64_t(0)}};
    return {
        {"MatMul and Add",
         flat()
             .constant("w", weight)
             .constant("b", drawnTensor({5}, 2))
             .node("m", "MatMul", {"f", "w"})
             .node("y", "Add", {"m", "b"})
             .model(),
         sum, "Flatten Linear"},
        {"Add and MatMul",
         flat()
             .constant("w", weight)
             .constant("b", drawnTensor({1, 5}, 2))
             .node("m", "MatMul", {"f", "w"})
             .node("y", "Add", {"b", "m"})
             .model(),
         sum, "Flatten Linear"},
        {"MatMul alone", flat().constant("w", weight).node("y", "MatMul", {"f", "w"}).model(), product,
         "Flatten Linear"},
        {"Gemm, transB 0",
         flat()
             .constant("w", weight)
             .constant("b", drawnTensor({5}, 2))
             .node("y", "Gemm", {"f", "w", "b"},
                   {{"alpha", 1.0F}, {"beta", 1.0F}, {"transA", std::int64_t(0)}})
             .model(7),
         sum, "Flatten Linear"},
        {"Gemm, transB 1",
         flat()
             .constant("w", drawnTensor({5, 360}))
             .node("y", "Gemm", {"f", "w"}, {{"transB", std::int64_t(1)}})
             .model(),
         turned, "Flatten Linear"},
        {"Reshape 0, -1",
         dense(OnnxSketch().integers("s", {0, -1}).node("r", "Reshape", {"x", "s"}), "r").model(), product,
         "Flatten Linear"},
        {"Reshape -1, 360",
         dense(OnnxSketch().integers("s", {-1, 360}).node("r", "Reshape", {"x", "s"}), "r").model(), product,
         "Flatten Linear"},
        {"Reshape 1, -1",
         dense(OnnxSketch().integers("s", {1, -1}).node("r", "Reshape", {"x", "s"}), "r")
             .model(13, Shape::image(3, 12, 10), 1),
         product, "Flatten Linear"},
        {"Reshape by Shape, Gather and Concat",
         dense(OnnxSketch()
                   .node("size", "Shape", {"x"})
                   .node("zero", "Constant", {}, {{"value_int", std::int64_t(0)}})
                   .node("n", "Gather", {"size", "zero"}, toFour)
                   .integers("axis", {0})
                   .node("list", "Unsqueeze", {"n", "axis"})
                   .integers("rest", {-1})
                   .node("s", "Concat", {"list", "rest"}, toFour)
                   .node("r", "Reshape", {"x", "s"}),
               "r")
             .model(),
         product, "Flatten Linear"},
        {"Reshape by a product of sizes, axes as attributes",
         dense(OnnxSketch()
                   .node("size", "Shape", {"x"})
                   .node("sizes", "Slice", {"size"}, {{"starts", Numbers{1}}, {"ends", Numbers{4}}})
                   .integers("one", {1})
                   .integers("ab", {0})
                   .node("c", "Gather", {"sizes", "ab"}, toFour)
                   .node("rest", "Constant", {}, {{"value_ints", Numbers{120}}})
                   .node("all", "Mul", {"c", "rest"})
                   .node("first", "Slice", {"size"}, {{"starts", Numbers{0}}, {"ends", Numbers{1}}})
                   .node("s", "Concat", {"first", "all"}, toFour)
                   .node("r", "Reshape", {"x", "s"}),
               "r")
             .model(9),
         product, "Flatten Linear"},
        {"Squeeze after a mean",
         OnnxSketch()
             .node("p", "GlobalAveragePool", {"x"})
             .node("y", "Squeeze", {"p"}, {{"axes", Numbers{2, 3}}})
             .model(11),
         [](const torch::Tensor &x) {
             return x.mean(Numbers{2, 3});
         },
         "AdaptiveAvgPool2d Flatten"},
        {"ReduceMean without keepdims",
         OnnxSketch()
             .node("y", "ReduceMean", {"x"}, {{"axes", Numbers{-2, -1}}, {"keepdims", std::int64_t(0)}})
             .model(),
         [](const torch::Tensor &x) {
             return x.mean(Numbers{2, 3});
         },
         "AdaptiveAvgPool2d Flatten"},
        {"ReduceMax, axes as input",
         OnnxSketch().integers("a", {2, 3}).node("y", "ReduceMax", {"x", "a"}).model(18),
         [](const torch::Tensor &x) {
             return x.amax(Numbers{2, 3}, true);
         },
         "AdaptiveMaxPool2d"},
        {"Weights by Identity, dead nodes",
         flat()
             .constant("w0", weight)
             .node("w", "Identity", {"w0"})
             .node("dead", "Einsum", {"x"})
             .node("y", "MatMul", {"f", "w"})
             .model(),
         product, "Flatten Linear"},
    };
}

inline std::vector<ForeignCase> activationCases()
{
    const auto one = [](const QString &type, const OnnxAttributes &attributes, std::int64_t opset) {
        return OnnxSketch().node("y", type, {"x"}, attributes).model(opset);
    };
    const auto hardswish = [](const torch::Tensor &x) { return at::hardswish(x); };
    return {
        {"Clip with attributes", one("Clip", {{"min", 0.0F}, {"max", 6.0F}}, 9),
         [](const torch::Tensor &x) { return x.clamp(0, 6); }, "ReLU6"},
        {"Clip from 0 on", OnnxSketch().number("low", 0).node("y", "Clip", {"x", "low"}).model(),
         [](const torch::Tensor &x) { return x.relu(); }, "ReLU"},
        {"Gelu", one("Gelu", {{"approximate", QString("tanh")}}, 20),
         [](const torch::Tensor &x) { return at::gelu(x, "tanh"); }, "GELU"},
        {"GELU as PyTorch writes it",
         OnnxSketch()
             .number("r", 1.41421354F)
             .number("one", 1)
             .number("half", 0.5F)
             .node("d", "Div", {"x", "r"})
             .node("e", "Erf", {"d"})
             .node("s", "Add", {"e", "one"})
             .node("m", "Mul", {"x", "s"})
             .node("y", "Mul", {"m", "half"})
             .model(),
         [](const torch::Tensor &x) { return at::gelu(x); }, "GELU"},
        {"HardSwish", one("HardSwish", {}, 14), hardswish, "Hardswish"},
        {"Hardswish of a Clip",
         OnnxSketch()
             .number("three", 3)
             .number("zero", 0)
             .number("six", 6)
             .node("a", "Add", {"x", "three"})
             .node("c", "Clip", {"a", "zero", "six"})
             .node("m", "Mul", {"x", "c"})
             .node("y", "Div", {"m", "six"})
             .model(),
         hardswish, "Hardswish"},
        {"SiLU the other way round",
         OnnxSketch().node("s", "Sigmoid", {"x"}).node("y", "Mul", {"s", "x"}).model(),
         [](const torch::Tensor &x) { return at::silu(x); }, "SiLU"},
        {"SiLU whose Sigmoid is read again",
         OnnxSketch()
             .node("s", "Sigmoid", {"x"})
             .node("m", "Mul", {"x", "s"})
             .node("y", "Add", {"m", "s"})
             .model(),
         [](const torch::Tensor &x) { return at::silu(x) + x.sigmoid(); }, "Sigmoid SiLU Add"},
        {"Log of Softmax",
         OnnxSketch()
             .node("s", "Softmax", {"x"}, {{"axis", std::int64_t(1)}})
             .node("y", "Log", {"s"})
             .model(),
         [](const torch::Tensor &x) { return x.log_softmax(1); }, "LogSoftmax"},
        {"Softmax of opset 11", flat().node("y", "Softmax", {"f"}).model(11),
         [](const torch::Tensor &x) { return x.flatten(1).softmax(1); }, "Flatten Softmax"},
        {"Dropout", one("Dropout", {{"ratio", 0.25F}}, 10), [](const torch::Tensor &x) { return x; },
         "Dropout"},
        {"PRelu of one channel each",
         OnnxSketch().constant("s", drawnTensor({3, 1, 1})).node("y", "PRelu", {"x", "s"}).model(),
         [](const torch::Tensor &x) { return at::prelu(x, drawnNumbers({3})); }, "PReLU"},
        {"Cast to float",
         OnnxSketch().node("c", "Cast", {"x"}, {{"to", std::int64_t(1)}}).node("y", "Relu", {"c"}).model(),
         [](const torch::Tensor &x) { return x.relu(); }, "ReLU"},
    };
}

inline std::vector<ForeignCase> mixedCases()
{
    const auto resized = [](const OnnxAttributes &attributes, std::int64_t opset) {
        return OnnxSketch()
            .constant("s", tensorOfFloats({4}, {1, 1, 2, 3}))
            .node("y", "Resize", {"x", "", "s"}, attributes)
            .model(opset);
    };
    const auto interpolated = [](const char *mode) {
        return [=](const torch::Tensor &x) {
            auto options = F::InterpolateFuncOptions().size(Numbers{24, 30});
            return QLatin1String(mode) == QLatin1String("linear")
                       ? F::interpolate(x, options.mode(torch::kBilinear).align_corners(false))
                       : F::interpolate(x, options.mode(torch::kNearest));
        };
    };
    const TensorData channels = drawnTensor({3, 1, 1}, 4);
    const auto perChannel = [](std::uint64_t seed) { return drawnNumbers({3, 1, 1}, seed); };
    return {
        {"Upsample of opset 9",
         OnnxSketch()
             .constant("s", tensorOfFloats({4}, {1, 1, 2, 3}))
             .node("y", "Upsample", {"x", "s"}, {{"mode", QString("nearest")}})
             .model(9),
         interpolated("nearest"), "Upsample"},
        {"Upsample of opset 7",
         OnnxSketch()
             .node("y", "Upsample", {"x"},
                   {{"mode", QString("nearest")}, {"scales", std::vector<float>{1, 1, 2, 3}}})
             .model(7),
         interpolated("nearest"), "Upsample"},
        {"Resize nearest, half_pixel", resized({{"mode", QString("nearest")}}, 13), interpolated("nearest"),
         "Upsample"},
        {"Resize linear",
         resized({{"mode", QString("linear")},
                  {"coordinate_transformation_mode", QString("pytorch_half_pixel")},
                  {"nearest_mode", QString("floor")},
                  {"cubic_coeff_a", -0.75F}},
                 11),
         interpolated("linear"), "Upsample"},
        {"a factor and a summand a channel",
         OnnxSketch()
             .node("r", "Relu", {"x"})
             .constant("f", channels)
             .constant("s", drawnTensor({1, 3, 1, 1}, 5))
             .node("m", "Mul", {"r", "f"})
             .node("y", "Add", {"m", "s"})
             .model(),
         [=](const torch::Tensor &x) { return x.relu() * perChannel(4) + perChannel(5); },
         "ReLU BatchNorm2d"},
        {"a difference and a quotient",
         OnnxSketch()
             .node("r", "Relu", {"x"})
             .constant("f", channels)
             .number("s", 0.5F)
             .node("m", "Sub", {"r", "s"})
             .node("y", "Div", {"m", "f"})
             .model(),
         [=](const torch::Tensor &x) { return (x.relu() - 0.5) / perChannel(4); },
         "ReLU BatchNorm2d BatchNorm2d"},
        {"squeeze and excite",
         OnnxSketch()
             .node("p", "GlobalAveragePool", {"x"})
             .constant("w", drawnTensor({3, 3, 1, 1}))
             .node("c", "Conv", {"p", "w"})
             .node("g", "Sigmoid", {"c"})
             .node("y", "Mul", {"x", "g"})
             .model(),
         [](const torch::Tensor &x) {
             return x * at::conv2d(x.mean(Numbers{2, 3}, true), drawnNumbers({3, 3, 1, 1})).sigmoid();
         },
         "AdaptiveAvgPool2d Conv2d Sigmoid Multiply"},
        {"GroupNormalization",
         OnnxSketch()
             .constant("s", drawnTensor({3}))
             .constant("b", drawnTensor({3}, 2))
             .node("y", "GroupNormalization", {"x", "s", "b"}, {{"num_groups", std::int64_t(3)}})
             .model(21),
         [](const torch::Tensor &x) { return at::group_norm(x, 3, drawnNumbers({3}), drawnNumbers({3}, 2)); },
         "GroupNorm"},
        {"GroupNorm as PyTorch writes it",
         OnnxSketch()
             .integers("g", {0, 1, -1})
             .node("r", "Reshape", {"x", "g"})
             .constant("ones", tensorOfFloats({1}, {1}))
             .constant("zeros", tensorOfFloats({1}, {0}))
             .node("i", "InstanceNormalization", {"r", "ones", "zeros"})
             .node("size", "Shape", {"x"})
             .node("back", "Reshape", {"i", "size"})
             .constant("s", channels)
             .constant("b", drawnTensor({3, 1, 1}, 5))
             .node("m", "Mul", {"back", "s"})
             .node("y", "Add", {"m", "b"})
             .model(),
         [](const torch::Tensor &x) {
             return at::group_norm(x, 1, drawnNumbers({3}, 4), drawnNumbers({3}, 5));
         },
         "GroupNorm"},
        {"Concat from behind",
         OnnxSketch()
             .node("r", "Relu", {"x"})
             .node("y", "Concat", {"x", "r"}, {{"axis", std::int64_t(-3)}})
             .model(),
         [](const torch::Tensor &x) {
             return at::cat({x, x.relu()}, 1);
         },
         "ReLU Concat"},
        {"a sum of four",
         OnnxSketch()
             .node("r", "Relu", {"x"})
             .node("t", "Tanh", {"x"})
             .node("a", "Add", {"x", "r"})
             .node("b", "Add", {"a", "t"})
             .node("y", "Add", {"b", "x"})
             .model(),
         [](const torch::Tensor &x) { return x + x.relu() + x.tanh() + x; }, "ReLU Tanh Add"},
    };
}

inline const std::vector<ForeignCase> &foreignCases()
{
    static const auto all = [] {
        std::vector<ForeignCase> gathered;
        for (const auto &family : {denseCases(), windowCases(), activationCases(), mixedCases()})
            gathered.insert(gathered.end(), family.begin(), family.end());
        return gathered;
    }();
    return all;
}

} // namespace workbench::test
