#pragma once

#include "ui/evaluation/evaluation_page.h"

class QComboBox;
class QLabel;
class QListWidget;
class QSlider;

namespace workbench {

class ConfusionModel;
class ConfusionView;

/// Who is taken for whom: the confusion matrix, and its largest numbers beside the diagonal as a list.
class ConfusionPage : public EvaluationPage
{
    Q_OBJECT

public:
    explicit ConfusionPage(QWidget *parent = nullptr);

    QString title() const override;
    QString name() const override { return QStringLiteral("confusion"); }
    void setPart(const EvaluatedPart &part) override;
    PlotPicture picture() override;
    std::function<QByteArray()> csv() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *makeTools();
    void makeList();
    void fillList(const ConfusionMatrix &matrix);
    void choose(int label, int predicted);
    void tell(int label, int predicted);

    ConfusionModel *m_model;
    ConfusionView *m_view;
    QComboBox *m_measure;
    QSlider *m_zoom;
    QWidget *m_side;
    QListWidget *m_list;
    QLabel *m_sentence;
};

} // namespace workbench
