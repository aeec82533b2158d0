#pragma once

#include "core/document/document.h"
#include "core/insight/observation.h"

#include <QColor>
#include <QImage>

namespace workbench {

/// What a card stands for and what decides its size, as plain values.
struct CardContent
{
    QString id;                            ///< `inputId` for the input's card; a folded group's last layer
    QString group;                         ///< of the card of a folded group; else empty
    std::vector<QString> members;          ///< the layers of the folded group
    QString title;                         ///< bold: the id, or the group's name
    QString note;                          ///< a person's words about the layer
    QString fault;                         ///< one sentence; empty when all is well
    std::optional<double> share;           ///< of the network's parameters; none when unknown
    std::vector<LayerCategory> categories; ///< one, a folded group's from top to bottom, none for the input
    bool shapeKnown = true;
    bool hasPictures = false; ///< leaves room for thumbnails

    /// True where the card stands for one of these layers.
    bool showsAny(const QSet<QString> &layers) const;
};

/// The words of a card, which are made when it is painted: most cards of a large network are out of sight.
struct CardTexts
{
    QString summary;    ///< "Conv2d · 6 kernels 5 × 5, padding 2"
    QString shape;      ///< "6 × 28 × 28", or "unknown"
    QString arithmetic; ///< "params 156 = 6·(1·5·5) + 6"
};

/// 0 of nothing; none where the whole is unknown.
std::optional<double> shareOf(std::int64_t part, std::optional<std::int64_t> whole);
/// The layer's share of the network's parameters; none when either is unknown.
std::optional<double> shareOfParameters(const LayerAnalysis &layer, const NetworkAnalysis &network);
/// Both costs with their shares, for a tool tip.
QString detailsOf(const LayerAnalysis &layer, const NetworkAnalysis &network);

LayerCategory categoryOf(const Layer &layer);

CardContent layerCard(const Document &document, const LayerAnalysis &analysis);
CardTexts layerTexts(const Document &document, const LayerAnalysis &analysis);
CardContent inputCard();
/// `dataTitle` is empty and `samples` none while there is no data set.
CardTexts inputTexts(const Network &network, const QString &dataTitle, std::optional<std::int64_t> samples);

/// What a screen reader says of a card.
QString spokenText(const CardContent &content, const CardTexts &texts);

/// A layer's maps of one observation as pictures on one common scale; none where it holds none.
std::vector<QImage> thumbnailsOf(const ObservationPointer &observation, const QString &layer);

} // namespace workbench
