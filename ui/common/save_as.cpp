#include "ui/common/save_as.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace workbench {

std::optional<QString> saveAs(QWidget *parent, const QString &title, const QString &suggested,
                              const QString &filter,
                              const std::function<Result<void>(const QString &path)> &write)
{
    const QString path = QFileDialog::getSaveFileName(parent, title, suggested, filter);
    if (path.isEmpty())
        return std::nullopt;
    const auto saved = write(path);
    return saved ? QCoreApplication::translate("SaveAs", "Saved %1").arg(path) : saved.error().message();
}

} // namespace workbench
