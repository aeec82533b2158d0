#include "ui/step/what_if_page.h"

#include "core/document/vocabulary.h"
#include "core/number_text.h"
#include "ui/common/bar_delegate.h"
#include "ui/properties/section.h"
#include "ui/step/comparison_model.h"
#include "ui/step/step_text.h"
#include "ui/step/tensor_view.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QTableView>

namespace workbench {

namespace {

const QString kindKey = QStringLiteral("step/whatIf");
const QString factorKey = QStringLiteral("step/rateFactor");

/// "2.31 → 2.28 → 2.3": the loss of each step, then that after the last.
QString lossesText(const RecordedStep &step)
{
    QStringList losses;
    for (const auto &summary : step.steps)
        losses << valueText(summary.loss);
    return losses.join(QStringLiteral(" → "));
}

QString normsText(const RecordedStep &step, double StepSummary::*norm)
{
    QStringList norms;
    for (const auto &summary : step.steps)
        norms << valueText(summary.*norm, 3);
    return norms.join(QStringLiteral(" → "));
}

} // namespace

WhatIfPage::WhatIfPage(Workspace &workspace, StepRecorder &recorder, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_recorder(recorder), m_kind(new QComboBox(this)),
      m_factor(new QDoubleSpinBox(this)), m_loss(new QComboBox(this)),
      m_compare(new QPushButton(tr("Co&mpare"), this)), m_summary(readingLabel(this)),
      m_model(new ComparisonModel(this)), m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("whatIfPage"));
    m_summary->setObjectName(QStringLiteral("comparisonText"));
    m_summary->setTextFormat(Qt::RichText);
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->addLayout(makeOptions());
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addStretch();
    fillLosses();
    connect(&workspace.document(), &Document::settingsChanged, this, &WhatIfPage::fillLosses);
    connect(&workspace.document(), &Document::opened, this, &WhatIfPage::fillLosses);
    connect(&recorder, &StepRecorder::recorded, this, &WhatIfPage::showResult);
    connect(&recorder, &StepRecorder::compared, this, &WhatIfPage::showResult);
    showOptions();
    showResult();
}

QLayout *WhatIfPage::makeOptions()
{
    m_kind->setObjectName(QStringLiteral("whatIfKind"));
    m_kind->setAccessibleName(tr("What is done otherwise"));
    m_kind->addItems({tr("zero_grad is left out"), tr("the learning rate is times"), tr("the loss is")});
    m_kind->setCurrentIndex(QSettings().value(kindKey, 0).toInt());
    m_factor->setObjectName(QStringLiteral("whatIfFactor"));
    m_factor->setAccessibleName(tr("Factor of the learning rate"));
    m_factor->setRange(0.001, 10'000);
    m_factor->setDecimals(3);
    m_factor->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_factor->setValue(QSettings().value(factorKey, 10).toDouble());
    m_loss->setObjectName(QStringLiteral("whatIfLoss"));
    m_loss->setAccessibleName(tr("The other loss"));
    m_compare->setObjectName(QStringLiteral("compareSteps"));
    m_compare->setProperty("primary", true);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int kind) {
        QSettings().setValue(kindKey, kind);
        showOptions();
    });
    connect(m_factor, &QDoubleSpinBox::valueChanged, this,
            [](double factor) { QSettings().setValue(factorKey, factor); });
    connect(m_compare, &QPushButton::clicked, this, &WhatIfPage::compare);
    auto *label = new QLabel(tr("&What if"), this);
    label->setBuddy(m_kind);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_kind);
    row->addWidget(m_factor);
    row->addWidget(m_loss);
    row->addStretch();
    row->addWidget(m_compare);
    return row;
}

void WhatIfPage::makeTable()
{
    m_table->setObjectName(QStringLiteral("comparisonTable"));
    m_table->setAccessibleName(tr("Gradient and change of each parameter, side by side"));
    m_table->setModel(m_model);
    setUpNumberTable(m_table);
    m_table->setAlternatingRowColors(false);
    m_table->setItemDelegate(new BarDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

/// All but the project's own.
void WhatIfPage::fillLosses()
{
    const QString own = m_workspace.document().project().training.loss.type;
    const QString chosen = m_loss->currentText();
    m_loss->clear();
    for (const auto &type : lossTypes()) {
        if (type.type != own)
            m_loss->addItem(type.type);
    }
    m_loss->setCurrentIndex(std::max(0, m_loss->findText(chosen)));
}

void WhatIfPage::showOptions()
{
    m_factor->setVisible(m_kind->currentIndex() == int(StepChange::Kind::OtherRate));
    m_loss->setVisible(m_kind->currentIndex() == int(StepChange::Kind::OtherLoss));
}

StepChange WhatIfPage::change() const
{
    return {StepChange::Kind(m_kind->currentIndex()), m_factor->value(), {m_loss->currentText()}};
}

QString WhatIfPage::changeText() const
{
    switch (change().kind) {
    case StepChange::Kind::OtherRate:
        return tr("learning rate × %1").arg(valueText(m_factor->value()));
    case StepChange::Kind::OtherLoss:
        return m_loss->currentText();
    default:
        return tr("without zero_grad");
    }
}

void WhatIfPage::compare()
{
    m_compared = changeText();
    m_recorder.compare(change());
}

void WhatIfPage::setComparable(const QString &reason)
{
    m_compare->setEnabled(reason.isEmpty());
    m_compare->setToolTip(reason.isEmpty() ? tr("Take the step both ways from the same weights, and compare")
                                           : reason);
}

void WhatIfPage::showResult()
{
    const auto usual = m_recorder.usual();
    const auto changed = m_recorder.changed();
    m_table->setVisible(usual && changed);
    m_model->setSteps(usual, changed);
    if (!usual || !changed) {
        m_summary->setText(tr("Choose what is done otherwise and press Compare: the step is taken both ways "
                              "from the same weights. The model itself is not touched.")
                               .toHtmlEscaped());
        return;
    }
    const auto pair = [&](const QString &title, const auto &text) {
        return QStringList{title, text(*usual), text(*changed)};
    };
    const auto rightText = [](std::int64_t right, const RecordedStep &step) {
        return tr("%1 of %2").arg(right).arg(step.samples.size());
    };
    QString html = tableHtml(
        {{QString(), tr("as the project has it"), m_compared},
         pair(usual->steps.size() > 1 ? tr("Loss of each step") : tr("Loss"), lossesText),
         pair(tr("Loss after it"), [](const RecordedStep &step) { return valueText(step.lossAfter); }),
         pair(tr("Right before"),
              [&](const RecordedStep &step) { return rightText(step.steps.back().right, step); }),
         pair(tr("Right after"), [&](const RecordedStep &step) { return rightText(step.rightAfter, step); }),
         pair(tr("Length of the gradient"),
              [](const RecordedStep &step) { return normsText(step, &StepSummary::gradientNorm); }),
         pair(tr("Length of the weights' change"),
              [](const RecordedStep &step) { return normsText(step, &StepSummary::changeNorm); }),
         pair(tr("Learning rate"), [](const RecordedStep &step) { return valueText(step.learningRate); })});
    if (usual->project.training.loss.type != changed->project.training.loss.type)
        html += tr("Two losses measure in different units: compare what is right, not their values.")
                    .toHtmlEscaped();
    m_summary->setText(html);
}

} // namespace workbench
