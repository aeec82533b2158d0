#include "ui/data/augmentation_preview.h"

#include "core/data/augmentation.h"
#include "core/data/image_file.h"
#include "core/insight/samples.h"
#include "ui/common/theme.h"
#include "ui/data/sample_use.h"
#include "ui/data/split_text.h"
#include "ui/data/variant_grid.h"

#include <QPushButton>
#include <QToolButton>
#include <algorithm>

namespace workbench {

AugmentationPreview::AugmentationPreview(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_note(readingLabel(this)), m_grid(new VariantGrid(this)),
      m_back(new QToolButton(this)), m_other(new QPushButton(tr("&Other variants"), this)),
      m_answers([this](const Answer &answer) { take(answer); }, this)
{
    setObjectName(QStringLiteral("augmentationPreview"));
    m_note->setObjectName(QStringLiteral("variantNote"));
    m_note->setProperty("muted", true);
    m_note->setTextFormat(Qt::RichText);
    m_note->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_grid->setObjectName(QStringLiteral("variantGrid"));
    m_grid->setAccessibleName(tr("Variants of the selected sample"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(makeHeader());
    column->addWidget(m_note);
    column->addWidget(m_grid, 1);
    connect(m_note, &QLabel::linkActivated, this, &AugmentationPreview::selectTrainingImage);
}

QLayout *AugmentationPreview::makeHeader()
{
    m_back->setObjectName(QStringLiteral("earlierVariants"));
    m_back->setIcon(themeIcon(QStringLiteral("go-previous")));
    m_back->setToolTip(tr("The variants of the epochs before"));
    m_back->setAccessibleName(tr("Earlier variants"));
    m_other->setObjectName(QStringLiteral("otherVariants"));
    m_other->setToolTip(tr("The variants of the next ten epochs"));
    connect(m_back, &QToolButton::clicked, this, [this] { showEpochs(m_firstEpoch - variants); });
    connect(m_other, &QPushButton::clicked, this, [this] { showEpochs(m_firstEpoch + variants); });
    auto *row = new QHBoxLayout;
    row->addWidget(new Section(tr("Variants"), this), 1);
    row->addWidget(m_back);
    row->addWidget(m_other);
    return row;
}

void AugmentationPreview::showEpochs(std::int64_t first)
{
    m_firstEpoch = first;
    refresh();
}

void AugmentationPreview::selectTrainingImage()
{
    const SampleId selected = m_workspace.document().selectedSample();
    if (const auto sample = trainingSampleFrom(selected.index, m_workspace))
        m_workspace.document().selectSample(*sample);
}

bool AugmentationPreview::hasFault() const
{
    const auto &steps = m_workspace.document().project().data.augmentation;
    return std::any_of(steps.begin(), steps.end(),
                       [](const Choice &step) { return augmentationFault(step).has_value(); });
}

void AugmentationPreview::refresh()
{
    const Project &project = m_workspace.document().project();
    const SampleId sample = m_workspace.document().selectedSample();
    const auto steps = hasFault() ? std::vector<Choice>() : project.data.augmentation;
    const Wish wish{sample, steps, project.training.seed, m_firstEpoch};
    if (m_workspace.hasSample(sample) && m_wish != wish)
        ask(wish);
    const bool changes = !steps.empty();
    m_other->setVisible(changes);
    m_back->setVisible(changes);
    m_back->setEnabled(m_firstEpoch > 1);
    showNote();
}

void AugmentationPreview::forget()
{
    m_answers.drop();
    m_wish.reset();
    m_unreadable.reset();
    m_grid->setPictures({});
}

void AugmentationPreview::ask(const Wish &wish)
{
    m_wish = wish;
    const DataSetPointer dataSet = m_workspace.data();
    const auto pixels = SampleSource{*dataSet, m_workspace.ownSamples().get()}.partOf(wish.sample).pixels;
    m_answers.ask([wish, pixels, shape = dataSet->imageShape] { return answerTo(wish, pixels, shape); });
}

AugmentationPreview::Answer AugmentationPreview::answerTo(const Wish &wish,
                                                          const std::shared_ptr<const PixelStore> &pixels,
                                                          const Shape &shape)
{
    std::vector<std::uint8_t> original(std::size_t(shape.elements()));
    if (const auto read = pixels->read(wish.sample.index, original.data()); !read)
        return {wish.firstEpoch, tl::unexpected(read.error())};
    std::vector<QImage> images{imageOf(original.data(), shape)};
    const Augmentation augmentation(wish.steps, shape, wish.seed);
    std::vector<std::uint8_t> changed(original.size());
    for (std::int64_t i = 0; i < variants && !wish.steps.empty(); ++i) {
        augmentation.apply(original.data(), changed.data(), wish.firstEpoch + i, wish.sample.index);
        images.push_back(imageOf(changed.data(), shape));
    }
    return {wish.firstEpoch, std::move(images)};
}

void AugmentationPreview::take(const Answer &answer)
{
    m_unreadable = answer.images ? std::nullopt : std::optional(answer.images.error());
    std::vector<VariantGrid::Picture> pictures;
    for (const auto &image : answer.images ? *answer.images : std::vector<QImage>()) {
        const auto epoch = answer.firstEpoch + std::ssize(pictures) - 1;
        if (pictures.empty())
            pictures.push_back({image, tr("original"), {}});
        else
            pictures.push_back({image, tr("epoch %1").arg(epoch), QString::number(epoch)});
    }
    m_grid->setPictures(std::move(pictures));
    showNote();
}

void AugmentationPreview::showNote()
{
    const SampleId sample = m_workspace.document().selectedSample();
    const QString text = noteText();
    const bool trains =
        !m_workspace.hasSample(sample) || hasFault() || useOf(sample, m_workspace) == SampleUse::Training;
    m_note->setText(
        trains ? text.toHtmlEscaped()
               : QStringLiteral("%1 <a href='training' style='color:%2'>%3</a>")
                     .arg(text.toHtmlEscaped(), themeColors().accent.name(), tr("Show a training image")));
    m_grid->setAccessibleDescription(text);
}

QString AugmentationPreview::noteText() const
{
    const SampleId sample = m_workspace.document().selectedSample();
    if (const QString missing = missingDataText(m_workspace); !missing.isEmpty())
        return missing;
    if (!m_workspace.hasSample(sample))
        return tr("Select a sample to see its variants.");
    if (m_unreadable)
        return tr("The picture cannot be shown: %1").arg(m_unreadable->message());
    if (hasFault())
        return tr("Mend the step that is marked to see the variants.");
    switch (useOf(sample, m_workspace)) {
    case SampleUse::Training:
        return epochsText();
    case SampleUse::Validation:
        return tr("Shown on a validation image; training never changes it.");
    case SampleUse::Test:
        return tr("Shown on a test image; training never changes it.");
    case SampleUse::Own:
        return tr("Shown on a picture of your own; training never changes it.");
    case SampleUse::Unused:
        return tr("Shown on an image beyond the data limit; training does not use it.");
    }
    return {};
}

QString AugmentationPreview::epochsText() const
{
    const Project &project = m_workspace.document().project();
    if (project.data.augmentation.empty())
        return tr("Every epoch trains on this image as it is.");
    const std::int64_t last = m_firstEpoch + variants - 1;
    const QString epochs =
        tr("These are the variants of epochs %1 to %2, as training sees them.").arg(m_firstEpoch).arg(last);
    if (project.training.epochs >= last)
        return epochs;
    return tr("%1 A run ends after epoch %2.").arg(epochs).arg(project.training.epochs);
}

} // namespace workbench
