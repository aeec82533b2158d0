#include "core/insight/explained_look.h"

#include "core/engine/runtime.h"
#include "core/insight/class_score.h"
#include "core/insight/observe.h"

namespace workbench {

Result<ObservationPointer> lookAt(const ExplainedModel &model, const DataSet &data,
                                  const ObservationRequest &request)
{
    auto observation = std::make_shared<Observation>();
    return asking([&] {
               prepareThread(1);
               Model &asked = model.model(AskedWeights::Trained);
               *observation = observe(asked, data, request);
               observation->weights = observeWeights(asked, request.layer, request.weights, {});
           })
        .map([&] { return ObservationPointer(observation); });
}

} // namespace workbench
