#include "core/document/project_file.h"

#include "core/document/json_value.h"
#include "core/document/project_json.h"
#include "core/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)
};

constexpr qint64 largestFile = 64 << 20;

const QString presetFolder = QStringLiteral(":/presets");

} // namespace

Result<Project> parseProject(const QByteArray &text, const QString &where)
{
    const auto json = parseJson(text, where);
    if (!json)
        return tl::unexpected(json.error());
    return projectOf(*json, where);
}

QByteArray projectText(const Project &project)
{
    return jsonText(jsonOf(project));
}

Result<Project> loadProject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Text::tr("the project cannot be read: %1").arg(file.errorString()), path);
    if (file.size() > largestFile)
        return failure(Text::tr("the file is too large for a project"), path);
    return parseProject(file.readAll(), path);
}

Result<void> saveProject(const Project &project, const QString &path)
{
    return writeWhole(path, projectText(project));
}

std::vector<Preset> presets()
{
    return {{QStringLiteral("lenet5"), QStringLiteral("LeNet-5")},
            {QStringLiteral("lenet5-32"), QStringLiteral("LeNet-5 (32 × 32)")},
            {QStringLiteral("lenet5-1998"), Text::tr("LeNet-5 of 1998 (32 × 32)")},
            {QStringLiteral("fashion-cnn"), QStringLiteral("Fashion CNN")},
            {QStringLiteral("alexnet-small"), Text::tr("AlexNet, small (28 × 28)")},
            {QStringLiteral("vgg11-small"), Text::tr("VGG-11, small (28 × 28)")},
            {QStringLiteral("resnet8"), Text::tr("ResNet-8 (28 × 28)")},
            {QStringLiteral("resnet20"), Text::tr("ResNet-20 (28 × 28)")},
            {QStringLiteral("inception"), Text::tr("Inception blocks")},
            {QStringLiteral("mobilenet-block"), Text::tr("MobileNet blocks (depthwise)")},
            {QStringLiteral("squeeze-excite"), Text::tr("Squeeze-and-excite blocks")}};
}

Result<Project> loadPreset(const QString &name)
{
    return loadProject(QStringLiteral("%1/%2.cnnwb").arg(presetFolder, name));
}

Result<Project> loadProjectOrPreset(const QString &pathOrName)
{
    if (QFileInfo::exists(pathOrName))
        return loadProject(pathOrName);
    QStringList names;
    for (const auto &preset : presets()) {
        if (preset.name == pathOrName)
            return loadPreset(pathOrName);
        names << preset.name;
    }
    return failure(Text::tr("there is no such file and no such preset; the presets are %1")
                       .arg(names.join(QStringLiteral(", "))),
                   pathOrName);
}

} // namespace workbench
