#pragma once

#include "ui/data/sample_filter.h"

#include <QObject>
#include <QThreadPool>

namespace workbench {

/// Filters samples on a thread of its own: looking through many names takes longer than a frame. GUI thread
/// only.
class SampleFinder : public QObject
{
    Q_OBJECT

public:
    explicit SampleFinder(QObject *parent = nullptr);
    ~SampleFinder() override;

    /// `found` tells the answer; older questions are dropped.
    void find(const SampleSet &set, const SampleFilter &filter);
    /// No answer is wanted any more.
    void drop() { ++m_question; }

Q_SIGNALS:
    void found(const std::vector<workbench::SampleId> &samples);

private:
    QThreadPool m_pool;
    int m_question = 0;
};

} // namespace workbench
