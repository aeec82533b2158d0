#include "ui/data/classes_page.h"

#include "core/data/split.h"
#include "ui/common/empty_page.h"
#include "ui/common/progress_bar.h"
#include "ui/data/class_model.h"
#include "ui/data/count_delegate.h"
#include "ui/data/data_summary.h"
#include "ui/data/picture_sizes_view.h"
#include "ui/data/statistics_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

namespace workbench {

namespace {

const QString viewKey = QStringLiteral("classes/view");

bool isInMemory(const DataSet &data)
{
    const auto &pixels = data.train.pixels ? data.train.pixels : data.test.pixels;
    return !pixels || pixels->inMemory();
}

} // namespace

ClassesPage::ClassesPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new ClassModel(this)), m_table(new QTableView(this)),
      m_views(new QTabBar(this)), m_sizes(new PictureSizesView(this)), m_summary(new DataSummary(this)),
      m_progress(new QProgressBar(this)), m_cancel(new QPushButton(tr("&Cancel"), this)),
      m_empty(new EmptyPage(this)), m_pages(new QStackedWidget(this)), m_later([this] { refresh(); })
{
    setObjectName(QStringLiteral("classesPage"));
    setAccessibleName(tr("Classes"));
    makeTable();
    auto *content = new QWidget(this);
    m_layout = new QBoxLayout(QBoxLayout::TopToBottom, content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(makeSummary());
    m_layout->addWidget(makeViews(), 1);
    m_pages->addWidget(content);
    m_pages->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_pages);
    connectSignals();
    showEmpty();
}

void ClassesPage::makeTable()
{
    m_table->setObjectName(QStringLiteral("classesTable"));
    m_table->setAccessibleName(tr("Images of each class"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(ClassModel::pictureSide + 6);
    m_table->setMinimumHeight(2 * ClassModel::pictureSide);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    auto *bars = new CountDelegate(m_table);
    for (const int column : {ClassModel::Training, ClassModel::Validation, ClassModel::Test})
        m_table->setItemDelegateForColumn(column, bars);
}

QWidget *ClassesPage::makeSummary()
{
    prepareProgressBar(*m_progress, QStringLiteral("classesProgress"), tr("Images looked at"));
    m_cancel->setObjectName(QStringLiteral("cancelStatistics"));
    connect(m_cancel, &QPushButton::clicked, &m_task, &DataTask::cancel);
    auto *summary = new QWidget(this);
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_cancel);
    auto *column = new QVBoxLayout(summary);
    column->setContentsMargins(4, 0, 4, 0);
    column->addWidget(m_summary, 1);
    column->addLayout(progress);
    m_progress->hide();
    m_cancel->hide();
    return summary;
}

QWidget *ClassesPage::makeViews()
{
    m_views->setObjectName(QStringLiteral("classesViews"));
    m_views->setAccessibleName(tr("What is shown of the images"));
    m_views->setDrawBase(false);
    m_views->setExpanding(false);
    m_views->addTab(tr("Images of each class"));
    m_views->addTab(tr("Sizes of the pictures"));
    auto *pages = new QStackedWidget(this);
    pages->addWidget(m_table);
    pages->addWidget(m_sizes);
    connect(m_views, &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    m_views->setCurrentIndex(QSettings().value(viewKey, 0).toInt());
    connect(m_views, &QTabBar::currentChanged, this, [](int index) { QSettings().setValue(viewKey, index); });
    auto *views = new QWidget(this);
    auto *column = new QVBoxLayout(views);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_views);
    column->addWidget(pages, 1);
    return views;
}

void ClassesPage::connectSignals()
{
    const auto later = [this] { m_later.request(); };
    Document &document = m_workspace.document();
    connect(&document, &Document::settingsChanged, this, later);
    connect(&document, &Document::opened, this, later);
    connect(&m_workspace, &Workspace::dataChanged, this, &ClassesPage::refresh);
    connect(&m_workspace, &Workspace::dataProgressed, this, [this](std::int64_t done, std::int64_t total) {
        if (m_workspace.isDataLoading())
            m_empty->setProgress(done, total);
    });
    connect(&m_task, &DataTask::changed, this, &ClassesPage::showProgress);
    connect(&m_task, &DataTask::progressed, this, &ClassesPage::showProgress);
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT classChosen(index.data(ClassModel::labelRole).toInt());
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose);
}

void ClassesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ClassesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // A wide and low dock has no room for the summary above the table.
    const bool low = width() > 2 * height();
    m_layout->setDirection(low ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setStretch(0, low ? 2 : 0);
    m_layout->setStretch(1, low ? 3 : 1);
}

void ClassesPage::refresh()
{
    const DataSetPointer loaded = m_workspace.data();
    if (!loaded) {
        m_task.drop();
        m_measured.reset();
        showEmpty();
        return;
    }
    const Project split = splitSettings(m_workspace.document().project());
    if (!isVisible() || (loaded == m_measured && split == m_split))
        return;
    m_measured = loaded;
    m_split = split;
    measure(loaded);
}

void ClassesPage::measure(const DataSetPointer &loaded)
{
    m_task.start([this, loaded, project = m_split](const LoadControl &control, const DataTask::Post &post) {
        const Split split = splitOf(loaded->train, project);
        DataStatistics statistics = countImages(*loaded, split);
        const QString sizes = sizesText(*loaded);
        if (!isInMemory(*loaded)) // pixels take long: what is known already comes first
            post([this, loaded, statistics, sizes] { showStatistics(loaded, statistics, sizes, true); });
        measurePixels(*loaded, split, control, statistics);
        post([this, loaded, statistics, sizes] { showStatistics(loaded, statistics, sizes, false); });
    });
}

void ClassesPage::showStatistics(const DataSetPointer &loaded, const DataStatistics &statistics,
                                 const QString &sizes, bool isMeasuring)
{
    m_model->setStatistics(loaded, statistics);
    m_summary->setStatistics(*loaded, statistics, isMeasuring);
    m_sizes->setSizes(*loaded, statistics.sizes, sizes);
    m_pages->setCurrentIndex(0);
}

void ClassesPage::showProgress()
{
    // What is over in a moment needs no bar.
    const bool isLong = m_task.isRunning() && (m_task.secondsLeft() || m_task.isCancelling());
    m_progress->setVisible(isLong);
    m_cancel->setVisible(isLong);
    m_cancel->setEnabled(!m_task.isCancelling());
    showDone(*m_progress, m_task.done(), m_task.total());
}

void ClassesPage::showEmpty()
{
    if (const auto error = m_workspace.dataError()) {
        m_empty->setText(tr("There is no data set: %1").arg(error->message()));
    } else {
        m_empty->setText(tr("Loading the data set…"));
        m_empty->setProgress(0, 0);
    }
    m_pages->setCurrentIndex(1);
}

} // namespace workbench
