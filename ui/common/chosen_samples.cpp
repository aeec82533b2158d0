#include "ui/common/chosen_samples.h"

#include "ui/common/workspace.h"

#include <algorithm>

namespace workbench {

namespace {

bool isBefore(SampleId one, SampleId other)
{
    return std::pair(one.part, one.index) < std::pair(other.part, other.index);
}

} // namespace

SampleChoice::SampleChoice(std::vector<SampleId> samples, ChoiceOrigin origin)
    : m_samples(std::move(samples)), m_origin(origin)
{
    std::sort(m_samples.begin(), m_samples.end(), isBefore);
    m_samples.erase(std::unique(m_samples.begin(), m_samples.end()), m_samples.end());
}

bool SampleChoice::contains(SampleId sample) const
{
    return std::binary_search(m_samples.begin(), m_samples.end(), sample, isBefore);
}

QString SampleChoice::text() const
{
    const int count = int(m_samples.size());
    return m_origin == ChoiceOrigin::Embedding ? ChosenSamples::tr("chosen in the embedding: %n", "", count)
                                               : ChosenSamples::tr("chosen in the gallery: %n", "", count);
}

ChosenSamples &ChosenSamples::of(Workspace &workspace)
{
    auto *chosen = workspace.findChild<ChosenSamples *>({}, Qt::FindDirectChildrenOnly);
    return chosen ? *chosen : *new ChosenSamples(workspace);
}

ChosenSamples::ChosenSamples(Workspace &workspace) : QObject(&workspace)
{
    connect(&workspace, &Workspace::dataChanged, this, &ChosenSamples::clear);
}

void ChosenSamples::choose(std::vector<SampleId> samples, ChoiceOrigin origin)
{
    if (samples.empty())
        return clear();
    m_choice = std::make_shared<const SampleChoice>(std::move(samples), origin);
    Q_EMIT changed();
}

void ChosenSamples::clear()
{
    if (!m_choice)
        return;
    m_choice.reset();
    Q_EMIT changed();
}

} // namespace workbench
