#pragma once

#include "core/data/data_parts.h"
#include "core/insight/set_predictions.h"

namespace workbench {

/// An image whose label the model doubts.
struct SuspiciousLabel
{
    SampleId sample;
    DataPart part = DataPart::Training; ///< for the model: it has learnt the labels of training images
    std::int32_t label = 0;
    std::int32_t predicted = 0;
    float labelProbability = 0;
    float predictedProbability = 0;

    /// How much likelier the model finds its own answer than the label, in (0, 1].
    float doubt() const { return predictedProbability - labelProbability; }
    bool operator==(const SuspiciousLabel &) const = default;
};

/// Labelled images that are probably of another class, the most doubtful first. As in confident learning (C.
/// Northcutt, L. Jiang, I. Chuang, "Confident Learning: Estimating Uncertainty in Dataset Labels", JAIR 70,
/// 2021): an image counts only if its predicted class is at least as probable as that class is on average
/// among the images labelled so. The method asks for a model that has not seen the images; so images that
/// were trained on, of which a model is surer, have averages of their own.
std::vector<SuspiciousLabel> suspiciousLabels(const SetPredictions &predictions);

} // namespace workbench
