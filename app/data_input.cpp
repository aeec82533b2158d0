#include "app/data_input.h"

#include "app/output.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct DataInputText
{
    Q_DECLARE_TR_FUNCTIONS(DataVerb)
};

} // namespace

std::string dataSpecHelp()
{
    return "fashion-mnist[:DIR], idx:DIR, csv:FILE.csv[,images=DIR], folders:DIR, cifar10:DIR, "
           "pixels:FILE.csv or synthetic:shapes; options such as size=32x32 follow after commas";
}

void addMemoryOption(CLI::App &verb, LoadOptions &options)
{
    verb.add_option_function<double>(
            "--data-memory", [&options](double percent) { options.pixelMemory = pixelMemory(percent / 100); },
            "Percent of the machine's memory that a data set's pictures may take; more of them are read from "
            "their files again and again")
        ->check(CLI::Range(0.0, 100.0))
        ->default_str(std::to_string(int(100 * usualMemoryShare)));
}

Result<DataSetPointer> loadWithProgress(const QString &spec, LoadOptions options)
{
    ProgressLine line;
    options.control.progress = [&](std::int64_t done, std::int64_t total) {
        if (total > 0)
            line.show(double(done) / double(total),
                      DataInputText::tr("reading data: %1 of %2").arg(done).arg(total));
    };
    auto data = loadDataSet(spec, options);
    line.clear();
    return data;
}

} // namespace workbench
