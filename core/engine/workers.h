#pragma once

#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace workbench {

/// A few threads that share pieces of work with the thread that owns them; idle ones sleep. Each computes
/// with one LibTorch thread of its own.
class Workers
{
public:
    /// `count` >= 1, the owner included.
    explicit Workers(int count);
    ~Workers();
    Workers(const Workers &) = delete;
    Workers &operator=(const Workers &) = delete;

    int count() const { return static_cast<int>(m_threads.size()) + 1; }

    /// `work(piece, worker)` for every piece from 0, on whichever worker is free; returns when all are done,
    /// and does not wait for a worker that has none. Throws what a failed piece threw. At most `mostPieces`.
    static constexpr int mostPieces = (1 << 24) - 1;
    void share(int pieces, const std::function<void(int piece, int worker)> &work);

private:
    void serve(int worker);
    /// Works as long as there are pieces that nobody has taken.
    void takePieces(int worker);
    void workOn(int piece, int worker);

    std::vector<std::thread> m_threads;
    std::function<void(int, int)> m_work;
    /// Which call of share(), how many pieces it has, and the next one: read and counted on in one step, so
    /// that a thread that wakes up late never takes a piece twice or of a call that is over.
    std::atomic<std::uint64_t> m_ticket = 0;
    std::atomic<int> m_done = 0;
    std::atomic<unsigned> m_round = 0; ///< what idle threads sleep on
    std::atomic<bool> m_quit = false;
    std::mutex m_failureMutex;
    std::exception_ptr m_failure;
};

} // namespace workbench
