#include "ui/common/data_loader.h"

#include "ui/common/threads.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSettings>
#include <algorithm>

namespace workbench {

namespace {

constexpr qint64 progressPeriod = 40;
const QString shareKey = QStringLiteral("data/memoryShare");

/// Calls `answer` on the GUI thread if `self` still lives.
template<typename Answer>
void tell(const QPointer<DataLoader> &self, Answer answer)
{
    onGui([self, answer] {
        if (self)
            answer(*self);
    });
}

} // namespace

double memoryShare()
{
    return std::clamp(QSettings().value(shareKey, usualMemoryShare).toDouble(), 0.0, 1.0);
}

void setMemoryShare(double share)
{
    QSettings().setValue(shareKey, share);
}

void DataLoader::load(const QString &spec, LoadOptions options)
{
    stop();
    m_stop = {};
    m_loading = true;
    const int number = ++m_number;
    const QPointer<DataLoader> self(this);
    options.control.stop = m_stop.get_token();
    options.pixelMemory = pixelMemory(memoryShare());
    auto timer = std::make_shared<QElapsedTimer>();
    timer->start();
    // The source calls it one at a time.
    options.control.progress = [self, number, timer](std::int64_t done, std::int64_t total) {
        if (timer->elapsed() < progressPeriod)
            return;
        timer->restart();
        tell(self, [number, done, total](DataLoader &loader) {
            if (loader.m_loading && number == loader.m_number)
                Q_EMIT loader.progressed(done, total);
        });
    };
    onPool([self, number, spec, options] {
        const auto data = loadDataSet(spec, options);
        tell(self, [number, data](DataLoader &loader) {
            if (!loader.m_loading || number != loader.m_number)
                return;
            loader.m_loading = false;
            Q_EMIT loader.finished(data);
        });
    });
}

void DataLoader::stop()
{
    m_stop.request_stop();
    m_loading = false;
}

} // namespace workbench
