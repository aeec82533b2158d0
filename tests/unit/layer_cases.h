#pragma once

#include <vector>

// Every type of layer in a network of its own, for tests.

namespace workbench::test {

struct LayerCase
{
    const char *type;
    const char *name;
    const char *layers; ///< the layer of that type is the last
};

// Images of 3 × 12 × 10 go in.
inline const std::vector<LayerCase> layerCases{
    {"Conv2d", "plain", R"([{"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}}])"},
    {"Conv2d", "everything", R"([{"id":"a","type":"Conv2d","params":{"out_channels":6,"kernel_size":[3,2],
        "stride":[2,3],"padding":[1,4],"dilation":[3,2],"groups":3,"bias":false}}])"},
    {"Conv2d", "same, even kernel", R"([{"id":"a","type":"Conv2d","params":{"out_channels":2,
        "kernel_size":[4,2],"dilation":[1,3],"padding":"same"}}])"},
    {"Conv2d", "valid", R"([{"id":"a","type":"Conv2d","params":{"out_channels":2,"kernel_size":5,
        "padding":"valid","padding_mode":"circular"}}])"},
    {"Conv2d", "reflect", R"([{"id":"a","type":"Conv2d","params":{"out_channels":2,"kernel_size":3,
        "padding":[4,9],"padding_mode":"reflect"}}])"},
    {"Conv2d", "replicate, same", R"([{"id":"a","type":"Conv2d","params":{"out_channels":2,
        "kernel_size":4,"padding":"same","padding_mode":"replicate"}}])"},
    {"Conv2d", "circular", R"([{"id":"a","type":"Conv2d","params":{"out_channels":2,"kernel_size":3,
        "padding":[12,10],"padding_mode":"circular"}}])"},
    {"ConvTranspose2d", "plain", R"([{"id":"a","type":"ConvTranspose2d","params":{"out_channels":4,
        "kernel_size":2,"stride":2}}])"},
    {"ConvTranspose2d", "everything", R"([{"id":"a","type":"ConvTranspose2d","params":{"out_channels":6,
        "kernel_size":[3,2],"stride":[2,3],"padding":[1,0],"output_padding":[1,2],"dilation":[2,1],
        "groups":3,"bias":false}}])"},
    {"AdaptiveAvgPool2d", "one pixel",
     R"([{"id":"a","type":"AdaptiveAvgPool2d","params":{"output_size":1}}])"},
    {"AdaptiveAvgPool2d", "uneven",
     R"([{"id":"a","type":"AdaptiveAvgPool2d","params":{"output_size":[5,7]}}])"},
    {"AdaptiveMaxPool2d", "larger",
     R"([{"id":"a","type":"AdaptiveMaxPool2d","params":{"output_size":[20,3]}}])"},
    {"ReLU6", "plain", R"([{"id":"a","type":"ReLU6"}])"},
    {"PReLU", "one slope", R"([{"id":"a","type":"PReLU"}])"},
    {"PReLU", "a slope each", R"([{"id":"a","type":"PReLU","params":{"num_parameters":3,"init":-0.5}}])"},
    {"PReLU", "flat",
     R"([{"id":"f","type":"Flatten"},{"id":"a","type":"PReLU","params":{"num_parameters":360}}])"},
    {"ELU", "alpha", R"([{"id":"a","type":"ELU","params":{"alpha":0.5}}])"},
    {"GELU", "exact", R"([{"id":"a","type":"GELU"}])"},
    {"GELU", "tanh", R"([{"id":"a","type":"GELU","params":{"approximate":"tanh"}}])"},
    {"SiLU", "plain", R"([{"id":"a","type":"SiLU"}])"},
    {"Hardswish", "plain", R"([{"id":"a","type":"Hardswish"}])"},
    {"BatchNorm1d", "plain", R"([{"id":"f","type":"Flatten"},{"id":"a","type":"BatchNorm1d"}])"},
    {"BatchNorm1d", "everything", R"([{"id":"f","type":"Flatten"},{"id":"a","type":"BatchNorm1d","params":{
        "eps":0.1,"momentum":0.5,"affine":false,"track_running_stats":false}}])"},
    {"GroupNorm", "image", R"([{"id":"a","type":"GroupNorm","params":{"num_groups":3}}])"},
    {"GroupNorm", "flat", R"([{"id":"f","type":"Flatten"},
        {"id":"a","type":"GroupNorm","params":{"num_groups":2,"affine":false,"eps":0.5}}])"},
    {"InstanceNorm2d", "plain", R"([{"id":"a","type":"InstanceNorm2d"}])"},
    {"InstanceNorm2d", "everything", R"([{"id":"a","type":"InstanceNorm2d","params":{
        "affine":true,"track_running_stats":true,"momentum":0.3}}])"},
    {"Upsample", "twice", R"([{"id":"a","type":"Upsample","params":{"scale_factor":2}}])"},
    {"Upsample", "size", R"([{"id":"a","type":"Upsample","params":{"size":[5,31],"mode":"bicubic"}}])"},
    {"Upsample", "uneven", R"([{"id":"a","type":"Upsample","params":{"scale_factor":[1.7,0.6],
        "mode":"bilinear","align_corners":true}}])"},
    {"Upsample", "recomputed", R"([{"id":"a","type":"Upsample","params":{"scale_factor":1.3,
        "mode":"nearest-exact","recompute_scale_factor":true}}])"},
    {"ZeroPad2d", "all sides", R"([{"id":"a","type":"ZeroPad2d","params":{"padding":2}}])"},
    {"ZeroPad2d", "each side", R"([{"id":"a","type":"ZeroPad2d","params":{"padding":[1,2,0,-3]}}])"},
    {"Multiply", "equal", R"([{"id":"r","type":"ReLU"},
        {"id":"a","type":"Multiply","inputs":["r","input","r"]}])"},
    {"Multiply", "channels", R"([{"id":"p","type":"AdaptiveAvgPool2d","params":{"output_size":1}},
        {"id":"a","type":"Multiply","inputs":["p","input"]}])"},
    {"MaxPool2d", "plain", R"([{"id":"a","type":"MaxPool2d","params":{"kernel_size":2}}])"},
    {"MaxPool2d", "everything", R"([{"id":"a","type":"MaxPool2d","params":{"kernel_size":[2,4],
        "stride":[3,1],"padding":[1,2],"dilation":[2,3],"ceil_mode":true}}])"},
    {"MaxPool2d", "last window in the padding", R"([{"id":"a","type":"MaxPool2d","params":{
        "kernel_size":2,"stride":3,"padding":1,"ceil_mode":true}}])"},
    {"AvgPool2d", "plain", R"([{"id":"a","type":"AvgPool2d","params":{"kernel_size":[3,2]}}])"},
    {"AvgPool2d", "everything", R"([{"id":"a","type":"AvgPool2d","params":{"kernel_size":[3,4],
        "stride":[2,3],"padding":[1,2],"ceil_mode":true,"count_include_pad":false}}])"},
    {"ReLU", "image", R"([{"id":"a","type":"ReLU"}])"},
    {"ReLU", "flat", R"([{"id":"f","type":"Flatten"},{"id":"a","type":"ReLU"}])"},
    {"LeakyReLU", "plain", R"([{"id":"a","type":"LeakyReLU"}])"},
    {"LeakyReLU", "slope", R"([{"id":"a","type":"LeakyReLU","params":{"negative_slope":-0.5}}])"},
    {"Sigmoid", "plain", R"([{"id":"a","type":"Sigmoid"}])"},
    {"Tanh", "plain", R"([{"id":"a","type":"Tanh"}])"},
    {"Softmax", "channels", R"([{"id":"a","type":"Softmax"}])"},
    {"Softmax", "last dimension", R"([{"id":"a","type":"Softmax","params":{"dim":-1}}])"},
    {"LogSoftmax", "flat", R"([{"id":"f","type":"Flatten"},{"id":"a","type":"LogSoftmax"}])"},
    {"LogSoftmax", "dim 3", R"([{"id":"a","type":"LogSoftmax","params":{"dim":3}}])"},
    {"BatchNorm2d", "plain", R"([{"id":"a","type":"BatchNorm2d"}])"},
    {"BatchNorm2d", "not affine", R"([{"id":"a","type":"BatchNorm2d","params":{"affine":false,"eps":0.1}}])"},
    {"BatchNorm2d", "not tracked", R"([{"id":"a","type":"BatchNorm2d","params":{
        "track_running_stats":false,"momentum":0.5}}])"},
    {"Dropout", "plain", R"([{"id":"a","type":"Dropout"}])"},
    {"Dropout", "all", R"([{"id":"a","type":"Dropout","params":{"p":1}}])"},
    {"Dropout2d", "plain", R"([{"id":"a","type":"Dropout2d","params":{"p":0.25}}])"},
    {"Linear", "plain", R"([{"id":"f","type":"Flatten"},
        {"id":"a","type":"Linear","params":{"out_features":7}}])"},
    {"Linear", "no bias", R"([{"id":"f","type":"Flatten"},
        {"id":"a","type":"Linear","params":{"out_features":1,"bias":false}}])"},
    {"Flatten", "plain", R"([{"id":"a","type":"Flatten"}])"},
    {"Flatten", "from 2", R"([{"id":"a","type":"Flatten","params":{"start_dim":2}}])"},
    {"Flatten", "1 to 2", R"([{"id":"a","type":"Flatten","params":{"start_dim":-3,"end_dim":2}}])"},
    {"Identity", "plain", R"([{"id":"a","type":"Identity"}])"},
    {"Add", "same twice", R"([{"id":"r","type":"ReLU"},{"id":"a","type":"Add","inputs":["r","r"]}])"},
    {"Add", "three", R"([{"id":"r","type":"ReLU"},{"id":"t","type":"Tanh"},
        {"id":"a","type":"Add","inputs":["r","input","t"]}])"},
    {"Concat", "images", R"([{"id":"c","type":"Conv2d","params":{"out_channels":5,"kernel_size":1}},
        {"id":"a","type":"Concat","inputs":["c","input"]}])"},
    {"Concat", "flat", R"([{"id":"f","type":"Flatten"},
        {"id":"l","type":"Linear","params":{"out_features":4}},
        {"id":"a","type":"Concat","inputs":["f","l","f"]}])"},
};

} // namespace workbench::test
