#include "ui/filter_view/ascent_view.h"

#include "core/insight/sample_pixels.h"
#include "core/number_text.h"
#include "ui/common/plot.h"
#include "ui/common/save_as.h"
#include "ui/common/theme.h"
#include "ui/filter_view/ascent_form.h"
#include "ui/properties/section.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QPushButton>

namespace workbench {

namespace {

constexpr int pictureSide = 168;
/// Milliseconds between two pictures that are shown.
constexpr qint64 showPeriod = 40;

/// Passes on a picture when it is due; the last one comes with the result.
auto teller(const DataTask::Post &post, const std::function<void(const ActivationMoment &)> &take)
{
    auto since = std::make_shared<QElapsedTimer>();
    return [post, take, since](const ActivationMoment &moment) {
        if (since->isValid() && since->elapsed() < showPeriod)
            return;
        since->start();
        post([take, moment] { take(moment); });
    };
}

/// Grey before there is one; framed, for it may be as white as the panel.
QImage framedPicture(const std::optional<ActivationMoment> &moment)
{
    QImage picture(1, 1, QImage::Format_RGB32);
    picture.fill(Qt::gray);
    if (moment)
        picture = pictureOf(moment->picture);
    picture =
        picture.scaled(pictureSide, pictureSide, Qt::KeepAspectRatio).convertToFormat(QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setPen(themeColors().border);
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1));
    return picture;
}

} // namespace

AscentView::AscentView(QWidget *parent)
    : QWidget(parent), m_picture(new QLabel(this)), m_score(readingLabel(this)), m_curve(new Plot(this)),
      m_form(new AscentForm(this)), m_start(new QPushButton(this)),
      m_save(new QPushButton(tr("Save p&icture…"), this)),
      m_reset(new QPushButton(tr("&Usual settings"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(makeButtons());
    column->addLayout(makePicture());
    column->addWidget(m_score);
    column->addWidget(m_form);
    column->addWidget(m_reset, 0, Qt::AlignLeft);
    m_reset->setObjectName(QStringLiteral("ascentReset"));
    connect(m_reset, &QPushButton::clicked, m_form, &AscentForm::reset);
    connect(&m_task, &DataTask::changed, this, &AscentView::showState);
    showMoment();
    showState();
}

QLayout *AscentView::makeButtons()
{
    m_start->setObjectName(QStringLiteral("ascentStart"));
    m_start->setToolTip(tr(
        "Gradient ascent from noise. D. Erhan, Y. Bengio, A. Courville, P. Vincent: Visualizing "
        "Higher-Layer Features of a Deep Network. 2009; K. Simonyan, A. Vedaldi, A. Zisserman: Deep Inside "
        "Convolutional Networks. 2014; J. Yosinski and others: Understanding Neural Networks Through Deep "
        "Visualization. 2015"));
    m_save->setObjectName(QStringLiteral("ascentSave"));
    connect(m_start, &QPushButton::clicked, this, &AscentView::startOrStop);
    connect(m_save, &QPushButton::clicked, this, &AscentView::save);
    auto *row = new QHBoxLayout;
    row->addWidget(m_start);
    row->addWidget(m_save);
    row->addStretch();
    return row;
}

QLayout *AscentView::makePicture()
{
    m_picture->setObjectName(QStringLiteral("ascentPicture"));
    m_picture->setAccessibleName(tr("Picture made to excite the channel"));
    m_score->setObjectName(QStringLiteral("ascentScore"));
    m_curve->setObjectName(QStringLiteral("ascentCurve"));
    m_curve->setAccessibleName(tr("How the response climbs"));
    m_curve->setAxisLabels(tr("step"), tr("response"));
    m_curve->setFixedHeight(pictureSide);
    m_curve->addCurve(CurveRole::Steps, {});
    auto *row = new QHBoxLayout;
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addWidget(m_curve, 1);
    return row;
}

void AscentView::setChannel(const ExplainedModelPointer &model, const QString &layer, std::int64_t channel,
                            const QString &fileName)
{
    m_fileName = fileName;
    if (model == m_model && layer == m_layer && channel == m_channel)
        return;
    m_model = model;
    m_layer = layer;
    m_channel = channel;
    m_task.drop();
    m_moment.reset();
    m_outcome.clear();
    m_curve->clear();
    m_curve->refresh();
    showMoment();
    showState();
}

void AscentView::setHasMaps(bool hasMaps)
{
    m_form->setHasMaps(hasMaps);
}

void AscentView::startOrStop()
{
    if (m_task.isRunning())
        return m_task.cancel();
    ActivationQuestion question = m_form->question();
    question.layer = m_layer;
    question.channel = m_channel;
    m_steps = question.steps;
    m_moment.reset();
    m_outcome.clear();
    m_curve->clear();
    m_task.start([this, model = m_model, question](const LoadControl &control, const DataTask::Post &post) {
        const auto last = maximiseActivation(
            *model, question, teller(post, [this](const ActivationMoment &moment) { take(moment); }),
            control.stop);
        post([this, last] { finish(last); });
    });
}

void AscentView::take(const ActivationMoment &moment)
{
    if (m_moment && m_moment->step == moment.step)
        return;
    m_moment = moment;
    m_curve->append(0, double(moment.step), moment.score);
    m_curve->refresh();
    showMoment();
}

void AscentView::finish(const Result<ActivationMoment> &last)
{
    if (last)
        take(*last);
    m_outcome = last                    ? QString()
                : m_task.isCancelling() ? tr("Stopped.")
                                        : tr("No picture: %1.").arg(last.error().message());
    showMoment();
}

void AscentView::showMoment()
{
    m_picture->setPixmap(QPixmap::fromImage(framedPicture(m_moment)));
    QStringList sentences;
    if (m_moment)
        sentences << tr("Response %1 after step %2 of %3.")
                         .arg(valueText(m_moment->score), groupedText(m_moment->step), groupedText(m_steps));
    else if (m_outcome.isEmpty())
        sentences << tr("“Make it” starts from grey noise and changes all pixels a little, again and again, "
                        "so that the channel answers more.");
    if (!m_outcome.isEmpty())
        sentences << m_outcome;
    m_score->setText(sentences.join(QLatin1Char(' ')));
}

void AscentView::showState()
{
    m_start->setText(m_task.isRunning() ? tr("S&top") : tr("&Make it"));
    m_start->setEnabled(m_model && !m_task.isCancelling());
    m_save->setEnabled(m_moment && !m_task.isRunning());
    m_form->setEnabled(!m_task.isRunning());
    m_reset->setEnabled(!m_task.isRunning());
}

void AscentView::save()
{
    const QImage picture = pictureOf(m_moment->picture);
    saveInBackground(
        this, tr("Save the picture"), m_fileName + QStringLiteral(".png"), tr("PNG pictures (*.png)"),
        [picture](const QString &path) -> Result<void> {
            if (picture.save(path))
                return {};
            return failure(AscentView::tr("the picture cannot be written"), path);
        },
        [this](const QString &sentence) { Q_EMIT said(sentence); });
}

} // namespace workbench
