#pragma once

#include "core/exchange/weight_files.h"
#include "core/exchange/weight_import.h"
#include "ui/checks/check_thread.h"
#include "ui/common/newest_answer.h"
#include "ui/data/data_task.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace workbench {

class LeftOverList;
class WeightTablePanel;

/// Puts the weights of a file into the network at hand: which of its tensors become which of the network, and
/// what does not fit. Nothing is loaded by halves. Does not block the window; Esc ends reading that is going
/// on, else closes the dialog. Deletes itself when closed.
class WeightImportDialog : public QDialog
{
    Q_OBJECT

public:
    WeightImportDialog(Workspace &workspace, QWidget *parent);
    ~WeightImportDialog() override;

    void openFile(const QString &path);
    void reject() override;

Q_SIGNALS:
    /// One sentence for the status bar.
    void said(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeLayout();
    QLayout *makeFile();
    QLayout *makeProgress();
    QLayout *makeFooter();
    void connectSignals();
    void chooseFile();
    void arrived(const Result<WeightsFile> &read);
    /// Of the network as it is now.
    void assignAnew();
    void cancelReading();
    void load();
    void finish(const Project &project, const Result<TensorMap> &weights);
    void update();
    void showProgress();
    /// Why nothing can be loaded now, whatever the file; none when it can.
    std::optional<Error> whyNot() const;
    bool mayLoad() const;
    QString statusText() const;
    QString summary() const;
    /// The run that has the weights that are shown now in its folder; empty: none has.
    QString keepingRun() const;
    QString previousText() const;

    Workspace &m_workspace;
    DataTask m_reading;
    NewestAnswer<WeightAssignment> m_assigning;
    CheckThread m_drawing; ///< of the weights that a new network begins with
    std::shared_ptr<const WeightsFile> m_file;
    std::optional<Error> m_error; ///< of reading or loading
    QString m_path;
    QLineEdit *m_pathField;
    QProgressBar *m_progress;
    QLabel *m_status;
    QPushButton *m_cancel;
    WeightTablePanel *m_table;
    LeftOverList *m_leftOver;
    QCheckBox *m_keep;
    QLabel *m_previous;
    QPushButton *m_load;
};

} // namespace workbench
