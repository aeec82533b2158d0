#pragma once

#include "core/data/data_parts.h"
#include "core/insight/set_predictions.h"
#include "ui/common/chosen_samples.h"

namespace workbench {

/// Which images a view shows.
struct SampleFilter
{
    enum class Part { All, Training, Validation, Unused, Test, Own };
    enum class Verdict { Any, Right, Wrong };

    Part part = Part::All;
    std::optional<std::int32_t> label = std::nullopt; ///< a class, or unknownLabel
    std::optional<std::int32_t> predicted = std::nullopt;
    Verdict verdict = Verdict::Any;
    /// Part of a name, whatever the case; where images are numbered, how the number begins.
    QString search = {};
    SampleChoicePointer among = {}; ///< no others; null: all
    bool operator==(const SampleFilter &) const = default;
};

/// The filter that lets that part through.
SampleFilter::Part filterOf(DataPart part);

/// What is filtered. Plain values.
struct SampleSet
{
    DataSetPointer data;                      ///< null: nothing
    std::shared_ptr<const ImageSet> own = {}; ///< null: none
    std::vector<DataPart> parts = {};         ///< of the training part
    SetPredictionsPointer predictions = {};   ///< null: none; then nothing is right, wrong or predicted

    std::int64_t count() const;
    DataPart partOf(SampleId sample) const;
};

/// The training part, the test part, then the user's own, each in its order. To look through 200 000 names
/// takes longer than a frame: SampleFinder does it beside the GUI thread.
std::vector<SampleId> filtered(const SampleSet &set, const SampleFilter &filter);

} // namespace workbench
