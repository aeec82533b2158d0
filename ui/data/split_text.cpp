#include "ui/data/split_text.h"

#include "core/data/data_spec.h"
#include "core/number_text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SplitText)
};

} // namespace

QString testPartText(const DataSet &data)
{
    if (data.test.count() == 0)
        return Text::tr("There is no test part: only the validation images tell how well the network does on "
                        "images it was not trained on.");
    const QString count = groupedText(data.test.count());
    const auto spec = parseDataSpec(data.spec);
    const QString file = spec ? spec->option(QStringLiteral("test")) : QString();
    const QString origin =
        file.isEmpty()
            ? Text::tr("Test: %1 images that come with %2. No run trains on them.").arg(count, data.title)
            : Text::tr("Test: %1 images of %2. No run trains on them.")
                  .arg(count, QFileInfo(file).fileName());
    if (data.test.isLabelled())
        return origin;
    return Text::tr("%1 Not all of their classes are known.").arg(origin);
}

QString missingDataText(const Workspace &workspace)
{
    if (workspace.isDataLoading())
        return Text::tr("The data set is being loaded.");
    if (const auto error = workspace.dataError())
        return Text::tr("The data set could not be loaded: %1").arg(error->message());
    return workspace.data() ? QString() : Text::tr("There is no data set.");
}

} // namespace workbench
