#include "ui/evaluation/threshold_page.h"

#include "core/exchange/evaluation_csv.h"
#include "core/number_text.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>

namespace workbench {

namespace {

const QString thresholdKey = QStringLiteral("evaluation/threshold");
constexpr double usualThreshold = 80;

enum Curve { Accuracy, Kept };

} // namespace

ThresholdPage::ThresholdPage(QWidget *parent)
    : EvaluationPage(parent), m_plot(new Plot(this)), m_threshold(new QDoubleSpinBox(this)),
      m_chosen(new QLabel(this))
{
    setObjectName(QStringLiteral("thresholdPage"));
    makePlot();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addLayout(makeTools());
    column->addWidget(m_plot, 1);
}

QString ThresholdPage::title() const
{
    return tr("Threshold");
}

void ThresholdPage::makePlot()
{
    m_plot->setObjectName(QStringLiteral("thresholdPlot"));
    m_plot->setAccessibleName(tr("Accuracy by confidence"));
    m_plot->setAxisLabels(tr("lowest confidence that is believed, %"), tr("%"));
    m_plot->setHorizontalRange(0, 100);
    m_plot->setVerticalRange(0, 100);
    m_plot->setLegendAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_plot->addCurve(CurveRole::Steps, tr("right, of the answers kept"));
    m_plot->addCurve(CurveRole::Dashed, tr("answers kept, of all"));
    m_plot->setReader([this](double at) { return read(at / 100); });
    connect(m_plot, &Plot::clicked, m_threshold, &QDoubleSpinBox::setValue);
}

QLayout *ThresholdPage::makeTools()
{
    m_threshold->setObjectName(QStringLiteral("threshold"));
    m_threshold->setRange(0, 100);
    m_threshold->setDecimals(1);
    m_threshold->setSuffix(tr(" %"));
    m_threshold->setValue(QSettings().value(thresholdKey, usualThreshold).toDouble());
    auto *label = new QLabel(tr("Believe f&rom"), this);
    label->setBuddy(m_threshold);
    m_chosen->setObjectName(QStringLiteral("thresholdSummary"));
    m_chosen->setWordWrap(true);
    const QString help =
        tr("Answers that are less sure than this are left to a person. Click the plot to "
           "choose. Chow 1970, “On Optimum Recognition Error and Reject Tradeoff”; El-Yaniv, "
           "Wiener 2010.");
    for (auto *widget : {static_cast<QWidget *>(label), static_cast<QWidget *>(m_threshold),
                         static_cast<QWidget *>(m_chosen)})
        widget->setToolTip(help);
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, [this](double threshold) {
        QSettings().setValue(thresholdKey, threshold);
        showChosen();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_threshold);
    row->addWidget(m_chosen, 1);
    return row;
}

void ThresholdPage::setPart(const EvaluatedPart &part)
{
    m_numbers = part.numbers;
    m_plot->clearCurve(Accuracy);
    m_plot->clearCurve(Kept);
    const auto &curve = m_numbers->thresholds;
    const auto all = double(m_numbers->judged.size());
    // From the left: what holds up to a confidence holds from the one below it on.
    double from = 0;
    for (auto point = curve.rbegin(); point != curve.rend(); ++point) {
        for (const double at : {from, point->threshold}) {
            m_plot->append(Accuracy, 100 * at, 100 * double(point->right) / double(point->kept));
            m_plot->append(Kept, 100 * at, 100 * double(point->kept) / all);
        }
        from = point->threshold;
    }
    m_plot->refresh();
    showChosen();
}

QString ThresholdPage::textAt(double threshold) const
{
    const ThresholdPoint point = atThreshold(m_numbers->thresholds, threshold);
    const auto all = std::ssize(m_numbers->judged);
    if (point.kept == 0)
        return tr("No answer is as sure as that.");
    return tr("Keeps %1 of the answers (%2 of %3); %4 of them are right, %5 wrong.")
        .arg(percentText(double(point.kept) / double(all)), groupedText(point.kept), groupedText(all),
             percentText(double(point.right) / double(point.kept)), groupedText(point.kept - point.right));
}

void ThresholdPage::showChosen()
{
    if (!m_numbers)
        return;
    m_chosen->setText(textAt(m_threshold->value() / 100));
    m_plot->setMarker(PlotMarker::Chosen, m_threshold->value(), percentText(m_threshold->value() / 100));
    m_plot->setAccessibleDescription(m_chosen->text());
}

std::optional<PlotReading> ThresholdPage::read(double threshold) const
{
    if (!m_numbers)
        return std::nullopt;
    const ThresholdPoint point = atThreshold(m_numbers->thresholds, threshold);
    if (point.kept == 0)
        return std::nullopt;
    return PlotReading{{100 * threshold, 100 * double(point.right) / double(point.kept)},
                       tr("from %1 on: %2 right\n%3 of %4 answers kept")
                           .arg(percentText(threshold), percentText(double(point.right) / double(point.kept)),
                                groupedText(point.kept), groupedText(std::ssize(m_numbers->judged)))};
}

std::function<QByteArray()> ThresholdPage::csv() const
{
    return [numbers = m_numbers] { return thresholdsCsv(numbers->thresholds); };
}

} // namespace workbench
