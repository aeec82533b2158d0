#pragma once

#include "ui/data/test_looks.h"
#include "ui/embedding/embedding_maker.h"

namespace workbench {

/// "2 000 of 10 000 validation images · fc1, 84 numbers each": which part is shown, of which space.
QString shownText(const LaidOut &laidOut);
/// What the method says of its picture: shares of the variance, the divergence.
QString resultText(const Embedding &embedding);
/// What PCA and t-SNE are, with their papers, and what not to read into their pictures.
QString methodHelp();
/// "7.png · Sneaker, predicted Sandal": of a point.
QString pointText(const LaidOut &laidOut, SampleId sample);

} // namespace workbench
