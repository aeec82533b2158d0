#include "ui/attribution/method_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct MethodText
{
    Q_DECLARE_TR_FUNCTIONS(AttributionMethod)
};

struct Entry
{
    const char *key;
    const char *name;
    const char *help;
    const char *source; ///< never translated
};

/// In the order of AttributionMethod.
const std::array<Entry, attributionMethods.size()> entries{{
    {"saliency", QT_TRANSLATE_NOOP("AttributionMethod", "Saliency"),
     QT_TRANSLATE_NOOP("AttributionMethod",
                       "How much the score changes when a pixel changes a little: the magnitude of its "
                       "gradient, the largest of the channels."),
     "K. Simonyan, A. Vedaldi, A. Zisserman: Deep Inside Convolutional Networks: Visualising Image "
     "Classification Models and Saliency Maps. ICLR Workshop 2014"},
    {"smoothgrad", QT_TRANSLATE_NOOP("AttributionMethod", "SmoothGrad"),
     QT_TRANSLATE_NOOP("AttributionMethod",
                       "The gradient, averaged over 32 copies of the picture with noise (deviation: 15 % of "
                       "the input's range), then its magnitude: what is left is less speckled."),
     "D. Smilkov, N. Thorat, B. Kim, F. Viégas, M. Wattenberg: SmoothGrad: Removing Noise by Adding Noise. "
     "2017, arXiv:1706.03825"},
    {"integrated", QT_TRANSLATE_NOOP("AttributionMethod", "Integrated gradients"),
     QT_TRANSLATE_NOOP("AttributionMethod",
                       "The gradients on the way from a black picture to this one, in 64 steps, times the "
                       "way: red pixels speak for the class, blue ones against it. All together they sum "
                       "to what the score gains on the way."),
     "M. Sundararajan, A. Taly, Q. Yan: Axiomatic Attribution for Deep Networks. ICML 2017"},
    {"gradcam", QT_TRANSLATE_NOOP("AttributionMethod", "Grad-CAM"),
     QT_TRANSLATE_NOOP("AttributionMethod",
                       "A layer's maps, each counted by the mean of the score's gradient at it; what speaks "
                       "against the class is cut off. As coarse as these maps are, and then enlarged."),
     "R. R. Selvaraju, M. Cogswell, A. Das, R. Vedantam, D. Parikh, D. Batra: Grad-CAM: Visual Explanations "
     "from Deep Networks via Gradient-based Localization. ICCV 2017"},
    {"gradcam++", QT_TRANSLATE_NOOP("AttributionMethod", "Grad-CAM++"),
     QT_TRANSLATE_NOOP("AttributionMethod",
                       "As Grad-CAM, but only gradients that speak for the class count, weighted place by "
                       "place, so that several things of one class are all seen."),
     "A. Chattopadhay, A. Sarkar, P. Howlader, V. N. Balasubramanian: Grad-CAM++: Generalized Gradient-based "
     "Visual Explanations for Deep Convolutional Networks. WACV 2018"},
    {"occlusion", QT_TRANSLATE_NOOP("AttributionMethod", "Occlusion"),
     QT_TRANSLATE_NOOP("AttributionMethod",
                       "A square of the picture's mean colour covers one place after another. Red: covering "
                       "it costs score, so it speaks for the class; blue: the score gains. No gradient is "
                       "needed."),
     "M. D. Zeiler, R. Fergus: Visualizing and Understanding Convolutional Networks. ECCV 2014"},
}};

const Entry &entryOf(AttributionMethod method)
{
    return entries[std::size_t(method)];
}

} // namespace

QString methodName(AttributionMethod method)
{
    return MethodText::tr(entryOf(method).name);
}

QString methodHelp(AttributionMethod method)
{
    return MethodText::tr(entryOf(method).help);
}

QString methodSource(AttributionMethod method)
{
    return QString::fromUtf8(entryOf(method).source);
}

QString methodKey(AttributionMethod method)
{
    return QString::fromLatin1(entryOf(method).key);
}

AttributionMethod methodOfKey(const QString &key)
{
    const auto found = std::find_if(attributionMethods.begin(), attributionMethods.end(),
                                    [&](AttributionMethod method) { return methodKey(method) == key; });
    return found == attributionMethods.end() ? attributionMethods.front() : *found;
}

} // namespace workbench
