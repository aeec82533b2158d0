#include "ui/import_weights/weight_table_panel.h"

#include "core/files.h"
#include "ui/common/save_as.h"
#include "ui/import_weights/weight_choice_delegate.h"
#include "ui/import_weights/weight_table_model.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace workbench {

WeightTablePanel::WeightTablePanel(QWidget *parent)
    : QWidget(parent), m_model(new WeightTableModel(this)), m_shown(new QSortFilterProxyModel(this)),
      m_table(new QTableView(this)), m_onlyProblems(new QCheckBox(tr("Only &problems"), this)),
      m_copy(new QPushButton(tr("&Copy table"), this)), m_save(new QPushButton(tr("&Save table…"), this))
{
    m_shown->setSourceModel(m_model);
    m_shown->setFilterRole(WeightTableModel::problemRole);
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(6);
    column->addLayout(makeHeader());
    column->addWidget(m_table, 1);
    connect(m_model, &WeightTableModel::assigned, this, &WeightTablePanel::assigned);
    connect(m_onlyProblems, &QCheckBox::toggled, this,
            [this](bool only) { m_shown->setFilterFixedString(only ? QStringLiteral("1") : QString()); });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(QString::fromUtf8(assignmentCsv(assignment()))); });
    connect(m_save, &QPushButton::clicked, this, &WeightTablePanel::save);
    setAssignment({});
}

QLayout *WeightTablePanel::makeHeader()
{
    auto *title = new QLabel(tr("&Tensors of the network"), this);
    title->setProperty("heading", true);
    title->setBuddy(m_table);
    m_onlyProblems->setObjectName(QStringLiteral("weightsOnlyProblems"));
    m_onlyProblems->setToolTip(tr("Only tensors that are missing or have another shape or type in the file"));
    m_copy->setObjectName(QStringLiteral("weightsCopy"));
    m_save->setObjectName(QStringLiteral("weightsSave"));
    for (auto *each : {m_copy, m_save})
        each->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(title);
    row->addStretch();
    row->addWidget(m_onlyProblems);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    return row;
}

void WeightTablePanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("weightsTable"));
    m_table->setAccessibleName(tr("Tensors of the network, and what of the file becomes of them"));
    m_table->setModel(m_shown);
    m_table->setItemDelegateForColumn(WeightTableModel::FromFile, new WeightChoiceDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const std::array<int, WeightTableModel::ColumnCount> widths{17, 11, 20, 10, 15, 15};
    for (int column = 0; column < WeightTableModel::ColumnCount; ++column)
        header->resizeSection(column, widths[std::size_t(column)] * digit);
    for (const int column : {WeightTableModel::Tensor, WeightTableModel::FromFile})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsEditable))
            m_table->edit(index);
    });
}

void WeightTablePanel::setAssignment(const WeightAssignment &assignment)
{
    m_model->setAssignment(assignment);
    const bool some = !assignment.needed().empty();
    m_onlyProblems->setEnabled(some);
    m_copy->setEnabled(some);
    m_save->setEnabled(some);
}

const WeightAssignment &WeightTablePanel::assignment() const
{
    return m_model->assignment();
}

void WeightTablePanel::save()
{
    const auto write = [csv = assignmentCsv(assignment())](const QString &path) {
        return writeWhole(path, csv);
    };
    saveInBackground(this, tr("Save the table"), m_fileName + QStringLiteral(".csv"), tr("Table (*.csv)"),
                     write, [this](const QString &sentence) { Q_EMIT said(sentence); });
}

} // namespace workbench
