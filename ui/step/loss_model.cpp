#include "ui/step/loss_model.h"

#include "core/explain/training_step_numbers.h"
#include "core/number_text.h"
#include "ui/common/theme.h"

#include <algorithm>

namespace workbench {

void LossModel::setStep(const RecordedStepPointer &step, const DataSetPointer &data)
{
    beginResetModel();
    m_step = step;
    m_data = data;
    endResetModel();
}

int LossModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_step ? 0 : int(m_step->samples.size());
}

int LossModel::outputs() const
{
    return m_step ? int(m_step->layers.back().output.sizes.back()) : 0;
}

int LossModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_step ? 0 : FirstOutput + outputs();
}

float LossModel::outputAt(int sample, int output) const
{
    return floatsOf(m_step->layers.back().output)[std::size_t(sample * outputs() + output)];
}

QString LossModel::textAt(int row, int column) const
{
    const SampleId sample = m_step->samples[std::size_t(row)];
    const ImageSet &part = sample.part == SampleId::Part::Test ? m_data->test : m_data->train;
    switch (column) {
    case Image:
        return sample.part == SampleId::Part::Test ? tr("test %1").arg(part.nameOf(sample.index))
                                                   : part.nameOf(sample.index);
    case Class:
        return m_data->classNames[m_step->labels[std::size_t(row)]];
    case SampleLoss: {
        const QString loss = valueText(m_step->sampleLosses[std::size_t(row)], 5);
        const float weight = m_step->sampleWeights[std::size_t(row)];
        return weight == 1 ? loss : tr("%1 × %2").arg(loss, valueText(weight));
    }
    default:
        return valueText(outputAt(row, column - FirstOutput));
    }
}

QVariant LossModel::data(const QModelIndex &index, int role) const
{
    const int output = index.column() - FirstOutput;
    const bool isTarget = output >= 0 && output == m_step->labels[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        // The mark, not the ground alone, says which is the true class.
        return isTarget ? QStringLiteral("● %1").arg(textAt(index.row(), index.column()))
                        : textAt(index.row(), index.column());
    case Qt::ToolTipRole:
        if (output >= 0)
            return tr("%1: %2").arg(m_data->classNames[output], valueText(outputAt(index.row(), output), 9));
        return index.column() == SampleLoss ? tr("The loss of this image alone, times its class's weight "
                                                 "where classes are balanced")
                                            : QVariant();
    case Qt::BackgroundRole:
        return isTarget ? QVariant(themeColors().accentSoft) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (index.column() < SampleLoss ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::FontRole:
        return index.column() == Class ? QVariant() : numberFont(0.9);
    default:
        return {};
    }
}

QVariant LossModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_step)
        return {};
    const QStringList titles{tr("Image"), tr("Class"), tr("Loss")};
    return section < FirstOutput ? titles[section] : m_data->classNames[section - FirstOutput];
}

} // namespace workbench
