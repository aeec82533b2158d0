#include "ui/runs/differences_table.h"

#include "ui/common/series_style.h"
#include "ui/common/theme.h"
#include "ui/runs/run_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <numeric>

namespace workbench {

namespace {

const QString absent = QStringLiteral("–");

std::vector<int> numbersBelow(int count)
{
    std::vector<int> numbers(std::size_t(count), 0);
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

} // namespace

DifferencesTable::DifferencesTable(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_table(new QTableWidget(m_pages)),
      m_notice(new QLabel(m_pages))
{
    m_table->setObjectName(QStringLiteral("differencesTable"));
    m_table->setAccessibleName(tr("Settings in which the ticked runs differ"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copy = new QAction(themeIcon(QStringLiteral("edit-copy")), tr("&Copy table"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] {
        QApplication::clipboard()->setText(tableText(*m_table->model(), numbersBelow(m_table->columnCount()),
                                                     numbersBelow(m_table->rowCount())));
    });
    m_table->addAction(copy);
    m_notice->setAlignment(Qt::AlignCenter);
    m_notice->setWordWrap(true);
    m_notice->setProperty("muted", true);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_notice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    fill();
}

void DifferencesTable::setRuns(const std::vector<ComparedRun> &runs)
{
    std::vector<RunFile> files;
    std::vector<Head> heads;
    for (const auto &run : runs) {
        if (!run.summary->file)
            continue;
        files.push_back(*run.summary->file);
        heads.push_back({run.series, shortName(*run.summary)});
    }
    const auto rows = differences(files);
    // A run that goes on brings news of itself, but not of its settings: a reader's place stays.
    if (rows == m_rows && heads == m_heads)
        return;
    m_rows = rows;
    m_heads = heads;
    fill();
}

void DifferencesTable::fill()
{
    m_table->clear();
    m_table->setColumnCount(int(m_heads.size()) + 1);
    m_table->setRowCount(int(m_rows.size()));
    m_table->setHorizontalHeaderItem(0, new QTableWidgetItem(tr("Setting")));
    for (int run = 0; run < int(m_heads.size()); ++run) {
        const Head &head = m_heads[std::size_t(run)];
        m_table->setHorizontalHeaderItem(run + 1, new QTableWidgetItem(seriesIcon(head.series), head.name));
    }
    for (int row = 0; row < int(m_rows.size()); ++row)
        fillRow(row);
    m_table->resizeColumnsToContents();
    m_pages->setCurrentIndex(m_rows.empty() ? 1 : 0);
    m_notice->setText(m_heads.size() < 2 ? tr("Tick two or more runs to see in which settings they differ.")
                                         : tr("The ticked runs have the same settings."));
}

void DifferencesTable::fillRow(int row)
{
    const SettingDifference &difference = m_rows[std::size_t(row)];
    m_table->setItem(row, 0, new QTableWidgetItem(difference.setting));
    for (int run = 0; run < int(difference.values.size()); ++run) {
        const QString text = difference.values[std::size_t(run)].value_or(absent);
        auto *item = new QTableWidgetItem(text);
        item->setToolTip(text);
        m_table->setItem(row, run + 1, item);
    }
}

} // namespace workbench
