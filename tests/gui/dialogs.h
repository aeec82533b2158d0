#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QTest>
#include <QTimer>
#include <QUrl>

// What tests answer to dialogs, and drop on windows.

namespace workbench::test {

/// Names the file to the file dialog that comes next.
inline void chooseFile(const QString &path)
{
    QTimer::singleShot(0, qApp, [path] {
        auto *chooser = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(chooser);
        chooser->selectFile(path);
        QMetaObject::invokeMethod(chooser, "accept");
    });
}

/// Answers the next question box with that button; false in `asked` where none comes.
inline void answerQuestion(QMessageBox::StandardButton button, bool &asked)
{
    QTimer::singleShot(0, qApp, [button, &asked] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        asked = box != nullptr;
        if (box)
            QTest::mouseClick(box->button(button), Qt::LeftButton);
    });
}

/// Drops a file or folder on the window.
inline void dropFile(QWidget *window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &event);
}

} // namespace workbench::test
