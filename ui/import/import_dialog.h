#pragma once

#include "ui/common/workspace.h"
#include "ui/import/import_preview.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace workbench {

class ConversionStrip;
class FindingsModel;
class SourceForm;

/// The import assistant: what and where the data is, how its images become the network's, and what is wrong
/// with it. Everything is read in the background while the form is filled in. Does not block the window;
/// deletes itself when closed.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Workspace &workspace, QWidget *parent);

    /// Starts with what lies at `path`, a file or folder.
    void openPath(const QString &path);

Q_SIGNALS:
    /// One sentence for the status bar.
    void said(const QString &sentence);

private:
    void makeLayout();
    QLayout *makeProgress();
    QLayout *makeFooter();
    void showSpec(const QString &text);
    /// Nothing is known until what begins now is through.
    void beginReading(const QString &words);
    void check();
    void checked(const Result<DataSetPointer> &data);
    void showProgress(std::int64_t done, std::int64_t total);
    void showSummary();
    void offerFit();
    /// The form's spec with the size and channels that were found.
    DataSpec sizedSpec() const;
    void saveReport();
    Network fittingNetwork() const;
    void use();
    bool mayUseTheRest();

    Workspace &m_workspace;
    DataLoader m_loader;
    ImportPreviewer m_previewer;
    QTimer m_delay; ///< while a field is being typed in
    QElapsedTimer m_since;
    DataSetPointer m_found; ///< null: nothing usable, or not checked yet
    SourceForm *m_form;
    ConversionStrip *m_strip;
    FindingsModel *m_findings;
    QTableView *m_table;
    QLabel *m_noFindings;
    QLabel *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_report;
    QPushButton *m_use;
    QCheckBox *m_fit;
};

} // namespace workbench
