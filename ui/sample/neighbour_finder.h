#pragma once

#include "core/insight/neighbours.h"
#include "ui/attribution/questioned_model.h"
#include "ui/common/newest_answer.h"
#include "ui/data/data_task.h"

namespace workbench {

/// Finds the training images that are nearest to the selected sample in a layer's space, beside the GUI
/// thread. What the layer makes of the training images is kept, so that the next sample is answered at once.
class NeighbourFinder : public QObject
{
    Q_OBJECT

public:
    /// Training images that are compared with, at most; mixed as by chance.
    static constexpr std::size_t mostCompared = 10'000;
    static constexpr std::size_t count = 12;

    explicit NeighbourFinder(Workspace &workspace, QObject *parent);

    /// Whether somebody looks; the model is copied, and its layer asked, only then.
    void setWanted(bool wanted);
    /// Empty: the layer before the output.
    void setLayer(const QString &layer);
    /// That, or what stands for it; empty without a network.
    QString layer() const;
    FeatureDistance distance() const { return m_distance; }
    void setDistance(FeatureDistance distance);

    /// Of the selected sample; none while they are looked for, and where they cannot be.
    const std::vector<Neighbour> &neighbours() const { return m_found.neighbours; }
    bool areOf(SampleId sample) const { return m_found.asked == sample; }
    /// What the layer makes of the training images; null until it is known.
    LayerFeaturesPointer features() const { return m_space.features; }
    /// How many images of the training part there are.
    std::int64_t trainingImages() const { return m_space.of; }
    /// Why there are none; empty where there are, or will soon be.
    QString missing() const;

    const DataTask &task() const { return m_task; }
    bool isCancelled() const { return m_cancelled; }
    void cancel();
    /// Again, after it was cancelled or failed.
    void start();

Q_SIGNALS:
    void changed();
    void progressed();

private:
    struct Space
    {
        LayerFeaturesPointer features;
        std::int64_t of = 0;
    };
    struct Found
    {
        std::optional<SampleId> asked;
        std::vector<Neighbour> neighbours;
        std::optional<Error> error;
    };
    void refresh();
    void measure();
    void measured(const Result<Space> &space, const ExplainedModelPointer &model);
    void find();

    Workspace &m_workspace;
    QuestionedModel &m_model;
    DataTask m_task;
    NewestAnswer<Found> m_answers;
    QString m_layer;
    FeatureDistance m_distance = FeatureDistance::Cosine;
    bool m_wanted = false;
    bool m_cancelled = false;
    Space m_space;
    ExplainedModelPointer m_spaceModel; ///< that `m_space` is of, or that is being measured
    QString m_spaceLayer;               ///< likewise
    std::optional<Error> m_error;
    Found m_found;
};

} // namespace workbench
