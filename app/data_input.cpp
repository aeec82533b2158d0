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
