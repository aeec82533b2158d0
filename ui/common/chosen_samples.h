#pragma once

#include "core/document/sample_id.h"

#include <QObject>
#include <memory>
#include <vector>

namespace workbench {

class Workspace;

/// Where somebody picked samples out.
enum class ChoiceOrigin : std::uint8_t { Embedding, Gallery };

/// Samples that a person picked out together. A constant value, shared with threads.
class SampleChoice
{
public:
    SampleChoice(std::vector<SampleId> samples, ChoiceOrigin origin);

    /// By part and place, each once.
    const std::vector<SampleId> &samples() const { return m_samples; }
    bool contains(SampleId sample) const;
    ChoiceOrigin origin() const { return m_origin; }
    /// "chosen in the embedding: 37"
    QString text() const;

private:
    std::vector<SampleId> m_samples;
    ChoiceOrigin m_origin;
};

using SampleChoicePointer = std::shared_ptr<const SampleChoice>;

/// The samples that are picked out at the moment, for every view: the one that shows samples marks them, or
/// shows these alone by setting `SampleFilter::among` to `choice()` and following `changed`. One for a
/// workspace, so that they outlive the window; none of other data. GUI thread only.
class ChosenSamples : public QObject
{
    Q_OBJECT

public:
    /// The workspace's own, made when it is first asked for.
    static ChosenSamples &of(Workspace &workspace);

    /// Null: none are picked out.
    const SampleChoicePointer &choice() const { return m_choice; }
    bool contains(SampleId sample) const { return m_choice && m_choice->contains(sample); }
    /// No samples: as `clear`.
    void choose(std::vector<SampleId> samples, ChoiceOrigin origin);
    void clear();

Q_SIGNALS:
    void changed();

private:
    explicit ChosenSamples(Workspace &workspace);

    SampleChoicePointer m_choice;
};

} // namespace workbench
