#include "ui/explain/norm_table.h"

#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QTableView>
#include <algorithm>

namespace workbench {

namespace {

constexpr int mostRows = 8; ///< that are seen without scrolling

} // namespace

void NormChannelModel::show(const NormLayer &layer)
{
    const bool sameSize =
        m_layer && m_layer->channels() == layer.channels() && m_layer->isTracked() == layer.isTracked();
    if (!sameSize)
        beginResetModel();
    m_layer = layer;
    if (!sameSize)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int NormChannelModel::rowCount(const QModelIndex &parent) const
{
    return m_layer && !parent.isValid() ? int(m_layer->channels()) : 0;
}

int NormChannelModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_layer && m_layer->isTracked() ? Verdict + 1 : Variance + 1;
}

bool NormChannelModel::agrees(std::int64_t channel) const
{
    return m_layer->meanAfter(channel).agrees() && m_layer->varianceAfter(channel).agrees();
}

QString NormChannelModel::text(std::int64_t channel, Column column) const
{
    const NormStatistics batch = m_layer->ofBatch(channel);
    switch (column) {
    case Channel:
        return QString::number(channel);
    case Mean:
        return valueText(batch.mean);
    case Variance:
        return valueText(batch.variance);
    case RunningMean:
        return valueText(m_layer->running(channel).mean);
    case MeanAfter:
        return valueText(m_layer->meanAfter(channel).result);
    case RunningVariance:
        return valueText(m_layer->running(channel).variance);
    case VarianceAfter:
        return valueText(m_layer->varianceAfter(channel).result);
    case Verdict:
        break;
    }
    return agrees(channel) ? QStringLiteral("✓") : QStringLiteral("≠");
}

QVariant NormChannelModel::data(const QModelIndex &index, int role) const
{
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole)
        return text(index.row(), column);
    if (role == Qt::FontRole)
        return numberFont();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Verdict ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ForegroundRole && column == Verdict)
        return agrees(index.row()) ? themeColors().good : themeColors().bad;
    return {};
}

QVariant NormChannelModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Channel:
        return tr("channel");
    case Mean:
        return tr("batch mean");
    case Variance:
        return tr("batch variance");
    case MeanAfter:
    case VarianceAfter:
        return tr("→ after the batch");
    case RunningMean:
        return QStringLiteral("running_mean");
    case RunningVariance:
        return QStringLiteral("running_var");
    case Verdict:
        break;
    }
    return QStringLiteral("LibTorch");
}

NormTable::NormTable(QWidget *parent)
    : Section(tr("The batch, channel by channel"), parent), m_model(new NormChannelModel(this)),
      m_view(new QTableView(this))
{
    m_view->setObjectName(QStringLiteral("normTable"));
    m_view->setAccessibleName(tr("Mean and variance of each channel in the batch"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    add(m_view);
    const auto choose = [this](const QModelIndex &index) { Q_EMIT channelChosen(index.row()); };
    connect(m_view, &QTableView::clicked, this, choose);
    connect(m_view, &QTableView::activated, this, choose);
}

void NormTable::show(const NormLayer &layer, std::int64_t channel)
{
    m_model->show(layer);
    m_view->setCurrentIndex(m_model->index(int(channel), 0));
    const int rows = std::min(m_model->rowCount(), mostRows);
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() +
                           rows * m_view->verticalHeader()->defaultSectionSize() + 4);
}

} // namespace workbench
