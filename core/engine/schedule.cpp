#include "core/engine/schedule.h"

#include "core/document/vocabulary.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace workbench {

namespace {

struct ScheduleText
{
    Q_DECLARE_TR_FUNCTIONS(Schedule)
};

using std::numbers::pi;

double annealed(double start, double end, double share, bool isCosine)
{
    return isCosine ? end + (start - end) / 2.0 * (std::cos(pi * share) + 1) : (end - start) * share + start;
}

double multiStep(const Arguments &arguments, double rate, std::int64_t epoch)
{
    const Integers milestones = arguments.list("milestones");
    return rate * std::pow(arguments.real("gamma"), double(std::ranges::count(milestones, epoch)));
}

double cosine(const Arguments &arguments, double rate, std::int64_t epoch, double base)
{
    const std::int64_t half = arguments.integer("T_max");
    const double lowest = arguments.real("eta_min");
    // From the lowest point there is no ratio to go on with.
    if ((epoch - 1 - half) % (2 * half) == 0)
        return rate + (base - lowest) * (1 - std::cos(pi / double(half))) / 2;
    return (1 + std::cos(pi * double(epoch) / double(half))) /
               (1 + std::cos(pi * double(epoch - 1) / double(half))) * (rate - lowest) +
           lowest;
}

double linear(const Arguments &arguments, double rate, std::int64_t epoch)
{
    const std::int64_t epochs = arguments.integer("total_iters");
    if (epoch > epochs)
        return rate;
    const double start = arguments.real("start_factor");
    const double rise = arguments.real("end_factor") - start;
    return rate * (1. + rise / (double(epochs) * start + double(epoch - 1) * rise));
}

} // namespace

Schedule::Schedule(const Choice &choice, double rate, std::int64_t totalBatches)
    : m_type(choice.type),
      m_arguments(findChoice(scheduleTypes(), choice.type)->parameters, choice.parameters),
      m_totalBatches(totalBatches), m_base(rate), m_rates{rate}
{
    if (m_type == QLatin1String("LinearLR"))
        m_rates.learningRate = rate * m_arguments.real("start_factor");
    if (m_type == QLatin1String("OneCycleLR"))
        setOneCycleRates();
}

void Schedule::batchDone()
{
    ++m_batches;
    if (m_type == QLatin1String("OneCycleLR"))
        setOneCycleRates();
}

void Schedule::epochDone(double loss, double accuracy)
{
    ++m_epochs;
    double &rate = m_rates.learningRate;
    if (m_type == QLatin1String("StepLR"))
        rate *= m_epochs % m_arguments.integer("step_size") == 0 ? m_arguments.real("gamma") : 1.0;
    else if (m_type == QLatin1String("MultiStepLR"))
        rate = multiStep(m_arguments, rate, m_epochs);
    else if (m_type == QLatin1String("ExponentialLR"))
        rate *= m_arguments.real("gamma");
    else if (m_type == QLatin1String("CosineAnnealingLR"))
        rate = cosine(m_arguments, rate, m_epochs, m_base);
    else if (m_type == QLatin1String("LinearLR"))
        rate = linear(m_arguments, rate, m_epochs);
    else if (m_type == QLatin1String("ReduceLROnPlateau"))
        watch(m_arguments.word("mode") == QLatin1String("min") ? loss : accuracy);
}

double Schedule::onCycle(double first, double top, double last) const
{
    const double rise = m_arguments.real("pct_start") * double(m_totalBatches);
    const double end = double(m_totalBatches - 1);
    struct Phase
    {
        double start;
        double end;
        double from;
        double to;
    };
    const bool isThree = m_arguments.boolean("three_phase");
    const std::array<Phase, 3> phases{Phase{0, rise - 1, first, top},
                                      isThree ? Phase{rise - 1, 2 * rise - 2, top, first}
                                              : Phase{rise - 1, end, top, last},
                                      Phase{2 * rise - 2, end, first, last}};
    const std::size_t count = isThree ? 3 : 2;
    const double step = std::min(double(m_batches), end);
    std::size_t at = 0;
    while (at + 1 < count && step > phases[at].end)
        ++at;
    const Phase &phase = phases[at];
    const double length = phase.end - phase.start;
    return annealed(phase.from, phase.to, length != 0 ? (step - phase.start) / length : 1.0,
                    m_arguments.word("anneal_strategy") == QLatin1String("cos"));
}

void Schedule::setOneCycleRates()
{
    const double top = m_arguments.real("max_lr");
    const double first = top / m_arguments.real("div_factor");
    m_rates.learningRate = onCycle(first, top, first / m_arguments.real("final_div_factor"));
    if (m_arguments.boolean("cycle_momentum"))
        m_rates.momentum = onCycle(m_arguments.real("max_momentum"), m_arguments.real("base_momentum"),
                                   m_arguments.real("max_momentum"));
}

bool Schedule::isBetter(double value) const
{
    const double threshold = m_arguments.real("threshold");
    const double sign = m_arguments.word("mode") == QLatin1String("min") ? -1 : 1;
    if (!m_best)
        return true;
    const bool isRelative = m_arguments.word("threshold_mode") == QLatin1String("rel");
    const double bar = isRelative ? *m_best * (1 + sign * threshold) : *m_best + sign * threshold;
    return sign * value > sign * bar;
}

void Schedule::watch(double value)
{
    if (isBetter(value)) {
        m_best = value;
        m_badEpochs = 0;
    } else {
        ++m_badEpochs;
    }
    if (m_cooldown > 0) {
        --m_cooldown;
        m_badEpochs = 0;
    }
    if (m_badEpochs <= m_arguments.integer("patience"))
        return;
    m_cooldown = m_arguments.integer("cooldown");
    m_badEpochs = 0;
    const double reduced =
        std::max(m_rates.learningRate * m_arguments.real("factor"), m_arguments.real("min_lr"));
    if (m_rates.learningRate - reduced > m_arguments.real("eps"))
        m_rates.learningRate = reduced;
}

std::map<QString, QString> Schedule::state() const
{
    std::map<QString, QString> state{{QStringLiteral("schedule_base"), realText(m_base)},
                                     {QStringLiteral("schedule_rate"), realText(m_rates.learningRate)},
                                     {QStringLiteral("schedule_batches"), QString::number(m_batches)},
                                     {QStringLiteral("schedule_epochs"), QString::number(m_epochs)},
                                     {QStringLiteral("schedule_bad_epochs"), QString::number(m_badEpochs)},
                                     {QStringLiteral("schedule_cooldown"), QString::number(m_cooldown)}};
    if (m_best)
        state[QStringLiteral("schedule_best")] = realText(*m_best);
    return state;
}

void Schedule::restore(const std::map<QString, QString> &state)
{
    const auto number = [&](const char *name) {
        const auto found = state.find(QLatin1String(name));
        return found != state.end() ? std::optional(found->second.toDouble()) : std::nullopt;
    };
    m_batches = std::int64_t(number("schedule_batches").value_or(0));
    m_epochs = std::int64_t(number("schedule_epochs").value_or(0));
    m_badEpochs = std::int64_t(number("schedule_bad_epochs").value_or(0));
    m_cooldown = std::int64_t(number("schedule_cooldown").value_or(0));
    m_best = number("schedule_best");
    if (number("schedule_base") == m_base)
        m_rates.learningRate = number("schedule_rate").value_or(m_base);
    if (m_type == QLatin1String("OneCycleLR"))
        setOneCycleRates();
}

std::optional<QString> scheduleFault(const Choice &schedule, const QString &optimizer)
{
    if (schedule.type != QLatin1String("OneCycleLR") || optimizer != QLatin1String("Adagrad"))
        return std::nullopt;
    const Arguments arguments(findChoice(scheduleTypes(), schedule.type)->parameters, schedule.parameters);
    if (!arguments.boolean("cycle_momentum"))
        return std::nullopt;
    return ScheduleText::tr("OneCycleLR cycles the momentum, and Adagrad has none: turn cycle_momentum off");
}

} // namespace workbench
