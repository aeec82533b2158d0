#pragma once

#include "core/exchange/trained_model.h"

namespace workbench {

// Private to core's sources: what modelMetadata() writes, read again. The key must be there; `where` names
// the file in errors.

/// Of "preprocessing".
Result<Normalization> readPreprocessing(const std::map<QString, QString> &metadata, const QString &where);
/// Of "class_names".
Result<QStringList> readClassNames(const std::map<QString, QString> &metadata, const QString &where);
/// Of "training".
Result<std::map<QString, QString>> readTraining(const std::map<QString, QString> &metadata,
                                                const QString &where);

} // namespace workbench
