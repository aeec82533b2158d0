#include "ui/runs/compared_curves.h"

#include "core/number_text.h"
#include "ui/common/view_menus.h"
#include "ui/runs/run_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

const QString batchesKey = QStringLiteral("runs/eachBatch");

/// What is drawn of an epoch; accuracies in percent.
std::optional<double> valueOf(const EpochMetrics &epoch, ComparedCurves::Measure measure, CurveRole role)
{
    const bool validation = role == CurveRole::Validation;
    if (measure == ComparedCurves::Measure::Loss)
        return validation ? epoch.validationLoss : epoch.trainLoss;
    const auto share = validation ? epoch.validationAccuracy : std::optional(epoch.trainAccuracy);
    return share ? std::optional(100 * *share) : std::nullopt;
}

bool hasEpochs(const ComparedRun &run)
{
    return run.metrics && !run.metrics->epochs.empty();
}

const EpochMetrics *findEpoch(const ComparedRun &run, std::int64_t epoch)
{
    if (!run.metrics)
        return nullptr;
    for (const auto &metrics : run.metrics->epochs) {
        if (metrics.epoch == epoch)
            return &metrics;
    }
    return nullptr;
}

} // namespace

ComparedCurves::ComparedCurves(Measure measure, QWidget *parent)
    : QWidget(parent), m_measure(measure), m_pages(new QStackedWidget(this)), m_plot(new Plot(this)),
      m_keySpace(new QStackedWidget(this)), m_key(new QLabel(m_keySpace)), m_notice(new QLabel(this)),
      m_logarithmic(new QCheckBox(tr("Lo&g scale"), this)), m_batches(new QCheckBox(tr("&Each batch"), this))
{
    const bool loss = measure == Measure::Loss;
    m_plot->setObjectName(loss ? QStringLiteral("comparedLoss") : QStringLiteral("comparedAccuracy"));
    m_plot->setAccessibleName(loss ? tr("Loss of the ticked runs") : tr("Accuracy of the ticked runs"));
    m_plot->setAxisLabels(tr("epoch"), loss ? tr("loss") : tr("accuracy, %"));
    m_plot->setNaturalBounds(0, loss ? std::numeric_limits<double>::infinity() : 100);
    m_plot->setLegendAlignment(Qt::AlignRight | (loss ? Qt::AlignTop : Qt::AlignBottom));
    // In a small plot the marks in the list of runs must do.
    m_plot->setLegendLimit(0.3);
    m_plot->setReader([this](double position) { return read(position); });
    m_notice->setAlignment(Qt::AlignCenter);
    m_notice->setWordWrap(true);
    m_notice->setProperty("muted", true);
    m_pages->addWidget(m_plot);
    m_pages->addWidget(m_notice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(makeHeader());
    column->addWidget(m_pages, 1);
    showNotice();
}

QLayout *ComparedCurves::makeHeader()
{
    const bool loss = m_measure == Measure::Loss;
    m_key->setProperty("muted", true);
    m_plot->setToolTip(tr("Solid line: train; dashed line: validation; colour and point: the run"));
    m_keySpace->addWidget(m_key);
    m_keySpace->addWidget(new QWidget(m_keySpace));
    m_keySpace->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_logarithmic->setVisible(loss);
    m_batches->setVisible(loss);
    m_batches->setToolTip(tr("The loss of each batch as a thin line"));
    m_batches->setChecked(QSettings().value(batchesKey, true).toBool());
    addPlotMenu(*m_plot, QStringLiteral("compared runs"));
    connect(m_logarithmic, &QCheckBox::toggled, m_plot, &Plot::setLogarithmic);
    connect(m_batches, &QCheckBox::toggled, this, [this](bool shown) {
        QSettings().setValue(batchesKey, shown);
        rebuild();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_keySpace, 1);
    row->addWidget(m_batches);
    row->addWidget(m_logarithmic);
    return row;
}

void ComparedCurves::setRuns(const std::vector<ComparedRun> &runs)
{
    if (runs == m_runs)
        return;
    m_runs = runs;
    rebuild();
}

void ComparedCurves::rebuild()
{
    m_plot->removeCurves();
    for (const auto &run : m_runs) {
        if (m_measure == Measure::Loss && m_batches->isChecked() && hasEpochs(run))
            addBatches(run);
    }
    for (const auto &run : m_runs) {
        if (hasEpochs(run))
            addRun(run);
    }
    m_plot->refresh();
    showNotice();
}

void ComparedCurves::addRun(const ComparedRun &run)
{
    const auto &epochs = run.metrics->epochs;
    const bool validated = epochs.front().validationLoss.has_value();
    for (const auto role : {CurveRole::Training, CurveRole::Validation}) {
        if (role == CurveRole::Validation && !validated)
            continue;
        // One line in the legend for each run.
        const bool named = role == CurveRole::Training;
        const int curve = m_plot->addCurve(role, run.series, named ? shortName(*run.summary) : QString());
        for (const auto &epoch : epochs) {
            if (const auto value = valueOf(epoch, m_measure, role))
                m_plot->append(curve, double(epoch.epoch), *value);
        }
    }
}

void ComparedCurves::addBatches(const ComparedRun &run)
{
    const auto &batches = run.metrics->batches;
    std::int64_t perEpoch = 1;
    for (const auto &batch : batches)
        perEpoch = std::max(perEpoch, batch.batch);
    const int curve = m_plot->addCurve(CurveRole::Detail, run.series, {});
    for (const auto &batch : batches)
        m_plot->append(curve, double(batch.epoch - 1) + double(batch.batch) / double(perEpoch), batch.loss);
}

std::optional<PlotReading> ComparedCurves::read(double position) const
{
    const auto epoch = std::max<std::int64_t>(1, std::llround(position));
    const auto text = [this](const EpochMetrics &metrics, CurveRole role) {
        const auto value = valueOf(metrics, m_measure, role);
        if (!value)
            return QStringLiteral("–");
        return m_measure == Measure::Loss ? valueText(*value) : percentText(*value / 100);
    };
    QStringList lines{tr("epoch %1: train, validation").arg(groupedText(epoch))};
    std::optional<double> height;
    for (const auto &run : m_runs) {
        const auto *metrics = findEpoch(run, epoch);
        if (!metrics)
            continue;
        lines << QStringLiteral("%1   %2   %3")
                     .arg(shortName(*run.summary), text(*metrics, CurveRole::Training),
                          text(*metrics, CurveRole::Validation));
        if (!height)
            height = valueOf(*metrics, m_measure, CurveRole::Validation);
        if (!height)
            height = valueOf(*metrics, m_measure, CurveRole::Training);
    }
    if (!height)
        return std::nullopt;
    return PlotReading{{double(epoch), *height}, lines.join(QLatin1Char('\n'))};
}

void ComparedCurves::showNotice()
{
    const bool drawn = std::any_of(m_runs.begin(), m_runs.end(), hasEpochs);
    m_pages->setCurrentIndex(drawn ? 0 : 1);
    m_notice->setText(m_runs.empty() ? tr("Tick runs to lay their curves over each other.")
                                     : tr("The ticked runs have no complete epoch to draw."));
    const auto without = std::count_if(m_runs.begin(), m_runs.end(), [](const ComparedRun &run) {
        return run.metrics && run.metrics->epochs.empty();
    });
    QString key = tr("— train  ┄ validation");
    if (without > 0)
        key += QStringLiteral(" · ") + tr("%n run(s) without a complete epoch", nullptr, int(without));
    m_key->setText(drawn ? key : QString());
    fitKey();
}

/// Rather no key than half of one: it stands in the tool tip, too.
void ComparedCurves::fitKey()
{
    int room = width();
    for (const auto *box : {m_batches, m_logarithmic})
        room -= box->isHidden() ? 0 : box->sizeHint().width() + 12;
    m_keySpace->setCurrentIndex(m_key->sizeHint().width() <= room ? 0 : 1);
}

void ComparedCurves::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitKey();
}

} // namespace workbench
