#include "ui/predictions/live_predictions.h"

#include <algorithm>
#include <cmath>

namespace workbench {

LivePredictions &LivePredictions::of(Workspace &workspace)
{
    auto *predictions = workspace.findChild<LivePredictions *>({}, Qt::FindDirectChildrenOnly);
    return predictions ? *predictions : *new LivePredictions(workspace);
}

LivePredictions::LivePredictions(Workspace &workspace) : QObject(&workspace), m_workspace(workspace) {}

void LivePredictions::want(const QObject *viewer, const std::vector<SampleId> &samples)
{
    if (!m_wanted.contains(viewer))
        connect(viewer, &QObject::destroyed, this, [this, viewer] {
            m_wanted.erase(viewer);
            tell();
        });
    m_wanted[viewer] = samples;
    tell();
}

void LivePredictions::tell()
{
    std::vector<SampleId> all;
    for (const auto &[viewer, samples] : m_wanted)
        std::copy_if(samples.begin(), samples.end(), std::back_inserter(all),
                     [&](SampleId sample) { return std::find(all.begin(), all.end(), sample) == all.end(); });
    m_workspace.wantPredictions(all);
}

const Prediction *LivePredictions::find(const ObservationPointer &observation, SampleId sample)
{
    if (!observation)
        return nullptr;
    const auto isFinite = [](const Prediction &prediction) {
        return std::all_of(prediction.probabilities.begin(), prediction.probabilities.end(),
                           [](float probability) { return std::isfinite(probability); });
    };
    const auto &own = observation->samplePrediction;
    if (own && own->sample == sample)
        return isFinite(*own) ? &*own : nullptr;
    const auto &all = observation->predictions;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Prediction &each) { return each.sample == sample; });
    return found != all.end() && isFinite(*found) ? &*found : nullptr;
}

} // namespace workbench
