#include "core/insight/tsne_descent.h"

#include "core/engine/workers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace workbench {

namespace {

/// So far away that nothing is left of its similarity to any point.
constexpr float farAway = 1e15F;
/// Points that one worker takes at a time.
constexpr std::int64_t pointsAtOnce = 16;

/// The rate of Belkina and others for the gradient with its factor 4, not below 50: as scikit-learn has it.
double rateFor(std::int64_t count)
{
    return std::max(double(count) / 48, 50.0);
}

void sharePoints(Workers &workers, std::int64_t count, const std::function<void(std::int64_t)> &work)
{
    workers.share(int((count + pointsAtOnce - 1) / pointsAtOnce), [&](int piece, int) {
        const auto first = piece * pointsAtOnce;
        for (auto point = first; point < std::min(first + pointsAtOnce, count); ++point)
            work(point);
    });
}

void center(std::vector<float> &places, std::int64_t count)
{
    const auto end = places.begin() + count;
    const float mean = float(std::accumulate(places.begin(), end, 0.0) / double(count));
    std::for_each(places.begin(), end, [mean](float &place) { place -= mean; });
}

} // namespace

TsneDescent::TsneDescent(const Affinities &affinities, std::span<const float> start, Workers &workers)
    : m_affinities(affinities), m_workers(workers), m_similarities(std::size_t(affinities.count))
{
    const auto count = std::size_t(affinities.count);
    for (Axis *axis : {&m_x, &m_y}) {
        axis->places.assign(std::size_t(affinities.stride), farAway);
        for (std::size_t i = 0; i < count; ++i)
            axis->places[i] = start[2 * i + (axis == &m_y)];
        center(axis->places, affinities.count);
        axis->attraction.resize(count);
        axis->repulsion.resize(count);
        axis->velocity.resize(count);
        axis->gains.assign(count, 1);
    }
}

std::vector<float> TsneDescent::positions() const
{
    std::vector<float> positions;
    for (std::size_t i = 0; i < std::size_t(m_affinities.count); ++i) {
        positions.push_back(m_x.places[i]);
        positions.push_back(m_y.places[i]);
    }
    return positions;
}

void TsneDescent::measureForce(std::int64_t point)
{
    const auto at = std::size_t(point);
    const TsneForces forces = m_kernel(m_x.places[at], m_y.places[at], m_affinities.row(point),
                                       m_x.places.data(), m_y.places.data(), m_affinities.stride);
    m_similarities[at] = double(forces.similarity) - 1; // without itself
    m_x.attraction[at] = forces.attractionX;
    m_y.attraction[at] = forces.attractionY;
    m_x.repulsion[at] = forces.repulsionX;
    m_y.repulsion[at] = forces.repulsionY;
}

void TsneDescent::measureForces()
{
    sharePoints(m_workers, m_affinities.count, [this](std::int64_t point) { measureForce(point); });
    m_similarity = std::accumulate(m_similarities.begin(), m_similarities.end(), 0.0);
}

float TsneDescent::slope(const Axis &axis, std::int64_t point, double exaggeration) const
{
    const auto at = std::size_t(point);
    return float(4 *
                 (exaggeration * double(axis.attraction[at]) - double(axis.repulsion[at]) / m_similarity));
}

void TsneDescent::move(Axis &axis, double momentum, double exaggeration) const
{
    const double rate = rateFor(m_affinities.count);
    for (std::int64_t point = 0; point < m_affinities.count; ++point) {
        const float gradient = slope(axis, point, exaggeration);
        float &velocity = axis.velocity[std::size_t(point)];
        float &gain = axis.gains[std::size_t(point)];
        // Faster where the way goes on, slower where it turns (Jacobs 1988).
        gain = (gradient > 0) != (velocity > 0) ? gain + 0.2F : std::max(gain * 0.8F, 0.01F);
        velocity = float(momentum) * velocity - float(rate) * gain * gradient;
        axis.places[std::size_t(point)] += velocity;
    }
    center(axis.places, m_affinities.count);
}

void TsneDescent::step(double momentum, double exaggeration)
{
    measureForces();
    move(m_x, momentum, exaggeration);
    move(m_y, momentum, exaggeration);
}

std::vector<float> TsneDescent::gradient(double exaggeration)
{
    measureForces();
    std::vector<float> gradient;
    for (std::int64_t point = 0; point < m_affinities.count; ++point) {
        gradient.push_back(slope(m_x, point, exaggeration));
        gradient.push_back(slope(m_y, point, exaggeration));
    }
    return gradient;
}

double TsneDescent::divergence()
{
    const auto count = m_affinities.count;
    std::vector<double> parts(std::size_t(count), 0.0);
    std::vector<double> similarities(std::size_t(count), 0.0);
    sharePoints(m_workers, count, [&](std::int64_t point) {
        const float *row = m_affinities.row(point);
        const auto at = std::size_t(point);
        for (std::size_t j = 0; j < std::size_t(count); ++j) {
            if (j == at)
                continue;
            const double dx = double(m_x.places[at]) - double(m_x.places[j]);
            const double dy = double(m_y.places[at]) - double(m_y.places[j]);
            const double closeness = 1 / (1 + dx * dx + dy * dy);
            similarities[at] += closeness;
            parts[at] += double(row[j]) * std::log(double(row[j]) / closeness);
        }
    });
    return std::accumulate(parts.begin(), parts.end(), 0.0) +
           std::log(std::accumulate(similarities.begin(), similarities.end(), 0.0));
}

} // namespace workbench
