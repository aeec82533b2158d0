#include "app/data_input.h"
#include "app/output.h"
#include "app/verbs.h"
#include "core/exchange/report/write_report.h"

#include <QCoreApplication>
#include <cstdio>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportVerb)
};

struct Options
{
    std::string run;
    std::string out;
    std::string data;
    LoadOptions load;
};

VerbResult report(const Options &options)
{
    const QString folder = QString::fromStdString(options.run);
    const QString path = QString::fromStdString(options.out);
    if (const auto obstacle = whyNotReportPath(path))
        return tl::unexpected(*obstacle);
    const auto run = readRunFile(folder);
    if (!run)
        return tl::unexpected(run.error());
    const QString spec = options.data.empty() ? run->dataSpec : QString::fromStdString(options.data);
    const auto data = loadWithProgress(specFor(spec, run->project.network.input), options.load);
    if (!data)
        return tl::unexpected(data.error());
    ProgressLine line;
    const auto written = writeReport(folder, *data, path, [&](std::int64_t done, std::int64_t total) {
        line.show(double(done) / double(total), Text::tr("%1 of %2 images").arg(done).arg(total));
    });
    line.clear();
    if (!written)
        return tl::unexpected(written.error());
    for (const auto &warning : *written)
        std::fprintf(stderr, "cnn-workbench: %s\n",
                     Text::tr("warning: %1").arg(warning).toUtf8().constData());
    printLine(Text::tr("report: %1").arg(path));
    return 0;
}

} // namespace

void addReport(CLI::App &app, ChosenVerb &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand(
        "report", "A run's network, settings, curves and answers as one HTML file or a PDF");
    verb->add_option("RUN", options->run, "The run's folder")->required();
    verb->add_option("--out", options->out, "The file, .html or .pdf")->required();
    verb->add_option("--data", options->data, dataSpecHelp() + "; the run's own when not given");
    addMemoryOption(*verb, options->load);
    verb->callback([=, &chosen] { chosen.run = [options] { return report(*options); }; });
}

} // namespace workbench
