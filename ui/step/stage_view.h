#pragma once

#include "core/explain/training_step_stages.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QSpinBox;
class QStackedWidget;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace workbench {

class LossModel;
class TensorView;
class UpdateView;

/// What is to be seen at one stage of a step: its tensors as pictures or numbers, the batch at the loss, or a
/// parameter at its update.
class StageView : public QWidget
{
    Q_OBJECT

public:
    explicit StageView(QWidget *parent = nullptr);

    void showStage(const RecordedStepPointer &step, const StepStage &stage, const DataSetPointer &images);
    UpdateView &updateView() { return *m_update; }

private:
    QWidget *makeHeader();
    QWidget *makeLossPage();
    QWidget *makeUpdatePage();
    void addTensor(const QString &title, const TensorData &tensor, const QString &remark = {},
                   bool weights = false);
    void showTensors();
    void showForward(const Layer &layer);
    void showBackward(const Layer &layer);
    void showGradients();
    void showLoss();
    /// What a layer reads: the batch, or another layer's record.
    const TensorData *outputOf(const QString &id) const;
    QString sampleText() const;

    RecordedStepPointer m_step;
    StepStage m_stage;
    DataSetPointer m_data;
    QLabel *m_title;
    QLabel *m_explanation;
    QWidget *m_sampleRow;
    QSpinBox *m_sample;
    QLabel *m_sampleText;
    QToolButton *m_numbers;
    QStackedWidget *m_pages;
    QScrollArea *m_tensorPage;
    QVBoxLayout *m_tensorColumn;
    std::vector<TensorView *> m_tensors;
    std::size_t m_used = 0; ///< of `m_tensors`
    QLabel *m_note;
    LossModel *m_lossModel;
    QTableView *m_lossTable;
    QLabel *m_lossText;
    UpdateView *m_update;
};

} // namespace workbench
