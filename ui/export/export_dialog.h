#pragma once

#include "core/exchange/export_preview.h"
#include "ui/common/newest_answer.h"
#include "ui/export/export_kind.h"
#include "ui/export/exporter.h"
#include "ui/predictions/test_predictor.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTabBar;

namespace workbench {

/// Takes the trained model away: in which form, what the files will hold, and how they were proved. Does not
/// block the window; Esc ends an export that is going on, else closes the dialog. Deletes itself when closed.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Workspace &workspace, QWidget *parent);

    void reject() override;
    void done(int result) override;

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeLayout();
    QLayout *makeKinds();
    QLayout *makeChosen();
    void preparePreview();
    void prepareProgress();
    QLayout *makeFooter();
    void connectSignals();

    const ExportKind &kind() const;
    ExportWish wish() const;
    std::optional<Error> whyNot() const;
    bool isReady() const;
    void saveOrCancel();
    void start(const QString &path);
    void leave();

    void kindChosen();
    void update();
    void askPreview();
    void take(const Result<std::vector<PreviewFile>> &preview);
    void showFile();
    QString answersText() const;
    void showProgress();
    QString statusText() const;
    QString outcomeText() const;

    Workspace &m_workspace;
    TestPredictor m_predictor; ///< has the model, and its first answers
    Exporter m_exporter;
    NewestAnswer<Result<std::vector<PreviewFile>>> m_previewer;
    std::vector<ExportKind> m_kinds;
    std::shared_ptr<const TrainedModel> m_model; ///< what the preview is of
    std::vector<PreviewFile> m_files;
    QLabel *m_title;
    QListWidget *m_list;
    QLabel *m_hint;
    QCheckBox *m_preprocessing;
    QCheckBox *m_softmax;
    QCheckBox *m_probabilities;
    QTabBar *m_tabs;
    QPlainTextEdit *m_preview;
    QProgressBar *m_progress;
    QLabel *m_status;
    QPushButton *m_openFolder;
    QPushButton *m_close;
    QPushButton *m_save;
};

} // namespace workbench
