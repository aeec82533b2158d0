#include "ui/embedding/embedding_text.h"

#include "core/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct EmbeddingText
{
    Q_DECLARE_TR_FUNCTIONS(EmbeddingText)
};

QString imagesText(DataPart part, const QString &number)
{
    switch (part) {
    case DataPart::Training:
        return EmbeddingText::tr("%1 training images").arg(number);
    case DataPart::Validation:
        return EmbeddingText::tr("%1 validation images").arg(number);
    case DataPart::Unused:
        return EmbeddingText::tr("%1 unused images").arg(number);
    case DataPart::Test:
        break;
    }
    return EmbeddingText::tr("%1 test images").arg(number);
}

QString spaceText(const LayerFeatures &features)
{
    const QString layer = features.layer == inputId ? EmbeddingText::tr("pixels") : features.layer;
    const QString width = groupedText(features.width);
    return features.averaged
               ? EmbeddingText::tr("%1: the means of %2 channels, whose maps have too many numbers")
                     .arg(layer, width)
               : EmbeddingText::tr("%1: %2 numbers of each").arg(layer, width);
}

} // namespace

QString shownText(const LaidOut &laidOut)
{
    const auto shown = std::ssize(laidOut.embedding->features->samples);
    const QString number =
        shown < laidOut.all
            ? EmbeddingText::tr("%1 of %2", "images").arg(groupedText(shown), groupedText(laidOut.all))
            : EmbeddingText::tr("All %1", "images").arg(groupedText(shown));
    return QStringLiteral("%1 · %2").arg(imagesText(laidOut.order.part, number),
                                         spaceText(*laidOut.embedding->features));
}

QString resultText(const Embedding &embedding)
{
    if (embedding.wish.method == EmbeddingMethod::Pca) {
        const auto share = [&](std::size_t i) {
            return percentText(i < embedding.shares.size() ? embedding.shares[i] : 0);
        };
        return EmbeddingText::tr("PCA: %1 of the variance from left to right, %2 from bottom to top")
            .arg(share(0), share(1));
    }
    const TsnePicture &tsne = embedding.tsne;
    QString text = EmbeddingText::tr("t-SNE, perplexity %1").arg(valueText(embedding.wish.perplexity, 3));
    if (!embedding.isDone)
        return text;
    text += QStringLiteral(" · ") + EmbeddingText::tr("KL divergence %1").arg(valueText(tsne.divergence, 3));
    if (tsne.step < tsne.steps)
        text += QStringLiteral(" · ") + EmbeddingText::tr("stopped after %1 of %2 steps")
                                            .arg(groupedText(tsne.step), groupedText(tsne.steps));
    if (embedding.goesOn)
        text += QStringLiteral(" · ") + EmbeddingText::tr("gone on from the model before");
    return text;
}

QString methodHelp()
{
    return EmbeddingText::tr(
        "PCA (Pearson 1901) shows the two directions in which the layer's outputs differ most; distances "
        "keep their meaning, but much may lie in other directions.\n\nt-SNE (van der Maaten and Hinton 2008) "
        "keeps neighbours together: who lies close is alike for this layer. How far clusters are from each "
        "other, and how large they are, tells little. It begins with PCA (Kobak and Berens 2019), with the "
        "learning rate of Belkina and others (2019), so that the same samples give the same picture.");
}

QString pointText(const LaidOut &laidOut, SampleId sample)
{
    const SampleSource source{*laidOut.data};
    const auto &features = *laidOut.embedding->features;
    const auto at = std::find(features.samples.begin(), features.samples.end(), sample);
    if (!source.contains(sample) || at == features.samples.end())
        return {};
    const auto label = source.label(sample);
    const QString name = source.partOf(sample).nameOf(sample.index);
    const QString predicted =
        laidOut.data->classNames.value(features.predicted[std::size_t(at - features.samples.begin())]);
    if (label == unknownLabel)
        return EmbeddingText::tr("%1 · predicted %2").arg(name, predicted);
    const QString known = laidOut.data->classNames.value(label);
    return predicted == known
               ? EmbeddingText::tr("%1 · %2 ✓", "image · class, rightly answered").arg(name, known)
               : EmbeddingText::tr("%1 · %2, predicted %3 ✗").arg(name, known, predicted);
}

} // namespace workbench
