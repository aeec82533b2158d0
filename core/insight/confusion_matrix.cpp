#include "core/insight/confusion_matrix.h"

#include <algorithm>

namespace workbench {

ConfusionMatrix::ConfusionMatrix(std::int64_t classes)
    : m_classes(classes), m_counts(static_cast<std::size_t>(classes * classes), 0),
      m_rowSums(static_cast<std::size_t>(classes), 0), m_columnSums(static_cast<std::size_t>(classes), 0)
{}

void ConfusionMatrix::add(std::int32_t label, std::int32_t predicted)
{
    ++m_counts[static_cast<std::size_t>(label * m_classes + predicted)];
    ++m_rowSums[static_cast<std::size_t>(label)];
    ++m_columnSums[static_cast<std::size_t>(predicted)];
    ++m_total;
    m_right += label == predicted ? 1 : 0;
}

std::int64_t ConfusionMatrix::at(std::int64_t label, std::int64_t predicted) const
{
    return m_counts[static_cast<std::size_t>(label * m_classes + predicted)];
}

ConfusionMatrix confusionOf(const PartAnswers &answers)
{
    ConfusionMatrix matrix(answers.classes);
    for (std::size_t i = 0; i < answers.count(); ++i) {
        if (answers.isJudged(i))
            matrix.add(answers.labels[i], answers.predicted[i]);
    }
    return matrix;
}

std::vector<Confusion> mostConfused(const ConfusionMatrix &matrix)
{
    std::vector<Confusion> confusions;
    for (std::int64_t label = 0; label < matrix.classes(); ++label) {
        for (std::int64_t predicted = 0; predicted < matrix.classes(); ++predicted) {
            const auto count = matrix.at(label, predicted);
            if (label != predicted && count > 0)
                confusions.push_back({label, predicted, count});
        }
    }
    std::stable_sort(confusions.begin(), confusions.end(),
                     [](const Confusion &one, const Confusion &other) { return one.count > other.count; });
    return confusions;
}

} // namespace workbench
