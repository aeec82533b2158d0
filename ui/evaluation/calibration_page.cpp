#include "ui/evaluation/calibration_page.h"

#include "core/exchange/evaluation_csv.h"
#include "core/number_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSpinBox>

namespace workbench {

namespace {

const QString binsKey = QStringLiteral("evaluation/calibrationBins");
/// As Guo et al. have them.
constexpr int usualBins = 15;
/// Below this, confidence and accuracy are as good as equal.
constexpr double noticeable = 0.005;

enum Curve { Calibrated, ThisModel };

} // namespace

CalibrationPage::CalibrationPage(QWidget *parent)
    : EvaluationPage(parent), m_diagram(new Plot(this)), m_counts(new Plot(this)), m_bins(new QSpinBox(this)),
      m_summary(new QLabel(this))
{
    setObjectName(QStringLiteral("calibrationPage"));
    m_summary->setObjectName(QStringLiteral("calibrationSummary"));
    m_summary->setWordWrap(true);
    makePlots();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addLayout(makeTools());
    column->addWidget(m_diagram, 3);
    column->addWidget(m_counts, 1);
}

QString CalibrationPage::title() const
{
    return tr("Calibration");
}

QLayout *CalibrationPage::makeTools()
{
    m_bins->setObjectName(QStringLiteral("calibrationBins"));
    m_bins->setRange(2, 50);
    m_bins->setValue(QSettings().value(binsKey, usualBins).toInt());
    auto *label = new QLabel(tr("&Bins"), this);
    label->setBuddy(m_bins);
    const QString help = tr(
        "Answers are put in bins by the probability of the predicted class. A calibrated model is right in "
        "as many of a bin's answers as it is sure: its points lie on the diagonal. The expected calibration "
        "error is the mean distance from it, weighted by answers; it depends on the number of bins. Naeini, "
        "Cooper, Hauskrecht 2015; Guo, Pleiss, Sun, Weinberger 2017, “On Calibration of Modern Neural "
        "Networks” (15 bins).");
    for (auto *widget :
         {static_cast<QWidget *>(label), static_cast<QWidget *>(m_bins), static_cast<QWidget *>(m_summary)})
        widget->setToolTip(help);
    connect(m_bins, &QSpinBox::valueChanged, this, [this](int bins) {
        QSettings().setValue(binsKey, bins);
        refresh();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    row->addWidget(label);
    row->addWidget(m_bins);
    return row;
}

void CalibrationPage::makePlots()
{
    m_diagram->setObjectName(QStringLiteral("reliabilityDiagram"));
    m_diagram->setAccessibleName(tr("Reliability diagram"));
    m_diagram->setAxisLabels(tr("confidence, %"), tr("right, %"));
    m_diagram->setHorizontalRange(0, 100);
    m_diagram->setVerticalRange(0, 100);
    m_diagram->setLegendAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_diagram->addCurve(CurveRole::Dashed, tr("calibrated: as often right as sure"));
    m_diagram->addCurve(CurveRole::Training, tr("this model"));
    m_diagram->append(Calibrated, 0, 0);
    m_diagram->append(Calibrated, 100, 100);
    m_diagram->setReader([this](double at) { return read(at / 100, false); });
    m_counts->setObjectName(QStringLiteral("confidenceCounts"));
    m_counts->setAccessibleName(tr("How many answers are how sure"));
    m_counts->setAxisLabels(tr("confidence, %"), tr("images"));
    m_counts->setHorizontalRange(0, 100);
    m_counts->setNaturalBounds(0, std::numeric_limits<double>::infinity());
    m_counts->setMinimumHeight(120); // or the numbers at its axis would overlap
    m_counts->addCurve(CurveRole::Steps, QString());
    m_counts->setReader([this](double at) { return read(at / 100, true); });
}

void CalibrationPage::setPart(const EvaluatedPart &part)
{
    m_numbers = part.numbers;
    refresh();
}

void CalibrationPage::refresh()
{
    if (!m_numbers)
        return;
    m_calibration = calibrationOf(m_numbers->judged, m_bins->value());
    m_diagram->clearCurve(ThisModel);
    m_counts->clearCurve(0);
    for (const auto &bin : m_calibration.bins) {
        if (bin.count > 0)
            m_diagram->append(ThisModel, 100 * *bin.confidence, 100 * *bin.accuracy);
        m_counts->append(0, 100 * bin.from, double(bin.count));
        m_counts->append(0, 100 * bin.to, double(bin.count));
    }
    m_diagram->refresh();
    m_counts->refresh();
    m_summary->setText(summary());
    m_diagram->setAccessibleDescription(m_summary->text());
}

QString CalibrationPage::summary() const
{
    if (!m_calibration.expectedError)
        return tr("There is no answer to compare with a label.");
    const double gap = *m_calibration.confidence - *m_calibration.accuracy;
    const QString verdict = gap > noticeable    ? tr("on average too sure")
                            : gap < -noticeable ? tr("on average not sure enough")
                                                : tr("on average as sure as right");
    return tr("Expected calibration error %1, largest in a bin %2. Sure %3, right %4: %5.")
        .arg(percentText(*m_calibration.expectedError), percentText(*m_calibration.largestError),
             percentText(*m_calibration.confidence), percentText(*m_calibration.accuracy), verdict);
}

std::optional<PlotReading> CalibrationPage::read(double confidence, bool counts) const
{
    for (const auto &bin : m_calibration.bins) {
        if (confidence > bin.to || bin.count == 0 || confidence < bin.from)
            continue;
        const QString text = tr("%1 to %2: %3 images\nsure %4, right %5")
                                 .arg(percentText(bin.from), percentText(bin.to), groupedText(bin.count),
                                      percentText(*bin.confidence), percentText(*bin.accuracy));
        const QPointF point = counts ? QPointF(100 * confidence, double(bin.count))
                                     : QPointF(100 * *bin.confidence, 100 * *bin.accuracy);
        return PlotReading{point, text};
    }
    return std::nullopt;
}

std::function<QByteArray()> CalibrationPage::csv() const
{
    return [calibration = m_calibration] { return calibrationCsv(calibration); };
}

} // namespace workbench
