#include "core/explain/training_step.h"

#include "core/data/split.h"
#include "core/engine/optimizer.h"
#include "core/engine/optimizer_state.h"
#include "core/engine/schedule.h"
#include "core/explain/training_step_numbers.h"
#include "core/explain/training_step_setup.h"
#include "core/insight/samples.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

struct RecordText
{
    Q_DECLARE_TR_FUNCTIONS(TrainingStep)
};

/// Thrown between two layers when the caller no longer wants the answer.
struct StepStopped
{};

Error stoppedError()
{
    return {RecordText::tr("the step was cancelled"), {}};
}

Schedule scheduleOf(const Project &project, const DataSet &data, double rate)
{
    const auto images = static_cast<std::int64_t>(splitOf(data.train, project).training.size());
    const TrainingSettings &training = project.training;
    const std::int64_t size = training.batchSize == 0 ? images : std::min(training.batchSize, images);
    return {training.schedule, rate, (images + size - 1) / size * training.epochs};
}

double squareOf(const torch::Tensor &tensor)
{
    return tensor.defined() ? std::pow(tensor.norm().item<double>(), 2) : 0;
}

std::int64_t rightOf(const torch::Tensor &output, const torch::Tensor &labels)
{
    return output.argmax(1).eq(labels).sum().item<std::int64_t>();
}

/// Takes the steps of one request. Lives for one call.
class StepRecorder
{
public:
    StepRecorder(const TrainingStepRequest &request, StepSetup setup, std::stop_token stop)
        : m_request(request), m_setup(std::move(setup)), m_training(m_setup.project.training),
          m_model(*m_setup.model), m_stop(std::move(stop)), m_parameters(m_model.parameters()),
          m_optimizer(makeOptimizer(m_training.optimizer, m_parameters)),
          m_schedule(scheduleOf(m_setup.project, *request.job.data, learningRate(*m_optimizer)))
    {
        m_step.project = m_setup.project;
        m_step.zeroed = !request.leaveOutZeroGrad;
        nameParameters();
    }

    RecordedStep run()
    {
        for (std::size_t i = 0; i + 1 < m_request.batches.size(); ++i)
            takeStep(batchOf(m_request.batches[i]));
        record(m_request.batches.back());
        return std::move(m_step);
    }

private:
    void mayGoOn() const
    {
        if (m_stop.stop_requested())
            throw StepStopped();
    }

    Batch batchOf(const std::vector<SampleId> &samples) const
    {
        mayGoOn();
        return stepBatch(m_request, m_model, samples);
    }

    std::int64_t labelOf(SampleId sample) const { return SampleSource{*m_request.job.data}.label(sample); }

    void nameParameters()
    {
        for (const auto &step : m_model.steps()) {
            if (!step.operation->module)
                continue;
            for (const auto &item : step.operation->module->named_parameters()) {
                RecordedParameter parameter;
                parameter.name = step.id + QLatin1Char('.') + QString::fromStdString(item.key());
                parameter.layer = step.id;
                parameter.frozen = !item.value().requires_grad();
                m_step.parameters.push_back(std::move(parameter));
            }
        }
    }

    /// Calls `keep` with each parameter's record and tensor.
    template<typename Keep>
    void forParameters(const Keep &keep)
    {
        for (std::size_t i = 0; i < m_parameters.size(); ++i) {
            mayGoOn();
            keep(m_step.parameters[i], m_parameters[i]);
        }
    }

    torch::Tensor forward(const Batch &batch, const Model::Tap &tap = {})
    {
        return m_model.forward(batch.images, [&](const QString &id, const torch::Tensor &output) {
            mayGoOn();
            if (tap)
                tap(id, output);
        });
    }

    void zeroGradients()
    {
        if (m_request.leaveOutZeroGrad)
            return;
        for (auto &parameter : m_parameters)
            parameter.mutable_grad().reset();
    }

    double gradientNorm() const
    {
        double squares = 0;
        for (const auto &parameter : m_parameters)
            squares += squareOf(parameter.grad());
        return std::sqrt(squares);
    }

    void setRatesOfStep()
    {
        Rates rates = m_schedule.rates();
        rates.learningRate *= m_request.rateFactor;
        setRates(*m_optimizer, rates);
    }

    void clip()
    {
        if (m_training.clipGradientNorm > 0)
            torch::nn::utils::clip_grad_norm_(m_parameters, m_training.clipGradientNorm);
    }

    /// The weights follow the gradients; `summary` gets what that changes.
    void updateWeights(StepSummary &summary)
    {
        std::vector<torch::Tensor> before;
        for (const auto &parameter : m_parameters)
            before.push_back(parameter.detach().clone());
        m_optimizer->step();
        double squares = 0;
        for (std::size_t i = 0; i < before.size(); ++i)
            squares += squareOf(m_parameters[i].detach() - before[i]);
        summary.changeNorm = std::sqrt(squares);
        summary.learningRate = learningRate(*m_optimizer);
        m_step.steps.push_back(summary);
    }

    /// A step that is not recorded.
    void takeStep(const Batch &batch)
    {
        setRatesOfStep();
        const torch::Tensor output = forward(batch);
        const torch::Tensor loss = m_setup.loss(output, batch.labels);
        zeroGradients();
        loss.backward();
        StepSummary summary{loss.item<double>(), rightOf(output, batch.labels), gradientNorm()};
        clip();
        updateWeights(summary);
        m_schedule.batchDone();
    }

    void record(const std::vector<SampleId> &samples)
    {
        setRatesOfStep();
        const Batch batch = batchOf(samples);
        m_step.samples = samples;
        m_step.images = recordOf(batch.images);
        for (const auto sample : samples)
            m_step.labels.push_back(labelOf(sample));
        m_step.weightsBefore = m_model.weights();
        const TensorData generator = generatorState();

        std::vector<torch::Tensor> outputs;
        const torch::Tensor output = forward(batch, [&](const QString &id, const torch::Tensor &value) {
            if (value.requires_grad())
                value.retain_grad();
            outputs.push_back(value);
            m_step.layers.push_back({id, recordOf(value), {}});
        });
        const torch::Tensor loss = m_setup.loss(output, batch.labels);
        recordLosses(output.detach(), batch.labels);
        recordBackward(loss, outputs);
        StepSummary summary{m_step.loss, rightOf(output, batch.labels), gradientNorm()};
        recordUpdate(summary);
        lookAgain(batch, generator);
    }

    void recordLosses(const torch::Tensor &output, const torch::Tensor &labels)
    {
        const torch::NoGradGuard guard;
        // MultiMarginLoss divides by the samples, not by their weights.
        const bool weighted =
            m_setup.classWeights.defined() && m_training.loss.type != QLatin1String("MultiMarginLoss");
        for (std::int64_t i = 0; i < output.size(0); ++i) {
            const torch::Tensor label = labels.slice(0, i, i + 1);
            m_step.sampleLosses.push_back(m_setup.loss(output.slice(0, i, i + 1), label).item<float>());
            m_step.sampleWeights.push_back(
                weighted ? m_setup.classWeights.index_select(0, label).item<float>() : 1);
        }
    }

    void recordBackward(const torch::Tensor &loss, const std::vector<torch::Tensor> &outputs)
    {
        m_step.loss = loss.item<double>();
        forParameters([this](RecordedParameter &record, const torch::Tensor &parameter) {
            record.before = m_step.weightsBefore.at(record.name);
            record.gradientBefore = recordOf(parameter.grad());
        });
        zeroGradients();
        mayGoOn();
        loss.backward();
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            if (outputs[i].requires_grad())
                m_step.layers[i].gradient = recordOf(outputs[i].grad());
        }
        forParameters([](RecordedParameter &record, const torch::Tensor &parameter) {
            record.gradient = recordOf(parameter.grad());
            record.clipped = record.gradient;
        });
    }

    void recordUpdate(StepSummary &summary)
    {
        if (m_training.clipGradientNorm > 0) {
            clip();
            // As torch.nn.utils.clip_grad_norm_ has it.
            m_step.clipFactor = std::min(1.0, m_training.clipGradientNorm / (summary.gradientNorm + 1e-6));
            forParameters([](RecordedParameter &record, const torch::Tensor &parameter) {
                record.clipped = recordOf(parameter.grad());
            });
        }
        m_step.momentum = m_schedule.rates().momentum;
        keepState(&RecordedParameter::stateBefore);
        updateWeights(summary);
        m_step.learningRate = summary.learningRate;
        keepState(&RecordedParameter::stateAfter);
        m_step.weightsAfter = m_model.weights();
        for (auto &record : m_step.parameters) {
            mayGoOn();
            record.after = m_step.weightsAfter.at(record.name);
            record.gradientNorm = summaryOf(floatsOf(record.gradient)).norm;
            record.changeNorm = distanceOf(record.before, record.after);
        }
    }

    void keepState(std::map<QString, TensorData> RecordedParameter::*target)
    {
        for (auto &[name, data] : optimizerState(*m_optimizer, m_training.optimizer.type)) {
            // "optimizer/3/exp_avg"
            const auto index = name.section(QLatin1Char('/'), 1, 1).toULongLong();
            (m_step.parameters[index].*target)[name.section(QLatin1Char('/'), 2)] = data;
        }
    }

    /// At the same batch with the new weights; the model is not needed any more afterwards.
    void lookAgain(const Batch &batch, const TensorData &generator)
    {
        const torch::NoGradGuard guard;
        (void)setGeneratorState(generator);
        const torch::Tensor output = forward(batch);
        m_step.lossAfter = m_setup.loss(output, batch.labels).item<double>();
        m_step.rightAfter = rightOf(output, batch.labels);
    }

    const TrainingStepRequest &m_request;
    StepSetup m_setup;
    const TrainingSettings &m_training;
    Model &m_model;
    std::stop_token m_stop;
    std::vector<torch::Tensor> m_parameters;
    std::unique_ptr<torch::optim::Optimizer> m_optimizer;
    Schedule m_schedule;
    RecordedStep m_step;
};

std::optional<Error> sizeFault(const TrainingStepRequest &request)
{
    const auto megabytes = [](std::int64_t bytes) { return (bytes + (1 << 20) - 1) >> 20; };
    const Project &project = request.job.project;
    const std::int64_t samples = request.batches.empty() ? 1 : std::ssize(request.batches.back());
    const auto bytes = recordedStepBytes(project, samples);
    if (bytes <= request.mostBytes)
        return std::nullopt;
    if (recordedStepBytes(project, 1) <= request.mostBytes)
        return Error{RecordText::tr("to keep all tensors of this step takes %1 MB, more than the %2 MB there "
                                    "is room for: choose a smaller batch")
                         .arg(megabytes(bytes))
                         .arg(megabytes(request.mostBytes)),
                     {}};
    return Error{
        RecordText::tr("to keep all tensors of a step takes %1 MB with a single image already, more "
                       "than the %2 MB there is room for: the network is too large to be taken apart")
            .arg(megabytes(recordedStepBytes(project, 1)))
            .arg(megabytes(request.mostBytes)),
        {}};
}

} // namespace

std::int64_t recordedStepBytes(const Project &project, std::int64_t samples)
{
    const NetworkAnalysis analysis = analyse(project.network);
    std::int64_t values = project.network.input.elements();
    for (const auto &layer : analysis.layers)
        values += 2 * layer.output.value_or(Shape{}).elements();
    // Weights before and after, gradient before, after and clipped, and two states of up to three tensors.
    constexpr std::int64_t tensorsOfParameter = 9;
    const std::int64_t weights = tensorsOfParameter * analysis.totalParameters.value_or(0);
    return static_cast<std::int64_t>(sizeof(float)) * (values * samples + weights);
}

Result<RecordedStepPointer> recordTrainingStep(const TrainingStepRequest &request, std::stop_token stop)
{
    if (stop.stop_requested())
        return tl::unexpected(stoppedError());
    if (const auto fault = sizeFault(request))
        return tl::unexpected(*fault);
    try {
        auto setup = setUpStep(request);
        if (!setup)
            return tl::unexpected(setup.error());
        StepRecorder recorder(request, std::move(*setup), std::move(stop));
        return std::make_shared<const RecordedStep>(recorder.run());
    } catch (const StepStopped &) {
        return tl::unexpected(stoppedError());
    } catch (const std::exception &exception) {
        return failure(RecordText::tr("the step failed: %1").arg(sentenceOf(exception)));
    }
}

} // namespace workbench
