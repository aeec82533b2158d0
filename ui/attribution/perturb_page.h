#pragma once

#include "core/insight/perturbation.h"
#include "ui/attribution/questioned_model.h"
#include "ui/common/newest_answer.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;

namespace workbench {

class FlipView;
class PaintView;
class PerturbationForm;
class ProbabilityBars;

/// The selected sample to be painted on, moved, blurred and made noisy, with the network's answer as it
/// changes. The sample itself stays as it is.
class PerturbPage : public QWidget
{
    Q_OBJECT

public:
    PerturbPage(Workspace &workspace, const QuestionedModel &model, QWidget *parent = nullptr);

    /// Asks again where anything changed; does nothing while it is hidden.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// What the network is asked.
    struct Wish
    {
        ExplainedModelPointer model = nullptr;
        DataSetPointer data = nullptr;
        std::shared_ptr<const ImageSet> own = nullptr;
        SampleId sample = {};
        Perturbation perturbation = {};
        Paint paint = {};
        bool operator==(const Wish &) const = default;
    };
    struct Seen
    {
        Planes original;
        std::shared_ptr<const Planes> pixels;
        std::vector<float> before; ///< what the network answers to the sample as it is
        std::vector<float> after;
    };
    using Answer = Result<Seen>;
    static Answer look(const Wish &wish, const std::stop_token &stop);

    QWidget *makePicture();
    QWidget *makeControls();
    void connectSignals();
    void paint(const QPointF &from, const QPointF &to, bool erase);
    void beginStroke();
    void undoStroke();
    void reset();
    void ask();
    void show(const Answer &answer);
    QString changeText(const Seen &seen) const;
    QStringList classNames() const;

    Workspace &m_workspace;
    const QuestionedModel &m_model;
    PaintView *m_picture;
    QComboBox *m_ink;
    QSlider *m_radius;
    QPushButton *m_undo;
    QPushButton *m_reset;
    PerturbationForm *m_form;
    QLabel *m_change;
    ProbabilityBars *m_bars;
    FlipView *m_flip;
    QLabel *m_fault;
    Wish m_wish;
    std::vector<Paint> m_before; ///< the paint before each stroke
    NewestAnswer<Answer> *m_asking;
};

} // namespace workbench
