#pragma once

#include "core/insight/explained_model.h"
#include "core/insight/observation.h"

namespace workbench {

/// What there is to see of a model: the same that the session shows of the one at hand. One thread at a time
/// may look at a model.
Result<ObservationPointer> lookAt(const ExplainedModel &model, const DataSet &data,
                                  const ObservationRequest &request);

} // namespace workbench
