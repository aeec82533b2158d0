#pragma once

#include "ui/predictions/test_predictor.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace workbench {

class PredictedClassesModel;
class PredictionForm;

/// Predictions for test images into a CSV file: with which model, of which images, how its first rows look,
/// and what came of it. Does not block the window; Esc ends predicting that is going on, else closes the
/// dialog. Deletes itself when closed.
class PredictDialog : public QDialog
{
    Q_OBJECT

public:
    PredictDialog(Workspace &workspace, QWidget *parent);
    ~PredictDialog() override;

    /// Takes the path of a trained model, of a data file or of a folder.
    void openPath(const QString &path);
    void reject() override;
    void done(int result) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeLayout();
    QLayout *makePreview();
    QLayout *makeClasses();
    QLayout *makeProgress();
    QLayout *makeFooter();
    void connectSignals();
    void saveOrCancel();
    std::optional<Error> whyNot() const;
    void openFolder();
    void update();
    void nameOwn();
    void showPreview();
    void showProgress();
    void showClasses();
    QString statusText() const;
    QString savedText(const SavedPredictions &saved) const;
    QString preparingText() const;
    void saveGeometryNow();

    Workspace &m_workspace;
    TestPredictor m_predictor;
    PredictionForm *m_form;
    QCheckBox *m_probabilities;
    QLabel *m_previewTitle;
    QPlainTextEdit *m_preview;
    PredictedClassesModel *m_classes;
    QLabel *m_classesHint;
    QTableView *m_classesTable;
    QProgressBar *m_progress;
    QLabel *m_status;
    QPushButton *m_openFolder;
    QPushButton *m_close;
    QPushButton *m_save;
};

} // namespace workbench
