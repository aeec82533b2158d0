#include "core/insight/affinities.h"

#include "core/engine/workers.h"
#include "core/insight/tsne_kernel.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

/// Of the logarithm of the perplexity.
constexpr double precision = 1e-5;
constexpr int mostHalvings = 200;

/// Squared distances of one point to all, in double.
void measure(std::span<const float> values, std::int64_t width, std::int64_t point,
             std::vector<double> &squares)
{
    const float *own = values.data() + point * width;
    for (std::size_t j = 0; j < squares.size(); ++j) {
        const float *other = values.data() + std::int64_t(j) * width;
        double square = 0;
        for (std::int64_t i = 0; i < width; ++i)
            square += (double(own[i]) - double(other[i])) * (double(own[i]) - double(other[i]));
        squares[j] = square;
    }
}

/// A point's neighbours, each with its share, for one width of the normal distribution.
class Neighbourhood
{
public:
    Neighbourhood(const std::vector<double> &squares, std::int64_t point)
        : m_squares(squares), m_point(std::size_t(point)), m_shares(squares.size())
    {
        double nearest = INFINITY;
        for (std::size_t j = 0; j < squares.size(); ++j)
            nearest = j == m_point ? nearest : std::min(nearest, squares[j]);
        m_nearest = nearest;
    }

    /// Its entropy in nats, for exp(−precision × distance²).
    double setPrecision(double beta)
    {
        double sum = 0;
        double mean = 0;
        for (std::size_t j = 0; j < m_squares.size(); ++j) {
            const double beyond = m_squares[j] - m_nearest; // the same shares, and no sum is 0
            m_shares[j] = j == m_point ? 0 : std::exp(-beta * beyond);
            sum += m_shares[j];
            mean += m_shares[j] * beyond;
        }
        m_sum = sum;
        return std::log(sum) + beta * mean / sum;
    }

    /// By halving the interval of precisions. The entropy that was reached.
    double search(double wanted)
    {
        double low = 0;
        double high = INFINITY;
        double beta = firstPrecision();
        double entropy = setPrecision(beta);
        for (int i = 0; i < mostHalvings && std::abs(entropy - wanted) > precision; ++i) {
            (entropy > wanted ? low : high) = beta;
            beta = std::isinf(high) ? 2 * beta : (low + high) / 2;
            entropy = setPrecision(beta);
        }
        return entropy;
    }

    double share(std::size_t j) const { return m_shares[j] / m_sum; }

private:
    /// 1 over the mean square beyond the nearest.
    double firstPrecision() const
    {
        double sum = 0;
        for (std::size_t j = 0; j < m_squares.size(); ++j)
            sum += j == m_point ? 0 : m_squares[j] - m_nearest;
        return sum > 0 ? double(m_squares.size() - 1) / sum : 1;
    }

    const std::vector<double> &m_squares;
    std::size_t m_point;
    std::vector<double> m_shares;
    double m_nearest = 0;
    double m_sum = 1;
};

/// The mean of both directions over the number of points; never so small that it would be slow to reckon
/// with.
void symmetrize(Affinities &affinities)
{
    constexpr float least = 1e-12F;
    const auto count = affinities.count;
    const float scale = 0.5F / float(count);
    for (std::int64_t i = 0; i < count; ++i) {
        for (std::int64_t j = 0; j < i; ++j) {
            float &one = affinities.values[std::size_t(i * affinities.stride + j)];
            float &other = affinities.values[std::size_t(j * affinities.stride + i)];
            one = other = std::max(least, (one + other) * scale);
        }
    }
}

} // namespace

std::optional<Affinities> affinitiesOf(std::span<const float> values, std::int64_t width, double perplexity,
                                       Workers &workers, const std::stop_token &stop)
{
    Affinities affinities;
    affinities.count = std::ssize(values) / width;
    affinities.stride = (affinities.count + affinityLanes - 1) / affinityLanes * affinityLanes;
    affinities.values.resize(std::size_t(affinities.count * affinities.stride));
    affinities.perplexities.resize(std::size_t(affinities.count));
    workers.share(int(affinities.count), [&](int point, int) {
        if (stop.stop_requested())
            return;
        std::vector<double> squares(std::size_t(affinities.count));
        measure(values, width, point, squares);
        Neighbourhood neighbourhood(squares, point);
        affinities.perplexities[std::size_t(point)] = std::exp(neighbourhood.search(std::log(perplexity)));
        float *row = affinities.values.data() + point * affinities.stride;
        for (std::size_t j = 0; j < squares.size(); ++j)
            row[j] = float(neighbourhood.share(j));
    });
    if (stop.stop_requested())
        return std::nullopt;
    symmetrize(affinities);
    return affinities;
}

} // namespace workbench
