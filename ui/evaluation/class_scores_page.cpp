#include "ui/evaluation/class_scores_page.h"

#include "core/exchange/evaluation_csv.h"
#include "ui/common/bar_delegate.h"
#include "ui/common/view_menus.h"
#include "ui/evaluation/class_scores_model.h"
#include "ui/evaluation/table_style.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace workbench {

ClassScoresPage::ClassScoresPage(QWidget *parent)
    : EvaluationPage(parent), m_model(new ClassScoresModel(this)), m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("classScoresPage"));
    m_table->setObjectName(QStringLiteral("classScores"));
    m_table->setAccessibleName(tr("Precision, recall and F1 of each class"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    styleTable(*m_table);
    addTableMenu(*m_table, QStringLiteral("class scores"));
    // Without a bar it sets a number as high as beside one.
    m_table->setItemDelegate(new BarDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(ClassScoresModel::Class, QHeaderView::ResizeToContents);
    auto *help = new QLabel(tr("Click a class, or press Enter on it, to see its images. “–” is not known: a "
                               "share of nothing. Means leave it out."),
                            this);
    help->setProperty("muted", true);
    help->setWordWrap(true);
    help->setToolTip(tr("As scikit-learn's precision_recall_fscore_support with zero_division=nan"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(help);
    connect(m_table, &QTableView::clicked, this, &ClassScoresPage::choose);
    connect(m_table, &QTableView::activated, this, &ClassScoresPage::choose);
}

QString ClassScoresPage::title() const
{
    return tr("Classes");
}

void ClassScoresPage::setPart(const EvaluatedPart &part)
{
    const auto label = m_model->labelAt(m_table->currentIndex().row());
    m_report = part.numbers->report;
    m_classNames = part.classNames();
    m_model->setReport(m_report, m_classNames);
    // The same class stays chosen from epoch to epoch.
    for (int row = 0; label && row < m_model->rowCount(); ++row) {
        if (m_model->labelAt(row) == label)
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
}

std::function<QByteArray()> ClassScoresPage::csv() const
{
    return [report = m_report, names = m_classNames] { return classScoresCsv(report, names); };
}

void ClassScoresPage::choose(const QModelIndex &index)
{
    if (const auto label = m_model->labelAt(index.row()))
        Q_EMIT imagesWanted({.label = *label});
}

} // namespace workbench
