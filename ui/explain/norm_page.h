#pragma once

#include "core/explain/worked_normalization.h"
#include "ui/explain/element_page.h"

namespace workbench {

/// BatchNorm, GroupNorm and InstanceNorm: mean, variance, scale and shift; evaluation beside training.
class NormPage : public ElementPage
{
    Q_OBJECT

public:
    NormPage(Workspace &workspace, QWidget *parent);

protected:
    void showChannel() override;
    QString elementHtml() override;

private:
    /// One way to normalise.
    struct Way
    {
        QString title;
        NormStatistics statistics;
    };
    std::vector<Way> ways(const NormLayer &layer, std::int64_t channel) const;
    QString comparison(const NormLayer &layer, std::int64_t channel) const;
    QString remarks(const NormLayer &layer, std::int64_t channel) const;
    std::shared_ptr<const Planes> normalisedBySample(const NormLayer &layer) const;

    GridView *m_training;
};

} // namespace workbench
