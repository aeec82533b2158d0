#pragma once

#include "core/insight/fidelity.h"
#include "ui/common/newest_answer.h"
#include "ui/common/workspace.h"

#include <array>
#include <deque>

namespace workbench {

/// What is asked of the selected sample.
struct WhyWish
{
    ExplainedModelPointer model = nullptr;
    DataSetPointer data = nullptr;
    std::shared_ptr<const ImageSet> own = nullptr; ///< only where the sample is of them
    SampleId sample = {};
    std::optional<std::int64_t> target = std::nullopt;  ///< none: the predicted class
    std::optional<std::int64_t> against = std::nullopt; ///< none: nothing
    QString layer = {};                                 ///< of Grad-CAM; empty: the last convolution
    bool operator==(const WhyWish &) const = default;
};

/// What is known of one method so far.
struct MethodAnswers
{
    std::optional<Result<Attribution>> trained;
    std::optional<Result<Attribution>> random;
    std::optional<double> correlation; ///< of both maps' ranks
    std::optional<Result<FidelityCurves>> fidelity;
};

/// Asks all methods about one sample, one question after another beside the GUI thread: first what the
/// network answers, then the maps, the same with random weights, and what deletion and insertion make of
/// them. A newer wish drops the older one. GUI thread only.
class WhyQuestions : public QObject
{
    Q_OBJECT

public:
    explicit WhyQuestions(QObject *parent = nullptr);
    ~WhyQuestions() override;

    /// `first`: the method whose curves are wanted first. Nothing happens where the wish is the one at hand.
    void ask(const WhyWish &wish, AttributionMethod first);
    /// What is there stays.
    void cancel();
    /// Goes on where it was cancelled.
    void resume();
    bool isRunning() const { return m_running; }
    bool isCancelled() const { return !m_running && !m_tasks.empty(); }
    int done() const { return m_total - int(m_tasks.size()); }
    int total() const { return m_total; }

    const WhyWish &wish() const { return m_wish; }
    /// Null before the first answer.
    const Planes *pixels() const { return m_pixels ? &*m_pixels : nullptr; }
    const std::vector<float> &probabilities() const { return m_probabilities; }
    std::int64_t predicted() const { return m_predicted; }
    /// The class in question: the wish's, or the predicted one.
    std::int64_t target() const { return m_wish.target.value_or(m_predicted); }
    /// Never the class in question itself.
    std::optional<std::int64_t> against() const;
    const MethodAnswers &answers(AttributionMethod method) const { return m_answers[std::size_t(method)]; }
    /// Deletion and insertion in an order without meaning; null before it is there.
    const FidelityCurves *chance() const { return m_chance ? &*m_chance : nullptr; }
    /// Why the sample cannot be asked about.
    std::optional<Error> error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    /// Runs beside the GUI thread; what it returns is called on it.
    using Finish = std::function<void()>;
    using Task = std::function<Finish(const std::stop_token &)>;

    void next();
    void addTasks(AttributionMethod first);
    Task look();
    Task mapTask(AttributionMethod method, AskedWeights weights);
    Task fidelityTask(AttributionMethod method);
    Task chanceTask();
    AttributionQuestion question() const;

    WhyWish m_wish;
    /// Each made only when its turn has come, of what is known by then.
    std::deque<std::function<Task()>> m_tasks;
    int m_total = 0;
    bool m_running = false;
    std::optional<Planes> m_pixels;
    std::vector<float> m_probabilities;
    std::int64_t m_predicted = 0;
    std::array<MethodAnswers, attributionMethods.size()> m_answers;
    std::optional<FidelityCurves> m_chance;
    std::optional<Error> m_error;
    NewestAnswer<Finish> *m_asking;
};

} // namespace workbench
