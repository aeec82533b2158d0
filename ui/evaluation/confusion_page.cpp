#include "ui/evaluation/confusion_page.h"

#include "core/exchange/evaluation_csv.h"
#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/evaluation/confusion_legend.h"
#include "ui/evaluation/confusion_model.h"
#include "ui/evaluation/confusion_picture.h"
#include "ui/evaluation/confusion_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QSettings>
#include <QSlider>

namespace workbench {

namespace {

const QString measureKey = QStringLiteral("evaluation/measure");
/// As many as somebody reads; the matrix has them all.
constexpr std::size_t mostListed = 50;
/// Below this width the list would leave the matrix too little.
constexpr int roomForList = 620;
constexpr int labelRole = Qt::UserRole;
constexpr int predictedRole = Qt::UserRole + 1;

} // namespace

ConfusionPage::ConfusionPage(QWidget *parent)
    : EvaluationPage(parent), m_model(new ConfusionModel(this)), m_view(new ConfusionView(*m_model, this)),
      m_measure(new QComboBox(this)), m_zoom(new QSlider(Qt::Horizontal, this)), m_side(new QWidget(this)),
      m_list(new QListWidget(m_side)), m_sentence(new QLabel(this))
{
    setObjectName(QStringLiteral("confusionPage"));
    m_sentence->setObjectName(QStringLiteral("confusionSentence"));
    m_sentence->setWordWrap(true);
    makeList();
    auto *middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(m_view, 1);
    middle->addWidget(m_side);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(6);
    column->addLayout(makeTools());
    column->addLayout(middle, 1);
    column->addWidget(m_sentence);
    connect(m_view, &ConfusionView::cellChosen, this, &ConfusionPage::choose);
    connect(m_view, &ConfusionView::cellSeen, this, &ConfusionPage::tell);
}

QString ConfusionPage::title() const
{
    return tr("Confusion");
}

QLayout *ConfusionPage::makeTools()
{
    m_measure->setObjectName(QStringLiteral("confusionMeasure"));
    m_measure->setAccessibleName(tr("What the cells tell"));
    m_measure->setToolTip(tr("What the cells tell. Shares of a row are recall, those of a column precision: "
                             "on the diagonal. Confusion matrix: Stehman 1997."));
    m_measure->addItem(tr("Images"));
    m_measure->addItem(tr("% of the true class (row)"));
    m_measure->addItem(tr("% of the predicted class (column)"));
    m_measure->setMinimumWidth(60);
    connect(m_measure, &QComboBox::currentIndexChanged, this, [this](int index) {
        QSettings().setValue(measureKey, index);
        m_model->setMeasure(ConfusionModel::Measure(index));
    });
    m_measure->setCurrentIndex(
        std::clamp(QSettings().value(measureKey, 0).toInt(), 0, m_measure->count() - 1));
    m_zoom->setObjectName(QStringLiteral("confusionZoom"));
    m_zoom->setAccessibleName(tr("Size of the cells"));
    m_zoom->setToolTip(tr("Size of the cells (Ctrl+wheel, + and −)"));
    m_zoom->setRange(1, ConfusionView::mostEnlarged);
    m_zoom->setPageStep(2);
    m_zoom->setFixedWidth(90);
    connect(m_zoom, &QSlider::valueChanged, m_view, &ConfusionView::setEnlargement);
    connect(m_view, &ConfusionView::enlargementChanged, m_zoom, &QSlider::setValue);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_measure);
    row->addWidget(new ConfusionLegend(*m_model, this), 1);
    row->addWidget(m_zoom);
    return row;
}

void ConfusionPage::makeList()
{
    auto *heading = new QLabel(tr("Most often confused"), m_side);
    heading->setProperty("heading", true);
    heading->setBuddy(m_list);
    m_list->setObjectName(QStringLiteral("mostConfused"));
    m_list->setAccessibleName(heading->text());
    m_list->setFont(numberFont());
    m_side->setFixedWidth(210);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading);
    column->addWidget(m_list, 1);
    const auto chosen = [this](const QListWidgetItem *item) {
        choose(item->data(labelRole).toInt(), item->data(predictedRole).toInt());
    };
    connect(m_list, &QListWidget::itemClicked, this, chosen);
    connect(m_list, &QListWidget::itemActivated, this, chosen);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            m_view->setCurrentIndex(
                m_model->index(item->data(labelRole).toInt(), item->data(predictedRole).toInt()));
    });
}

void ConfusionPage::fillList(const ConfusionMatrix &matrix)
{
    m_list->clear();
    for (const auto &[label, predicted, count] : mostConfused(matrix)) {
        if (std::size_t(m_list->count()) >= mostListed)
            break;
        auto *item = new QListWidgetItem(tr("%1  %2 → %3", "count; true class → predicted class")
                                             .arg(groupedText(count), m_model->classNames().value(label),
                                                  m_model->classNames().value(predicted)),
                                         m_list);
        item->setData(labelRole, qint64(label));
        item->setData(predictedRole, qint64(predicted));
        item->setToolTip(m_model->sentence(int(label), int(predicted)));
    }
}

void ConfusionPage::setPart(const EvaluatedPart &part)
{
    m_model->setMatrix(part.numbers->confusion, part.classNames());
    fillList(part.numbers->confusion);
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid())
        tell(current.row(), current.column());
    else
        m_sentence->setText(tr("Click a cell, or press Enter on it, to see its images."));
}

PlotPicture ConfusionPage::picture()
{
    return confusionPicture(*m_model);
}

std::function<QByteArray()> ConfusionPage::csv() const
{
    return
        [matrix = m_model->matrix(), names = m_model->classNames()] { return confusionCsv(matrix, names); };
}

void ConfusionPage::choose(int label, int predicted)
{
    m_view->setCurrentIndex(m_model->index(label, predicted));
    Q_EMIT imagesWanted({.label = label, .predicted = predicted});
}

void ConfusionPage::tell(int label, int predicted)
{
    m_sentence->setText(m_model->sentence(label, predicted));
}

void ConfusionPage::resizeEvent(QResizeEvent *event)
{
    EvaluationPage::resizeEvent(event);
    m_side->setVisible(width() >= roomForList);
}

} // namespace workbench
