#include "core/data/sources/folder_entries.h"

#include <QDirIterator>

namespace workbench {

Result<void> forEachEntry(const QString &folder, const LoadControl &control,
                          const std::function<void(const QFileInfo &)> &look)
{
    constexpr std::int64_t progressStep = 1000;
    std::int64_t seen = 0;
    // Without patterns: what they hold back would be passed over where nothing asks for a stop.
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (!control.stop.stop_requested() && entries.hasNext()) {
        entries.next();
        look(entries.fileInfo());
        if (++seen % progressStep == 0 && control.progress)
            control.progress(seen, 0);
    }
    if (control.stop.stop_requested())
        return tl::unexpected(loadStopped());
    return {};
}

} // namespace workbench
