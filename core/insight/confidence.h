#pragma once

#include "core/insight/part_answers.h"

#include <optional>

namespace workbench {

/// How sure the model was of one answer, and whether it was right.
struct JudgedAnswer
{
    float confidence = 0; ///< the probability of the predicted class
    bool right = false;
};

/// Of the images whose label and answer are known, the surest first.
std::vector<JudgedAnswer> judgedAnswersOf(const PartAnswers &answers);

/// The answers whose confidence lies in one bin of a reliability diagram.
struct ConfidenceBin
{
    double from = 0; ///< above this, but for the first bin, which holds it
    double to = 0;   ///< and up to this
    std::int64_t count = 0;
    std::optional<double> confidence; ///< mean; none of an empty bin
    std::optional<double> accuracy;
};

/// Whether a model is as often right as it is sure to be.
struct Calibration
{
    std::vector<ConfidenceBin> bins;
    /// Mean distance of accuracy and confidence, a bin weighing as much as it has answers; none without any.
    std::optional<double> expectedError;
    std::optional<double> largestError; ///< the largest distance in one bin
    std::optional<double> confidence;   ///< mean over all answers
    std::optional<double> accuracy;
};

/// In bins of equal width (Naeini, Cooper, Hauskrecht 2015, "Obtaining Well Calibrated Probabilities Using
/// Bayesian Binning"; Guo, Pleiss, Sun, Weinberger 2017, "On Calibration of Modern Neural Networks").
Calibration calibrationOf(const std::vector<JudgedAnswer> &answers, int bins);

/// What comes of it to take the model's word only where it is sure (Chow 1970, "On Optimum Recognition Error
/// and Reject Tradeoff"; El-Yaniv, Wiener 2010, "On the Foundations of Noise-free Selective Classification").
struct ThresholdPoint
{
    double threshold = 0; ///< answers with at least this confidence are kept
    std::int64_t kept = 0;
    std::int64_t right = 0; ///< of those kept
};

/// One point for each confidence there is, the highest first. `answers`: the surest first.
std::vector<ThresholdPoint> thresholdCurveOf(const std::vector<JudgedAnswer> &answers);

/// What holds at any threshold: of the lowest confidence that reaches it. Nothing is kept above all of them.
ThresholdPoint atThreshold(const std::vector<ThresholdPoint> &curve, double threshold);

} // namespace workbench
