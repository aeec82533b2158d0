#pragma once

#include "core/insight/part_answers.h"

namespace workbench {

/// How often images of one class were taken for another: a row for each true class, a column for each
/// predicted one (Stehman 1997, "Selecting and interpreting measures of thematic classification accuracy").
class ConfusionMatrix
{
public:
    explicit ConfusionMatrix(std::int64_t classes = 0);

    void add(std::int32_t label, std::int32_t predicted);

    std::int64_t classes() const { return m_classes; }
    std::int64_t at(std::int64_t label, std::int64_t predicted) const;
    /// Images of that class.
    std::int64_t rowSum(std::int64_t label) const { return m_rowSums[static_cast<std::size_t>(label)]; }
    /// Images taken for that class.
    std::int64_t columnSum(std::int64_t predicted) const
    {
        return m_columnSums[static_cast<std::size_t>(predicted)];
    }
    std::int64_t total() const { return m_total; }
    std::int64_t right() const { return m_right; }
    bool operator==(const ConfusionMatrix &) const = default;

private:
    std::int64_t m_classes;
    std::vector<std::int64_t> m_counts;
    std::vector<std::int64_t> m_rowSums;
    std::vector<std::int64_t> m_columnSums;
    std::int64_t m_total = 0;
    std::int64_t m_right = 0;
};

/// Of the images whose label and answer are known.
ConfusionMatrix confusionOf(const PartAnswers &answers);

/// Images of one class that were taken for another one.
struct Confusion
{
    std::int64_t label = 0;
    std::int64_t predicted = 0;
    std::int64_t count = 0;
    bool operator==(const Confusion &) const = default;
};

/// What is off the diagonal and not 0, the most frequent first; equal ones in the order of their classes.
std::vector<Confusion> mostConfused(const ConfusionMatrix &matrix);

} // namespace workbench
