#pragma once

#include "core/insight/responses.h"
#include "ui/data/data_task.h"

namespace workbench {

/// Whose answers to which images.
struct LookWish
{
    ExplainedModelPointer model; ///< null: nothing is wanted
    DataSetPointer data = nullptr;
    std::shared_ptr<const Project> project = nullptr; ///< that the model was trained with
    DataPart part = DataPart::Validation;
    QString layer = {};
    /// The split follows from the model's weights.
    bool operator==(const LookWish &other) const
    {
        return model == other.model && data == other.data && part == other.part && layer == other.layer;
    }
};

/// Looks through a part of the data set beside the GUI thread, and keeps what all channels of one layer
/// answer to it. GUI thread only.
class ResponseFinder : public QObject
{
    Q_OBJECT

public:
    explicit ResponseFinder(QObject *parent = nullptr);

    /// What was found for another wish goes. Starts by itself where that is a moment's work, and the images
    /// are not those for the test, which are looked at only when somebody asks.
    void setWish(const LookWish &wish);
    const LookWish &wish() const { return m_wish; }
    void start();
    void cancel() { m_task.cancel(); }
    const DataTask &task() const { return m_task; }

    /// Null until it is there.
    LayerResponsesPointer found() const { return m_found; }
    std::optional<Error> error() const { return m_error; }
    /// Of the wished part.
    std::int64_t images() const { return m_images; }

Q_SIGNALS:
    /// Whatever the above functions return, but for progress.
    void changed();
    void progressed();
    /// The images for the test are looked through.
    void testAsked();

private:
    bool isMomentsWork() const;
    void take(const Result<LayerResponsesPointer> &found);

    LookWish m_wish;
    std::int64_t m_images = 0;
    LayerResponsesPointer m_found;
    std::optional<Error> m_error;
    DataTask m_task;
};

} // namespace workbench
