#pragma once

#include "ui/common/newest_answer.h"
#include "ui/evaluation/answer_store.h"
#include "ui/evaluation/evaluation_page.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabBar;

namespace workbench {

class EmptyPage;
class EpochAnswers;
class EpochTravel;
class PlotExports;
class PredictionBar;
class TestLooks;

/// How good the model's answers to one part of the data set are: who is taken for whom, which classes are
/// recognised, how far its probabilities can be believed. The validation images while a run goes on, any part
/// when it is asked for; the test images never before.
class EvaluationPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EvaluationPanel(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);
    /// The images behind a number; predictions of them are there by now.
    void imagesWanted(const workbench::SampleFilter &filter);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makePages();
    void makeLayout();
    QLayout *makeHeader();
    QLayout *makePartRow();
    void makeExports();
    void connectSignals();

    DataPart chosenPart() const;
    /// Whether a person sees the answers to the validation images.
    bool showsValidation() const;
    /// Whether it shows an epoch before the one whose answers are there.
    bool isBehind() const;
    EvaluationPage &page() const;
    void refresh();
    void take(const EvaluatedPart &part);
    void showPage();
    void showState();
    void showWish();
    QString emptyText() const;
    void wantImages(SampleFilter filter);
    void giveImages();

    Workspace &m_workspace;
    SetPredictor &m_predictor;
    AnswerStore &m_store;
    TestLooks &m_looks;
    EpochTravel &m_travel;
    EpochAnswers *m_epochAnswers;
    std::vector<EvaluationPage *> m_evaluations;
    std::vector<PartEvaluationPointer> m_given; ///< to each of those pages
    std::optional<EvaluatedPart> m_shown;
    PartAnswersPointer m_asked; ///< whose numbers are shown or worked out
    std::optional<SampleFilter> m_wanted;
    NewestAnswer<EvaluatedPart> m_numbers;
    PlotExports *m_exports;
    QTabBar *m_tabs;
    QStackedWidget *m_pages; ///< those, then the empty page
    EmptyPage *m_empty;
    QComboBox *m_part;
    PredictionBar *m_bar;
    QLabel *m_headline;
    QLabel *m_caveat;
};

} // namespace workbench
