#pragma once

#include "core/data/data_parts.h"
#include "core/insight/embedding.h"
#include "ui/common/workspace.h"
#include "ui/data/data_task.h"

namespace workbench {

/// Which samples are to be laid out, and how.
struct EmbeddingOrder
{
    EmbeddingWish wish = {};
    DataPart part = DataPart::Validation;
    std::int64_t count = 2000; ///< samples at most
    bool operator==(const EmbeddingOrder &) const = default;
};

/// Samples laid out, and what they are.
struct LaidOut
{
    EmbeddingPointer embedding; ///< null: there is none
    EmbeddingOrder order = {};
    DataSetPointer data = {};
    std::int64_t all = 0; ///< samples of that part
};

/// Runs samples through a model and lays them out in a plane, on pool threads. What the layer makes of them
/// is kept, so that another method need not wait for it. GUI thread only.
class EmbeddingMaker : public QObject
{
    Q_OBJECT

public:
    explicit EmbeddingMaker(Workspace &workspace, QObject *parent = nullptr);

    /// Begins unless that is there, or was tried. A newer order drops the one before.
    void want(const ExplainedModelPointer &model, const EmbeddingOrder &order);
    /// The last order once more, and not from the picture before.
    void again();
    /// Ends what goes on; t-SNE keeps the picture it has.
    void cancel();
    /// Nothing is shown, and nothing arrives any more.
    void clear();

    /// The newest picture; t-SNE's while it is forming.
    const LaidOut &shown() const { return m_shown; }
    bool isRunning() const { return m_reading.isRunning() || m_laying.isRunning(); }
    /// What the model was that was asked last; null: none.
    const ExplainedModelPointer &model() const { return m_model; }
    std::optional<Error> error() const { return m_error; }
    /// "Images read by the network: 640 of 2 000 · 3 s left"
    QString progressText() const;
    /// In [0, 1].
    double progress() const;

Q_SIGNALS:
    /// Something else is shown.
    void pictureChanged();
    /// Begins, ends or fails.
    void changed();
    void progressed();

private:
    struct Read
    {
        LayerFeaturesPointer features;
        std::int64_t all = 0;
    };

    void start(const EmbeddingPointer &before);
    void read(const EmbeddingPointer &before);
    void lay(const EmbeddingPointer &before);
    void take(const Embedding &embedding);
    void fail(const Error &error);

    Workspace &m_workspace;
    DataTask m_reading;
    DataTask m_laying;
    ExplainedModelPointer m_model;
    EmbeddingOrder m_order;
    DataSetPointer m_data;
    Project m_project; ///< whose split tells the parts
    Read m_read;       ///< of that model, layer and samples; null features: not yet
    LaidOut m_shown;
    std::optional<Error> m_error;
};

} // namespace workbench
