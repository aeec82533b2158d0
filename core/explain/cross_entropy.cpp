#include "core/engine/loss.h"
#include "core/engine/model.h"
#include "core/engine/runtime.h"
#include "core/explain/worked_softmax.h"

namespace workbench {

Result<double> crossEntropyByLibTorch(std::span<const float> logits, std::int64_t label, double smoothing)
{
    prepareThread(1);
    try {
        const torch::NoGradGuard guard;
        const torch::Tensor output = torch::from_blob(const_cast<float *>(logits.data()),
                                                      {1, std::int64_t(logits.size())}, torch::kFloat);
        const Loss loss =
            makeLoss({QStringLiteral("CrossEntropyLoss"), {{QStringLiteral("label_smoothing"), smoothing}}});
        return double(loss(output, torch::tensor({label}, torch::kLong)).item<float>());
    } catch (const std::exception &exception) {
        return failure(sentenceOf(exception));
    }
}

} // namespace workbench
