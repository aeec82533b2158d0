#include "ui/runs/runs_panel.h"

#include "ui/common/action_button.h"
#include "ui/common/reading_label.h"
#include "ui/common/theme.h"
#include "ui/runs/differences_table.h"
#include "ui/runs/run_actions.h"
#include "ui/runs/run_text.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

namespace workbench {

namespace {

const QString scopeKey = QStringLiteral("runs/all");
const QString tickedKey = QStringLiteral("runs/ticked");
const QString splitterKey = QStringLiteral("runs/splitter");
const QString columnsKey = QStringLiteral("runs/columns");
/// More curves than that are not told apart at a glance.
constexpr qsizetype mostTickedByThemselves = 8;

/// News of the run must not take away what a person is typing.
class NoteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        const auto *line = qobject_cast<QLineEdit *>(editor);
        if (!line || !line->isModified())
            QStyledItemDelegate::setEditorData(editor, index);
    }
};

} // namespace

RunsPanel::RunsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_reader(new RunReader(this)), m_runs(new RunsModel(this)),
      m_filter(new RunsFilter(*m_runs, this)), m_splitter(new QSplitter(this))
{
    setObjectName(QStringLiteral("runsPanel"));
    setAccessibleName(tr("Runs"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_runs->setTicked(QSettings().value(tickedKey).toStringList(), true);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makeComparison());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({550, 450});
    m_splitter->restoreState(QSettings().value(splitterKey).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(splitterKey, m_splitter->saveState()); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 6);
    column->addWidget(m_splitter);
    connectRuns();
    updateScope();
    sessionChanged();
}

RunsPanel::~RunsPanel() = default;

QWidget *RunsPanel::makeList()
{
    auto *list = new QWidget(this);
    m_pages = new QStackedWidget(list);
    m_table = new QTableView(m_pages);
    makeTable();
    m_actions = new RunActions(m_workspace, *m_reader, *m_runs, *m_filter, *m_table);
    m_empty = new QLabel(m_pages);
    m_empty->setObjectName(QStringLiteral("noRuns"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("muted", true);
    m_showAll = new QPushButton(tr("Show &all runs"), m_pages);
    connect(m_showAll, &QPushButton::clicked, this, [this] { m_scope->setCurrentIndex(1); });
    auto *empty = new QWidget(m_pages);
    auto *middle = new QVBoxLayout(empty);
    middle->addStretch();
    middle->addWidget(m_empty);
    middle->addWidget(m_showAll, 0, Qt::AlignHCenter);
    middle->addStretch();
    m_pages->addWidget(m_table);
    m_pages->addWidget(empty);
    m_trouble = new QLabel(list);
    m_trouble->setObjectName(QStringLiteral("runTrouble"));
    m_trouble->setWordWrap(true);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_trouble->hide();
    m_folds = new ReadingLabel(list);
    m_folds->setObjectName(QStringLiteral("foldSummary"));
    m_folds->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_folds->hide();
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(4);
    column->addLayout(makeHeader());
    column->addWidget(m_pages, 1);
    column->addWidget(m_trouble);
    column->addWidget(m_folds);
    return list;
}

QLayout *RunsPanel::makeHeader()
{
    m_scope = new QComboBox(this);
    m_scope->setObjectName(QStringLiteral("runScope"));
    m_scope->setAccessibleName(tr("Which runs are listed"));
    m_scope->addItems({tr("This project"), tr("All runs")});
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(6);
    m_scope->setToolTip(tr("Runs of a project are those that began under its name"));
    m_scope->setCurrentIndex(QSettings().value(scopeKey, false).toBool() ? 1 : 0);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("runCount"));
    m_count->setProperty("muted", true);
    m_count->setMinimumWidth(10);
    auto *row = new QHBoxLayout;
    row->addWidget(m_scope);
    row->addWidget(m_count, 1);
    for (auto *action : {m_actions->restoreAction(), m_actions->reportAction(), m_actions->folderAction(),
                         m_actions->copyAction(), m_actions->removeAction()})
        row->addWidget(buttonFor(action, this));
    return row;
}

void RunsPanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("runsTable"));
    m_table->setAccessibleName(tr("List of runs"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setItemDelegateForColumn(RunsModel::Note, new NoteDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RunsModel::Started, Qt::DescendingOrder);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const std::array<int, RunsModel::ColumnCount> widths{25, 14, 10, 11, 24, 10, 11,
                                                         14, 11, 14, 10, 8,  10, 16};
    for (int column = 0; column < RunsModel::ColumnCount; ++column)
        header->resizeSection(column, widths[std::size_t(column)] * digit);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &RunsPanel::chooseColumns);
    header->restoreState(QSettings().value(columnsKey).toByteArray());
    const auto save = [header] { QSettings().setValue(columnsKey, header->saveState()); };
    connect(header, &QHeaderView::sectionMoved, this, save);
    connect(header, &QHeaderView::sectionResized, this, save);
    connect(header, &QHeaderView::sortIndicatorChanged, this, save);
}

void RunsPanel::chooseColumns(const QPoint &place)
{
    QHeaderView *header = m_table->horizontalHeader();
    QMenu menu(this);
    // The first column has the ticks.
    for (int column = RunsModel::Started + 1; column < RunsModel::ColumnCount; ++column) {
        auto *action = menu.addAction(m_runs->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, header,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    menu.exec(header->mapToGlobal(place));
}

QWidget *RunsPanel::makeComparison()
{
    auto *comparison = new QWidget(this);
    m_tabs = new QTabBar(comparison);
    m_tabs->setObjectName(QStringLiteral("comparisonTabs"));
    m_tabs->setAccessibleName(tr("What is compared"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true); // narrow docks
    for (const auto &title : {tr("Loss"), tr("Accuracy"), tr("Differences")})
        m_tabs->addTab(title);
    auto *pages = new QStackedWidget(comparison);
    m_loss = new ComparedCurves(ComparedCurves::Measure::Loss, pages);
    m_accuracy = new ComparedCurves(ComparedCurves::Measure::Accuracy, pages);
    m_differences = new DifferencesTable(pages);
    for (auto *page : {static_cast<QWidget *>(m_loss), static_cast<QWidget *>(m_accuracy),
                       static_cast<QWidget *>(m_differences)})
        pages->addWidget(page);
    connect(m_tabs, &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    auto *column = new QVBoxLayout(comparison);
    column->setContentsMargins(4, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_tabs);
    column->addWidget(pages, 1);
    return comparison;
}

void RunsPanel::connectRuns()
{
    connect(m_reader, &RunReader::found, this, [this](const std::vector<RunPointer> &runs) {
        m_runs->take(runs);
        compare();
        showCount();
        showTrouble();
    });
    connect(m_reader, &RunReader::listed, this, [this](const QStringList &folders) {
        m_listed = true;
        m_runs->keep(folders);
        showCount();
        if (const auto pause = m_reader->nextLook())
            m_nextLook.start(*pause);
    });
    m_nextLook.setSingleShot(true);
    connect(&m_nextLook, &QTimer::timeout, this, &RunsPanel::look);
    connect(m_reader, &RunReader::removed, this, [this] {
        showCount();
        showFolds();
    });
    connect(m_reader, &RunReader::curvesRead, this, &RunsPanel::curvesArrived);
    connect(m_runs, &RunsModel::ticksChanged, this, [this] {
        QSettings().setValue(tickedKey, m_runs->ticked());
        compare();
        m_actions->update();
    });
    connect(m_runs, &RunsModel::noteEdited, this, [this](const QString &folder, const QString &note) {
        m_reader->saveNote(folder, note);
        compare();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RunsPanel::showTrouble);
    connect(m_actions, &RunActions::said, this, &RunsPanel::said);
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this](int index) {
        QSettings().setValue(scopeKey, index == 1);
        updateScope();
    });
    connect(&m_workspace.document(), &Document::titleChanged, this, &RunsPanel::updateScope);
    connect(&m_workspace.document(), &Document::opened, this, &RunsPanel::updateScope);
    connect(&m_workspace, &Workspace::lastRunChanged, this, [this] {
        updateScope();
        look();
    });
    connect(&m_workspace.session(), &TrainingSession::stateChanged, this, &RunsPanel::sessionChanged);
    connect(&m_workspace.session(), &TrainingSession::metricsArrived, this, &RunsPanel::metricsArrived);
}

void RunsPanel::look()
{
    // A hidden list looks when it is shown.
    if (isVisible())
        m_reader->lookForRuns(m_workspace.lastRunFolder());
}

void RunsPanel::sessionChanged()
{
    const QString active = m_workspace.activeRunFolder();
    m_runs->setActive(active);
    m_epochsSeen = 0;
    if (!active.isEmpty() && m_runs->ticked().size() < mostTickedByThemselves)
        m_runs->setTicked({active}, true);
    look();
}

void RunsPanel::metricsArrived()
{
    const auto epochs = m_workspace.session().metrics().epochsFrom(m_epochsSeen).size();
    m_epochsSeen += epochs;
    if (epochs > 0)
        look();
}

void RunsPanel::updateScope()
{
    const bool all = m_scope->currentIndex() == 1;
    m_filter->setScope(all ? QString() : runTitle(m_workspace.document().title()),
                       m_workspace.lastRunFolder());
    compare();
    showCount();
    showTrouble();
}

void RunsPanel::showCount()
{
    const int shown = m_filter->rowCount();
    const int all = m_runs->rowCount();
    m_pages->setCurrentIndex(shown > 0 ? 0 : 1);
    m_count->setText(shown == all ? tr("%n run(s)", nullptr, shown)
                                  : tr("%1 of %n run(s)", nullptr, all).arg(shown));
    m_count->setToolTip(m_count->text());
    m_showAll->setVisible(all > 0);
    m_empty->setText(
        !m_listed  ? tr("Looking for runs…")
        : all == 0 ? tr("No runs yet. Start training (F5): every run is kept and listed here.")
                   : tr("No runs of %1 yet. Start training (F5), or look at the runs of other projects.")
                         .arg(m_workspace.document().title()));
    m_actions->update();
}

void RunsPanel::showFolds()
{
    const QModelIndex current = m_table->currentIndex();
    const RunPointer run = current.isValid() ? m_filter->run(current) : m_filter->newestWithFolds();
    const auto summary = run ? foldSummary(*run, m_runs->runs()) : std::nullopt;
    const QString text = summary ? foldsText(*summary) : QString();
    m_folds->setText(text);
    m_folds->setVisible(!text.isEmpty());
}

void RunsPanel::showTrouble()
{
    showFolds();
    const QModelIndex current = m_table->currentIndex();
    const QString text = current.isValid()
                             ? troubleText(*m_filter->run(current), m_runs->isActive(*m_filter->run(current)))
                             : QString();
    m_trouble->setText(text.isEmpty() ? QString() : QStringLiteral("⚠ %1").arg(text));
    m_trouble->setVisible(!text.isEmpty());
}

void RunsPanel::compare()
{
    std::vector<ComparedRun> compared;
    QHash<QString, Curves> curves;
    for (const auto &run : m_filter->tickedRuns()) {
        Curves known = m_curves.value(run->folder);
        // A note is no new state of the curves.
        if (run->file && (!known.of || known.of->changed != run->changed)) {
            known.of = run;
            m_reader->readCurves(run);
        }
        // Older curves stay until the newer ones are read.
        compared.push_back({run, *m_runs->seriesOf(run->folder), known.metrics});
        curves.insert(run->folder, known);
    }
    m_curves = std::move(curves);
    m_loss->setRuns(compared);
    m_accuracy->setRuns(compared);
    m_differences->setRuns(compared);
}

void RunsPanel::curvesArrived(const RunPointer &run, const Result<MetricsPointer> &metrics)
{
    const auto found = m_curves.find(run->folder);
    if (found == m_curves.end() || found->of != run || !metrics)
        return;
    found->metrics = *metrics;
    compare();
}

void RunsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
}

void RunsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_splitter->setOrientation(width() > height() ? Qt::Horizontal : Qt::Vertical);
}

} // namespace workbench
