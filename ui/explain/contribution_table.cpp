#include "ui/explain/contribution_table.h"

#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QTableWidget>
#include <algorithm>
#include <array>

namespace workbench {

namespace {

constexpr std::size_t mostListed = 8;
constexpr int columnsOfSide = 2; ///< the input's name, and the product

} // namespace

ContributionTable::ContributionTable(QWidget *parent)
    : Section(tr("Largest contributions"), parent), m_table(new QTableWidget(0, 2 * columnsOfSide, this))
{
    m_table->setObjectName(QStringLiteral("contributionTable"));
    m_table->setAccessibleName(tr("Largest contributions"));
    m_table->setHorizontalHeaderLabels(
        {tr("for: input"), tr("weight · input"), tr("against: input"), tr("weight · input")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    add(m_table);
    const auto choose = [this](int row, int column) {
        if (const auto *item = m_table->item(row, column))
            Q_EMIT inputChosen(item->data(Qt::UserRole).toLongLong());
    };
    connect(m_table, &QTableWidget::cellClicked, this, choose);
    connect(m_table, &QTableWidget::cellActivated, this, choose);
}

void ContributionTable::show(const LinearNumbers &linear, const WorkedInnerProduct &worked,
                             std::int64_t output, const std::function<QString(std::int64_t)> &nameOf)
{
    const std::array sides{largestContributions(worked.products, true, mostListed),
                           largestContributions(worked.products, false, mostListed)};
    m_table->clearContents();
    m_table->setRowCount(int(std::max(sides[0].size(), sides[1].size())));
    for (int side = 0; side < int(sides.size()); ++side) {
        const auto &places = sides[std::size_t(side)];
        for (int row = 0; row < int(places.size()); ++row) {
            const auto place = places[std::size_t(row)];
            const QStringList texts{nameOf(std::int64_t(place)),
                                    QStringLiteral("%1 · %2 = %3")
                                        .arg(valueText(double(linear.weights(output)[place]), 3),
                                             valueText(double(linear.values()[place]), 3),
                                             valueText(worked.products[place]))};
            for (int column = 0; column < columnsOfSide; ++column) {
                auto *item = new QTableWidgetItem(texts[column]);
                item->setFont(numberFont());
                item->setData(Qt::UserRole, qlonglong(place));
                m_table->setItem(row, side * columnsOfSide + column, item);
            }
        }
    }
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            int(mostListed) * m_table->verticalHeader()->defaultSectionSize() + 4);
}

} // namespace workbench
