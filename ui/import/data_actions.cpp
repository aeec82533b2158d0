#include "ui/import/data_actions.h"

#include "core/data/image_file.h"
#include "core/exchange/model_file.h"
#include "ui/common/theme.h"
#include "ui/common/threads.h"
#include "ui/import/import_dialog.h"
#include "ui/predictions/predict_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

namespace workbench {

DataActions::DataActions(Workspace &workspace, QWidget *window)
    : QObject(window), m_workspace(workspace), m_window(window)
{
    add("importData", tr("&Import data…"), QStringLiteral("document-import"), &DataActions::importData)
        ->setShortcut(Qt::CTRL | Qt::Key_I);
    m_predict = add("predictTestImages", tr("P&redict the test images…"), QStringLiteral("document-export"),
                    &DataActions::predict);
    m_predict->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    add("openPicture", tr("&Open a picture as a sample…"), QStringLiteral("insert-image"),
        &DataActions::openPicture);
    add("pastePicture", tr("&Paste a picture as a sample"), QStringLiteral("edit-paste"), &DataActions::paste)
        ->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    connect(&workspace, &Workspace::runHasOtherData, this, [this](const QString &spec) {
        Q_EMIT said(tr("This run was trained on other data than the project now has: %1 has changed, or is "
                       "another.")
                        .arg(spec));
    });
    connect(&workspace, &Workspace::checkingChanged, this, &DataActions::updatePredict);
    connect(&workspace.session(), &TrainingSession::stateChanged, this, &DataActions::updatePredict);
    updatePredict();
}

QAction *DataActions::add(const char *name, const QString &text, const QString &icon,
                          void (DataActions::*slot)())
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, slot);
    m_actions << action;
    return action;
}

void DataActions::importData()
{
    importPath({});
}

void DataActions::importPath(const QString &path)
{
    auto *dialog = new ImportDialog(m_workspace, m_window);
    connect(dialog, &ImportDialog::said, this, &DataActions::said);
    if (!path.isEmpty())
        dialog->openPath(path);
    dialog->show();
}

void DataActions::predict()
{
    if (!m_predictDialog) {
        m_predictDialog = new PredictDialog(m_workspace, m_window);
        // Queued: while a widget goes, pointers to it are not yet null.
        connect(m_predictDialog, &QObject::destroyed, this, &DataActions::updatePredict,
                Qt::QueuedConnection);
        m_predictDialog->show();
        updatePredict();
    }
    m_predictDialog->raise();
    m_predictDialog->activateWindow();
}

void DataActions::updatePredict()
{
    const bool training = m_workspace.session().state() != TrainingSession::State::Idle;
    // A dialog that is there can always be brought to the front.
    m_predict->setEnabled(m_predictDialog || (!training && !m_workspace.isChecking()));
    const QString help =
        m_predict->isEnabled() ? tr("Write a trained model's answers to the test images to a CSV file")
        : training             ? tr("Not while training is going on: wait for its end, or stop it")
                   : tr("Not while a check is going on, or all images are being predicted: wait for its end, "
                        "or stop it");
    m_predict->setToolTip(help);
    m_predict->setStatusTip(help);
}

void DataActions::paste()
{
    take(*QApplication::clipboard()->mimeData());
}

void DataActions::openPicture()
{
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Open a picture as a sample"), {},
        QStringLiteral("%1 (*.%2)").arg(tr("Pictures"), imageSuffixes().join(QStringLiteral(" *."))));
    if (!path.isEmpty())
        takePicture(path);
}

void DataActions::take(const QMimeData &data)
{
    const auto urls = data.urls();
    const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    if (imageSuffixes().contains(QFileInfo(path).suffix().toLower()))
        takePicture(path);
    else if (isModelFile(path) && m_predict->isEnabled()) {
        predict();
        m_predictDialog->openPath(path);
    } else if (!path.isEmpty())
        importPath(path);
    else if (data.hasImage())
        addSample(qvariant_cast<QImage>(data.imageData()), tr("from the clipboard"));
    else
        Q_EMIT said(tr("There is no picture in the clipboard."));
}

void DataActions::takePicture(const QString &path)
{
    onPool([self = QPointer<DataActions>(this), path] {
        const auto image = decodeImage(path);
        onGui([self, image, path] {
            if (!self)
                return;
            if (image)
                self->addSample(*image, QFileInfo(path).fileName());
            else
                Q_EMIT self->said(image.error().message());
        });
    });
}

void DataActions::addSample(const QImage &picture, const QString &name)
{
    if (!m_workspace.data()) {
        Q_EMIT said(tr("A data set is needed first: it says how large samples are."));
        return;
    }
    m_workspace.addOwnSample(picture, name);
    Q_EMIT said(tr("%1 is now the selected sample").arg(name));
}

} // namespace workbench
