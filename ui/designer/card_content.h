#pragma once

#include "core/document/document.h"
#include "core/insight/observation.h"

#include <QColor>
#include <QImage>

namespace workbench {

/// What a card says, as plain values; a card is rebuilt only when this changes.
struct CardContent
{
    QString id;                            ///< `inputId` for the input's card
    QString title;                         ///< bold: the id
    QString summary;                       ///< "Conv2d · 6 kernels 5 × 5, padding 2"
    QString shape;                         ///< "6 × 28 × 28", or "unknown"
    QString arithmetic;                    ///< "params 156 = 6·(1·5·5) + 6"
    QString fault;                         ///< one sentence; empty when all is well
    std::optional<double> share;           ///< of the network's parameters; none when unknown
    std::optional<LayerCategory> category; ///< none: the input
    bool shapeKnown = true;
    bool hasPictures = false; ///< leaves room for thumbnails

    bool operator==(const CardContent &) const = default;
};

/// The layer's share of the network's parameters; none when either is unknown.
std::optional<double> shareOfParameters(const LayerAnalysis &layer, const NetworkAnalysis &network);
/// Both costs with their shares, for a tool tip.
QString detailsOf(const LayerAnalysis &layer, const NetworkAnalysis &network);

CardContent layerCard(const Document &document, const LayerAnalysis &analysis);
/// `dataTitle` is empty and `samples` none while there is no data set.
CardContent inputCard(const Network &network, const QString &dataTitle, std::optional<std::int64_t> samples);

/// What a screen reader says of a card.
QString spokenText(const CardContent &content);

/// A layer's maps of one observation as pictures on one common scale; none where it holds none.
std::vector<QImage> thumbnailsOf(const ObservationPointer &observation, const QString &layer);

} // namespace workbench
