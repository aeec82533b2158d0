#include "ui/data/duplicates_page.h"

#include "core/data/split.h"
#include "core/exchange/duplicates_csv.h"
#include "core/files.h"
#include "core/number_text.h"
#include "ui/common/empty_page.h"
#include "ui/common/progress_bar.h"
#include "ui/common/save_as.h"
#include "ui/common/theme.h"
#include "ui/data/duplicate_finder.h"
#include "ui/data/duplicate_text.h"
#include "ui/data/duplicates_view.h"
#include "ui/training/run_progress.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>

namespace workbench {

namespace {

const QString acrossKey = QStringLiteral("duplicates/acrossOnly");

} // namespace

DuplicatesPage::DuplicatesPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_finder(DuplicateFinder::of(workspace)),
      m_model(new DuplicatesModel(this)), m_view(new DuplicatesView(workspace, *m_model, this)),
      m_empty(new EmptyPage(this)), m_pages(new QStackedWidget(this)), m_followSettings([this] {
          if (splitSettings(m_workspace.document().project()) != m_split)
              placeGroups();
      })
{
    setObjectName(QStringLiteral("duplicatesPage"));
    setAccessibleName(tr("Duplicates"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addLayout(makeTools());
    column->addLayout(makeFilter());
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    column->addWidget(m_pages, 1);
    m_model->setAcrossOnly(m_acrossOnly->isChecked());
    connectSignals();
    placeGroups();
}

QLayout *DuplicatesPage::makeTools()
{
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("duplicatesSummary"));
    m_summary->setWordWrap(true);
    m_summary->setMinimumWidth(10);
    m_progress = new QProgressBar(this);
    prepareProgressBar(*m_progress, QStringLiteral("duplicatesProgress"), tr("Images compared"));
    m_progress->setMaximumWidth(140);
    m_cancel = new QPushButton(tr("&Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("cancelDuplicates"));
    m_find = new QPushButton(tr("F&ind duplicates"), this);
    m_find->setObjectName(QStringLiteral("findDuplicates"));
    m_find->setToolTip(
        tr("Compare all pictures of the data set. The same ones are found in whatever part they are, "
           "and nearly the same ones: brighter, with less contrast, compressed anew."));
    connect(m_cancel, &QPushButton::clicked, &m_finder, &DuplicateFinder::cancel);
    connect(m_find, &QPushButton::clicked, &m_finder, &DuplicateFinder::start);
    auto *row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    for (auto *widget : std::initializer_list<QWidget *>{m_progress, m_cancel, m_find})
        row->addWidget(widget, 0, Qt::AlignTop);
    return row;
}

QLayout *DuplicatesPage::makeFilter()
{
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("duplicatesCount"));
    m_count->setProperty("muted", true);
    m_count->setMinimumWidth(10);
    m_acrossOnly = new QCheckBox(tr("&Across parts only"), this);
    m_acrossOnly->setObjectName(QStringLiteral("acrossPartsOnly"));
    m_acrossOnly->setToolTip(tr("Leave out pictures that occur more than once in one part only"));
    m_acrossOnly->setChecked(QSettings().value(acrossKey, false).toBool());
    m_save = new QPushButton(tr("&Save CSV…"), this);
    m_save->setObjectName(QStringLiteral("saveDuplicates"));
    connect(m_save, &QPushButton::clicked, this, &DuplicatesPage::save);
    auto *row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(m_acrossOnly);
    row->addWidget(m_save);
    return row;
}

void DuplicatesPage::connectSignals()
{
    Document &document = m_workspace.document();
    connect(m_acrossOnly, &QCheckBox::toggled, this, [this](bool only) {
        QSettings().setValue(acrossKey, only);
        m_model->setAcrossOnly(only);
        update();
    });
    connect(m_empty, &EmptyPage::actionClicked, &m_finder, &DuplicateFinder::start);
    connect(&m_finder, &DuplicateFinder::changed, this, &DuplicatesPage::update);
    connect(&m_finder, &DuplicateFinder::progressed, this, &DuplicatesPage::showProgress);
    connect(&m_finder, &DuplicateFinder::reportChanged, this, &DuplicatesPage::placeGroups);
    connect(&m_workspace, &Workspace::dataProgressed, this, &DuplicatesPage::updateEmpty);
    const auto follow = [this] { m_followSettings.request(); };
    connect(&document, &Document::settingsChanged, this, follow);
    connect(&document, &Document::opened, this, follow);
    connect(&document, &Document::selectedSampleChanged, this,
            [this] { m_view->setSelected(m_workspace.document().selectedSample()); });
    connect(m_view, &DuplicatesView::chosen, &document, &Document::selectSample);
}

void DuplicatesPage::placeGroups()
{
    m_split = splitSettings(m_workspace.document().project());
    m_placed.drop();
    const auto report = m_finder.report();
    if (!report) {
        takeGroups({});
        return;
    }
    m_placed.ask([report, searched = m_finder.data(), split = m_split] {
        return placed(report->groups, *searched, split);
    });
    update();
}

bool DuplicatesPage::isBusy() const
{
    return m_finder.task().isRunning() || m_model->report() != m_finder.report();
}

void DuplicatesPage::takeGroups(const PlacedGroups &placed)
{
    m_model->setGroups(m_finder.data(), m_finder.report(), placed);
    m_view->setSelected(m_workspace.document().selectedSample());
    update();
}

void DuplicatesPage::update()
{
    const bool running = isBusy();
    const bool hadFocus = m_find->hasFocus() || m_cancel->hasFocus();
    const bool found = m_model->report() && m_model->summary().groups > 0;
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_cancel->setEnabled(!m_finder.task().isCancelling());
    m_find->setVisible(!running);
    m_find->setEnabled(m_workspace.data() != nullptr);
    if (hadFocus)
        (running ? m_cancel : m_find)->setFocus();
    m_count->setVisible(found);
    m_count->setText(m_acrossOnly->isChecked()
                         ? tr("%1 of %n group(s)", nullptr, int(m_model->summary().groups))
                               .arg(groupedText(std::int64_t(m_model->rowCount())))
                         : tr("%n group(s)", nullptr, int(m_model->summary().groups)));
    m_acrossOnly->setVisible(found);
    m_save->setVisible(found);
    m_save->setEnabled(m_model->rowCount() > 0);
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    updateEmpty();
    showProgress();
}

void DuplicatesPage::showProgress()
{
    const DataTask &task = m_finder.task();
    showDone(*m_progress, task.done(), task.total());
    if (task.isCancelling())
        m_summary->setText(tr("Stopping…"));
    else if (const auto seconds = task.secondsLeft())
        m_summary->setText(tr("Comparing pictures · %1 left").arg(durationText(*seconds)));
    else if (isBusy())
        m_summary->setText(tr("Comparing pictures…"));
    else if (const auto report = m_model->report())
        m_summary->setText(summaryText(m_model->summary(), *report));
    else
        m_summary->clear();
}

void DuplicatesPage::updateEmpty()
{
    if (m_workspace.isDataLoading())
        m_empty->setText(tr("Loading the data set…"));
    else if (const auto error = m_workspace.dataError())
        m_empty->setText(tr("There is no data set: %1").arg(error->message()));
    else if (isBusy())
        m_empty->setText(tr("Groups of pictures that occur more than once will be listed here."));
    else if (m_finder.report())
        m_empty->setText(m_model->summary().groups > 0 ? tr("No picture occurs in two parts.")
                                                       : tr("No duplicates were found."));
    else if (m_finder.isOutdated())
        m_empty->setText(tr("The data set is another one now: find duplicates again."));
    else
        m_empty->setText(
            tr("Find duplicates: pictures that occur more than once are listed here. Those that are in "
               "the training and the test part make a network look better than it is."));
}

void DuplicatesPage::save()
{
    saveInBackground(
        this, tr("Save duplicates"),
        m_workspace.document().title() + QStringLiteral(" ") + tr("duplicates") + QStringLiteral(".csv"),
        tr("Tables (*.csv)"),
        [data = m_model->dataSet(), parts = m_model->trainParts(), groups = m_model->shownGroups()](
            const QString &path) { return writeWhole(path, duplicatesCsv(*data, parts, groups)); },
        [this](const QString &sentence) { Q_EMIT said(sentence); });
}

} // namespace workbench
