#include "core/exchange/export_proof.h"

#include "core/engine/runtime.h"
#include "core/exchange/cpp/cpp_name.h"
#include "core/exchange/cpp/libtorch_layers.h"
#include "core/exchange/onnx/onnx_import.h"
#include "core/exchange/onnx/onnx_reader.h"
#include "core/exchange/onnx/opencv_reader.h"
#include "core/insight/observe.h"
#include "core/train/known_model.h"

#include <QCoreApplication>
#include <random>
#include <sstream>
#include <torch/script.h>

namespace workbench {

namespace {

struct ExportProofText
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

/// Of the largest output, and at least of 1: other kernels round otherwise.
constexpr double tolerance = 1e-4;

/// The network itself, and the images as it reads them.
class Original
{
public:
    static Result<Original> make(const TrainedModel &trained, const ProofImages &images)
    {
        prepareThread(1);
        auto model = buildModel(askingJob(trained, QStringLiteral("cpu")));
        if (!model)
            return tl::unexpected(model.error());
        (*model)->setTraining(false);
        return Original(std::move(*model), images);
    }

    const Network &network() const { return m_model->network(); }
    /// [images, channels, height, width], float, from 0 to 255.
    torch::Tensor raw() const { return m_bytes.to(torch::kFloat); }
    const torch::Tensor &inputs() const { return m_inputs; }
    torch::Tensor outputs() const
    {
        const torch::NoGradGuard guard;
        return m_model->forward(m_inputs);
    }

private:
    Original(std::unique_ptr<Model> model, const ProofImages &images) : m_model(std::move(model))
    {
        const Shape &shape = network().input;
        // LibTorch only reads them.
        m_bytes = torch::from_blob(const_cast<std::uint8_t *>(images.bytes.data()),
                                   {images.count(network()), shape.channels(), shape.height(), shape.width()},
                                   torch::kByte)
                      .clone();
        m_inputs = m_model->preprocessing()(m_bytes);
    }

    std::unique_ptr<Model> m_model;
    torch::Tensor m_bytes;
    torch::Tensor m_inputs;
};

Result<ExportProof> compared(const QString &reader, const ProofImages &images, const torch::Tensor &read,
                             const torch::Tensor &own)
{
    if (read.numel() != own.numel())
        return failure(ExportProofText::tr("the file is not handed over: %1 gets %2 numbers out of it, the "
                                           "network gives %3")
                           .arg(reader)
                           .arg(read.numel())
                           .arg(own.numel()));
    const torch::Tensor difference = (read.reshape(own.sizes()) - own).abs().max();
    const double largest = difference.item<double>();
    const double scale = std::max(1.0, own.abs().max().item<double>());
    if (!(largest <= tolerance * scale)) // also where it is no number
        return failure(
            ExportProofText::tr("the file is not handed over: %1 answers otherwise than the network, "
                                "by up to %2")
                .arg(reader)
                .arg(largest, 0, 'g', 3));
    return ExportProof{reader, images.what, largest};
}

/// What LibTorch's exceptions become; of OpenCV's its reader has made a failure.
template<typename Proof>
Result<ExportProof> proving(const Proof &proof)
{
    try {
        return proof();
    } catch (const std::exception &exception) {
        return failure(ExportProofText::tr("the file is not handed over: it cannot be read again: %1")
                           .arg(sentenceOf(exception)));
    }
}

QString libTorch()
{
    return QStringLiteral("LibTorch %1").arg(torchVersion());
}

Result<ExportProof> sameTensors(const QString &reader, const TensorMap &read, const TensorMap &own)
{
    if (read != own)
        return failure(
            ExportProofText::tr("the file is not handed over: %1 finds other tensors in it").arg(reader));
    return ExportProof{reader};
}

/// What OpenCV is known to read otherwise than the standard has it; none: nothing.
std::optional<QString> doubtfulLayer(const Network &network)
{
    const NetworkAnalysis analysis = analyse(network);
    const IntegerPair one{1, 1};
    for (const auto &layer : network.layers) {
        const Arguments arguments = contextOf(analysis, layer)->arguments;
        const auto differs = [&](const char *name, IntegerPair usual) {
            return arguments.pair(name) != usual;
        };
        const auto untracked = [&] { return !arguments.boolean("track_running_stats"); };
        const bool doubtful = (layer.type == QLatin1String("MaxPool2d") && differs("dilation", one)) ||
                              (layer.type == QLatin1String("ConvTranspose2d") && differs("dilation", one)) ||
                              layer.type == QLatin1String("AdaptiveMaxPool2d") ||
                              (layer.type.startsWith(QLatin1String("BatchNorm")) && untracked()) ||
                              (layer.type == QLatin1String("Upsample") &&
                               arguments.word("mode") == QLatin1String("nearest-exact"));
        if (doubtful)
            return layer.id;
    }
    return std::nullopt;
}

/// Fails with the reason why it cannot be asked.
Result<std::vector<float>> readByOpenCv(const QByteArray &bytes, const Network &network,
                                        const torch::Tensor &inputs)
{
    if (const auto layer = doubtfulLayer(network))
        return failure(ExportProofText::tr("OpenCV takes %1 otherwise").arg(*layer));
    return openCvOutputs(bytes, network.input, {inputs.data_ptr<float>(), std::size_t(inputs.numel())});
}

/// The graph becomes a network again, which answers the same images.
Result<ExportProof> provedByImport(const QByteArray &bytes, const ProofImages &images,
                                   const torch::Tensor &own, const QString &whyNotOpenCv)
{
    const auto graph = parseOnnx(bytes, QStringLiteral("onnx"));
    const auto imported = graph ? modelOfOnnx(*graph, QStringLiteral("onnx")) : tl::unexpected(graph.error());
    const auto model = imported ? Original::make(*imported, images) : tl::unexpected(imported.error());
    if (!model)
        return ExportProof{.remark = QStringLiteral("%1; %2").arg(whyNotOpenCv, model.error().what)};
    auto proof = compared(ExportProofText::tr("CNN Workbench’s import"), images, model->outputs(), own);
    if (proof)
        proof->remark = ExportProofText::tr("Not checked by others: %1.").arg(whyNotOpenCv);
    return proof;
}

} // namespace

ProofImages noiseImages(const Shape &shape)
{
    std::mt19937 random(1);
    ProofImages images{{}, ExportProofText::tr("%1 images of noise").arg(proofImageCount)};
    images.bytes.resize(std::size_t(proofImageCount * shape.elements()));
    for (auto &byte : images.bytes)
        byte = std::uint8_t(random());
    return images;
}

Result<ProofImages> imagesOf(const DataSet &data)
{
    const bool hasTest = data.test.count() > 0;
    const ImageSet &part = hasTest ? data.test : data.train;
    const std::int64_t count = std::min(proofImageCount, part.count());
    const auto size = std::size_t(data.imageShape.elements());
    ProofImages images{std::vector<std::uint8_t>(std::size_t(count) * size),
                       hasTest ? ExportProofText::tr("%1 test images of %2").arg(count).arg(data.title)
                               : ExportProofText::tr("%1 training images of %2").arg(count).arg(data.title)};
    for (std::int64_t i = 0; i < count; ++i) {
        const auto read =
            part.pixels->read(i * part.count() / count, images.bytes.data() + std::size_t(i) * size);
        if (!read)
            return tl::unexpected(read.error());
    }
    return images;
}

QString ExportProof::text() const
{
    if (reader.isEmpty())
        return ExportProofText::tr("Not checked by another reader: %1.").arg(remark);
    if (images.isEmpty())
        return (ExportProofText::tr("%1 reads the same tensors, to the bit.").arg(reader) + QLatin1Char(' ') +
                remark)
            .trimmed();
    return (ExportProofText::tr("%1 answers the same on %2; largest difference %3.")
                .arg(reader, images)
                .arg(largestDifference, 0, 'g', 2) +
            QLatin1Char(' ') + remark)
        .trimmed();
}

Result<ExportProof> proveTorchScript(const QByteArray &bytes, const TrainedModel &model,
                                     const ProofImages &images)
{
    const auto original = Original::make(model, images);
    if (!original)
        return tl::unexpected(original.error());
    return proving([&]() -> Result<ExportProof> {
        std::istringstream stream(bytes.toStdString());
        torch::jit::Module module = torch::jit::load(stream);
        const torch::NoGradGuard guard;
        return compared(libTorch(), images, module.forward({original->inputs()}).toTensor(),
                        original->outputs());
    });
}

Result<ExportProof> proveStateDict(const QByteArray &bytes, const TrainedModel &model)
{
    return proving([&]() -> Result<ExportProof> {
        // These bytes are our own: of no others is a pickle ever read.
        const auto value = torch::pickle_load(std::vector<char>(bytes.begin(), bytes.end()));
        TensorMap read;
        for (const auto &item : value.toGenericDict())
            read[QString::fromStdString(item.key().toStringRef())] = dataOf(item.value().toTensor());
        return sameTensors(libTorch(), read, model.weights);
    });
}

Result<ExportProof> proveSafetensors(const QByteArray &bytes, const TrainedModel &model)
{
    const auto read = parseSafetensors(bytes, QStringLiteral("safetensors"));
    if (!read)
        return tl::unexpected(read.error());
    TensorMap own = model.weights;
    TensorMap found = read->tensors;
    std::erase_if(found, [&](const auto &item) { return !own.contains(item.first); });
    return sameTensors(ExportProofText::tr("CNN Workbench’s reader"), found, own);
}

Result<ExportProof> proveLibtorchWeights(const QByteArray &bytes, const TrainedModel &model)
{
    return proving([&]() -> Result<ExportProof> {
        std::istringstream stream(bytes.toStdString());
        torch::serialize::InputArchive archive;
        archive.load_from(stream);
        TensorMap read;
        for (const auto &layer : model.project.network.layers) {
            if (!isLibtorchModule(layer))
                continue;
            torch::serialize::InputArchive own;
            archive.read(cppName(layer.id).toStdString(), own);
            for (const auto &name : own.keys()) {
                torch::Tensor tensor;
                own.read(name, tensor);
                read[layer.id + QLatin1Char('.') + QString::fromStdString(name)] = dataOf(tensor);
            }
        }
        return sameTensors(libTorch(), read, model.weights);
    });
}

Result<ExportProof> proveOnnx(const QByteArray &bytes, const TrainedModel &model, const ProofImages &images,
                              const OnnxOptions &options)
{
    const auto original = Original::make(model, images);
    if (!original)
        return tl::unexpected(original.error());
    return proving([&]() -> Result<ExportProof> {
        torch::Tensor own = original->outputs();
        if (options.withSoftmax)
            own = probabilitiesOf(original->network(), own.flatten(1));
        const torch::Tensor inputs =
            (options.withPreprocessing ? original->raw() : original->inputs()).contiguous();
        const auto read = readByOpenCv(bytes, original->network(), inputs);
        if (!read)
            return provedByImport(bytes, images, own, read.error().what);
        return compared(openCvName(), images, torch::tensor(*read), own);
    });
}

} // namespace workbench
