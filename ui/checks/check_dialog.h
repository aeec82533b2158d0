#pragma once

#include "ui/checks/check_thread.h"

#include <QDialog>
#include <QElapsedTimer>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace workbench {

class ParameterEditor;
struct ParameterField;

/// What the checks before a run have in common: options with a button to run, progress with the time left,
/// and an end. Does not block the window; Esc ends a check that is going on, else closes the dialog. Deletes
/// itself when closed.
class CheckDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name` is that of its settings.
    CheckDialog(Workspace &workspace, const QString &name, QWidget *parent);

    void run();
    void reject() override;
    void done(int result) override;

protected:
    /// Enter in an option runs the check.
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

    /// Empties the views, and starts the thread.
    virtual void begin(const TrainingJob &job) = 0;
    /// The project with all that this check's answer does not depend on at its default.
    virtual Project whatMatters(Project project) const;

    /// An option beside the run button, remembered under the name of its spec; its value now.
    void addOption(const ParameterField &field);
    ParameterValue option(const QString &name) const;

    void showProgress(std::int64_t done, std::int64_t total, const QString &text);
    void showEnd(const QString &text);
    void showFailure(const Error &error);
    /// The close button comes behind it.
    void setLastInTabOrder(QWidget *last);
    QVBoxLayout *content() const { return m_content; }
    Workspace &workspace() const { return m_workspace; }
    CheckThread &thread() { return m_thread; }

private:
    void makeLayout();
    QLayout *makeOptions();
    QLayout *makeFooter();
    QString key(const QString &name) const;
    std::optional<Error> obstacle() const;
    void update();

    Workspace &m_workspace;
    const QString m_name;
    CheckThread m_thread;
    QHBoxLayout *m_options = nullptr;
    QVBoxLayout *m_content = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_close = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_outdated = nullptr;
    std::map<QString, ParameterValue> m_values;
    QElapsedTimer m_clock;
    Project m_checked; ///< of the last start
};

} // namespace workbench
