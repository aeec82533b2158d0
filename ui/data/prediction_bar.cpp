#include "ui/data/prediction_bar.h"

#include "core/number_text.h"
#include "ui/common/progress_bar.h"
#include "ui/data/sample_text.h"
#include "ui/data/set_predictor.h"
#include "ui/training/run_progress.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace workbench {

namespace {

/// The parts that were asked, where others were not; empty where all were.
QString askedPartsText(const SetPredictions &predictions)
{
    std::int64_t answered = 0;
    QStringList asked;
    for (const auto &part : predictions.parts) {
        answered += std::ssize(part->positions);
        asked << partText(part->part);
    }
    const auto all = predictions.data->train.count() + predictions.data->test.count();
    return answered < all ? asked.join(QStringLiteral(", ")) : QString();
}

} // namespace

PredictionBar::PredictionBar(SetPredictor &predictor, QWidget *parent)
    : QWidget(parent), m_predictor(predictor), m_status(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_predict(new QPushButton(this)), m_cancel(new QPushButton(tr("&Cancel"), this))
{
    m_status->setObjectName(QStringLiteral("predictionStatus"));
    m_status->setProperty("muted", true);
    m_status->setWordWrap(true);
    m_status->setMinimumWidth(10);
    prepareProgressBar(*m_progress, QStringLiteral("predictionProgress"), tr("Images predicted"));
    m_progress->setMaximumWidth(140);
    m_predict->setObjectName(QStringLiteral("predictAll"));
    m_cancel->setObjectName(QStringLiteral("cancelPredicting"));
    connect(m_predict, &QPushButton::clicked, this, &PredictionBar::start);
    connect(m_cancel, &QPushButton::clicked, &m_predictor, &SetPredictor::cancel);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_status, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_predict);
    connect(&m_predictor, &SetPredictor::changed, this, &PredictionBar::update);
    connect(&m_predictor, &SetPredictor::progressed, this, &PredictionBar::showProgress);
    update();
}

void PredictionBar::setWish(DataPart part, const QString &button, const QString &toolTip,
                            const QString &status)
{
    m_wish = Wish{part, button, toolTip, status};
    update();
}

void PredictionBar::start()
{
    m_predictor.start(m_wish ? std::vector{m_wish->part} : std::vector<DataPart>());
}

void PredictionBar::update()
{
    const bool running = m_predictor.isRunning();
    const bool hadFocus = m_predict->hasFocus() || m_cancel->hasFocus();
    const auto obstacle = m_predictor.whyNot();
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_cancel->setEnabled(!m_predictor.isCancelling());
    m_predict->setVisible(!running && !(m_wish && m_wish->button.isEmpty()));
    m_predict->setEnabled(!obstacle);
    m_predict->setText(m_wish                      ? m_wish->button
                       : m_predictor.predictions() ? tr("&Predict all again")
                                                   : tr("&Predict all"));
    m_predict->setToolTip(obstacle ? tr("Cannot predict yet: %1.").arg(obstacle->message())
                          : m_wish ? m_wish->toolTip
                                   : tr("Let the trained model answer to every image of the data set, those "
                                        "for the test included: that counts as a look at the test set"));
    if (hadFocus)
        (running ? m_cancel : m_predict)->setFocus();
    showProgress();
}

void PredictionBar::showProgress()
{
    showDone(*m_progress, m_predictor.done(), m_predictor.total());
    m_status->setText(statusText());
    m_status->setToolTip(m_status->text());
}

QString PredictionBar::statusText() const
{
    if (m_predictor.isCancelling())
        return tr("Stopping…");
    if (m_predictor.isRunning()) {
        const QString text =
            tr("%1 of %2 predicted").arg(groupedText(m_predictor.done()), groupedText(m_predictor.total()));
        return withTimeLeft(text, m_predictor.secondsLeft());
    }
    if (const auto error = m_predictor.error())
        return tr("⚠ Not predicted: %1.").arg(error->message());
    if (m_wish)
        return m_wish->status;
    const auto predictions = m_predictor.predictions();
    if (!predictions) {
        const auto obstacle = m_predictor.whyNot();
        return obstacle ? tr("Cannot predict yet: %1.").arg(obstacle->message()) : tr("Not predicted yet.");
    }
    const QString epoch = groupedText(predictions->model.epoch);
    const QString text =
        m_predictor.isStale()
            ? tr("⚠ Predictions of epoch %1; the model is another now: predict again.").arg(epoch)
            : tr("Predictions of epoch %1.").arg(epoch);
    const QString parts = askedPartsText(*predictions);
    return parts.isEmpty() ? text : tr("%1 Only of: %2.", "of a text on predictions; parts").arg(text, parts);
}

} // namespace workbench
