#include "ui/common/save_as.h"

#include "ui/common/threads.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QSettings>

namespace workbench {

namespace {

const QString folderKey = QStringLiteral("saveFolder");

QString sentenceAbout(const QString &path, const Result<void> &saved)
{
    return saved ? QCoreApplication::translate("SaveAs", "Saved %1").arg(path) : saved.error().message();
}

} // namespace

std::optional<QString> saveAs(QWidget *parent, const QString &title, const QString &suggested,
                              const QString &filter,
                              const std::function<Result<void>(const QString &path)> &write)
{
    const QString path = QFileDialog::getSaveFileName(parent, title, suggested, filter);
    if (path.isEmpty())
        return std::nullopt;
    return sentenceAbout(path, write(path));
}

QString askWhereToSave(QWidget *parent, const QString &title, const QString &suggested, const QString &filter)
{
    QString path = QFileDialog::getSaveFileName(
        parent, title, QDir(QSettings().value(folderKey).toString()).filePath(suggested), filter);
    if (path.isEmpty())
        return path;
    const QString suffix = QFileInfo(suggested).suffix();
    if (!suffix.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.') + suffix;
    QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
    return path;
}

void saveInBackground(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                      const std::function<Result<void>(const QString &path)> &write,
                      const std::function<void(const QString &sentence)> &said)
{
    const QString path = askWhereToSave(parent, title, suggested, filter);
    if (path.isEmpty())
        return;
    onPool([parent = QPointer<QWidget>(parent), path, write, said] {
        const QString sentence = sentenceAbout(path, write(path));
        onGui([parent, said, sentence] {
            if (parent)
                said(sentence);
        });
    });
}

} // namespace workbench
