#pragma once

#include "ui/common/newest_answer.h"
#include "ui/epochs/epoch_file.h"

#include <deque>

namespace workbench {

/// Looking back at a run: the weights of any kept epoch of the last run, or of one that was opened, in the
/// place of the model at hand. Everything that shows a model follows, and so does what leaves the program;
/// going back brings the model at hand back. One for a workspace, so that it outlives the window. GUI thread
/// only.
class EpochTravel : public QObject
{
    Q_OBJECT

public:
    /// The workspace's own, made when it is first asked for.
    static EpochTravel &of(Workspace &workspace);

    /// Those of the run at hand whose weights are kept, in order.
    const std::vector<std::int64_t> &epochs() const { return m_kept.epochs; }
    /// The past epoch that is looked at; none: the model at hand.
    std::optional<std::int64_t> position() const { return m_position; }
    /// The one that was asked for last, also while it is being read; none: the model at hand.
    std::optional<std::int64_t> wanted() const { return m_wish ? m_wish : m_position; }
    /// The model that `goBack` brings back, which is the one at hand while no past one is looked at.
    std::optional<KnownWeights> home() const;
    /// The run's best epoch; none before the first.
    std::optional<std::int64_t> bestEpoch() const;
    /// None where the run does not tell.
    std::optional<EpochMetrics> metricsOf(std::int64_t epoch) const;
    /// The sentence that tells why no past epoch can be looked at now; none when one can.
    std::optional<Error> whyNot() const;

    /// Reads the epoch's weights and looks at them; a newer wish outdates the older one. What cannot be read
    /// is told by `failed` and changes nothing.
    void goTo(std::int64_t epoch);
    void goBack();

    /// Views that take a while tell whether they still show another epoch, and call `lookAgain` when they no
    /// longer do.
    void addFollower(QObject *follower, const std::function<bool()> &isBehind);
    void lookAgain();
    /// Whether all that follows shows the epoch that was asked for last.
    bool isSettled() const;

    /// Bytes of weights that are kept in memory, besides those looked at.
    static constexpr qint64 mostBytes = qint64{1} << 28;

Q_SIGNALS:
    /// Whatever the above functions return, but for `isSettled`.
    void changed();
    void settled();
    void failed(const workbench::Error &error);

private:
    explicit EpochTravel(Workspace &workspace);
    void look();
    void lookAfterEpoch();
    void take(const KeptEpochs &kept);
    void arrived(const ReadEpoch &read);
    std::optional<Error> whyNotThis(const ReadEpoch &read) const;
    void remember(const ReadEpoch &read);
    /// An observation of these weights, which were given to the session.
    void await(const KnownWeights &known);
    void stayHome();
    void noticeOthers();
    void observed(const ObservationPointer &observation);

    struct Follower
    {
        QPointer<QObject> who;
        std::function<bool()> isBehind;
    };

    Workspace &m_workspace;
    KeptEpochs m_kept;
    std::size_t m_epochsSeen = 0; ///< of the metrics
    std::optional<std::int64_t> m_position;
    std::optional<std::int64_t> m_wish; ///< that is being read
    std::optional<KnownWeights> m_home; ///< while there is a position
    std::shared_ptr<const TensorMap> m_given;
    std::shared_ptr<const TensorMap> m_seen; ///< of the session, when it was last looked at
    std::optional<std::int64_t> m_awaited;   ///< the epoch of an observation that has not come yet
    bool m_told = true;                      ///< that everything is settled
    std::deque<ReadEpoch> m_recent;          ///< the newest first
    std::vector<Follower> m_followers;
    NewestAnswer<KeptEpochs> m_looking;
    NewestAnswer<ReadEpoch> m_reading;
};

} // namespace workbench
