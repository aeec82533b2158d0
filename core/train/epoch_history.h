#pragma once

#include "core/result.h"

#include <functional>
#include <vector>

namespace workbench {

/// The weights of past epochs in a run's folder: `epochs/NNNN.safetensors`. Every epoch is kept while there
/// are few; when they become many or large, every other one goes, then every other one of those left.
class EpochHistory
{
public:
    /// Goes on with what lies in `folder`/epochs; files of epochs after `lastEpoch` go.
    void open(const QString &folder, std::int64_t lastEpoch);

    /// Calls `save` with the path for the epoch's weights if the epoch is one to keep, then thins.
    Result<void> add(std::int64_t epoch, const std::function<Result<void>(const QString &path)> &save);

    /// Largest number of files, and of bytes of all together.
    static constexpr std::size_t mostFiles = 64;
    static constexpr qint64 mostBytes = qint64{1} << 30;

private:
    void thin();

    QString m_folder;
    std::int64_t m_step = 1; ///< epochs that are multiples of it are kept
};

/// The epochs whose weights are kept in a run's folder, in order.
std::vector<std::int64_t> keptEpochs(const QString &runFolder);
QString epochPath(const QString &runFolder, std::int64_t epoch);

} // namespace workbench
