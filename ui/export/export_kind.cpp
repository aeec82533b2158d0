#include "ui/export/export_kind.h"

#include "core/exchange/export.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ExportKind)
};

} // namespace

std::vector<ExportKind> exportKinds()
{
    std::vector<ExportKind> kinds;
    for (const auto &format : exportFormats())
        kinds.push_back({ExportKind::What::Model, format.name, format.suffix, format.description});
    kinds.push_back({ExportKind::What::Answers, QStringLiteral("submission"), QStringLiteral("csv"),
                     Text::tr("Answers for the test images (CSV)")});
    kinds.push_back({ExportKind::What::Report, QStringLiteral("report"), QStringLiteral("html"),
                     Text::tr("Report of the run (web page)")});
    kinds.push_back({ExportKind::What::Report, QStringLiteral("report-pdf"), QStringLiteral("pdf"),
                     Text::tr("Report of the run (PDF)")});
    return kinds;
}

} // namespace workbench
