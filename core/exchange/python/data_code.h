#pragma once

#include "core/exchange/folder/template_text.h"
#include "core/exchange/trained_model.h"

namespace workbench {

/// data.py and split.py of a model's folder.
struct DataCode
{
    QString data;
    QString split;
    QString folder;               ///< where the data set is
    QStringList leftOut = {};     ///< sentences about what is not carried over
    QStringList differences = {}; ///< and about what comes out a little otherwise
};

DataCode dataCode(const TrainedModel &model);

} // namespace workbench
