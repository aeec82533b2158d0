#pragma once

#include "core/insight/affinities.h"
#include "core/insight/tsne_kernel.h"

namespace workbench {

/// Points of a plane on their way to where their neighbourhoods are most like the affinities: gradient
/// descent with momentum and a gain for each number, on the Kullback-Leibler divergence. The same numbers for
/// any number of workers. Belongs to one thread.
class TsneDescent
{
public:
    /// `start`: points × 2. `affinities` and `workers` outlive this.
    TsneDescent(const Affinities &affinities, std::span<const float> start, Workers &workers);

    /// One step down the gradient with all affinities times `exaggeration`.
    void step(double momentum, double exaggeration);

    /// Points × 2, around 0.
    std::vector<float> positions() const;
    /// Of the plane's neighbourhoods from the affinities, in nats.
    double divergence();
    /// Of the divergence by each number of `positions`, with the affinities times `exaggeration`.
    std::vector<float> gradient(double exaggeration = 1);

private:
    struct Axis
    {
        std::vector<float> places; ///< filled up with points far away
        std::vector<float> attraction;
        std::vector<float> repulsion;
        std::vector<float> velocity;
        std::vector<float> gains;
    };
    /// Both forces on every point, and the sum of all similarities in the plane.
    void measureForces();
    void measureForce(std::int64_t point);
    float slope(const Axis &axis, std::int64_t point, double exaggeration) const;
    void move(Axis &axis, double momentum, double exaggeration) const;

    const Affinities &m_affinities;
    Workers &m_workers;
    TsneKernel m_kernel = tsneKernel();
    Axis m_x;
    Axis m_y;
    std::vector<double> m_similarities; ///< of each point to all others
    double m_similarity = 0;            ///< their sum
};

} // namespace workbench
