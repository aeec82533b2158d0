#pragma once

#include "core/document/document.h"
#include "core/graph/groups.h"

namespace workbench {

// What a person does with groups of layers: each one undo step with a name.

/// The group of the selected layer; none where it is in none.
std::optional<Group> selectedGroup(const Document &document);
/// Selects the layers of a group, the last of them as the selected layer.
void selectGroup(Document &document, const QString &name);

/// Makes a group of the selected layers and those between them. Returns its name.
QString groupSelected(Document &document);
void ungroupLayers(Document &document, const QString &name);
Result<void> renameGroupTo(Document &document, const QString &name, const QString &newName);
/// Shows a group as one card, or its layers again.
void foldGroup(Document &document, const QString &name, bool folded);
void foldAllGroups(Document &document, bool folded);
/// Puts copies of the group below it and selects the last one.
void repeatGroupTimes(Document &document, const QString &name, int times);
void moveGroupBelow(Document &document, const QString &name, const QString &after);

} // namespace workbench
