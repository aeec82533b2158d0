#pragma once

#include "ui/common/workspace.h"

#include <QAction>
#include <QPointer>

class QMimeData;

namespace workbench {

class PredictDialog;

/// What can be done with data from the menu, the clipboard and by dropping things on the window: import a
/// data set, predict test images into a file, take a picture as a sample of one's own. GUI thread.
class DataActions : public QObject
{
    Q_OBJECT

public:
    DataActions(Workspace &workspace, QWidget *window);

    QAction *importAction() const { return m_actions.front(); }
    /// For the menu.
    QList<QAction *> actions() const { return m_actions; }
    /// Takes what was dropped or pasted: a picture, or the path of a picture, a trained model, a data file or
    /// a folder.
    void take(const QMimeData &data);

Q_SIGNALS:
    /// One sentence for the status bar.
    void said(const QString &sentence);

private:
    QAction *add(const char *name, const QString &text, const QString &icon, void (DataActions::*slot)());
    void importData();
    void importPath(const QString &path);
    void predict();
    void updatePredict();
    void paste();
    void openPicture();
    void takePicture(const QString &path);
    void addSample(const QImage &picture, const QString &name);

    Workspace &m_workspace;
    QWidget *m_window;
    QList<QAction *> m_actions;
    QAction *m_predict;
    QPointer<PredictDialog> m_predictDialog;
};

} // namespace workbench
