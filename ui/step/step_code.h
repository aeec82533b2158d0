#pragma once

#include "core/explain/training_step_stages.h"

#include <QPlainTextEdit>

namespace workbench {

/// The step's lines of PyTorch, the current one marked.
class StepCode : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit StepCode(QWidget *parent = nullptr);

    void setStep(const RecordedStepPointer &step);
    void mark(const StepStage &stage);

protected:
    void changeEvent(QEvent *event) override;

private:
    std::vector<StepCodeLine> m_lines;
    StepStage m_stage;
};

} // namespace workbench
