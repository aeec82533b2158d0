#include "ui/epochs/epoch_travel.h"

#include "core/insight/set_predictions.h"
#include "core/train/resume_point.h"

#include <algorithm>

namespace workbench {

EpochTravel &EpochTravel::of(Workspace &workspace)
{
    auto *travel = workspace.findChild<EpochTravel *>({}, Qt::FindDirectChildrenOnly);
    return travel ? *travel : *new EpochTravel(workspace);
}

EpochTravel::EpochTravel(Workspace &workspace)
    : QObject(&workspace), m_workspace(workspace),
      m_looking([this](const KeptEpochs &kept) { take(kept); }, this),
      m_reading([this](const ReadEpoch &read) { arrived(read); }, this)
{
    TrainingSession &session = workspace.session();
    connect(&workspace, &Workspace::lastRunChanged, this, &EpochTravel::look);
    connect(&workspace, &Workspace::runStarting, this, [this] {
        stayHome();
        m_recent.clear(); // a run that goes on writes anew what was thinned
        look();
    });
    connect(&workspace, &Workspace::observed, this, &EpochTravel::observed);
    connect(&workspace, &Workspace::dataChanged, this, &EpochTravel::changed);
    connect(&session, &TrainingSession::stateChanged, this, [this] {
        noticeOthers();
        look();
    });
    connect(&session, &TrainingSession::metricsArrived, this, &EpochTravel::lookAfterEpoch);
    connect(&workspace.document(), &Document::networkChanged, this, &EpochTravel::changed);
    connect(&workspace.document(), &Document::opened, this, &EpochTravel::stayHome);
    look();
}

std::optional<KnownWeights> EpochTravel::home() const
{
    return m_position ? m_home : m_workspace.session().knownWeights();
}

std::optional<std::int64_t> EpochTravel::bestEpoch() const
{
    const auto best = bestOf(m_workspace.session().metrics().epochsFrom(0));
    return best ? std::optional(best->epoch) : std::nullopt;
}

std::optional<EpochMetrics> EpochTravel::metricsOf(std::int64_t epoch) const
{
    const auto epochs = m_workspace.session().metrics().snapshot().epochs;
    const auto place =
        epochs.partitionPoint([&](const EpochMetrics &metrics) { return metrics.epoch < epoch; });
    return place < epochs.size() && epochs[place].epoch == epoch ? std::optional(epochs[place])
                                                                 : std::nullopt;
}

std::optional<Error> EpochTravel::whyNot() const
{
    if (m_kept.epochs.empty())
        return Error{tr("the last run has kept no epoch's weights"), {}};
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return Error{tr("a run is on, and its newest weights are shown; when it ends or is stopped, past "
                        "epochs can be looked at"),
                     {}};
    if (!m_workspace.data())
        return m_workspace.isDataLoading()
                   ? Error{tr("the data set is being loaded"), {}}
                   : m_workspace.dataError().value_or(Error{tr("there is no data set"), {}});
    if (m_kept.network && !isSameModel(*m_kept.network, m_workspace.document().network()))
        return Error{tr("the last run was of another network; undo the change, or open that run"), {}};
    return std::nullopt;
}

void EpochTravel::goTo(std::int64_t epoch)
{
    if (whyNot())
        return;
    const auto isWish = [&](const ReadEpoch &read) { return read.epoch == epoch; };
    m_wish = epoch;
    m_told = false;
    if (const auto known = std::find_if(m_recent.begin(), m_recent.end(), isWish); known != m_recent.end()) {
        m_reading.drop();
        arrived(ReadEpoch(*known));
        return;
    }
    const auto origin = home();
    m_reading.ask(
        [folder = m_kept.folder, epoch, metrics = m_workspace.session().metrics().snapshot(),
         start = origin ? origin->start : nullptr] { return readEpoch(folder, epoch, metrics, start); });
}

void EpochTravel::arrived(const ReadEpoch &read)
{
    if (read.folder != m_kept.folder || read.epoch != m_wish)
        return;
    m_wish.reset();
    if (const auto fault = whyNotThis(read)) {
        look();
        Q_EMIT failed(*fault);
        lookAgain();
        return;
    }
    if (!m_position)
        m_home = m_workspace.session().knownWeights();
    m_position = read.epoch;
    remember(read);
    m_workspace.session().setWeights(*read.known, m_workspace.data());
    await(*read.known);
    Q_EMIT changed();
}

std::optional<Error> EpochTravel::whyNotThis(const ReadEpoch &read) const
{
    if (const auto obstacle = whyNot())
        return obstacle;
    if (!read.known)
        return read.known.error();
    if (!isSameModel(read.known->project.network, m_workspace.document().network()))
        return Error{tr("the weights of that epoch are of another network"), {}};
    return whyNotPredictable(*read.known, *m_workspace.data());
}

void EpochTravel::remember(const ReadEpoch &read)
{
    std::erase_if(m_recent, [&](const ReadEpoch &each) { return each.epoch == read.epoch; });
    m_recent.push_front(read);
    qint64 bytes = 0;
    const auto surplus = std::find_if(m_recent.begin() + 1, m_recent.end(), [&](const ReadEpoch &each) {
        bytes += bytesOf(*each.known->weights);
        return bytes > mostBytes;
    });
    m_recent.erase(surplus, m_recent.end());
}

void EpochTravel::await(const KnownWeights &known)
{
    m_given = known.weights;
    const bool isShown = isSameModel(known.project.network, m_workspace.document().network());
    m_awaited = isShown ? known.epoch : 0;
    m_told = false;
}

void EpochTravel::goBack()
{
    if (m_position)
        stayHome();
    else
        m_wish.reset(); // what is being read is not wanted any more
    m_reading.drop();
    lookAgain();
}

void EpochTravel::stayHome()
{
    noticeOthers();
    m_wish.reset();
    if (!m_position)
        return;
    m_position.reset();
    if (const auto home = std::exchange(m_home, std::nullopt)) {
        m_workspace.session().setWeights(*home, m_workspace.data());
        m_workspace.session().setPreview(m_workspace.document().project(), m_workspace.data());
        await(*home);
    }
    Q_EMIT changed();
}

void EpochTravel::noticeOthers()
{
    // A run has ended, one was opened, or a step was applied: there is another model at hand.
    if (!m_position || m_workspace.session().weights() == m_given)
        return;
    m_position.reset();
    m_home.reset();
    Q_EMIT changed();
}

void EpochTravel::look()
{
    if (m_kept.folder != m_workspace.lastRunFolder()) {
        stayHome();
        m_kept = {m_workspace.lastRunFolder()};
        m_recent.clear();
        m_wish.reset();
    }
    m_epochsSeen = m_workspace.session().metrics().snapshot().epochs.size();
    m_looking.ask([folder = m_kept.folder] { return keptEpochsIn(folder); });
    Q_EMIT changed();
}

void EpochTravel::lookAfterEpoch()
{
    if (m_workspace.session().metrics().snapshot().epochs.size() != m_epochsSeen)
        look();
}

void EpochTravel::take(const KeptEpochs &kept)
{
    if (kept.folder != m_kept.folder)
        return;
    m_kept = kept;
    Q_EMIT changed();
}

void EpochTravel::observed(const ObservationPointer &observation)
{
    noticeOthers();
    // None on the way to a past epoch: something older was given up.
    if (m_awaited && (observation ? observation->epoch == *m_awaited : !m_position))
        m_awaited.reset();
    const auto weights = m_workspace.session().weights();
    if (std::exchange(m_seen, weights) != weights)
        Q_EMIT changed();
    lookAgain();
}

void EpochTravel::addFollower(QObject *follower, const std::function<bool()> &isBehind)
{
    std::erase_if(m_followers, [](const Follower &each) { return !each.who; });
    m_followers.push_back({follower, isBehind});
}

bool EpochTravel::isSettled() const
{
    return !m_wish && !m_awaited &&
           std::none_of(m_followers.begin(), m_followers.end(),
                        [](const Follower &each) { return each.who && each.isBehind(); });
}

void EpochTravel::lookAgain()
{
    if (m_told || !isSettled())
        return;
    m_told = true;
    Q_EMIT settled();
}

} // namespace workbench
