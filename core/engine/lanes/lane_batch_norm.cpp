#include "core/engine/lanes/lane_layer.h"

namespace workbench {

namespace {

/// Batch normalisation in training. Each group's moments are joined to the batch's (Chan, Golub and LeVeque,
/// "Updating Formulae and a Pairwise Algorithm for Computing Sample Variances", 1979).
class LaneBatchNorm : public LaneLayer
{
public:
    LaneBatchNorm(torch::nn::BatchNorm2dImpl &module, const Input &input, LaneValue *output)
        : LaneLayer({input}, output), m_module(module)
    {
        const auto channels = static_cast<std::size_t>(output->channels);
        for (auto *row : {&m_means, &m_scale, &m_shift, &m_gradientScale, &m_gradientSlope, &m_gradientShift})
            row->resize(channels);
        m_variances.resize(channels);
    }

    bool mixesSamples() const override { return true; }

    void begin(const LaneGroups &groups, int) override
    {
        m_groups = groups;
        const std::size_t size = std::size_t(groups.count()) * m_means.size();
        m_first.resize(size);
        m_second.resize(size);
        const std::int64_t values = groups.samples * output().plane();
        TORCH_CHECK(values > 1, "Expected more than 1 value per channel when training, got input size [",
                    groups.samples, ", ", output().channels, ", ", output().height, ", ", output().width,
                    "]");
    }

    void measure(int group) override
    {
        m_kernels.moments(input().values.part(group), output().channels, output().plane(),
                          m_groups.samplesOf(group), row(m_first, group), row(m_second, group));
    }

    void combine() override
    {
        const double eps = m_module.options.eps();
        for (std::size_t channel = 0; channel < m_means.size(); ++channel) {
            const auto [mean, squares] = joined(channel);
            const double variance = squares / valueCount();
            m_means[channel] = static_cast<float>(mean);
            m_variances[channel] = variance;
            m_scale[channel] = static_cast<float>(weight(channel) / std::sqrt(variance + eps));
            m_shift[channel] = static_cast<float>(bias(channel) - mean * double(m_scale[channel]));
            updateRunning(static_cast<std::int64_t>(channel), mean, squares / (valueCount() - 1));
        }
        if (m_module.num_batches_tracked.defined())
            m_module.num_batches_tracked.add_(1);
    }

    void forward(int group, int) override
    {
        m_kernels.scaleAndShift(input().values.part(group), output().channels, output().plane(),
                                m_scale.data(), m_shift.data(), output().values.part(group));
    }

    void measureGradient(int group) override
    {
        m_kernels.momentsGradient(output().gradients.part(group), input().values.part(group), m_means.data(),
                                  output().channels, output().plane(), row(m_first, group),
                                  row(m_second, group));
    }

    void combineGradient() override
    {
        m_weightGradient = torch::empty({output().channels});
        m_biasGradient = torch::empty({output().channels});
        for (std::size_t channel = 0; channel < m_means.size(); ++channel) {
            const double sum = total(m_first, channel);
            const double product = total(m_second, channel);
            const double inverse = 1 / std::sqrt(m_variances[channel] + m_module.options.eps());
            const double scale = weight(channel) * inverse;
            m_gradientScale[channel] = static_cast<float>(scale);
            m_gradientSlope[channel] =
                static_cast<float>(-scale * inverse * inverse * product / valueCount());
            m_gradientShift[channel] = static_cast<float>(-scale * sum / valueCount());
            m_weightGradient.data_ptr<float>()[channel] = static_cast<float>(product * inverse);
            m_biasGradient.data_ptr<float>()[channel] = static_cast<float>(sum);
        }
    }

    void backward(int group, int) override
    {
        if (!input().needsGradient)
            return;
        m_kernels.normalisedGradient(output().gradients.part(group), input().values.part(group),
                                     m_means.data(), m_gradientScale.data(), m_gradientSlope.data(),
                                     m_gradientShift.data(), output().channels, output().plane(),
                                     m_groups.samplesOf(group), m_inputs.front().addsGradient,
                                     input().gradients.part(group));
    }

    void finish() override
    {
        if (m_module.weight.defined() && m_module.weight.requires_grad())
            m_module.weight.mutable_grad() = m_weightGradient;
        if (m_module.bias.defined() && m_module.bias.requires_grad())
            m_module.bias.mutable_grad() = m_biasGradient;
    }

private:
    double valueCount() const { return double(m_groups.samples) * output().plane(); }
    double *row(std::vector<double> &rows, int group) const
    {
        return rows.data() + std::size_t(group) * m_means.size();
    }
    double weight(std::size_t channel) const
    {
        return m_module.weight.defined() ? double(m_module.weight.data_ptr<float>()[channel]) : 1;
    }
    double bias(std::size_t channel) const
    {
        return m_module.bias.defined() ? double(m_module.bias.data_ptr<float>()[channel]) : 0;
    }

    double total(const std::vector<double> &rows, std::size_t channel) const
    {
        double sum = 0;
        for (std::size_t i = channel; i < rows.size(); i += m_means.size())
            sum += rows[i];
        return sum;
    }

    /// Mean, and sum of squared distances from it, of all groups.
    std::pair<double, double> joined(std::size_t channel) const
    {
        double count = 0;
        double mean = 0;
        double squares = 0;
        for (int group = 0; group < m_groups.count(); ++group) {
            const std::size_t place = std::size_t(group) * m_means.size() + channel;
            const double more = double(m_groups.samplesOf(group)) * output().plane();
            const double distance = m_first[place] - mean;
            mean += distance * more / (count + more);
            squares += m_second[place] + distance * distance * count * more / (count + more);
            count += more;
        }
        return {mean, squares};
    }

    void updateRunning(std::int64_t channel, double mean, double variance)
    {
        if (!m_module.running_mean.defined())
            return;
        const auto momentum = m_module.options.momentum();
        const double share =
            momentum ? *momentum : 1 / double(m_module.num_batches_tracked.item<std::int64_t>() + 1);
        float &runningMean = m_module.running_mean.data_ptr<float>()[channel];
        float &runningVariance = m_module.running_var.data_ptr<float>()[channel];
        runningMean = static_cast<float>(share * mean + (1 - share) * double(runningMean));
        runningVariance = static_cast<float>(share * variance + (1 - share) * double(runningVariance));
    }

    torch::nn::BatchNorm2dImpl &m_module; ///< the model's, which outlives its plan
    LaneGroups m_groups;
    std::vector<double> m_first;  ///< [group][channel]: means, then sums of gradients
    std::vector<double> m_second; ///< [group][channel]: squares, then gradients times distances
    std::vector<double> m_variances;
    std::vector<float> m_means;
    std::vector<float> m_scale;
    std::vector<float> m_shift;
    std::vector<float> m_gradientScale;
    std::vector<float> m_gradientSlope;
    std::vector<float> m_gradientShift;
    torch::Tensor m_weightGradient;
    torch::Tensor m_biasGradient;
};

} // namespace

std::unique_ptr<LaneLayer> laneBatchNorm(torch::nn::BatchNorm2dImpl &module, const LaneLayer::Input &input,
                                         LaneValue *output)
{
    return std::make_unique<LaneBatchNorm>(module, input, output);
}

} // namespace workbench
