#pragma once

#include "ui/export/exporter.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace workbench {

/// Writes the report of a run, shows how far it is, and opens what came of it. Does not block the window; Esc
/// ends the writing, else closes the dialog. Deletes itself when closed.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Asks for a file's name, and begins; nothing where the person gives up. `name`: the run's, for people.
    static void ask(Workspace &workspace, const QString &folder, const QString &name, QWidget *parent);

    ReportDialog(Workspace &workspace, const QString &name, QWidget *parent);
    void start(const QString &folder, const QString &path);

    void reject() override;

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeLayout(const QString &name);
    void openReport();
    void update();
    void showProgress();
    QString statusText() const;

    Workspace &m_workspace;
    Exporter m_exporter;
    QProgressBar *m_progress;
    QLabel *m_status;
    QPushButton *m_open;
    QPushButton *m_folder;
    QPushButton *m_close;
};

} // namespace workbench
