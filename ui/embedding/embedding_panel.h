#pragma once

#include "ui/common/chosen_samples.h"
#include "ui/embedding/embedding_maker.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace workbench {

class EmbeddingForm;
class EmptyPage;
class PlotExports;
class QuestionedModel;
class ScatterLegend;
class ScatterView;
struct PlotPicture;
struct SampleFilter;

/// How a layer tells the samples of a part of the data set apart: as points of a plane, by PCA or t-SNE.
/// Worked out when it is seen, anew for another model, from where the points were; of the test images only
/// when somebody asks. What is picked out of it is picked out for all views.
class EmbeddingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EmbeddingPanel(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);
    void imagesWanted(const workbench::SampleFilter &filter);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeLayout();
    QLayout *makeHeader();
    QWidget *makePicture();
    void makeProgressRow();
    QLayout *makeResultRow();
    QLayout *makeChoiceRow();
    void makeExports();
    void connectSignals();
    void connectPoints();

    /// Works out what is wanted, as far as it may, and says what is missing.
    void refresh();
    bool mayShow(const EmbeddingOrder &order) const;
    bool keepsPicture(const EmbeddingOrder &order) const;
    void takeAction();
    void showEmpty(const QString &text, const QString &action = {});
    void showPicture();
    void showProgress();
    void showChoice();
    bool isBehind() const;
    PlotPicture picture() const;

    Workspace &m_workspace;
    QuestionedModel &m_model;
    ChosenSamples &m_chosen;
    EmbeddingMaker *m_maker;
    EmbeddingForm *m_form;
    ScatterView *m_view;
    ScatterLegend *m_legend;
    EmptyPage *m_empty;
    QStackedWidget *m_pages; ///< the picture, the empty page
    PlotExports *m_exports;
    QLabel *m_shown;
    QLabel *m_result;
    QCheckBox *m_wrong;
    QWidget *m_progressRow;
    QLabel *m_progressText;
    QProgressBar *m_progress;
    QLabel *m_choice;
    QPushButton *m_gallery;
    QPushButton *m_clear;
    std::weak_ptr<const ExplainedModel> m_testAsked; ///< the model whose test images somebody asked for
};

} // namespace workbench
