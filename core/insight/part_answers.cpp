#include "core/insight/part_answers.h"

#include <algorithm>
#include <cmath>

namespace workbench {

void PartAnswers::add(std::int64_t position, std::int32_t label, std::span<const float> given)
{
    classes = static_cast<std::int64_t>(given.size());
    positions.push_back(position);
    labels.push_back(label);
    const bool isNumber = std::all_of(given.begin(), given.end(), [](float p) { return std::isfinite(p); });
    const auto best = std::max_element(given.begin(), given.end()) - given.begin();
    predicted.push_back(isNumber ? static_cast<std::int32_t>(best) : unknownLabel);
    probabilities.insert(probabilities.end(), given.begin(), given.end());
}

} // namespace workbench
