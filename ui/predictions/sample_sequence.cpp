#include "ui/predictions/sample_sequence.h"

#include "ui/predictions/sample_order.h"

#include <QSettings>

namespace workbench {

namespace {

const QString orderKey = QStringLiteral("predictions/order");
const QString verdictKey = QStringLiteral("predictions/verdict");

void keepChosen(std::vector<SampleId> &samples, const SampleChoicePointer &choice)
{
    if (choice)
        std::erase_if(samples, [&](SampleId sample) { return !choice->contains(sample); });
}

/// The samples of one class, mixed.
std::vector<SampleId> mixed(const DataSet &data, std::vector<SampleId> samples,
                            std::optional<std::int32_t> label)
{
    const SampleSource source{data};
    if (label)
        std::erase_if(samples, [&](SampleId sample) { return source.label(sample) != *label; });
    return mixedOrder(std::move(samples));
}

std::vector<SampleId> sorted(const PartAnswers &answers, const SampleSequence::Wish &wish)
{
    const auto part = answers.part == DataPart::Test ? SampleId::Part::Test : SampleId::Part::Train;
    std::vector<SampleId> samples;
    for (const auto place : answersInOrder(answers, wish.order, wish.filter))
        samples.push_back({part, answers.positions[place]});
    return wish.order == AnswerOrder::AsGiven ? mixedOrder(std::move(samples)) : samples;
}

} // namespace

SampleSequence &SampleSequence::of(Workspace &workspace)
{
    auto *sequence = workspace.findChild<SampleSequence *>({}, Qt::FindDirectChildrenOnly);
    return sequence ? *sequence : *new SampleSequence(workspace);
}

SampleSequence::SampleSequence(Workspace &workspace)
    : QObject(&workspace), m_workspace(workspace), m_store(AnswerStore::of(workspace)),
      m_chosen(ChosenSamples::of(workspace)),
      m_sorter([this](const Sorted &sorted) { take(sorted); }, this)
{
    const QSettings settings;
    m_wish.order =
        AnswerOrder(std::clamp(settings.value(orderKey).toInt(), 0, int(AnswerOrder::NearBoundary)));
    m_wish.filter.verdict = AnswerFilter::Verdict(
        std::clamp(settings.value(verdictKey).toInt(), 0, int(AnswerFilter::Verdict::Wrong)));
    connect(&workspace, &Workspace::dataChanged, this, &SampleSequence::dataChanged);
    connect(&workspace, &Workspace::validationSamplesChanged, this, &SampleSequence::refresh);
    connect(&m_chosen, &ChosenSamples::changed, this, &SampleSequence::choiceChanged);
    connect(&m_store, &AnswerStore::changed, this, &SampleSequence::answersChanged);
    refresh();
}

void SampleSequence::setWish(const Wish &wish)
{
    if (wish == m_wish)
        return;
    m_wish = wish;
    QSettings settings;
    settings.setValue(orderKey, int(wish.order));
    settings.setValue(verdictKey, int(wish.filter.verdict));
    refresh();
}

bool SampleSequence::needsAnswers() const
{
    return m_wish.order != AnswerOrder::AsGiven || m_wish.filter.verdict != AnswerFilter::Verdict::Any;
}

DataPart SampleSequence::part() const
{
    const auto &samples = m_workspace.validationSamples();
    return !samples.empty() && samples.front().part == SampleId::Part::Test ? DataPart::Test
                                                                            : DataPart::Validation;
}

bool SampleSequence::isOutdated() const
{
    const AnsweredPart *newest = m_store.find(part());
    return needsAnswers() && newest && !m_asked && (!m_shown.of || m_shown.of->answers != newest->answers);
}

void SampleSequence::dataChanged()
{
    m_wish.filter.label.reset();
    m_wish.onlyChosen = false;
    m_shown = {};
    refresh();
}

void SampleSequence::answersChanged()
{
    if (isOutdated() && (!m_held || !m_shown.of))
        refresh();
    else
        Q_EMIT changed(); // they may be stale now
}

void SampleSequence::choiceChanged()
{
    const bool concerned = m_wish.onlyChosen;
    m_wish.onlyChosen = concerned && m_chosen.choice();
    if (concerned)
        refresh();
    else
        Q_EMIT changed();
}

void SampleSequence::refresh()
{
    const AnsweredPart *newest = m_store.find(part());
    const DataSetPointer loaded = m_workspace.data();
    const SampleChoicePointer choice = m_wish.onlyChosen ? m_chosen.choice() : nullptr;
    m_sorter.drop();
    m_asked = loaded && (newest || !needsAnswers());
    if (!m_asked) {
        m_shown = {};
    } else if (needsAnswers()) {
        m_sorter.ask([of = *newest, wish = m_wish, choice] {
            Sorted all{sorted(*of.answers, wish), of};
            keepChosen(all.samples, choice);
            return all;
        });
    } else {
        m_sorter.ask([loaded, samples = m_workspace.validationSamples(), label = m_wish.filter.label, choice] {
            Sorted all{mixed(*loaded, samples, label), std::nullopt};
            keepChosen(all.samples, choice);
            return all;
        });
    }
    Q_EMIT changed();
}

void SampleSequence::take(const Sorted &sorted)
{
    m_shown = sorted;
    m_asked = false;
    Q_EMIT changed();
}

std::optional<std::size_t> SampleSequence::placeOf(SampleId sample) const
{
    const auto found = std::find(m_shown.samples.begin(), m_shown.samples.end(), sample);
    return found == m_shown.samples.end() ? std::nullopt
                                          : std::optional(std::size_t(found - m_shown.samples.begin()));
}

void SampleSequence::step(int by)
{
    if (m_shown.samples.empty())
        return;
    const auto place = placeOf(m_workspace.document().selectedSample());
    const auto last = std::ssize(m_shown.samples) - 1;
    const auto next = place ? std::clamp<std::ptrdiff_t>(std::ptrdiff_t(*place) + by, 0, last) : 0;
    m_workspace.document().selectSample(m_shown.samples[std::size_t(next)]);
    Q_EMIT stepped(std::size_t(next));
}

} // namespace workbench
