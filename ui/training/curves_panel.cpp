#include "ui/training/curves_panel.h"

#include "ui/common/plot_exports.h"
#include "ui/common/theme.h"
#include "ui/epochs/epoch_travel.h"
#include "ui/training/curve_pages.h"
#include "ui/training/metrics_text.h"
#include "ui/training/number_model.h"
#include "ui/training/number_view.h"
#include "ui/training/smoothing_box.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace workbench {

namespace {

const QString tabKey = QStringLiteral("curves/tab");
const QString tableKey = QStringLiteral("curves/table");
const QString smoothingKey = QStringLiteral("curves/smoothing");

QString logarithmicKey(const CurvePage &page)
{
    return QStringLiteral("curves/logarithmic/") + page.name();
}

/// Batches put on the plots in one go, so that a long run that is opened does not hold up the window.
constexpr std::size_t portion = 25'000;

} // namespace

CurvesPanel::CurvesPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_tableModel(new NumberModel(this))
{
    setObjectName(QStringLiteral("curvesPanel"));
    setAccessibleName(tr("Training curves"));
    m_numbers.setSmoothing(QSettings().value(smoothingKey, 0.0).toDouble());
    m_curves = makeCurvePages(m_numbers, this);
    for (const auto &page : m_curves) {
        page->plot().setLogarithmic(QSettings().value(logarithmicKey(*page), false).toBool());
        connect(&page->plot(), &Plot::zoomedChanged, this, &CurvesPanel::updateTools);
    }
    makeLayout();
    m_goOn.setSingleShot(true);
    connect(&m_goOn, &QTimer::timeout, this, &CurvesPanel::plotNew);
    connect(&workspace, &Workspace::runStarting, this, &CurvesPanel::restart);
    connect(&EpochTravel::of(workspace), &EpochTravel::changed, this, &CurvesPanel::markEpoch);
    connect(&workspace.session(), &TrainingSession::planned, this, &CurvesPanel::takeNew);
    connect(&workspace.session(), &TrainingSession::metricsArrived, this, &CurvesPanel::takeNew);
    showPage();
    takeNew();
    markEpoch();
}

CurvesPanel::~CurvesPanel()
{
    if (m_unsaved.isRequested())
        saveChoices();
}

void CurvesPanel::saveChoices()
{
    QSettings settings;
    settings.setValue(tabKey, m_tabs->currentIndex());
    settings.setValue(tableKey, tableShown());
    settings.setValue(smoothingKey, m_numbers.smoothing());
    for (const auto &page : m_curves)
        settings.setValue(logarithmicKey(*page), page->plot().isLogarithmic());
}

void CurvesPanel::makeLayout()
{
    m_pages = new QStackedWidget(this);
    for (const auto &page : m_curves)
        m_pages->addWidget(&page->plot());
    m_table = new NumberView(*m_tableModel, this);
    m_pages->addWidget(m_table);
    m_empty = new QLabel(tr("Curves appear when training starts."), this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(2);
    layout->addLayout(makeHeader());
    layout->addLayout(makeTools());
    layout->addWidget(m_pages, 1);
}

QLayout *CurvesPanel::makeHeader()
{
    makeTabs();
    m_back = makeTool(QStringLiteral("edit-undo"), tr("Back to the view before (Backspace)"));
    m_reset = makeTool(QStringLiteral("zoom-fit-best"), tr("Reset zoom (Home)"));
    connect(m_back, &QToolButton::clicked, this, [this] { shown().plot().zoomBack(); });
    connect(m_reset, &QToolButton::clicked, this, [this] { shown().plot().resetZoom(); });
    m_tableButton = makeTool(QStringLiteral("table"), tr("Numbers as a table (Ctrl+T)"));
    m_tableButton->setObjectName(QStringLiteral("showNumbers"));
    m_tableButton->setShortcut(Qt::CTRL | Qt::Key_T);
    m_tableButton->setCheckable(true);
    m_tableButton->setChecked(QSettings().value(tableKey, false).toBool());
    connect(m_tableButton, &QToolButton::toggled, this, [this](bool table) {
        m_unsaved.request();
        showPage();
        if (table)
            m_table->setFocus();
    });
    makeExports();
    auto *header = new QHBoxLayout;
    header->addWidget(m_tabs);
    header->addStretch(1);
    for (auto *tool : {m_back, m_reset, m_tableButton, m_exportButton})
        header->addWidget(tool);
    return header;
}

void CurvesPanel::makeTabs()
{
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("curveTabs"));
    m_tabs->setAccessibleName(tr("Kind of curve"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const auto &page : m_curves)
        m_tabs->addTab(page->title());
    m_tabs->setCurrentIndex(QSettings().value(tabKey, 0).toInt());
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_unsaved.request();
        showPage();
    });
}

QLayout *CurvesPanel::makeTools()
{
    m_logarithmic = new QCheckBox(tr("Lo&g scale"), this);
    m_logarithmic->setObjectName(QStringLiteral("logarithmic"));
    connect(m_logarithmic, &QCheckBox::toggled, this, &CurvesPanel::setLogarithmic);
    makeSmoothing();
    m_newest = new QLabel(this);
    m_newest->setFont(numberFont());
    m_newest->setProperty("muted", true);
    m_newest->setWordWrap(true);
    m_newest->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(6, 0, 0, 0);
    tools->addWidget(m_logarithmic);
    tools->addWidget(m_smoothingLabel);
    tools->addWidget(m_smoothing);
    tools->addWidget(m_newest, 1);
    // As high with few tools as with many: the plot must not jump from tab to tab.
    tools->addStrut(m_smoothing->sizeHint().height());
    return tools;
}

void CurvesPanel::makeSmoothing()
{
    m_smoothing = new SmoothingBox(this);
    m_smoothing->setObjectName(QStringLiteral("smoothing"));
    m_smoothing->setValue(m_numbers.smoothing());
    m_smoothing->setToolTip(tr(
        "An exponential moving average of the batches' losses, drawn over them: each loss weighs this many "
        "times as much as the one after it. Losses that are no finite number are left out. The numbers "
        "themselves stay as they are, in files too."));
    m_smoothingLabel = new QLabel(tr("S&moothing"), this);
    m_smoothingLabel->setBuddy(m_smoothing);
    m_smoothingLabel->setToolTip(m_smoothing->toolTip());
    connect(m_smoothing, &QDoubleSpinBox::valueChanged, this, &CurvesPanel::setSmoothing);
}

void CurvesPanel::makeExports()
{
    m_exports = new PlotExports(
        {.name =
             [this] { return QStringLiteral("%1 %2").arg(m_workspace.document().title(), shown().name()); },
         .picture = [this] { return takePicture(shown().plot()); },
         .numbers =
             [this] {
                 return std::function<QByteArray()>([table = shown().table()] { return csvOf(table); });
             }},
        this);
    connect(m_exports, &PlotExports::said, this, &CurvesPanel::said);
    m_exportButton = makeTool(QStringLiteral("document-export"), tr("Save or copy the plot"));
    m_exportButton->setObjectName(QStringLiteral("exportPlot"));
    m_exportButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_exportButton);
    menu->addActions(m_exports->actions());
    m_exportButton->setMenu(menu);
    std::vector<QWidget *> menuOwners{m_table};
    for (const auto &page : m_curves)
        menuOwners.push_back(&page->plot());
    for (auto *owner : menuOwners) {
        owner->setContextMenuPolicy(Qt::ActionsContextMenu);
        owner->addActions(m_exports->actions());
    }
}

QToolButton *CurvesPanel::makeTool(const QString &icon, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setIcon(themeIcon(icon));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

CurvePage &CurvesPanel::shown() const
{
    return *m_curves[std::size_t(m_tabs->currentIndex())];
}

bool CurvesPanel::tableShown() const
{
    return m_tableButton->isChecked();
}

void CurvesPanel::markEpoch()
{
    const auto epoch = EpochTravel::of(m_workspace).position();
    if (std::exchange(m_marked, epoch) == epoch)
        return;
    for (const auto &each : m_curves)
        each->plot().setMarker(PlotMarker::Chosen, epoch ? std::optional(double(*epoch)) : std::nullopt,
                               epoch ? tr("epoch %1").arg(*epoch) : QString());
}

void CurvesPanel::restart()
{
    m_numbers.clear();
    for (const auto &page : m_curves)
        page->restart();
    showPage();
}

void CurvesPanel::takeNew()
{
    // Positions are fractions of an epoch: without the plan there are none yet.
    const auto plan = m_workspace.session().plan();
    if (!plan)
        return;
    MetricsSnapshot all = m_workspace.session().metrics().snapshot();
    if (all.batches.size() < m_numbers.batches().size() || all.epochs.size() < m_numbers.epochs().size())
        restart();
    const bool first = m_numbers.batches().empty();
    m_numbers.take(std::move(all), double(plan->batchesPerEpoch));
    plotNew();
    if (first)
        showPage();
    else if (tableShown())
        m_tableModel->grow(shown().table());
    showNewest();
}

void CurvesPanel::plotNew()
{
    bool all = true;
    for (const auto &page : m_curves)
        all = page->plotNew(portion) && all;
    if (!all)
        m_goOn.start();
}

void CurvesPanel::showPage()
{
    const CurvePage &page = shown();
    const bool empty = m_numbers.batches().empty();
    m_pages->setCurrentWidget(empty          ? m_empty
                              : tableShown() ? static_cast<QWidget *>(m_table)
                                             : &page.plot());
    m_logarithmic->setVisible(page.offersLogarithmic() && !tableShown());
    m_logarithmic->setChecked(page.plot().isLogarithmic());
    m_smoothing->setVisible(page.offersSmoothing());
    m_smoothingLabel->setVisible(page.offersSmoothing());
    showTable();
    showNewest();
    updateTools();
}

void CurvesPanel::showTable()
{
    if (!tableShown()) {
        m_tableModel->setTable({});
        return;
    }
    m_tableModel->setTable(shown().table());
    m_table->setAccessibleName(tr("Numbers of the plot: %1").arg(shown().title()));
    m_table->goToNewest();
}

void CurvesPanel::showNewest()
{
    QString text;
    if (const auto first = m_numbers.diverged()) {
        text = divergedText(*first, m_numbers.batchesPerEpoch());
        m_newest->setTextFormat(Qt::RichText);
        m_newest->setText(QStringLiteral("<span style='color:%1'>⚠ %2</span>")
                              .arg(themeColors().bad.name(), text.toHtmlEscaped()));
    } else {
        text = m_numbers.batches().empty() ? QString() : shown().newest();
        m_newest->setTextFormat(Qt::PlainText);
        m_newest->setText(text);
    }
    shown().plot().setAccessibleDescription(text);
}

void CurvesPanel::updateTools()
{
    const bool zoomed = shown().plot().isZoomed() && !tableShown();
    m_back->setEnabled(zoomed);
    m_reset->setEnabled(zoomed);
    m_exportButton->setEnabled(!m_numbers.batches().empty());
    m_exports->setEnabled(!m_numbers.batches().empty(), !m_numbers.batches().empty());
}

void CurvesPanel::setLogarithmic(bool logarithmic)
{
    if (shown().plot().isLogarithmic() == logarithmic)
        return;
    shown().plot().setLogarithmic(logarithmic);
    m_unsaved.request();
}

void CurvesPanel::setSmoothing(double weight)
{
    m_unsaved.request();
    m_numbers.setSmoothing(weight);
    for (const auto &page : m_curves)
        page->smooth();
    plotNew();
    showTable();
}

} // namespace workbench
