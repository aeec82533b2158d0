#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <functional>
#include <thread>
#include <vector>

namespace workbench {

/// Calls work(i) for 0 <= i < count on as many threads as the machine runs at once, in no order; returns when
/// all are done. `work` does not throw.
inline void forEachInParallel(std::int64_t count, const std::function<void(std::int64_t)> &work)
{
    std::atomic<std::int64_t> next = 0;
    const auto run = [&] {
        for (std::int64_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> helpers;
    const auto threads = std::min<std::int64_t>(count, std::max(1U, std::thread::hardware_concurrency()));
    for (std::int64_t thread = 1; thread < threads; ++thread)
        helpers.emplace_back(run);
    run();
}

} // namespace workbench
