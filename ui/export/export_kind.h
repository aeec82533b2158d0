#pragma once

#include <QString>
#include <vector>

namespace workbench {

/// What can be taken away: a form of the model, or what was made with it.
struct ExportKind
{
    enum class What { Model, Answers, Report };

    What what;
    QString name;        ///< as the command line has it
    QString suffix;      ///< empty: a folder
    QString description; ///< translated
};

std::vector<ExportKind> exportKinds();

} // namespace workbench
