#include "core/data/augmentation.h"
#include "core/engine/loss.h"
#include "core/engine/optimizer.h"
#include "core/layers/analysis.h"
#include "core/train/training.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct TrainableText
{
    Q_DECLARE_TR_FUNCTIONS(Training)
};

std::optional<Error> networkFault(const Network &network, const NetworkAnalysis &analysis,
                                  const DataSet &data)
{
    if (!analysis.faults.empty())
        return Error{analysis.faults.front().message, analysis.faults.front().layer};
    if (network.input != data.imageShape)
        return Error{TrainableText::tr("the network takes images of %1, but those of %2 are %3")
                         .arg(network.input.text(), data.title, data.imageShape.text()),
                     inputId};
    const Shape output = *analysis.layers.back().output;
    const Shape wanted = Shape::flat(data.classNames.size());
    if (output != wanted)
        return Error{
            TrainableText::tr("the last layer gives %1, but %2 has %3 classes, so it must give %3 values")
                .arg(output.text(), data.title)
                .arg(data.classNames.size()),
            network.layers.back().id};
    if (*analysis.totalParameters == 0)
        return Error{TrainableText::tr("the network has nothing to train: no layer has parameters"), {}};
    const auto isTrained = [&](const Layer &layer) {
        return !layer.frozen && analysis.find(layer.id)->cost->parameters() > 0;
    };
    if (std::none_of(network.layers.begin(), network.layers.end(), isTrained))
        return Error{
            TrainableText::tr("the network has nothing to train: every layer with parameters is frozen"), {}};
    return std::nullopt;
}

} // namespace

std::optional<Error> whyNotTrainable(const Project &project, const DataSet &data)
{
    return whyNotTrainable(project, analyse(project.network), data);
}

std::optional<Error> whyNotTrainable(const Project &project, const NetworkAnalysis &analysis,
                                     const DataSet &data)
{
    if (const auto fault = networkFault(project.network, analysis, data))
        return fault;
    if (const auto fault = optimizerFault(project.training.optimizer))
        return Error{*fault, project.training.optimizer.type};
    if (const auto fault = scheduleFault(project.training.schedule, project.training.optimizer.type))
        return Error{*fault, project.training.schedule.type};
    if (project.training.balancedClasses && !takesClassWeights(project.training.loss.type))
        return Error{TrainableText::tr("%1 knows no class weights; CrossEntropyLoss, NLLLoss and "
                                       "MultiMarginLoss do")
                         .arg(project.training.loss.type),
                     QStringLiteral("class_weights")};
    for (const auto &step : project.data.augmentation) {
        if (const auto fault = augmentationFault(step))
            return Error{*fault, step.type};
    }
    const Normalization &normalization = project.data.normalization;
    if (normalization.kind == Normalization::Kind::Given &&
        std::ssize(normalization.mean) != data.imageShape.channels())
        return Error{
            TrainableText::tr("the normalization has numbers for %1 channels, but the images have %2")
                .arg(normalization.mean.size())
                .arg(data.imageShape.channels()),
            QStringLiteral("normalize")};
    const std::int64_t count = std::min(data.train.count(), project.data.limit.value_or(data.train.count()));
    if (count == 0)
        return Error{TrainableText::tr("the data set has no training images"), data.spec};
    return std::nullopt;
}

} // namespace workbench
