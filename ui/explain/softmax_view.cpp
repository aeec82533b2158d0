#include "ui/explain/softmax_view.h"

#include "core/document/vocabulary.h"
#include "core/number_text.h"
#include "ui/common/bar_delegate.h"
#include "ui/common/newest_answer.h"
#include "ui/common/theme.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/arithmetic_text.h"

#include <QHeaderView>
#include <QTableWidget>
#include <algorithm>

namespace workbench {

namespace {

enum Column { Class, Logit, Shifted, Exponential, Probability, Surprise, ColumnCount };
constexpr int mostRows = 12; ///< that are seen without scrolling
constexpr std::size_t mostClasses = 1000;

} // namespace

QStringList classNamesFor(const Workspace &workspace, std::size_t count)
{
    const auto data = workspace.data();
    const bool named = data && data->classNames.size() == qsizetype(count);
    QStringList names;
    for (std::size_t i = 0; i < count; ++i)
        names << (named ? QStringLiteral("%1 · %2").arg(i).arg(data->classNames[qsizetype(i)])
                        : QString::number(i));
    return names;
}

std::optional<SoftmaxCase> lossCaseOf(const Workspace &workspace, const ObservationPointer &observation)
{
    const Project &project = workspace.document().project();
    const Choice &loss = project.training.loss;
    if (!observation || !observation->values || project.network.layers.empty() ||
        project.network.layers.back().id != observation->values->layer.id ||
        loss.type != QLatin1String("CrossEntropyLoss") || observation->maps.count != 1 ||
        observation->maps.height != 1)
        return std::nullopt;
    SoftmaxCase shown;
    shown.logits = observation->maps.values;
    shown.names = classNamesFor(workspace, shown.logits.size());
    shown.withLoss = true;
    if (const auto &prediction = observation->samplePrediction; prediction && prediction->label >= 0)
        shown.label = prediction->label;
    shown.smoothing =
        Arguments(findChoice(lossTypes(), loss.type)->parameters, loss.parameters).real("label_smoothing");
    return shown;
}

SoftmaxView::SoftmaxView(const QString &title, QWidget *parent)
    : Section(title, parent), m_table(new QTableWidget(0, ColumnCount, this)),
      m_text(new ArithmeticText(this)), m_asking(new NewestAnswer<Result<double>>(
                                            [this](const Result<double> &loss) {
                                                m_reference = loss;
                                                m_text->setHtml(sumHtml() + lossHtml());
                                            },
                                            this))
{
    m_table->setObjectName(QStringLiteral("softmaxTable"));
    m_table->setAccessibleName(title);
    m_table->setHorizontalHeaderLabels(
        {tr("class"), tr("logit x"), tr("x − max"), tr("exp(x − max)"), tr("÷ sum = p"), tr("−log p")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setItemDelegateForColumn(Probability, new BarDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(Probability, QHeaderView::Stretch);
    m_text->setObjectName(QStringLiteral("softmaxText"));
    add(m_table);
    add(m_text);
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row) { Q_EMIT rowChosen(row); });
}

SoftmaxView::~SoftmaxView() = default;

void SoftmaxView::show(const SoftmaxCase &shown)
{
    m_case = shown;
    m_worked = workSoftmax(shown.logits);
    m_reference.reset();
    fillTable();
    m_text->setHtml(sumHtml() + lossHtml());
    if (!shown.withLoss || shown.label < 0)
        return m_asking->drop();
    m_asking->ask([shown] { return crossEntropyByLibTorch(shown.logits, shown.label, shown.smoothing); });
}

void SoftmaxView::choose(std::size_t row)
{
    m_table->selectRow(int(row));
}

void SoftmaxView::fillTable()
{
    const int rows = int(std::min(m_worked.rows.size(), mostClasses));
    m_table->setRowCount(rows);
    m_table->setColumnHidden(Surprise, !m_case.withLoss);
    for (int row = 0; row < rows; ++row)
        fillRow(row, m_worked.rows[std::size_t(row)]);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            std::min(rows, mostRows) * m_table->verticalHeader()->defaultSectionSize() + 4);
}

void SoftmaxView::fillRow(int row, const SoftmaxRow &worked)
{
    const bool isTrue = m_case.withLoss && row == m_case.label;
    const auto set = [&](Column column, const QString &text) {
        auto *item = new QTableWidgetItem(text);
        item->setFont(numberFont());
        if (isTrue)
            item->setForeground(themeColors().good);
        m_table->setItem(row, column, item);
        return item;
    };
    const QString name = m_case.names.value(row);
    set(Class, isTrue ? tr("%1 (the true class)").arg(name) : name);
    set(Logit, valueText(worked.logit));
    set(Shifted, valueText(worked.shifted));
    set(Exponential, valueText(worked.exponential));
    set(Probability, valueText(worked.probability))->setData(BarDelegate::shareRole, worked.probability);
    set(Surprise, valueText(-worked.logarithm));
}

QString SoftmaxView::sumHtml() const
{
    return arithmeticLine(
               tr("largest logit: %1 · sum of the exponentials: %2 · probabilities: exp(x − max) / sum")
                   .arg(strongNumber(m_worked.maximum), strongNumber(m_worked.sum))) +
           arithmeticLine(tr(
               "Why the largest is taken away first: exp(89) is already more than float32 can hold. The "
               "probabilities stay the same, for exp(x − max) is exp(x) / exp(max), and exp(max) cancels."));
}

QString SoftmaxView::lossHtml() const
{
    if (!m_case.withLoss)
        return {};
    if (m_case.label < 0 || m_case.label >= std::ssize(m_worked.rows))
        return arithmeticLine(tr("Nobody has said which class this sample is of, so it has no loss."));
    const WorkedCrossEntropy loss = workCrossEntropy(m_worked, m_case.label, m_case.smoothing);
    const double p = m_worked.rows[std::size_t(m_case.label)].probability;
    QString html = formulaHtml(
        QStringLiteral("loss = −log p = −log %1 = %2").arg(valueText(p), valueText(loss.ofClass)));
    if (m_case.smoothing > 0)
        html += formulaHtml(QStringLiteral("(1 − %1)·%2 + %1·%3 = %4")
                                .arg(realText(m_case.smoothing), valueText(loss.ofClass),
                                     valueText(loss.ofAll), valueText(loss.loss))) +
                arithmeticLine(
                    tr("label_smoothing: the share %1 of the target is spread over all classes; the mean of "
                       "their −log p is %2.")
                        .arg(realText(m_case.smoothing), valueText(loss.ofAll)));
    if (!m_reference)
        return html;
    if (!*m_reference)
        return html + arithmeticLine(m_reference->error().what.toHtmlEscaped());
    const double rounding = logSoftmaxRounding(m_worked, std::size_t(m_case.label)) *
                            (1 + m_case.smoothing * double(m_worked.rows.size()));
    return html + arithmeticLine(tr("CrossEntropyLoss of this sample: %1").arg(strongNumber(**m_reference)) +
                                 QStringLiteral(" &nbsp;") +
                                 verdictHtml({loss.loss, float(**m_reference), rounding}));
}

} // namespace workbench
