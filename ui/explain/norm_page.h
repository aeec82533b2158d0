#pragma once

#include "core/explain/worked_normalization.h"
#include "ui/explain/element_page.h"

class QLabel;

namespace workbench {

class NormBatch;
class NormTable;

/// BatchNorm, GroupNorm and InstanceNorm: mean, variance, scale and shift; evaluation beside training, which
/// takes a batch's statistics.
class NormPage : public ElementPage
{
    Q_OBJECT

public:
    NormPage(Workspace &workspace, QWidget *parent);

protected:
    void numbersChanged() override;
    void showChannel() override;
    QString elementHtml() override;
    QStringList pinColumns() const override;
    PinnedNumbers pinned(const Pin &pin) const override;
    void hideEvent(QHideEvent *event) override;

private:
    NormLayer layer() const { return NormLayer(*numbers()); }
    std::int64_t normChannel() const { return layer().channelOf(channel(), pixel()); }
    /// Whether training normalises otherwise than evaluation.
    bool hasModes() const { return layer().isBatched() || layer().isTracked(); }
    QString batchText() const;
    QString updateHtml(const NormLayer &layer, std::int64_t channel) const;

    NormBatch *m_batch;
    GridView *m_training;
    QLabel *m_images; ///< which images the batch has
    NormTable *m_table;
};

} // namespace workbench
