#pragma once

#include "core/document/document.h"
#include "core/insight/observation.h"
#include "core/train/run_folder.h"
#include "core/train/session.h"
#include "ui/common/data_loader.h"
#include "ui/common/sample_images.h"

#include <QImage>
#include <QObject>

namespace workbench {

/// What is wanted of the selected layer: filters and feature maps, or these and all its numbers.
enum class LayerWish { Nothing, Maps, Values };

/// What all panels share: the document with its two cursors, the training session, the data set and the
/// newest observation. Outlives the main window (which is made anew when the language changes). GUI thread
/// only.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    Document &document() { return m_document; }
    const Document &document() const { return m_document; }
    TrainingSession &session() { return m_session; }

    /// The data set of the project's data settings; null while it loads or when it could not be loaded.
    DataSetPointer data() const { return m_data; }
    bool isDataLoading() const { return m_loader.isLoading(); }
    std::optional<Error> dataError() const { return m_dataError; }
    /// A data set that is loaded already: taken, instead of being read, when the project comes to ask for its
    /// SPEC.
    void offerData(DataSetPointer data) { m_offered = std::move(data); }
    /// Reads the data set again: files may have changed.
    void reloadData();
    /// The image of a sample, at its own size; null without data, and until a file is decoded:
    /// `sampleImagesArrived` tells when.
    QImage sampleImage(SampleId sample) { return m_images.image(sample); }
    /// Name of the sample's true class; empty without data, and where nobody knows the class.
    QString className(SampleId sample) const;
    /// Whether there is such a sample.
    bool hasSample(SampleId sample) const;
    /// Pictures of the user's own, brought to the data set's image shape; null before the first.
    std::shared_ptr<const ImageSet> ownSamples() const { return m_own; }
    /// Takes a picture in and selects it. `name`: where it is from. Needs data, for the shape.
    void addOwnSample(const QImage &picture, const QString &name);
    /// Puts another picture in the place of one taken in before, and selects it.
    void changeOwnSample(std::int64_t index, const QImage &picture);
    /// The samples the project's split keeps for validation (the test images when it keeps none).
    const std::vector<SampleId> &validationSamples() const { return m_validationSamples; }

    /// The newest answer to the wishes below; null before the first.
    ObservationPointer observation() const { return m_observation; }

    /// Views say what they want to see, and say so again with nothing when they are hidden. The selected
    /// layer and sample come from the document.
    void wantLayer(LayerWish wish);
    /// What of its weights.
    void wantWeights(WeightView view);
    /// The images a normalisation is seen with in training mode, while all numbers of the layer are wanted.
    void wantBatch(const std::vector<SampleId> &samples);
    void wantThumbnails(const std::vector<QString> &layers);
    void wantPredictions(const std::vector<SampleId> &samples);
    /// Distributions of all layers, and measured steps of the optimizer.
    void wantHealth(bool wanted);

    /// Start a run of the document on `device()`, by default in a new run folder.
    void startTraining(bool paused = false);
    /// Goes on with the last run, with the document's settings, for as many epochs more. What it cannot go on
    /// from is told by the session's `failed`, or by `continueFailed`.
    void continueTraining(std::int64_t moreEpochs);
    /// Starts a new run with the weights of a kept epoch of the last one, but for `drawnAnew`. What cannot be
    /// read is told by `continueFailed`.
    void restartFrom(std::int64_t epoch, const std::vector<QString> &drawnAnew);
    /// Starts a new run with the weights at hand (TrainingSession::knownWeights); ignored where they are of
    /// another network.
    void startFromWeights();
    /// The sentence that tells why training cannot start now; none when it can.
    std::optional<Error> whyNotTrainable() const;
    /// The same, or that a check is going on.
    std::optional<Error> whyNotStartable() const;
    /// A check trains a model of its own meanwhile: it would draw from a run's random numbers.
    bool isChecking() const { return m_checking; }
    void setChecking(bool checking);

    QString device() const { return m_device; }
    void setDevice(const QString &device);
    /// "auto", or the text of a plan (core/engine/plan/plan_choice.h); remembered.
    QString plan() const;
    void setPlan(const QString &plan);

    /// Shows a run that lies on disk: its curves, and its weights as soon as the data is there.
    void showRun(const Run &run, const QString &folder);
    /// Shows weights that were read from a file of their own, as soon as the data is there. What was shown of
    /// a run goes; its folder stays where it is. Ignored unless idle.
    void showModel(const KnownWeights &known);

    QString lastRunFolder() const { return m_lastRunFolder; }
    /// The folder of the run that is on; empty while none is.
    QString activeRunFolder() const;
    /// The run's folder is gone: it cannot be continued any more.
    void forgetRun(const QString &folder);

Q_SIGNALS:
    void dataChanged();
    /// How far loading is; `total` 0: not known yet.
    void dataProgressed(std::int64_t done, std::int64_t total);
    void sampleImagesArrived();
    void ownSamplesChanged();
    void validationSamplesChanged();
    void observed(const workbench::ObservationPointer &observation);
    void deviceChanged(const QString &device);
    /// An edit may be about to change the outputs of these layers; none: it is over.
    void editAhead(const QSet<QString> &ids);
    void checkingChanged(bool checking);
    /// A run is about to start: views empty themselves.
    void runStarting();
    /// There is another run to be continued, or none.
    void lastRunChanged();
    /// The run that is shown was trained on other data than the project's.
    void runHasOtherData(const QString &spec);
    /// The last run cannot be read.
    void continueFailed(const workbench::Error &error);

private:
    void loadData();
    void dataArrived(const Result<DataSetPointer> &data);
    /// Only the one that changed, where the data is the same.
    void convertOwnSamples(std::optional<std::int64_t> changed = {});
    void updateSamples();
    void updatePreview();
    TrainingJob newJob() const;
    void startNewRun(std::optional<TensorMap> weights, const std::vector<QString> &drawnAnew, bool paused);
    void startWith(const Result<TrainedModel> &model, const std::vector<QString> &drawnAnew);
    void goOnFrom(const Result<ResumePoint> &point, std::int64_t moreEpochs);
    void updateRequest();
    void showWeights();
    void compareData();
    void setLastRunFolder(const QString &folder);

    Document m_document;
    TrainingSession m_session;
    DataSetPointer m_data;
    QString m_dataSpec;
    DataSetPointer m_offered;
    std::optional<Error> m_dataError;
    DataLoader m_loader;
    SampleImages m_images;
    std::vector<std::pair<QString, QImage>> m_ownPictures; ///< as they came, with their names
    std::shared_ptr<const ImageSet> m_own;
    std::vector<SampleId> m_validationSamples;
    DataSetPointer m_splitOf; ///< the data that they are of
    Project m_split;          ///< and how it was split
    ObservationPointer m_observation;
    ObservationRequest m_request;               ///< as the session has it
    std::optional<KnownWeights> m_shownWeights; ///< of a loaded run, until the data is there
    QString m_shownFingerprint;                 ///< of the data of a loaded run, until it is compared
    QString m_shownSpec;
    LayerWish m_layerWish = LayerWish::Nothing;
    WeightView m_weightView = WeightView::Weights;
    std::vector<SampleId> m_batchSamples;
    bool m_healthWanted = false;
    bool m_checking = false;
    std::vector<QString> m_thumbnailLayers;
    std::vector<SampleId> m_predictionSamples;
    QString m_device = QStringLiteral("auto");
    QString m_lastRunFolder;
};

} // namespace workbench
