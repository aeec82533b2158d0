#include "core/insight/explained_model.h"

#include "core/engine/optimizer_state.h"
#include "core/engine/runtime.h"
#include "core/insight/class_score.h"
#include "core/insight/observe.h"
#include "core/insight/set_predictions.h"
#include "core/train/known_model.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

struct ExplainedModelText
{
    Q_DECLARE_TR_FUNCTIONS(ExplainedModel)
};

/// LibTorch's random numbers of the processor and of a device go on as if nothing had been drawn meanwhile.
class UndisturbedNumbers
{
public:
    explicit UndisturbedNumbers(const torch::Device &device)
        : m_processor(generatorState()), m_generator(at::globalContext().defaultGenerator(device)),
          m_state(m_generator.get_state())
    {}
    ~UndisturbedNumbers()
    {
        m_generator.set_state(m_state);
        (void)setGeneratorState(m_processor);
    }
    UndisturbedNumbers(const UndisturbedNumbers &) = delete;
    UndisturbedNumbers &operator=(const UndisturbedNumbers &) = delete;

private:
    TensorData m_processor;
    at::Generator m_generator;
    torch::Tensor m_state;
};

Result<std::unique_ptr<Model>> silentModel(const TrainingJob &job)
{
    auto model = buildModel(job);
    if (!model)
        return model;
    (*model)->setTraining(false);
    for (auto &parameter : (*model)->parameters())
        parameter.set_requires_grad(false);
    return model;
}

} // namespace

ExplainedModel::ExplainedModel(std::unique_ptr<Model> trained, std::unique_ptr<Model> random,
                               std::int64_t classes, const TrainingMoment &moment)
    : m_trained(std::move(trained)), m_random(std::move(random)), m_classes(classes), m_moment(moment)
{}

ExplainedModel::~ExplainedModel() = default;

Result<ExplainedModelPointer> ExplainedModel::make(const KnownWeights &known, const DataSetPointer &data,
                                                   const QString &device, const std::stop_token &stop)
{
    if (const auto obstacle = whyNotPredictable(known, *data))
        return tl::unexpected(*obstacle);
    prepareThread(1);
    const auto trained = trainedModelOf(known, data, stop);
    if (!trained)
        return tl::unexpected(trained.error());
    return build(askingJob(*trained, device), data->classNames.size(), {known.epoch, known.batches});
}

Result<ExplainedModelPointer> ExplainedModel::copyOf(const Model &model, const Project &project,
                                                     std::int64_t classes, const TrainingMoment &moment)
{
    const UndisturbedNumbers undisturbed(model.device());
    TrainedModel trained{project, {}, model.weights()};
    trained.normalization = model.preprocessing().normalization();
    return build(askingJob(trained, QString::fromStdString(model.device().str())), classes, moment);
}

Result<ExplainedModelPointer> ExplainedModel::build(TrainingJob job, std::int64_t classes,
                                                    const TrainingMoment &moment)
{
    auto model = silentModel(job);
    if (!model)
        return tl::unexpected(model.error());
    job.initialWeights.reset();
    ++job.project.training.seed;
    auto random = silentModel(job);
    if (!random)
        return tl::unexpected(random.error());
    return ExplainedModelPointer(new ExplainedModel(std::move(*model), std::move(*random), classes, moment));
}

const Network &ExplainedModel::network() const
{
    return m_trained->network();
}

const Normalization &ExplainedModel::normalization() const
{
    return m_trained->preprocessing().normalization();
}

Model &ExplainedModel::model(AskedWeights weights) const
{
    return weights == AskedWeights::Trained ? *m_trained : *m_random;
}

Result<std::vector<float>> ExplainedModel::answer(const Planes &pixels, const std::stop_token &stop) const
{
    auto all = answers({pixels}, stop);
    if (!all)
        return tl::unexpected(all.error());
    return std::move(all->front());
}

Result<std::vector<std::vector<float>>> ExplainedModel::answers(const std::vector<Planes> &pixels,
                                                                const std::stop_token &stop) const
{
    std::vector<std::vector<float>> all;
    for (const auto &picture : pixels) {
        if (const auto fault = pictureFault(network(), picture))
            return tl::unexpected(*fault);
    }
    const auto asked = asking([&] {
        prepareThread(1);
        const torch::NoGradGuard guard;
        for (std::size_t first = 0; first < pixels.size(); first += picturesAtOnce) {
            const std::size_t end = std::min(pixels.size(), first + std::size_t(picturesAtOnce));
            std::vector<torch::Tensor> batch;
            for (std::size_t i = first; i < end; ++i)
                batch.push_back(inputOf(*m_trained, pixels[i]));
            const torch::Tensor output = m_trained->forward(
                torch::cat(batch), [&](const QString &, const torch::Tensor &) { mayGoOn(stop); });
            const torch::Tensor probabilities =
                probabilitiesOf(network(), output.flatten(1)).to(torch::kCPU).contiguous();
            const auto *values = probabilities.data_ptr<float>();
            for (std::size_t i = first; i < end; ++i, values += probabilities.size(1))
                all.emplace_back(values, values + probabilities.size(1));
        }
    });
    if (!asked)
        return tl::unexpected(asked.error());
    const auto isNumber = [](float value) { return std::isfinite(value); };
    for (const auto &probabilities : all) {
        if (!std::all_of(probabilities.begin(), probabilities.end(), isNumber))
            return failure(ExplainedModelText::tr("the network's answer is not finite"));
    }
    return all;
}

} // namespace workbench
