#include "ui/attribution/run_notice.h"

#include "core/number_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace workbench {

RunNotice::RunNotice(QuestionedModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("runNotice"));
    m_text->setObjectName(QStringLiteral("runNoticeText"));
    m_text->setWordWrap(true);
    auto *ask = new QPushButton(tr("Ask it &now"), this);
    ask->setObjectName(QStringLiteral("askRun"));
    ask->setToolTip(tr("Copies the network as it is now, between two batches, and asks the copy"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 0);
    row->addWidget(m_text, 1);
    row->addWidget(ask);
    connect(ask, &QPushButton::clicked, &model, &QuestionedModel::askRun);
    connect(&model, &QuestionedModel::changed, this, &RunNotice::refresh);
    refresh();
}

void RunNotice::refresh()
{
    const auto model = m_model.model();
    setVisible(model && m_model.isBehindRun());
    if (isHidden())
        return;
    const TrainingMoment &moment = model->moment();
    m_text->setText(m_model.isOfRun()
                        ? tr("A run is on. These answers are its network\u2019s at epoch %1, batch %2.")
                              .arg(groupedText(moment.epoch), groupedText(moment.batches))
                        : tr("A run is on. These answers are the network\u2019s before it."));
}

} // namespace workbench
