#pragma once

#include "core/layers/mends.h"

namespace workbench {

/// A loss behind a layer it does not fit: training runs, but learns badly or nothing.
struct LossWarning
{
    QString layer; ///< the last one
    QString message;
    Mend mend;
};

/// Whether the loss of that name (PyTorch's) fits a network's last layer; none where it does, or where there
/// is no layer.
std::optional<LossWarning> lossWarning(const Network &network, const QString &loss);

} // namespace workbench
