#include "core/exchange/report/write_report.h"

#include "core/exchange/report/report_html.h"
#include "core/exchange/report/report_pdf.h"
#include "core/files.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

bool isPdf(const QString &path)
{
    return QFileInfo(path).suffix().compare(QLatin1String("pdf"), Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<Error> whyNotReportPath(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("html") || suffix == QLatin1String("htm") || isPdf(path))
        return std::nullopt;
    return Error{Text::tr("a report's name ends in .html or .pdf"), path};
}

Result<QStringList> writeReport(const QString &folder, const DataSetPointer &data, const QString &path,
                                const ReportProgress &progress, const std::stop_token &stop)
{
    if (const auto obstacle = whyNotReportPath(path))
        return tl::unexpected(*obstacle);
    const auto report = makeRunReport(folder, data, progress, stop);
    if (!report)
        return tl::unexpected(report.error());
    const ReportContent content = contentOf(*report);
    const QByteArray bytes = isPdf(path) ? reportPdf(content) : reportHtml(content);
    if (stop.stop_requested())
        return failure(Text::tr("the report was stopped"));
    if (const auto written = writeWhole(path, bytes); !written)
        return tl::unexpected(written.error());
    return content.warnings;
}

} // namespace workbench
