#pragma once

#include "core/exchange/trained_model.h"
#include "ui/common/workspace.h"

#include <QAction>
#include <QPointer>

namespace workbench {

class WeightImportDialog;

/// Brings what others have trained into the window: opens trained models as projects with their weights, and
/// puts the weights of any file into the network at hand.
class ModelOpener : public QObject
{
    Q_OBJECT

public:
    ModelOpener(Workspace &workspace, QWidget *window);

    /// Whether a file of that name is opened as a trained model.
    static bool isModel(const QString &path);
    /// Whether a file of that name holds only weights.
    static bool isWeights(const QString &path);
    /// Reads the model in the background, then shows it in the place of the project. Says why when it cannot.
    void open(const QString &path);
    /// Looks into a file of weights; which one is asked for where the path is empty.
    void importWeights(const QString &path = {});
    QAction *importAction() { return m_import; }

Q_SIGNALS:
    /// One sentence for the status bar.
    void said(const QString &sentence);
    void opened(const QString &path);

private:
    /// Why no model can be opened now in the place of that project, about which the user was asked.
    std::optional<Error> whyNot(const Project &replaced) const;
    void show(const QString &path, const TrainedModel &model);
    void refuse(const QString &path, const Error &error, bool holdsWeights);
    void compareClasses();

    Workspace &m_workspace;
    QWidget *m_window;
    QAction *m_import;
    QPointer<WeightImportDialog> m_dialog;
    QStringList m_classNames; ///< of the model that was opened, until they are compared with the data's
};

} // namespace workbench
