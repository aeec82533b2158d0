#pragma once

#include "core/insight/answer_order.h"
#include "ui/common/chosen_samples.h"
#include "ui/common/newest_answer.h"
#include "ui/evaluation/answer_store.h"

namespace workbench {

/// The validation samples one after another as a person wants to look through them: which, and in what order.
/// One for a workspace, so that several views go through the same. GUI thread only.
class SampleSequence : public QObject
{
    Q_OBJECT

public:
    /// The workspace's own, made when it is first asked for.
    static SampleSequence &of(Workspace &workspace);

    struct Wish
    {
        AnswerOrder order = AnswerOrder::AsGiven; ///< AsGiven: mixed
        AnswerFilter filter = {};
        bool onlyChosen = false; ///< those that were picked out together (ChosenSamples)
        bool operator==(const Wish &) const = default;
    };
    const Wish &wish() const { return m_wish; }
    /// Order and verdict are remembered; class and choice are forgotten with the data.
    void setWish(const Wish &wish);
    /// Whether the wish cannot be fulfilled without a model's answers to all of these samples.
    bool needsAnswers() const;

    /// Empty until they are sorted, and where the answers that it takes are missing.
    const std::vector<SampleId> &samples() const { return m_shown.samples; }
    /// The answers that stand behind the order; null: none were needed.
    const AnsweredPart *answers() const { return m_shown.of ? &*m_shown.of : nullptr; }
    /// What the samples are of: validation, or the test images where none are kept for it.
    DataPart part() const;
    bool isSorting() const { return m_asked; }
    /// Whether there are newer answers than those behind the order.
    bool isOutdated() const;

    /// While somebody looks, newer answers do not change the order: `refresh` does.
    void setHeld(bool held) { m_held = held; }
    void refresh();

    /// Selects the sample so many places behind the selected one; `stepped` tells where. The first where the
    /// selected one is not there.
    void step(int by);
    std::optional<std::size_t> placeOf(SampleId sample) const;

Q_SIGNALS:
    /// There are other samples, or newer answers.
    void changed();
    void stepped(std::size_t place);

private:
    struct Sorted
    {
        std::vector<SampleId> samples;
        std::optional<AnsweredPart> of;
    };
    explicit SampleSequence(Workspace &workspace);
    void dataChanged();
    void answersChanged();
    void choiceChanged();
    void take(const Sorted &sorted);

    Workspace &m_workspace;
    AnswerStore &m_store;
    ChosenSamples &m_chosen;
    Wish m_wish;
    Sorted m_shown;
    bool m_asked = false;
    bool m_held = false;
    NewestAnswer<Sorted> m_sorter;
};

} // namespace workbench
