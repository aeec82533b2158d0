#pragma once

#include "core/result.h"

#include <QWidget>
#include <optional>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace workbench {

/// Which model predicts which images: the network as trained or a model's file, the project's test images or
/// those of other data.
class PredictionForm : public QWidget
{
    Q_OBJECT

public:
    explicit PredictionForm(QWidget *parent = nullptr);
    ~PredictionForm() override;

    /// What the trained network and the project's data set are called.
    void setOwnModel(const QString &text);
    void setOwnData(const QString &text);
    /// What the file or folder that was chosen turned out to be.
    void setDataSpec(const QString &spec);
    /// The sentence that tells what is still to be chosen; none where nothing is.
    std::optional<Error> whyIncomplete() const;
    /// As if the person had chosen them.
    void chooseModel(const QString &path);
    void chooseData(const QString &pathOrSpec);

Q_SIGNALS:
    /// A file; empty: the network as trained.
    void modelChosen(const QString &path);
    /// A SPEC, a file or a folder; empty: the project's.
    void dataChosen(const QString &text);
    /// A choice was made, perhaps the same.
    void changed();

private:
    QRadioButton *addOwn(QGridLayout *grid, int row, const QString &label, const char *name);
    QRadioButton *addOther(QGridLayout *grid, int row, const QString &text, QLineEdit *field,
                           const QList<QPushButton *> &buttons);
    QPushButton *makeButton(const char *name, const QString &text, void (PredictionForm::*slot)());
    void browseModel();
    void browseDataFile();
    void browseDataFolder();
    void takeModel();
    void takeData();

    QLineEdit *m_modelPath;
    QLineEdit *m_dataSpec;
    QRadioButton *m_ownModel;
    QRadioButton *m_otherModel;
    QRadioButton *m_ownData;
    QRadioButton *m_otherData;
    QString m_takenModel; ///< what was last told
    QString m_takenData;
};

} // namespace workbench
