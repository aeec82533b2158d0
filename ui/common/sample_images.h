#pragma once

#include "core/insight/samples.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace workbench {

/// Pictures of samples for views: at once where images lie in memory, otherwise as soon as a thread of its
/// own has decoded the file. GUI thread only.
class SampleImages : public QObject
{
    Q_OBJECT

public:
    explicit SampleImages(QObject *parent = nullptr);
    ~SampleImages() override;

    /// Forgets all pictures. `own` may be null.
    void setSource(DataSetPointer data, std::shared_ptr<const ImageSet> own);

    /// At its own size; null where there is none, and where it is not there yet: `arrived` tells when.
    QImage image(SampleId sample);

Q_SIGNALS:
    /// Pictures that were asked for are there.
    void arrived();

private:
    void decode(SampleId sample);
    void take(SampleId sample, const QImage &image, int generation);

    DataSetPointer m_data;
    std::shared_ptr<const ImageSet> m_own;
    QCache<std::pair<int, std::int64_t>, QImage> m_cache; ///< of files; an empty image: it cannot be read
    QThreadPool m_decoders;
    int m_generation = 0; ///< raised when the source changes: older answers are dropped
    int m_priority = 0;   ///< what is asked for last is looked at first
    bool m_telling = false;
};

} // namespace workbench
