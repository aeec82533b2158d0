#include "ui/import/import_preview.h"

#include "core/data/guess_source.h"
#include "ui/common/threads.h"

#include <QPointer>

namespace workbench {

namespace {

constexpr std::size_t images = 12;

} // namespace

void ImportPreviewer::look(const DataSpec &spec)
{
    stop();
    onPool([self = QPointer<ImportPreviewer>(this), spec, stop = m_stop.get_token()] {
        const LoadControl control{.stop = stop};
        ImportPreview preview{{}, csvColumns(spec, control)};
        if (auto found = previewImages(spec.text(), images, control))
            preview.images = std::move(*found);
        onGui([self, preview, stop] {
            if (self && !stop.stop_requested())
                Q_EMIT self->looked(preview);
        });
    });
}

void ImportPreviewer::guess(const QString &path)
{
    stop();
    onPool([self = QPointer<ImportPreviewer>(this), path, stop = m_stop.get_token()] {
        const auto tell = [self, stop](std::int64_t seen, std::int64_t) {
            onGui([self, seen, stop] {
                if (self && !stop.stop_requested())
                    Q_EMIT self->guessProgressed(seen);
            });
        };
        const auto spec = guessSource(path, {.stop = stop, .progress = tell});
        onGui([self, spec, stop] {
            if (self && !stop.stop_requested())
                Q_EMIT self->guessed(spec);
        });
    });
}

void ImportPreviewer::stop()
{
    m_stop.request_stop();
    m_stop = {};
}

} // namespace workbench
