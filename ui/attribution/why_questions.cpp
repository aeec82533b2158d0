#include "ui/attribution/why_questions.h"

#include "core/insight/sample_pixels.h"

#include <algorithm>

namespace workbench {

WhyQuestions::WhyQuestions(QObject *parent)
    : QObject(parent), m_asking(new NewestAnswer<Finish>(
                           [this](const Finish &finish) {
                               finish();
                               m_tasks.pop_front();
                               if (m_error)
                                   m_tasks.clear();
                               next();
                           },
                           this))
{}

WhyQuestions::~WhyQuestions() = default;

void WhyQuestions::ask(const WhyWish &wish, AttributionMethod first)
{
    if (wish == m_wish)
        return;
    m_asking->drop();
    m_wish = wish;
    m_pixels.reset();
    m_probabilities.clear();
    m_answers = {};
    m_chance.reset();
    m_error.reset();
    m_tasks.clear();
    if (wish.model)
        addTasks(first);
    m_total = int(m_tasks.size());
    next();
}

void WhyQuestions::cancel()
{
    m_asking->drop();
    m_running = false;
    Q_EMIT changed();
}

void WhyQuestions::resume()
{
    if (!m_running)
        next();
}

void WhyQuestions::next()
{
    m_running = !m_tasks.empty();
    if (m_running)
        m_asking->ask(m_tasks.front()());
    Q_EMIT changed();
}

void WhyQuestions::addTasks(AttributionMethod first)
{
    m_tasks.push_back([this] { return look(); });
    for (const auto weights : {AskedWeights::Trained, AskedWeights::Random}) {
        for (const auto method : attributionMethods)
            m_tasks.push_back([this, method, weights] { return mapTask(method, weights); });
    }
    m_tasks.push_back([this] { return chanceTask(); });
    auto methods = attributionMethods;
    std::rotate(methods.begin(), std::find(methods.begin(), methods.end(), first), methods.end());
    for (const auto method : methods)
        m_tasks.push_back([this, method] { return fidelityTask(method); });
}

std::optional<std::int64_t> WhyQuestions::against() const
{
    return m_wish.against == target() ? std::nullopt : m_wish.against;
}

AttributionQuestion WhyQuestions::question() const
{
    return {.pixels = *m_pixels, .target = target(), .against = against(), .layer = m_wish.layer};
}

WhyQuestions::Task WhyQuestions::look()
{
    return [this, wish = m_wish](const std::stop_token &stop) -> Finish {
        const auto pixels = samplePixels({*wish.data, wish.own.get()}, wish.sample);
        const auto answer = pixels ? wish.model->answer(*pixels, stop)
                                   : Result<std::vector<float>>(tl::unexpected(pixels.error()));
        return [this, pixels, answer] {
            if (!answer) {
                m_error = answer.error();
                return;
            }
            m_pixels = *pixels;
            m_probabilities = *answer;
            m_predicted = std::max_element(answer->begin(), answer->end()) - answer->begin();
        };
    };
}

WhyQuestions::Task WhyQuestions::mapTask(AttributionMethod method, AskedWeights weights)
{
    return [this, model = m_wish.model, asked = question(), method, weights,
            other = answers(method).trained](const std::stop_token &stop) -> Finish {
        const auto map = attribute(*model, method, asked, weights, stop);
        // Asked for with the trained weights first.
        const bool isComparable = weights == AskedWeights::Random && map && other && *other;
        const auto correlation = isComparable ? rankCorrelation((*other)->map, map->map) : std::nullopt;
        return [this, map, correlation, method, weights] {
            MethodAnswers &answers = m_answers[std::size_t(method)];
            (weights == AskedWeights::Trained ? answers.trained : answers.random) = map;
            answers.correlation = correlation;
        };
    };
}

WhyQuestions::Task WhyQuestions::fidelityTask(AttributionMethod method)
{
    return [this, model = m_wish.model, pixels = *m_pixels, target = target(), map = *answers(method).trained,
            method](const std::stop_token &stop) -> Finish {
        const auto curves = map ? fidelityOf(*model, pixels, target, map->map, stop)
                                : Result<FidelityCurves>(tl::unexpected(map.error()));
        return [this, curves, method] { m_answers[std::size_t(method)].fidelity = curves; };
    };
}

WhyQuestions::Task WhyQuestions::chanceTask()
{
    return [this, model = m_wish.model, pixels = *m_pixels,
            target = target()](const std::stop_token &stop) -> Finish {
        const auto curves =
            fidelityOf(*model, pixels, target, randomOrder(pixels.height, pixels.width, 0), stop);
        return [this, curves] {
            if (curves)
                m_chance = *curves;
        };
    };
}

} // namespace workbench
