#include "core/data/source.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct SourceText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

} // namespace

Error loadStopped()
{
    return {SourceText::tr("loading the data set was stopped"), {}};
}

} // namespace workbench
