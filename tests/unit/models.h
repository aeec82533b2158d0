#pragma once

#include "core/document/project_file.h"
#include "core/exchange/trained_model.h"
#include "tests/unit/files.h"

namespace workbench::test {

/// A small network with all kinds of tensors: conv1 and fc1 with bias, bn1 with its buffers.
inline Project smallProject()
{
    const auto project = parseProject(R"({"format":"cnn-workbench","version":1,
        "input":{"channels":1,"height":4,"width":4},
        "layers":[{"id":"conv1","type":"Conv2d","params":{"out_channels":2,"kernel_size":3}},
                  {"id":"bn1","type":"BatchNorm2d"},
                  {"id":"flatten1","type":"Flatten"},
                  {"id":"fc1","type":"Linear","params":{"out_features":3}}]})",
                                      "small project");
    return project ? *project : Project();
}

inline TensorData floats(const std::vector<std::int64_t> &sizes, float first = 0)
{
    TensorData tensor{"F32", sizes, {}};
    std::int64_t count = 1;
    for (const auto size : sizes)
        count *= size;
    for (std::int64_t i = 0; i < count; ++i) {
        const float value = first + static_cast<float>(i) / 8;
        tensor.bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    return tensor;
}

inline TrainedModel smallModel()
{
    TrainedModel model{smallProject(), {}, {}, {}};
    model.classNames = QStringList{"Bag", QString::fromUtf8("踝靴"), "\"quoted\", with comma"};
    model.weights = {{"conv1.weight", floats({2, 1, 3, 3})},
                     {"conv1.bias", floats({2}, 7)},
                     {"bn1.weight", floats({2}, 1)},
                     {"bn1.bias", floats({2})},
                     {"bn1.running_mean", floats({2}, -3)},
                     {"bn1.running_var", floats({2}, 5)},
                     {"bn1.num_batches_tracked", {"I64", {}, QByteArray("\5\0\0\0\0\0\0\0", 8)}},
                     {"fc1.weight", floats({3, 8}, -1)},
                     {"fc1.bias", floats({3})}};
    model.training = {{"epoch", "3"}, {"device", "cpu"}, {"note", QString::fromUtf8("备注 \"x\"")}};
    return model;
}

} // namespace workbench::test
