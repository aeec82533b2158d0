#pragma once

#include "core/document/project.h"

namespace workbench {

/// What a schedule sets for the next batch.
struct Rates
{
    double learningRate = 0;
    std::optional<double> momentum = std::nullopt; ///< none: the optimizer's own

    bool operator==(const Rates &) const = default;
};

/// PyTorch's learning-rate schedule of that name: https://pytorch.org/docs/stable/optim.html. Steps after
/// each epoch (OneCycleLR: after each batch) from the rate before, as PyTorch's chainable forms do, so that a
/// rate set by hand in between is carried on.
class Schedule
{
public:
    /// `rate` is the optimizer's; a run has `totalBatches`.
    Schedule(const Choice &choice, double rate, std::int64_t totalBatches);

    /// For the next batch; those of the first from the beginning.
    const Rates &rates() const { return m_rates; }
    void batchDone();
    /// `loss` and `accuracy` (in [0, 1]) are of the validation, or of the training where there is none.
    void epochDone(double loss, double accuracy);

    /// All that changes, as text that reads back the same; `restore` goes on from there, with the values it
    /// misses left as they are. A schedule that was given another learning rate starts from that.
    std::map<QString, QString> state() const;
    void restore(const std::map<QString, QString> &state);

private:
    /// The value at the next batch of a cycle from `first` over `top` to `last`.
    double onCycle(double first, double top, double last) const;
    void setOneCycleRates();
    bool isBetter(double value) const;
    /// One epoch of ReduceLROnPlateau.
    void watch(double value);

    QString m_type;
    Arguments m_arguments;
    std::int64_t m_totalBatches;
    double m_base; ///< the optimizer's rate
    Rates m_rates;
    std::int64_t m_batches = 0;
    std::int64_t m_epochs = 0;
    std::optional<double> m_best; ///< of ReduceLROnPlateau, as the two below
    std::int64_t m_badEpochs = 0;
    std::int64_t m_cooldown = 0;
};

/// The sentence PyTorch refuses this schedule with for an optimizer of that name; none when they go together.
std::optional<QString> scheduleFault(const Choice &schedule, const QString &optimizer);

} // namespace workbench
