#include "core/train/fresh_weights.h"

#include "core/engine/initialization.h"
#include "core/engine/model.h"

namespace workbench {

Result<TensorMap> freshWeights(const Project &project)
{
    const auto model = Model::build(project.network, QStringLiteral("cpu"), project.training.seed);
    if (!model)
        return tl::unexpected(model.error());
    initialiseWeights(**model, project.training.initialization);
    return (*model)->weights();
}

} // namespace workbench
