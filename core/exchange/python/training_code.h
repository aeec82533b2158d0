#pragma once

#include "core/exchange/trained_model.h"

namespace workbench {

/// train.py of a model's folder, and what it needs.
struct TrainingCode
{
    QString train;
    QString augment = {};         ///< augment.py; empty: images stay as they are
    QStringList leftOut = {};     ///< sentences about what is not carried over
    QStringList differences = {}; ///< and about what comes out otherwise
};

/// `leftOut`: what is not carried over of the data set.
TrainingCode trainingCode(const TrainedModel &model, const QStringList &leftOut);

} // namespace workbench
