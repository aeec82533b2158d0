#include "ui/checks/range_test_dialog.h"

#include "core/number_text.h"
#include "core/train/training_rate.h"
#include "ui/common/theme.h"
#include "ui/properties/parameter_editor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

const QString lowestName = QStringLiteral("lowest");
const QString highestName = QStringLiteral("highest");
const QString batchesName = QStringLiteral("batches");

ParameterSpec rateSpec(const QString &name, std::optional<ParameterValue> value, const char *help)
{
    return {.name = name,
            .kind = ParameterKind::Real,
            .defaultValue = value,
            .minimum = 1e-12,
            .maximum = 1e6,
            .help = help};
}

/// An arrow key's step: a twentieth of a decade, never lost in rounding to two digits.
const double arrowFactor = std::pow(10, 0.05);

/// The top of the plot, as a multiple of the largest smoothed loss before its lowest: what lies above is the
/// end of a diverging run, which would flatten all else.
constexpr double headroom = 1.3;

} // namespace

RangeTestDialog::RangeTestDialog(Workspace &workspace, QWidget *parent)
    : CheckDialog(workspace, QStringLiteral("rangeTest"), parent)
{
    setWindowTitle(tr("Find a learning rate"));
    const RangeTestOptions usual;
    addOption({rateSpec(lowestName, usual.lowest,
                        QT_TRANSLATE_NOOP("ParameterHelp", "The learning rate of the first batch")),
               tr("&Lowest rate")});
    addOption({rateSpec(highestName, usual.highest,
                        QT_TRANSLATE_NOOP("ParameterHelp", "The learning rate of the last batch")),
               tr("&Highest rate")});
    addOption({{.name = batchesName,
                .defaultValue = usual.batches,
                .minimum = 20,
                .maximum = 5000,
                .help = QT_TRANSLATE_NOOP("ParameterHelp", "Batches from the lowest to the highest rate")},
               tr("&Batches")});
    makePlot();
    m_suggestion = new QLabel(this);
    m_suggestion->setObjectName(QStringLiteral("suggestion"));
    m_suggestion->setWordWrap(true);
    content()->addWidget(m_plot, 1);
    content()->addWidget(m_suggestion);
    content()->addLayout(makeChoice());
    connect(&workspace.document(), &Document::settingsChanged, this, &RangeTestDialog::updateChoice);
    setLastInTabOrder(m_use);
    m_plot->setFocus();
    choose(std::nullopt);
}

void RangeTestDialog::makePlot()
{
    m_plot = new Plot(this);
    m_plot->setObjectName(QStringLiteral("rangePlot"));
    m_plot->setAccessibleName(tr("Loss over the learning rate"));
    m_plot->setToolTip(tr("Click to choose a rate; the arrow keys move it"));
    m_plot->setAxisLabels(tr("learning rate"), tr("loss"));
    m_plot->setLegendAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_lossCurve = m_plot->addCurve(CurveRole::Detail, tr("each batch"));
    m_smoothedCurve = m_plot->addCurve(CurveRole::Smoothed, tr("smoothed"));
    m_plot->setReader([this](double rate) { return readAt(rate); });
    connect(m_plot, &Plot::clicked, this, [this](double rate) { choose(rate); });
}

QLayout *RangeTestDialog::makeChoice()
{
    m_rate = new ParameterEditor(
        {.spec = rateSpec(QStringLiteral("rate"), std::nullopt,
                          QT_TRANSLATE_NOOP("ParameterHelp", "The learning rate to take over")),
         .label = tr("Chosen rate")},
        this);
    auto *label = new QLabel(tr("Chos&en rate"), this);
    label->setBuddy(m_rate->input());
    connect(m_rate, &ParameterEditor::edited, this, [this](const ParameterValue &value) {
        m_chosen = std::get<double>(value);
        updateChoice();
    });
    m_use = new QPushButton(this);
    m_use->setObjectName(QStringLiteral("useRate"));
    m_use->setProperty("primary", true);
    m_use->setAutoDefault(false);
    connect(m_use, &QPushButton::clicked, this, &RangeTestDialog::takeOver);
    m_current = new QLabel(this);
    m_current->setObjectName(QStringLiteral("currentRate"));
    m_current->setProperty("muted", true);
    m_current->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_rate);
    row->addWidget(m_use);
    row->addWidget(m_current, 1);
    return row;
}

RangeTestOptions RangeTestDialog::options() const
{
    return {std::get<double>(option(lowestName)), std::get<double>(option(highestName)),
            std::get<std::int64_t>(option(batchesName))};
}

void RangeTestDialog::begin(const TrainingJob &job)
{
    m_tested = options();
    m_points.clear();
    m_plot->clear();
    if (m_tested.lowest < m_tested.highest)
        m_plot->setHorizontalLogarithmic(m_tested.lowest, m_tested.highest);
    m_plot->setMarker(PlotMarker::Suggested, std::nullopt);
    m_suggestion->setText(
        tr("The learning rate rises with each batch of a fresh model; yours is not touched."));
    choose(std::nullopt);
    thread().start([this, job, options = m_tested](std::stop_token stop, const CheckThread::Post &post) {
        const auto progress = [&](const RangePoint &point) { post([this, point] { add(point); }); };
        const auto result = rangeTest(job, options, stop, progress);
        post([this, result] { finish(result); });
    });
}

Project RangeTestDialog::whatMatters(Project project) const
{
    project = CheckDialog::whatMatters(project);
    project.training.schedule = {QStringLiteral("None")};
    setTrainingRate(project.training, 1);
    return project;
}

void RangeTestDialog::add(const RangePoint &point)
{
    m_points.push_back(point);
    m_plot->append(m_lossCurve, point.rate, point.loss);
    m_plot->append(m_smoothedCurve, point.rate, point.smoothed);
    const auto lowest = std::ranges::min_element(m_points, {}, &RangePoint::smoothed);
    const double top =
        std::ranges::max_element(m_points.begin(), lowest + 1, {}, &RangePoint::smoothed)->smoothed;
    if (std::isfinite(top) && top > 0)
        m_plot->setNaturalBounds(-std::numeric_limits<double>::infinity(), headroom * top);
    m_plot->refresh();
    showProgress(
        std::ssize(m_points), m_tested.batches,
        tr("batch %1 of %2 · learning rate %3")
            .arg(groupedText(std::ssize(m_points)), groupedText(m_tested.batches), valueText(point.rate, 2)));
}

void RangeTestDialog::finish(const Result<RangeTestResult> &result)
{
    if (!result) {
        m_suggestion->clear();
        showFailure(result.error());
        return;
    }
    showEnd(endText(*result));
    const RateSuggestion &suggestion = result->suggestion;
    const QString click = tr("Click on the plot to choose a rate.");
    m_suggestion->setText(suggestion.reason.isEmpty() ? click : suggestion.reason);
    m_plot->setAccessibleDescription(m_suggestion->text());
    if (!suggestion.rate)
        return;
    m_plot->setMarker(PlotMarker::Suggested, suggestion.rate,
                      tr("suggested %1").arg(realText(*suggestion.rate)));
    choose(suggestion.rate);
}

QString RangeTestDialog::endText(const RangeTestResult &result) const
{
    const QString done = groupedText(std::ssize(result.points));
    const QString all = groupedText(m_tested.batches);
    QStringList parts;
    if (result.end == RangeTestResult::End::Cancelled)
        parts << tr("Cancelled after %1 of %2 batches.").arg(done, all);
    else if (result.end == RangeTestResult::End::AllRates)
        parts << tr("All %1 batches done.").arg(all);
    else if (std::isfinite(result.points.back().loss))
        parts << tr("Ended after %1 of %2 batches: the smoothed loss was above 4 times its smallest.")
                     .arg(done, all);
    else
        parts << tr("Ended after %1 of %2 batches: the loss was no finite number.").arg(done, all);
    if (result.images < result.batchSize)
        parts << tr("Batches of %1 images, not of the project's %2.")
                     .arg(groupedText(result.images), groupedText(result.batchSize));
    parts << tr("Smoothed: the exponential moving average with factor %1, bias corrected.")
                 .arg(SmoothedLoss::memory);
    return parts.join(QLatin1Char(' '));
}

std::optional<PlotReading> RangeTestDialog::readAt(double rate) const
{
    if (m_points.empty() || rate <= 0)
        return std::nullopt;
    const auto distance = [rate](const RangePoint &point) { return std::abs(std::log(point.rate / rate)); };
    const auto nearest = std::ranges::min_element(m_points, {}, distance);
    return PlotReading{
        {nearest->rate, nearest->smoothed},
        tr("learning rate %1\nloss %2\nsmoothed %3")
            .arg(valueText(nearest->rate, 3), valueText(nearest->loss), valueText(nearest->smoothed))};
}

void RangeTestDialog::choose(std::optional<double> rate)
{
    m_chosen = rate;
    if (rate)
        m_chosen = roundedRate(std::min(std::max(*rate, m_tested.lowest), m_tested.highest));
    m_rate->setValue(m_chosen ? std::optional<ParameterValue>(*m_chosen) : std::nullopt);
    updateChoice();
}

void RangeTestDialog::step(int direction)
{
    if (m_chosen)
        choose(*m_chosen * (direction > 0 ? arrowFactor : 1 / arrowFactor));
    else if (!m_points.empty())
        choose(m_points.back().rate);
}

void RangeTestDialog::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (!m_plot->hasFocus() && !m_rate->input()->hasFocus())
        return CheckDialog::keyPressEvent(event);
    if (key == Qt::Key_Right || key == Qt::Key_Up)
        return step(1);
    if (key == Qt::Key_Left || key == Qt::Key_Down)
        return step(-1);
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_use->isEnabled())
        return takeOver();
    CheckDialog::keyPressEvent(event);
}

void RangeTestDialog::takeOver()
{
    if (!m_chosen)
        return;
    const QString name = trainingRateName(workspace().document().project().training);
    workspace().document().edit(tr("Set %1 to %2").arg(name, realText(*m_chosen)),
                                [this](Project &project) { setTrainingRate(project.training, *m_chosen); });
}

void RangeTestDialog::updateChoice()
{
    const TrainingSettings &settings = workspace().document().project().training;
    const QString name = trainingRateName(settings);
    const double current = trainingRate(settings);
    m_plot->setMarker(PlotMarker::Chosen, m_chosen,
                      m_chosen ? tr("chosen %1").arg(realText(*m_chosen)) : QString());
    m_use->setText(m_chosen ? tr("&Use %1").arg(realText(*m_chosen)) : tr("&Use"));
    m_use->setEnabled(m_chosen && *m_chosen != current);
    const QString now =
        m_chosen == current ? tr("The project uses it: %1 is %2.") : tr("The project's %1 is %2.");
    QString text = now.arg(name, realText(current));
    if (name != QLatin1String("lr"))
        text += QLatin1Char(' ') + tr("Its schedule OneCycleLR has no use for lr: max_lr is set.");
    m_current->setText(text);
}

} // namespace workbench
