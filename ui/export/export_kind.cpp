#include "ui/export/export_kind.h"

#include "core/exchange/export.h"

#include <QCoreApplication>

namespace workbench {

std::vector<ExportKind> exportKinds()
{
    std::vector<ExportKind> kinds;
    for (const auto &format : exportFormats())
        kinds.push_back({ExportKind::What::Model, format.name, format.suffix, format.description});
    kinds.push_back({ExportKind::What::Answers, QStringLiteral("submission"), QStringLiteral("csv"),
                     QCoreApplication::translate("ExportKind", "Answers for the test images, as a table")});
    return kinds;
}

} // namespace workbench
