#include "ui/properties/sample_card.h"

#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/properties/section.h"

#include <QHBoxLayout>
#include <cmath>

namespace workbench {

SampleCard::SampleCard(Workspace &workspace, int scale, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_scale(scale), m_picture(new QLabel(this)),
      m_text(readingLabel(this))
{
    m_text->setTextFormat(Qt::RichText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    refresh();
}

void SampleCard::refresh()
{
    const SampleId sample = m_workspace.document().selectedSample();
    const QImage image = m_workspace.sampleImage(sample);
    setVisible(!image.isNull());
    if (image.isNull())
        return;
    m_picture->setPixmap(QPixmap::fromImage(image.scaled(image.size() * m_scale)));
    const QString name = m_workspace.className(sample);
    m_picture->setAccessibleName(tr("Picture of the selected sample, %1").arg(name));
    m_text->setText(QStringLiteral("<b>%1</b><br><span style='color:%2'>%3</span>%4")
                        .arg((name.isEmpty() ? tr("class unknown") : name).toHtmlEscaped(),
                             themeColors().mutedText.name(), placeText(sample), predictionText()));
}

QString SampleCard::placeText(SampleId sample) const
{
    if (sample.part == SampleId::Part::Own)
        return tr("own picture %1").arg(m_workspace.ownSamples()->nameOf(sample.index).toHtmlEscaped());
    const QString place =
        sample.part == SampleId::Part::Train ? tr("training image %1") : tr("test image %1");
    return place.arg(groupedText(sample.index));
}

QString SampleCard::predictionText() const
{
    const auto observation = m_workspace.observation();
    const auto dataSet = m_workspace.data();
    if (!dataSet || !observation || !observation->samplePrediction)
        return {};
    const Prediction &prediction = *observation->samplePrediction;
    if (!(prediction.sample == m_workspace.document().selectedSample()))
        return {};
    const auto share = prediction.probabilities.at(std::size_t(prediction.predicted));
    if (!std::isfinite(share))
        return QStringLiteral("<br>%1").arg(tr("no answer: the output is not finite"));
    const bool right = prediction.predicted == prediction.label;
    const QString name = dataSet->classNames.value(int(prediction.predicted));
    if (prediction.label == unknownLabel)
        return QStringLiteral("<br>%1").arg(
            tr("predicted %1, %2").arg(name.toHtmlEscaped(), percentText(share)));
    return QStringLiteral("<br><span style='color:%1'>%2</span>")
        .arg((right ? themeColors().good : themeColors().bad).name(),
             (right ? tr("predicted %1 ✓ %2") : tr("predicted %1 ✗ %2"))
                 .arg(name.toHtmlEscaped(), percentText(share)));
}

} // namespace workbench
