#pragma once

#include "core/data/load_data_set.h"

#include <QObject>
#include <stop_token>

namespace workbench {

/// Of the machine's memory, for the pixels of a data set: as people have set it.
double memoryShare();
void setMemoryShare(double share);

/// Loads a data set on a pool thread, one at a time: a newer wish stops the one before. GUI thread only.
class DataLoader : public QObject
{
    Q_OBJECT

public:
    explicit DataLoader(QObject *parent = nullptr) : QObject(parent) {}
    ~DataLoader() override { stop(); }

    /// The control of `options`, and the memory, are the loader's own affair.
    void load(const QString &spec, LoadOptions options = {});
    /// Nothing arrives any more.
    void stop();
    bool isLoading() const { return m_loading; }

Q_SIGNALS:
    /// At most about 25 times a second. `total` 0: not known yet.
    void progressed(std::int64_t done, std::int64_t total);
    void finished(const workbench::Result<workbench::DataSetPointer> &data);

private:
    std::stop_source m_stop;
    bool m_loading = false;
    int m_number = 0; ///< of the newest wish; answers to older ones are dropped
};

} // namespace workbench
