#pragma once

#include "core/data/data_set.h"
#include "core/exchange/onnx/onnx_export.h"

namespace workbench {

/// Images an export is tried on, of the network's input shape, one after the other.
struct ProofImages
{
    std::vector<std::uint8_t> bytes; ///< 0 to 255, each image channels × height × width
    QString what;                    ///< "100 test images of Fashion-MNIST"

    std::int64_t count(const Network &network) const
    {
        return std::int64_t(bytes.size()) / network.input.elements();
    }
};

inline constexpr std::int64_t proofImageCount = 100;

/// Where there is no data set at hand: always the same noise.
ProofImages noiseImages(const Shape &shape);
/// Test images, or training images where there are none, evenly spread. Fails where a file cannot be decoded.
Result<ProofImages> imagesOf(const DataSet &data);

/// What somebody who has not written an exported file made of it.
struct ExportProof
{
    QString reader = {};          ///< "OpenCV 4.6.0"; empty: nobody here can read it
    QString images = {};          ///< what it was tried on; empty: the tensors themselves were compared
    double largestDifference = 0; ///< between the outputs and the network's own
    QString remark = {};          ///< why nobody can; else, in sentences, what was not checked

    /// One or two sentences for people.
    QString text() const;
};

/// Reads an export's bytes anew and compares what comes out. Fails, with the difference, where it is not what
/// the network itself answers. `images` are of the model's input shape. Not for the GUI thread.
Result<ExportProof> proveTorchScript(const QByteArray &bytes, const TrainedModel &model,
                                     const ProofImages &images);
Result<ExportProof> proveStateDict(const QByteArray &bytes, const TrainedModel &model);
Result<ExportProof> proveSafetensors(const QByteArray &bytes, const TrainedModel &model);
/// The archive of a LibTorch C++ project.
Result<ExportProof> proveLibtorchWeights(const QByteArray &bytes, const TrainedModel &model);
/// `options`: as the file was written.
Result<ExportProof> proveOnnx(const QByteArray &bytes, const TrainedModel &model, const ProofImages &images,
                              const OnnxOptions &options);

} // namespace workbench
