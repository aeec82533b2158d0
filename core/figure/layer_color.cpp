#include "core/figure/layer_color.h"

namespace workbench {

QRgb layerColor(LayerCategory category, bool dark)
{
    switch (category) {
    case LayerCategory::Convolution:
        return dark ? 0xff5b8ff9 : 0xff2f6fed;
    case LayerCategory::Pooling:
        return dark ? 0xff3cc79f : 0xff0f9d76;
    case LayerCategory::Activation:
        return dark ? 0xfff0a040 : 0xffd97706;
    case LayerCategory::Normalisation:
        return dark ? 0xfff08bb8 : 0xffd0578f;
    case LayerCategory::Regularisation:
        return dark ? 0xff5cc8e0 : 0xff1593ad;
    case LayerCategory::DenseAndShape:
        return dark ? 0xffb18cff : 0xff7c3aed;
    case LayerCategory::Join:
        return dark ? 0xffd9cf5a : 0xff8a7a12;
    }
    return dark ? 0xffa0a9b8 : 0xff5b6579;
}

} // namespace workbench
