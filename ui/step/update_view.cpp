#include "ui/step/update_view.h"

#include "core/explain/training_step_numbers.h"
#include "core/explain/training_step_update.h"
#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/properties/section.h"
#include "ui/step/step_text.h"
#include "ui/step/tensor_view.h"
#include "ui/step/update_model.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

namespace workbench {

namespace {

constexpr int shownDigits = 7;

QString arithmeticHtml(const UpdateExplanation &explanation)
{
    std::vector<QStringList> rows;
    for (const auto &line : explanation.lines)
        rows.push_back({line.formula,
                        QStringLiteral("= %1 = %2").arg(line.numbers, valueText(line.value, shownDigits))});
    QString html;
    for (const auto &row : rows)
        html += QStringLiteral("<div><b>%1</b></div><div style='margin-left:14px'>%2</div>")
                    .arg(row[0].toHtmlEscaped(), row[1].toHtmlEscaped());
    return html;
}

/// "w: weight, g: gradient, m: exp_avg, t: step 4"
QString legendText(const RecordedParameter &parameter)
{
    QStringList names{UpdateView::tr("w: weight"), UpdateView::tr("g: gradient")};
    for (const auto &name : stateTensors(parameter))
        names << QStringLiteral("%1: %2").arg(stateSymbol(name), name);
    if (const auto count = countOf(parameter.stateAfter, QStringLiteral("step")))
        names << UpdateView::tr("t: step %1").arg(*count);
    return names.join(QLatin1String(", "));
}

} // namespace

UpdateView::UpdateView(QWidget *parent)
    : QWidget(parent), m_model(new UpdateModel(this)), m_table(new QTableView(this)),
      m_element(new QSpinBox(this)), m_place(new QLabel(this)), m_arithmetic(readingLabel(this)),
      m_check(new QPushButton(tr("Chec&k this gradient"), this)), m_checked(readingLabel(this))
{
    makeTable();
    m_place->setProperty("muted", true);
    m_place->setWordWrap(true);
    m_arithmetic->setObjectName(QStringLiteral("updateArithmetic"));
    m_arithmetic->setFont(formulaFont());
    m_arithmetic->setTextFormat(Qt::RichText);
    m_arithmetic->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_arithmetic->setOpenExternalLinks(true);
    m_check->setObjectName(QStringLiteral("checkGradient"));
    m_checked->setObjectName(QStringLiteral("checkedGradient"));
    m_checked->setTextFormat(Qt::RichText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_table, 1);
    column->addWidget(makeElementRow());
    column->addWidget(m_place);
    column->addWidget(m_arithmetic);
    column->addWidget(m_checked);
    connect(m_check, &QPushButton::clicked, this,
            [this] { Q_EMIT checkWanted(m_step->parameters[m_parameter].name, m_element->value()); });
    connect(m_element, &QSpinBox::valueChanged, this, [this](int element) { choose(element); });
}

void UpdateView::makeTable()
{
    m_table->setObjectName(QStringLiteral("updateTable"));
    m_table->setAccessibleName(tr("Elements of the parameter before and after the step"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setUpNumberTable(m_table);
    m_table->setMinimumHeight(fontMetrics().height() * 4);
    setNumberColumns(m_table, numberFont(0.9));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    m_element->setValue(int(m_model->firstElement()) + index.row());
            });
}

QWidget *UpdateView::makeElementRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("E&lement"), row);
    label->setBuddy(m_element);
    m_element->setObjectName(QStringLiteral("updateElement"));
    layout->addWidget(label);
    layout->addWidget(m_element);
    layout->addStretch();
    layout->addWidget(m_check);
    return row;
}

void UpdateView::setParameter(const RecordedStepPointer &step, std::size_t parameter)
{
    const bool same = step == m_step && parameter == m_parameter;
    if (same)
        return;
    const bool sameElement =
        m_step && step->parameters[parameter].name == m_step->parameters[m_parameter].name;
    m_step = step;
    m_parameter = parameter;
    m_model->setParameter(step, parameter);
    auto *header = m_table->horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column)
        header->resizeSection(column,
                              std::max(header->defaultSectionSize(), header->sectionSizeHint(column)));
    m_element->setRange(0, int(m_model->elements()) - 1);
    choose(sameElement ? m_element->value() : 0);
}

void UpdateView::choose(std::int64_t element)
{
    if (!m_step)
        return;
    m_element->setValue(int(element));
    const int row = m_model->rowOf(element);
    if (m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model->index(row, std::max(0, m_table->currentIndex().column())));
    QString place = tr("%1 of %2")
                        .arg(indexText(m_step->parameters[m_parameter].before.sizes, element),
                             groupedText(m_model->elements()));
    if (m_model->elements() > UpdateModel::mostRows)
        place += tr("; the table shows %1 to %2")
                     .arg(groupedText(m_model->firstElement()),
                          groupedText(m_model->firstElement() + m_model->rowCount() - 1));
    m_place->setText(place);
    m_checked->clear();
    explain();
    updateButton();
}

void UpdateView::explain()
{
    const auto explanation = explainUpdate(*m_step, m_step->parameters[m_parameter], m_element->value());
    if (explanation.lines.empty()) {
        m_arithmetic->clear();
        return;
    }
    m_arithmetic->setText(
        QStringLiteral("%1<div><span style='color:%2'>%3</span> · <a href='%4'>%5</a></div>")
            .arg(arithmeticHtml(explanation), themeColors().mutedText.name(),
                 legendText(m_step->parameters[m_parameter]).toHtmlEscaped(), explanation.source,
                 tr("the formula in PyTorch's documentation")));
}

void UpdateView::showCheck(const GradientCheck &check)
{
    const RecordedParameter &parameter = m_step->parameters[m_parameter];
    if (check.parameter != parameter.name || check.element != m_element->value())
        return;
    const float recorded = floatsOf(parameter.gradient)[std::size_t(check.element)];
    // float64: what is compared must not be its rounding.
    QString html = tableHtml({{QString(), tr("in float64")},
                              {tr("(loss(w + e) − loss(w − e)) / 2e, e = %1").arg(valueText(check.step)),
                               QStringLiteral("(%1 − %2) / %3 = %4")
                                   .arg(valueText(check.lossPlus, 12), valueText(check.lossMinus, 12),
                                        valueText(2 * check.step), valueText(check.numeric, 9))},
                              {tr("autograd"), valueText(check.autograd, 9)},
                              {tr("relative difference"), valueText(check.relativeDifference, 3)},
                              {tr("autograd of this step, in float32"), valueText(recorded, 9)}});
    if (!isNone(parameter.gradientBefore) && !m_step->zeroed)
        html += tr("zero_grad was left out: the step's gradient holds those of the steps before as well.");
    m_checked->setText(html);
    Q_EMIT checkShown(m_checked);
}

void UpdateView::setCheckable(const QString &reason)
{
    m_whyNot = reason;
    updateButton();
}

void UpdateView::updateButton()
{
    const bool hasGradient = m_step && !isNone(m_step->parameters[m_parameter].gradient);
    m_check->setEnabled(m_whyNot.isEmpty() && hasGradient);
    m_check->setToolTip(
        !m_whyNot.isEmpty() ? m_whyNot
        : hasGradient ? tr("Nudge this weight a little both ways, and compare how the loss changes with "
                           "what autograd says")
                      : tr("A frozen parameter has no gradient."));
}

} // namespace workbench
