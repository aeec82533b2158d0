#pragma once

#include "core/exchange/trained_model.h"
#include "ui/common/newest_answer.h"
#include "ui/common/workspace.h"

namespace workbench {

/// Gets the model and the data set that predictions for a file are made with: the session's weights or a
/// model's file, the project's data set or another. Reads beside the GUI thread; GUI thread only.
class PredictionSource : public QObject
{
    Q_OBJECT

public:
    explicit PredictionSource(Workspace &workspace, QObject *parent = nullptr);

    /// A trained model's file; empty: the session's weights.
    void setModelPath(const QString &path);
    /// A SPEC, or a file or folder that is looked into; empty: the project's data set. Images are brought to
    /// the size that the model takes.
    void setData(const QString &text);
    /// What that is as a SPEC, as soon as it is known.
    QString dataSpec() const { return m_dataSpec; }

    /// Null while it is read, and where there is none.
    std::shared_ptr<const TrainedModel> model() const { return m_model; }
    DataSetPointer data() const { return m_model ? m_data : nullptr; }
    bool isReadingModel() const { return m_readingModel; }
    bool isReadingData() const;
    /// How many images or bytes of another data set are read; `total` 0: not known yet.
    std::int64_t done() const { return m_done; }
    std::int64_t total() const { return m_total; }
    /// The sentence that tells why there can be no predictions; none while something is read.
    std::optional<Error> whyNot() const;

Q_SIGNALS:
    /// Whatever the above functions return, but for progress.
    void changed();
    void progressed();

private:
    using ModelAnswer = Result<std::shared_ptr<const TrainedModel>>;
    void readModel();
    void modelArrived(const ModelAnswer &answer);
    void guessed(const Result<DataSpec> &spec);
    void readData();
    void sessionMayHaveChanged();
    QString wantedSpec() const;
    bool isOfProject() const;

    Workspace &m_workspace;
    DataLoader m_loader;
    NewestAnswer<ModelAnswer> m_reader;
    NewestAnswer<Result<DataSpec>> m_guesser;
    QString m_modelPath;
    QString m_dataSpec;
    std::shared_ptr<const TensorMap> m_weights; ///< the session's, as they were last taken
    DataSetPointer m_weightsData;               ///< and the data set they were taken for
    std::shared_ptr<const TrainedModel> m_model;
    std::optional<Error> m_modelError;
    DataSetPointer m_data;
    std::optional<Error> m_dataError;
    std::optional<Error> m_refusal; ///< what was named is no data set
    bool m_readingModel = false;
    bool m_guessing = false;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

} // namespace workbench
