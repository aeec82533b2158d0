#include "core/exchange/state_dict.h"

#include "core/engine/model.h"

#include <QCoreApplication>
#include <caffe2/serialize/inline_container.h>
#include <torch/csrc/jit/serialization/export.h>
#include <torch/csrc/jit/serialization/pickler.h>

namespace workbench {

namespace {

struct StateDictText
{
    Q_DECLARE_TR_FUNCTIONS(StateDict)
};

void write(const c10::Dict<std::string, torch::Tensor> &dict, QByteArray &bytes)
{
    std::string pickled;
    // torch::pickle_save would add a tag that torch.load(weights_only=True) refuses: tag_aggregates is false.
    torch::jit::Pickler pickler([&](const char *data, std::size_t size) { pickled.append(data, size); },
                                nullptr, nullptr, nullptr, nullptr, false);
    pickler.protocol();
    pickler.pushIValue(dict);
    pickler.stop();
    caffe2::serialize::PyTorchStreamWriter writer([&](const void *data, std::size_t size) {
        bytes.append(static_cast<const char *>(data), static_cast<qsizetype>(size));
        return size;
    });
    torch::jit::writeArchiveAndTensors("data", pickled.data(), pickled.size(), pickler.tensorData(), writer);
    writer.writeEndOfFile();
}

} // namespace

Result<QByteArray> stateDictBytes(const TensorMap &weights)
{
    c10::Dict<std::string, torch::Tensor> dict;
    for (const auto &[name, data] : weights) {
        const auto tensor = tensorOf(data, name);
        if (!tensor)
            return tl::unexpected(tensor.error());
        dict.insert(name.toStdString(), *tensor);
    }
    try {
        QByteArray bytes;
        write(dict, bytes);
        return bytes;
    } catch (const std::exception &exception) {
        return failure(StateDictText::tr("the state dict cannot be written: %1").arg(sentenceOf(exception)));
    }
}

} // namespace workbench
