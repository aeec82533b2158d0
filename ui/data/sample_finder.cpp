#include "ui/data/sample_finder.h"

#include "ui/common/threads.h"

#include <QPointer>

namespace workbench {

SampleFinder::SampleFinder(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

SampleFinder::~SampleFinder()
{
    m_pool.clear();
}

void SampleFinder::find(const SampleSet &set, const SampleFilter &filter)
{
    m_pool.clear();
    onPool(
        [self = QPointer<SampleFinder>(this), question = ++m_question, set, filter] {
            auto samples = filtered(set, filter);
            onGui([self, question, samples = std::move(samples)] {
                if (self && question == self->m_question)
                    Q_EMIT self->found(samples);
            });
        },
        m_pool);
}

} // namespace workbench
