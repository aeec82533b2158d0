#include "ui/predictions/test_predictor.h"

#include "core/exchange/predictions_file.h"

#include <QFileInfo>

namespace workbench {

namespace {

/// Known before hours of predicting.
std::optional<Error> whyNotWritable(const QString &path)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (folder.isDir() && folder.isWritable())
        return std::nullopt;
    return Error{TestPredictor::tr("no file can be written into this folder; choose another"),
                 folder.filePath()};
}

std::optional<Error> whyNoAnswers(const PredictionTable &table)
{
    const auto image = imageWithoutAnswer(table);
    if (image < 0)
        return std::nullopt;
    return Error{TestPredictor::tr("the model's answers are no numbers: its weights have diverged; choose an "
                                   "earlier epoch or another model"),
                 table.names[image]};
}

Result<SavedPredictions> save(const PredictionTable &table, const DataSet &data, const QString &path,
                              bool withProbabilities)
{
    const auto written = writePredictions(table, data.submission, withProbabilities, path);
    if (!written)
        return tl::unexpected(written.error());
    return SavedPredictions{path,
                            table.classNames,
                            answersPerClass(table),
                            std::int64_t(table.probabilities.size()),
                            scoreOf(table, data),
                            *written};
}

} // namespace

TestPredictor::TestPredictor(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_source(workspace), m_thread(workspace)
{
    connect(&m_source, &PredictionSource::changed, this, &TestPredictor::update);
    connect(&m_source, &PredictionSource::progressed, this, &TestPredictor::progressed);
    connect(&m_progress, &CheckProgress::progressed, this, &TestPredictor::progressed);
    connect(&m_thread, &CheckThread::changed, this, &TestPredictor::update);
    connect(&workspace, &Workspace::checkingChanged, this, &TestPredictor::update);
    connect(&workspace.session(), &TrainingSession::stateChanged, this, &TestPredictor::update);
    update();
}

std::optional<Error> TestPredictor::whyNotNow() const
{
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return Error{tr("training is going on; wait for its end, or stop it"), {}};
    if (m_workspace.isChecking() && !m_thread.isRunning())
        return Error{tr("a check is going on, or all images are being predicted; wait for its end, or stop "
                        "it"),
                     {}};
    return std::nullopt;
}

std::optional<Error> TestPredictor::whyNot() const
{
    if (const auto obstacle = m_source.whyNot())
        return obstacle;
    return m_firstError ? m_firstError : whyNotNow();
}

bool TestPredictor::isReady() const
{
    return m_first && !m_thread.isRunning() && !m_workspace.isChecking() && !whyNot();
}

void TestPredictor::update()
{
    if (m_source.model() != m_model || m_source.data() != m_data) {
        m_model = m_source.model();
        m_data = m_source.data();
        m_first.reset();
        m_firstError.reset();
        forgetLast();
    }
    predictFirst();
    Q_EMIT changed();
}

void TestPredictor::forgetLast()
{
    m_saved.reset();
    m_error.reset();
    m_cancelled = false;
}

void TestPredictor::predictFirst()
{
    // isChecking lasts a little longer than the thread's work.
    if (!m_model || !m_data || m_first || m_thread.isRunning() || m_workspace.isChecking() || whyNot())
        return;
    m_predicting = false;
    m_thread.start([this, model = m_model, data = m_data,
                    device = m_workspace.device()](std::stop_token, const CheckThread::Post &post) {
        const auto first = predictFirstTestImages(*model, data, device);
        post([this, model, data, first] {
            if (model == m_model && data == m_data)
                takeFirst(first);
        });
    });
}

void TestPredictor::takeFirst(const Result<PredictionTable> &first)
{
    if (!first)
        m_firstError = first.error();
    else if (const auto obstacle = whyNoAnswers(*first))
        m_firstError = obstacle;
    else
        m_first = std::make_shared<const PredictionTable>(*first);
}

void TestPredictor::start(const QString &path, bool withProbabilities)
{
    if (!isReady())
        return;
    forgetLast();
    m_predicting = true;
    m_progress.begin(m_data->test.count());
    m_thread.start([=, this, progress = &m_progress, model = m_model, data = m_data,
                    device = m_workspace.device()](std::stop_token stop, const CheckThread::Post &post) {
        const auto predict = [&]() -> Result<SavedPredictions> {
            if (const auto obstacle = whyNotWritable(path))
                return tl::unexpected(*obstacle);
            const auto table =
                predictTestImages(*model, data, device, stop, CheckProgress::teller(progress, post));
            if (!table)
                return tl::unexpected(table.error());
            if (const auto obstacle = whyNoAnswers(*table))
                return tl::unexpected(*obstacle);
            return stop.stop_requested() ? tl::unexpected(Error())
                                         : save(*table, *data, path, withProbabilities);
        };
        post([this, saved = predict()] { finish(saved); });
    });
}

void TestPredictor::finish(const Result<SavedPredictions> &saved)
{
    // Cancelled after the file was written: it is there.
    if (saved)
        m_saved = *saved;
    else if (m_thread.isCancelling())
        m_cancelled = true;
    else
        m_error = saved.error();
}

} // namespace workbench
