#include "ui/attribution/flip_view.h"

#include "core/insight/sample_pixels.h"
#include "core/number_text.h"
#include "ui/properties/section.h"

#include <QGridLayout>
#include <QPushButton>

namespace workbench {

namespace {

constexpr int pictureSide = 96;

/// The change so that ±epsilon reaches from black to white, none being grey.
Planes enlargedChange(const Planes &before, const SmallestFlip &flip)
{
    Planes change = before;
    for (std::size_t i = 0; i < change.values.size(); ++i)
        change.values[i] =
            0.5F + float(double(flip.picture.values[i] - before.values[i]) / (2 * flip.epsilon));
    return change;
}

QPixmap pixmapOf(const Planes &pixels)
{
    return QPixmap::fromImage(pictureOf(pixels).scaled(pictureSide, pictureSide, Qt::KeepAspectRatio));
}

} // namespace

FlipView::FlipView(QWidget *parent)
    : QWidget(parent), m_button(new QPushButton(this)), m_result(new QWidget(this)),
      m_text(readingLabel(this)), m_asking(new NewestAnswer<Answer>(
                                      [this](const Answer &answer) {
                                          setRunning(false);
                                          show(answer);
                                      },
                                      this))
{
    m_button->setObjectName(QStringLiteral("findFlip"));
    m_button->setToolTip(
        tr("The fast gradient sign method: every pixel a little towards a larger loss. I. J. Goodfellow, "
           "J. Shlens, C. Szegedy: Explaining and Harnessing Adversarial Examples. ICLR 2015"));
    m_text->setObjectName(QStringLiteral("flipText"));
    auto *grid = new QGridLayout(m_result);
    grid->setContentsMargins(0, 0, 0, 0);
    const std::array names{tr("Picture"), tr("Change, enlarged"), tr("Changed picture")};
    for (int i = 0; i < 3; ++i) {
        auto *picture = new QLabel(m_result);
        picture->setObjectName(QStringLiteral("flipPicture%1").arg(i));
        picture->setAccessibleName(names[std::size_t(i)]);
        auto *caption = new QLabel(m_result);
        caption->setProperty("muted", true);
        caption->setWordWrap(true);
        caption->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(picture, 0, i, Qt::AlignLeft);
        grid->addWidget(caption, 1, i);
        grid->setColumnStretch(i, 1);
        m_pictures[std::size_t(i)] = picture;
        m_captions[std::size_t(i)] = caption;
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_result);
    column->addWidget(m_text);
    connect(m_button, &QPushButton::clicked, this, &FlipView::askOrCancel);
    m_button->setEnabled(false); // until there is a picture
    setRunning(false);
    clear();
}

FlipView::~FlipView() = default;

void FlipView::setPicture(const ExplainedModelPointer &model, const std::shared_ptr<const Planes> &pixels,
                          const QStringList &classNames)
{
    m_classNames = classNames;
    m_button->setEnabled(model && pixels);
    if (model == m_model && pixels && m_pixels && *pixels == *m_pixels)
        return;
    m_model = model;
    m_pixels = pixels;
    m_asking->drop();
    setRunning(false);
    clear();
}

void FlipView::setRunning(bool running)
{
    m_running = running;
    m_button->setText(running ? tr("&Cancel") : tr("&Smallest change that flips it"));
}

void FlipView::clear()
{
    m_result->hide();
    m_text->setText({});
}

void FlipView::askOrCancel()
{
    if (m_running) {
        m_asking->drop();
        setRunning(false);
        return;
    }
    clear();
    setRunning(true);
    m_asking->ask([model = m_model, pixels = m_pixels](const std::stop_token &stop) {
        return smallestFlip(*model, *pixels, stop);
    });
}

void FlipView::show(const Answer &answer)
{
    if (!answer)
        m_text->setText(tr("No change was found: %1.").arg(answer.error().message()));
    else if (!*answer)
        m_text->setText(tr("No change along the gradient's sign flips the answer, however large it is."));
    else
        showFlip(**answer);
}

QString FlipView::className(std::int64_t index) const
{
    return m_classNames.value(qsizetype(index), QString::number(index));
}

QString FlipView::answerText(const std::vector<float> &probabilities, std::int64_t index) const
{
    return QStringLiteral("%1 %2").arg(className(index),
                                       percentText(double(probabilities[std::size_t(index)])));
}

void FlipView::showFlip(const SmallestFlip &flip)
{
    m_pictures[0]->setPixmap(pixmapOf(*m_pixels));
    m_pictures[1]->setPixmap(pixmapOf(enlargedChange(*m_pixels, flip)));
    m_pictures[2]->setPixmap(pixmapOf(flip.picture));
    m_captions[0]->setText(answerText(flip.before, flip.from));
    m_captions[1]->setText(tr("change × %1; grey: none").arg(valueText(1 / (2 * flip.epsilon), 3)));
    m_captions[2]->setText(answerText(flip.after, flip.to));
    m_result->show();
    m_text->setText(
        tr("No pixel changes by more than ε = %1, which is %2 of the 255 steps from black to white.")
            .arg(valueText(flip.epsilon, 3), valueText(255 * flip.epsilon, 3)));
}

} // namespace workbench
