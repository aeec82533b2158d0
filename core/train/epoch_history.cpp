#include "core/train/epoch_history.h"

#include <QCoreApplication>
#include <QDir>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EpochHistory)
};

QString historyFolder(const QString &runFolder)
{
    return QDir(runFolder).filePath(QStringLiteral("epochs"));
}

qint64 bytesOf(const QString &runFolder, const std::vector<std::int64_t> &epochs)
{
    qint64 bytes = 0;
    for (const auto epoch : epochs)
        bytes += QFileInfo(epochPath(runFolder, epoch)).size();
    return bytes;
}

} // namespace

QString epochPath(const QString &runFolder, std::int64_t epoch)
{
    return QStringLiteral("%1/%2.safetensors")
        .arg(historyFolder(runFolder))
        .arg(epoch, 4, 10, QLatin1Char('0'));
}

std::vector<std::int64_t> keptEpochs(const QString &runFolder)
{
    std::vector<std::int64_t> epochs;
    const QDir folder(historyFolder(runFolder));
    for (const auto &name : folder.entryList({QStringLiteral("*.safetensors")}, QDir::Files)) {
        bool valid = false;
        const auto epoch = name.section(QLatin1Char('.'), 0, 0).toLongLong(&valid);
        if (valid && epoch > 0)
            epochs.push_back(epoch);
    }
    std::sort(epochs.begin(), epochs.end());
    return epochs;
}

void EpochHistory::open(const QString &folder, std::int64_t lastEpoch)
{
    m_folder = folder;
    m_step = 1;
    std::int64_t previous = 0;
    for (const auto epoch : keptEpochs(folder)) {
        if (epoch > lastEpoch)
            QFile::remove(epochPath(folder, epoch));
        else
            // The distance of the last two is the step that was reached.
            m_step = epoch - std::exchange(previous, epoch);
    }
    m_step = std::max<std::int64_t>(1, m_step);
}

Result<void> EpochHistory::add(std::int64_t epoch,
                               const std::function<Result<void>(const QString &path)> &save)
{
    if (epoch % m_step != 0)
        return {};
    if (!QDir().mkpath(historyFolder(m_folder)))
        return failure(Text::tr("the folder for past epochs cannot be made"), historyFolder(m_folder));
    const auto saved = save(epochPath(m_folder, epoch));
    if (saved)
        thin();
    return saved;
}

void EpochHistory::thin()
{
    for (auto epochs = keptEpochs(m_folder);
         epochs.size() > 2 && (epochs.size() > mostFiles || bytesOf(m_folder, epochs) > mostBytes);
         epochs = keptEpochs(m_folder)) {
        m_step *= 2;
        for (const auto epoch : epochs) {
            if (epoch % m_step != 0)
                QFile::remove(epochPath(m_folder, epoch));
        }
    }
}

} // namespace workbench
