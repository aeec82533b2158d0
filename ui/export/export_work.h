#pragma once

#include "core/exchange/export.h"
#include "ui/export/export_kind.h"
#include "ui/export/exporter.h"

namespace workbench {

/// The model in one of its forms, tried on images of the data.
Exporter::Work modelWork(std::shared_ptr<const TrainedModel> model, DataSetPointer data, ExportWish wish,
                         const QString &path);
/// The model's answers to the test images.
Exporter::Work answersWork(std::shared_ptr<const TrainedModel> model, DataSetPointer data,
                           const QString &device, bool withProbabilities, const QString &path);

/// What it is good for, and how it is proved.
QString exportHint(const ExportKind &kind);
/// What a report tells, line by line.
QString reportOutline();
/// "LeNet-5, epoch 5 · 61 706 weights · 10 classes"; without a model the network's title alone.
QString modelTitle(Workspace &workspace, const TrainedModel *model);

} // namespace workbench
