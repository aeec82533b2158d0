#include "core/engine/workers.h"

#include "core/engine/runtime.h"

#include <utility>

namespace workbench {

namespace {

/// A short spin, since the next piece is often a moment away, then sleep: spinning for long would take the
/// processor from others.
template<typename Value>
void waitWhileEqual(const std::atomic<Value> &atomic, Value old)
{
    constexpr int spins = 2000;
    for (int i = 0; i < spins; ++i) {
        if (atomic.load(std::memory_order_acquire) != old)
            return;
#ifdef __x86_64__
        __builtin_ia32_pause();
#endif
    }
    atomic.wait(old, std::memory_order_acquire);
}

// A ticket: 16 bits of the round, 24 of the number of pieces, 24 of the next piece.
constexpr int pieceBits = 24;

std::uint64_t makeTicket(unsigned round, int pieces)
{
    return (std::uint64_t(round) << (2 * pieceBits)) | (std::uint64_t(pieces) << pieceBits);
}

int piecesOf(std::uint64_t ticket)
{
    return static_cast<int>((ticket >> pieceBits) & Workers::mostPieces);
}

int nextOf(std::uint64_t ticket)
{
    return static_cast<int>(ticket & Workers::mostPieces);
}

} // namespace

Workers::Workers(int count)
{
    for (int worker = 1; worker < count; ++worker)
        m_threads.emplace_back([this, worker] { serve(worker); });
}

Workers::~Workers()
{
    m_quit = true;
    ++m_round;
    m_round.notify_all();
    for (auto &thread : m_threads)
        thread.join();
}

void Workers::share(int pieces, const std::function<void(int, int)> &work)
{
    m_work = work;
    m_done = 0;
    m_ticket = makeTicket(++m_round, pieces);
    m_round.notify_all();
    takePieces(0);
    for (int done = m_done; done < pieces; done = m_done)
        waitWhileEqual(m_done, done);
    if (m_failure)
        std::rethrow_exception(std::exchange(m_failure, nullptr));
}

void Workers::serve(int worker)
{
    prepareThread(1);
    for (unsigned round = 0; !m_quit;) {
        takePieces(worker);
        waitWhileEqual(m_round, round);
        round = m_round;
    }
}

void Workers::takePieces(int worker)
{
    for (;;) {
        const std::uint64_t ticket = m_ticket++;
        if (nextOf(ticket) >= piecesOf(ticket))
            return;
        workOn(nextOf(ticket), worker);
        // The last one may be what the owner waits for.
        ++m_done;
        m_done.notify_one();
    }
}

void Workers::workOn(int piece, int worker)
{
    try {
        m_work(piece, worker);
    } catch (...) {
        const std::lock_guard lock(m_failureMutex);
        m_failure = std::current_exception();
    }
}

} // namespace workbench
