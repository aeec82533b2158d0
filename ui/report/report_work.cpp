#include "ui/report/report_work.h"

#include "core/exchange/report/write_report.h"
#include "ui/common/data_loader.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportWork)
};

/// The data set that the run was trained with.
Result<DataSetPointer> dataOf(const QString &folder, const DataSetPointer &atHand, const LoadOptions &options)
{
    const auto file = readRunFile(folder);
    if (!file)
        return tl::unexpected(file.error());
    if (atHand && atHand->spec == file->dataSpec)
        return atHand;
    return loadDataSet(specFor(file->dataSpec, file->project.network.input), options);
}

} // namespace

Exporter::Work reportWork(const Workspace &workspace, const QString &folder, const QString &path)
{
    return [folder, path, atHand = workspace.data(), memory = pixelMemory(memoryShare())](
               const std::stop_token &stop, const CheckProgress::Tell &tell) -> Result<QString> {
        const auto data =
            dataOf(folder, atHand, {.control = {.stop = stop, .progress = tell}, .pixelMemory = memory});
        if (!data)
            return tl::unexpected(data.error());
        const auto warnings = writeReport(folder, *data, path, tell, stop);
        if (!warnings)
            return tl::unexpected(warnings.error());
        return warnings->join(QLatin1Char(' '));
    };
}

QString reportFilter()
{
    return Text::tr("Report (*.html *.pdf)");
}

} // namespace workbench
