#include "ui/data/doubtful_page.h"

#include "core/exchange/suspicious_labels_csv.h"
#include "core/files.h"
#include "ui/common/save_as.h"
#include "ui/common/theme.h"
#include "ui/data/doubtful_model.h"
#include "ui/common/empty_page.h"
#include "ui/data/prediction_bar.h"
#include "ui/data/set_predictor.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>

namespace workbench {

namespace {

const QString unseenKey = QStringLiteral("doubtfulLabels/unseenOnly");
constexpr int rowHeight = 32;

} // namespace

DoubtfulPage::DoubtfulPage(Workspace &workspace, SetPredictor &predictor, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_predictor(predictor),
      m_model(new DoubtfulModel(workspace, this)), m_table(new QTableView(this)),
      m_empty(new EmptyPage(this)), m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("doubtfulPage"));
    setAccessibleName(tr("Doubtful labels"));
    makeTable();
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(new PredictionBar(m_predictor, this));
    column->addWidget(makeHelp());
    column->addLayout(makeTools());
    column->addWidget(m_pages, 1);
    connect(&m_predictor, &SetPredictor::changed, this, [this] {
        if (!m_predictor.predictions())
            showLabels();
    });
    connect(&m_predictor, &SetPredictor::predictionsChanged, this, &DoubtfulPage::showLabels);
    connect(&workspace.document(), &Document::selectedSampleChanged, this, &DoubtfulPage::followSelection);
    showLabels();
}

QLabel *DoubtfulPage::makeHelp()
{
    auto *help =
        new QLabel(tr("The model finds another class likelier than the label, and is as sure of it as it "
                      "usually is. It has learnt the labels of training images: doubts about other images "
                      "tell more."),
                   this);
    help->setWordWrap(true);
    help->setProperty("muted", true);
    help->setToolTip(
        tr("Confident learning (Northcutt, Jiang, Chuang 2021): an image is listed when its predicted "
           "class is at least as probable as that class is on average among the images labelled so; "
           "images that were trained on, and the others, have averages of their own. The list is "
           "sorted by how much likelier the predicted class is than the label."));
    return help;
}

QLayout *DoubtfulPage::makeTools()
{
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("doubtfulCount"));
    m_count->setFont(numberFont());
    m_count->setMinimumWidth(10);
    m_unseenOnly = new QCheckBox(tr("&Without training images"), this);
    m_unseenOnly->setObjectName(QStringLiteral("unseenOnly"));
    m_unseenOnly->setChecked(QSettings().value(unseenKey, false).toBool());
    connect(m_unseenOnly, &QCheckBox::toggled, this, [this](bool only) {
        QSettings().setValue(unseenKey, only);
        showLabels();
    });
    m_copy = makeButton("copyDoubtful", tr("C&opy CSV"), &DoubtfulPage::copy);
    m_save = makeButton("saveDoubtful", tr("&Save CSV…"), &DoubtfulPage::save);
    auto *row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    for (auto *widget : {static_cast<QWidget *>(m_unseenOnly), static_cast<QWidget *>(m_copy),
                         static_cast<QWidget *>(m_save)})
        row->addWidget(widget);
    return row;
}

QPushButton *DoubtfulPage::makeButton(const char *name, const QString &text, void (DoubtfulPage::*slot)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

void DoubtfulPage::makeTable()
{
    m_table->setObjectName(QStringLiteral("doubtfulTable"));
    m_table->setAccessibleName(tr("Doubtful labels"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setIconSize({rowHeight - 4, rowHeight - 4});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->sortByColumn(DoubtfulModel::Doubt, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DoubtfulPage::rowChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DoubtfulPage::followSelection);
}

void DoubtfulPage::showLabels()
{
    const auto predictions = m_predictor.predictions();
    std::vector<SuspiciousLabel> labels = m_predictor.doubtful();
    if (m_unseenOnly->isChecked())
        std::erase_if(labels, [](const SuspiciousLabel &label) { return label.part == DataPart::Training; });
    m_model->setLabels(predictions ? predictions->data : nullptr, std::move(labels));
    const auto count = std::ssize(m_model->labels());
    m_count->setText(count > 0 ? tr("%n doubtful label(s)", nullptr, int(count)) : QString());
    m_pages->setCurrentIndex(count > 0 ? 0 : 1);
    m_copy->setEnabled(count > 0);
    m_save->setEnabled(count > 0);
    if (predictions)
        m_empty->setText(m_predictor.doubtful().empty()
                             ? tr("The model doubts no label.")
                             : tr("The model doubts labels of training images only."));
    else
        m_empty->setText(
            m_predictor.whyNot()
                ? tr("Doubtful labels are listed here once a trained model has answered to all images.")
                : tr("Predict all images: labels that the model doubts are listed here."));
}

void DoubtfulPage::followSelection()
{
    const auto row = m_model->rowOf(m_workspace.document().selectedSample());
    m_table->setCurrentIndex(row ? m_model->index(*row, DoubtfulModel::Image) : QModelIndex());
}

void DoubtfulPage::rowChosen(const QModelIndex &index)
{
    if (index.isValid())
        m_workspace.document().selectSample(m_model->at(index).sample);
}

void DoubtfulPage::copy()
{
    QApplication::clipboard()->setText(
        QString::fromUtf8(suspiciousLabelsCsv(*m_predictor.predictions()->data, m_model->labels())));
    Q_EMIT said(tr("Copied %n doubtful label(s)", nullptr, m_model->rowCount()));
}

void DoubtfulPage::save()
{
    saveInBackground(
        this, tr("Save doubtful labels"),
        m_workspace.document().title() + QStringLiteral(" ") + tr("doubtful labels") + QStringLiteral(".csv"),
        tr("Tables (*.csv)"),
        [data = m_predictor.predictions()->data, labels = m_model->labels()](const QString &path) {
            return writeWhole(path, suspiciousLabelsCsv(*data, labels));
        },
        [this](const QString &sentence) { Q_EMIT said(sentence); });
}

} // namespace workbench
