#pragma once

#include "ui/attribution/questioned_model.h"
#include "ui/attribution/why_questions.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;

namespace workbench {

class ClassChoice;
class FidelityView;
class MethodStrip;
class OverlayView;
class ScaleLegend;

/// Why the network answers as it does to the selected sample: the maps of all methods, one of them in large
/// over the picture, what it is worth, and where it comes from.
class MapsPage : public QWidget
{
    Q_OBJECT

public:
    MapsPage(Workspace &workspace, const QuestionedModel &model, QWidget *parent = nullptr);

    const WhyQuestions &questions() const { return *m_questions; }
    /// Asks again where anything changed; does nothing while it is hidden.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *makeChoices();
    QWidget *makeLarge();
    QWidget *makeExplanation();
    QLayout *makeProgress();
    void connectSignals();
    WhyWish wish() const;
    /// The layer that Grad-CAM is asked for; empty: the last convolution.
    QString wishedLayer() const;
    void showLayers();
    void showAnswers();
    void showMethod();
    void showProgress();
    QString className(std::int64_t index) const;
    QString scoreText() const;
    QString numbersText() const;
    QString statusText() const;

    Workspace &m_workspace;
    const QuestionedModel &m_model;
    WhyQuestions *m_questions;
    ClassChoice *m_target;
    ClassChoice *m_against;
    QComboBox *m_layer;
    MethodStrip *m_strip;
    OverlayView *m_overlay;
    ScaleLegend *m_legend;
    QSlider *m_strength;
    QLabel *m_score;
    QLabel *m_method;
    QLabel *m_numbers;
    FidelityView *m_fidelity;
    QLabel *m_status;
    QLabel *m_fault;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace workbench
