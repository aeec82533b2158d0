#pragma once

#include "ui/explain/explain_page.h"

#include <functional>

namespace workbench {

/// The tabs of the selected layer beside "Numbers".
enum class ExplainTab { Arithmetic, Unfolded };

/// Which page explains which layer types on which tab.
struct ExplainEntry
{
    ExplainTab tab;
    QStringList types;
    std::function<ExplainPage *(Workspace &workspace, QWidget *parent)> make;
};

/// All of them. A new page is one line here.
const std::vector<ExplainEntry> &explainEntries();

/// Its place in `explainEntries`; none where nothing explains that layer type on that tab.
std::optional<std::size_t> explainEntryOf(ExplainTab tab, const QString &type);

} // namespace workbench
