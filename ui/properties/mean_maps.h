#pragma once

#include "core/insight/responses.h"
#include "ui/attribution/questioned_model.h"
#include "ui/data/data_task.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace workbench {

class ClassChoice;

/// Whose feature maps are seen: those of the selected sample, or the mean over all images of a class in a
/// part of the data set, which is worked out beside the GUI thread and follows the selected layer.
class MeanMaps : public QWidget
{
    Q_OBJECT

public:
    explicit MeanMaps(Workspace &workspace, QWidget *parent = nullptr);

    /// Whether a class is chosen.
    bool isWanted() const;
    /// Of the selected layer and the chosen class; null until it is there.
    const MeanOutput *found() const { return m_found ? &*m_found : nullptr; }
    /// "mean over Sneaker: 480 validation images", or why there is none yet.
    QString remark() const;
    /// Asks for what is chosen now, where it is seen.
    void refresh();

Q_SIGNALS:
    /// Another choice, or it is there.
    void changed();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Wish
    {
        ExplainedModelPointer model;
        DataSetPointer data;
        DataPart part = DataPart::Training;
        QString layer;
        std::int32_t label = 0;
        bool operator==(const Wish &) const = default;
    };
    void makeRow();
    void connectSignals();
    std::optional<Wish> wish() const;
    Project project() const;
    QString className() const;
    void wantModel(bool wanted);
    void start();
    void showState();

    Workspace &m_workspace;
    QuestionedModel &m_model;
    DataTask m_task;
    std::optional<Wish> m_wish;
    std::optional<MeanOutput> m_found;
    std::optional<Error> m_error;
    bool m_cancelled = false;
    bool m_wantsModel = false;
    ClassChoice *m_class;
    QComboBox *m_part;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace workbench
