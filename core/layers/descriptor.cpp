#include "core/layers/descriptor.h"

#include <QCoreApplication>

namespace workbench {

namespace {
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LayerCategory)
};
} // namespace

std::int64_t Cost::parameters() const
{
    std::int64_t total = 0;
    for (const auto &tensor : tensors) {
        if (tensor.trainable)
            total += Shape{tensor.sizes}.elements();
    }
    return total;
}

QString LayerDescriptor::purposeText() const
{
    return QCoreApplication::translate("LayerPurpose", purpose);
}

QString categoryName(LayerCategory category)
{
    switch (category) {
    case LayerCategory::Convolution:
        return Text::tr("Convolution");
    case LayerCategory::Pooling:
        return Text::tr("Pooling");
    case LayerCategory::Activation:
        return Text::tr("Activation");
    case LayerCategory::Normalisation:
        return Text::tr("Normalisation");
    case LayerCategory::Regularisation:
        return Text::tr("Regularisation");
    case LayerCategory::DenseAndShape:
        return Text::tr("Dense & shape");
    case LayerCategory::Join:
        return Text::tr("Join");
    }
    return {};
}

} // namespace workbench
