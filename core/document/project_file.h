#pragma once

#include "core/document/project.h"
#include "core/result.h"

#include <QByteArray>

namespace workbench {

/// Reads a project, strictly: an unknown key, type or parameter is an error that names it and its place.
/// `where` names the text in errors (a file name).
Result<Project> parseProject(const QByteArray &json, const QString &where);

/// The project file's text: keys in a fixed order, 1-space indent, a newline at the end.
QByteArray projectText(const Project &project);

Result<Project> loadProject(const QString &path);
/// Writes the file whole or not at all.
Result<void> saveProject(const Project &project, const QString &path);

struct Preset
{
    QString name;  ///< "lenet5"
    QString title; ///< "LeNet-5"
};

/// The presets the program carries, as project files in its resources.
std::vector<Preset> presets();
Result<Project> loadPreset(const QString &name);

/// A file's path or a preset's name.
Result<Project> loadProjectOrPreset(const QString &pathOrName);

} // namespace workbench
