#include "ui/training/restart_dialog.h"

#include "core/layers/analysis.h"
#include "core/number_text.h"
#include "ui/common/menu_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace workbench {

namespace {

QLabel *captionFor(QWidget *widget, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setBuddy(widget);
    widget->setAccessibleName(withoutMnemonic(text));
    return label;
}

QString epochText(std::int64_t number, const std::vector<EpochMetrics> &epochs, bool best)
{
    const auto known = std::find_if(epochs.begin(), epochs.end(),
                                    [&](const EpochMetrics &metrics) { return metrics.epoch == number; });
    QString text = RestartDialog::tr("epoch %1").arg(groupedText(number));
    if (known != epochs.end())
        text = known->validationAccuracy
                   ? RestartDialog::tr("%1: validation accuracy %2, loss %3")
                         .arg(text, percentText(*known->validationAccuracy))
                         .arg(*known->validationLoss, 0, 'f', 4)
                   : RestartDialog::tr("%1: training loss %2").arg(text).arg(known->trainLoss, 0, 'f', 4);
    return best ? RestartDialog::tr("%1 · best").arg(text) : text;
}

} // namespace

RestartDialog::RestartDialog(const Network &network, const std::vector<std::int64_t> &kept,
                             const std::vector<EpochMetrics> &epochs, QWidget *parent)
    : QDialog(parent), m_epochs(new QListWidget(this)), m_layers(new QListWidget(this))
{
    setObjectName(QStringLiteral("restartDialog"));
    setWindowTitle(tr("Start from an earlier epoch"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *start = buttons->addButton(tr("&Start"), QDialogButtonBox::AcceptRole);
    start->setDefault(true);
    start->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_epochs, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(m_epochs, &QListWidget::currentRowChanged, start,
            [start](int row) { start->setEnabled(row >= 0); });
    auto *column = new QVBoxLayout(this);
    column->addWidget(captionFor(m_epochs, tr("A new run begins with the &weights of"), this));
    column->addWidget(m_epochs, 2);
    column->addWidget(captionFor(m_layers, tr("&Layers that begin anew, as before any training"), this));
    column->addWidget(m_layers, 1);
    column->addWidget(buttons);
    fillEpochs(kept, epochs);
    fillLayers(network);
    resize(460, 480);
}

void RestartDialog::fillEpochs(const std::vector<std::int64_t> &kept, const std::vector<EpochMetrics> &epochs)
{
    const auto best = bestOf(epochs);
    for (auto number = kept.rbegin(); number != kept.rend(); ++number) {
        const bool isBest = best && best->epoch == *number;
        auto *item = new QListWidgetItem(epochText(*number, epochs, isBest), m_epochs);
        item->setData(Qt::UserRole, qint64{*number});
        if (isBest)
            m_epochs->setCurrentItem(item);
    }
    if (m_epochs->currentRow() < 0)
        m_epochs->setCurrentRow(0);
}

void RestartDialog::fillLayers(const Network &network)
{
    for (const auto &layer : analyse(network).layers) {
        if (!layer.cost || layer.cost->parameters() == 0)
            continue;
        auto *item = new QListWidgetItem(layer.id, m_layers);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
}

std::int64_t RestartDialog::epoch() const
{
    const auto *item = m_epochs->currentItem();
    return item ? item->data(Qt::UserRole).toLongLong() : 0;
}

std::vector<QString> RestartDialog::drawnAnew() const
{
    std::vector<QString> layers;
    for (int row = 0; row < m_layers->count(); ++row) {
        if (m_layers->item(row)->checkState() == Qt::Checked)
            layers.push_back(m_layers->item(row)->text());
    }
    return layers;
}

} // namespace workbench
