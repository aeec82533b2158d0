#include "ui/data/sample_filter.h"

#include <QStringMatcher>
#include <array>
#include <charconv>

namespace workbench {

namespace {

using Part = SampleFilter::Part;
using Verdict = SampleFilter::Verdict;

/// Looks for a text in what people call the images of one part.
class Search
{
public:
    Search(const ImageSet &images, const QString &text)
        : m_names(images.names), m_matcher(text, Qt::CaseInsensitive), m_begin(text.toLatin1())
    {}

    bool finds(std::int64_t index) const
    {
        if (m_begin.isEmpty())
            return true;
        if (!m_names.isEmpty())
            return m_matcher.indexIn(m_names[index]) >= 0;
        std::array<char, 20> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), index).ptr;
        return QByteArrayView(digits.data(), end).startsWith(m_begin);
    }

private:
    const QStringList &m_names;
    QStringMatcher m_matcher;
    QByteArray m_begin;
};

bool passes(const ImagePrediction *prediction, std::int32_t label, const SampleFilter &filter)
{
    if (filter.predicted && (!prediction || prediction->predicted != *filter.predicted))
        return false;
    if (filter.verdict == Verdict::Any)
        return true;
    return prediction && label != unknownLabel &&
           (prediction->predicted == label) == (filter.verdict == Verdict::Right);
}

/// Adds what passes of one part, whose images are of the part `partAt(index)`.
template<class PartAt>
void addPart(const SampleSet &set, const SampleFilter &filter, SampleId::Part part, const ImageSet &images,
             const PartAt &partAt, std::vector<SampleId> &found)
{
    const Search search(images, filter.search);
    for (std::int64_t i = 0; i < images.count(); ++i) {
        if (filter.part != Part::All && filter.part != partAt(i))
            continue;
        const auto label = images.label(i);
        if (filter.label && label != *filter.label)
            continue;
        const SampleId sample{part, i};
        if (filter.among && !filter.among->contains(sample))
            continue;
        if (passes(set.predictions ? set.predictions->find(sample) : nullptr, label, filter) &&
            search.finds(i))
            found.push_back(sample);
    }
}

} // namespace

SampleFilter::Part filterOf(DataPart part)
{
    switch (part) {
    case DataPart::Training:
        return Part::Training;
    case DataPart::Validation:
        return Part::Validation;
    case DataPart::Unused:
        return Part::Unused;
    case DataPart::Test:
        break;
    }
    return Part::Test;
}

std::int64_t SampleSet::count() const
{
    return data ? data->train.count() + data->test.count() + (own ? own->count() : 0) : 0;
}

DataPart SampleSet::partOf(SampleId sample) const
{
    return sample.part == SampleId::Part::Train ? parts[static_cast<std::size_t>(sample.index)]
                                                : DataPart::Test;
}

std::vector<SampleId> filtered(const SampleSet &set, const SampleFilter &filter)
{
    std::vector<SampleId> found;
    if (!set.data)
        return found;
    const auto trainPart = [&](std::int64_t index) { return filterOf(set.parts[std::size_t(index)]); };
    addPart(set, filter, SampleId::Part::Train, set.data->train, trainPart, found);
    addPart(
        set, filter, SampleId::Part::Test, set.data->test, [](std::int64_t) { return Part::Test; }, found);
    if (set.own)
        addPart(
            set, filter, SampleId::Part::Own, *set.own, [](std::int64_t) { return Part::Own; }, found);
    return found;
}

} // namespace workbench
