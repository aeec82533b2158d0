#include "ui/evaluation/ranking_page.h"

#include "core/exchange/evaluation_csv.h"
#include "core/number_text.h"
#include "ui/common/series_style.h"
#include "ui/common/view_menus.h"
#include "ui/evaluation/ranking_model.h"
#include "ui/evaluation/table_style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace workbench {

namespace {

/// The first curve's number: another one leads across the plot.
constexpr int guessing = 0;

} // namespace

RankingPage::RankingPage(QWidget *parent)
    : EvaluationPage(parent), m_model(new RankingModel(this)), m_table(new QTableView(this)),
      m_roc(new Plot(this)), m_precision(new Plot(this)),
      m_answers([this](const Drawn &drawn) { draw(drawn); }, this)
{
    setObjectName(QStringLiteral("rankingPage"));
    makePlots();
    makeTable();
    auto *plots = new QHBoxLayout;
    plots->addWidget(m_roc, 1);
    plots->addWidget(m_precision, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addLayout(plots, 3);
    column->addWidget(m_table, 2);
}

QString RankingPage::title() const
{
    return tr("ROC and PR");
}

void RankingPage::makePlots()
{
    m_roc->setObjectName(QStringLiteral("rocPlot"));
    m_roc->setAccessibleName(tr("ROC curves"));
    m_roc->setAxisLabels(tr("others taken for the class, %"), tr("of the class recognised, %"));
    m_roc->setReader([this](double at) { return readRoc(at / 100); });
    m_roc->setLegendAlignment(Qt::AlignRight | Qt::AlignBottom);
    m_roc->addCurve(CurveRole::Detail, tr("guessing"));
    m_roc->append(guessing, 0, 0);
    m_roc->append(guessing, 100, 100);
    m_precision->setObjectName(QStringLiteral("precisionPlot"));
    m_precision->setAccessibleName(tr("Precision-recall curves"));
    m_precision->setAxisLabels(tr("recall, %"), tr("precision, %"));
    m_precision->setReader([this](double at) { return readPrecision(at / 100); });
    m_precision->setLegendAlignment(Qt::AlignLeft | Qt::AlignBottom);
    for (auto *plot : {m_roc, m_precision}) {
        plot->setHorizontalRange(0, 100);
        plot->setVerticalRange(0, 100);
        plot->setLegendLimit(0.5);
    }
}

void RankingPage::makeTable()
{
    m_table->setObjectName(QStringLiteral("rankings"));
    m_table->setAccessibleName(tr("Areas below the curves of each class"));
    m_table->setToolTip(tr("Choose up to %1 classes whose curves are drawn").arg(mostDrawn));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    styleTable(*m_table);
    m_table->setIconSize(QSize(24, 12));
    m_table->setMinimumHeight(100);
    addTableMenu(*m_table, QStringLiteral("areas"));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_settling)
            readChoice();
    });
    // Sorted anew, or another part: the same classes stay chosen.
    connect(m_model, &QAbstractItemModel::modelReset, this, &RankingPage::reselect);
}

void RankingPage::setPart(const EvaluatedPart &part)
{
    const bool sameClasses = m_part.of.data && m_part.classNames() == part.classNames();
    m_part = part;
    if (!sameClasses) {
        m_chosen.clear();
        for (std::int32_t i = 0; i < std::min<std::int64_t>(part.of.answers->classes, mostDrawn); ++i)
            m_chosen.push_back(i);
    }
    m_model->setPart(part);
    ask();
}

void RankingPage::reselect()
{
    m_settling = true;
    QItemSelection selection;
    for (const auto label : m_chosen) {
        if (const int row = m_model->rowOf(label); row >= 0)
            selection.select(m_model->index(row, 0), m_model->index(row, RankingModel::ColumnCount - 1));
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_settling = false;
}

void RankingPage::readChoice()
{
    m_chosen.clear();
    for (const auto &index : m_table->selectionModel()->selectedRows()) {
        if (std::ssize(m_chosen) < mostDrawn)
            m_chosen.push_back(m_model->labelAt(index.row()));
    }
    std::sort(m_chosen.begin(), m_chosen.end());
    ask();
}

void RankingPage::ask()
{
    if (!m_part.numbers)
        return;
    m_answers.ask([answers = m_part.of.answers, chosen = m_chosen](const std::stop_token &stop) {
        Drawn drawn;
        for (const auto label : chosen) {
            if (!stop.stop_requested())
                drawn.push_back({label, rankingOf(*answers, label)});
        }
        return drawn;
    });
}

void RankingPage::draw(const Drawn &drawn)
{
    m_drawn = drawn;
    std::vector<std::int32_t> labels;
    m_roc->removeCurves();
    m_precision->removeCurves();
    m_roc->addCurve(CurveRole::Detail, tr("guessing"));
    m_roc->append(guessing, 0, 0);
    m_roc->append(guessing, 100, 100);
    for (const auto &each : m_drawn) {
        drawRoc(each, int(labels.size()));
        drawPrecision(each, int(labels.size()));
        labels.push_back(each.label);
    }
    m_model->setDrawn(labels);
    m_roc->refresh();
    m_precision->refresh();
}

void RankingPage::drawRoc(const DrawnClass &drawn, int series)
{
    const Ranking &ranking = drawn.ranking;
    if (ranking.positives == 0 || ranking.negatives == 0)
        return;
    const int curve = m_roc->addCurve(CurveRole::Steps, series, m_part.classNames().value(drawn.label));
    m_roc->append(curve, 0, 0);
    for (const auto &point : ranking.points)
        m_roc->append(curve, 100 * ranking.falsePositiveRate(point), 100 * ranking.truePositiveRate(point));
}

void RankingPage::drawPrecision(const DrawnClass &drawn, int series)
{
    const Ranking &ranking = drawn.ranking;
    if (ranking.positives == 0)
        return;
    const int curve = m_precision->addCurve(CurveRole::Steps, series, m_part.classNames().value(drawn.label));
    // Steps, as the average precision has them: between two points nothing is known.
    double before = 0;
    for (const auto &point : ranking.points) {
        const double recall = ranking.truePositiveRate(point);
        m_precision->append(curve, 100 * before, 100 * Ranking::precision(point));
        m_precision->append(curve, 100 * recall, 100 * Ranking::precision(point));
        before = recall;
    }
}

std::optional<PlotReading> RankingPage::readRoc(double falsePositives) const
{
    QStringList lines{tr("%1 of the others taken for it: recognised").arg(percentText(falsePositives))};
    std::optional<double> height;
    for (const auto &[label, ranking] : m_drawn) {
        if (ranking.positives == 0 || ranking.negatives == 0)
            continue;
        double rate = 0;
        for (const auto &point : ranking.points) {
            if (ranking.falsePositiveRate(point) > falsePositives)
                break;
            rate = ranking.truePositiveRate(point);
        }
        lines << QStringLiteral("%1   %2").arg(m_part.classNames().value(label), percentText(rate));
        height = height.value_or(rate);
    }
    if (!height)
        return std::nullopt;
    return PlotReading{{100 * falsePositives, 100 * *height}, lines.join(QLatin1Char('\n'))};
}

std::optional<PlotReading> RankingPage::readPrecision(double recall) const
{
    QStringList lines{tr("%1 recognised: precision").arg(percentText(recall))};
    std::optional<double> height;
    for (const auto &[label, ranking] : m_drawn) {
        for (const auto &point : ranking.points) {
            if (ranking.positives == 0 || ranking.truePositiveRate(point) < recall)
                continue;
            lines << QStringLiteral("%1   %2").arg(m_part.classNames().value(label),
                                                   percentText(Ranking::precision(point)));
            height = height.value_or(Ranking::precision(point));
            break;
        }
    }
    if (!height)
        return std::nullopt;
    return PlotReading{{100 * recall, 100 * *height}, lines.join(QLatin1Char('\n'))};
}

PlotPicture RankingPage::picture()
{
    const PlotPicture roc = takePicture(*m_roc);
    const PlotPicture precision = takePicture(*m_precision);
    return sideBySide(roc, precision);
}

std::function<QByteArray()> RankingPage::csv() const
{
    return [answers = m_part.of.answers, chosen = m_chosen, names = m_part.classNames()] {
        return rankingsCsv(*answers, chosen, names);
    };
}

} // namespace workbench
