#include "ui/explain/sample_label.h"

namespace workbench {

SampleLabel::SampleLabel(Workspace &workspace, QWidget *parent) : QLabel(parent), m_workspace(workspace)
{
    setProperty("muted", true);
    // Gives way first where there is little room.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void SampleLabel::refresh()
{
    const QString text = fullText();
    setText(fontMetrics().elidedText(text, Qt::ElideRight, width()));
    setToolTip(text);
    setAccessibleName(text);
}

void SampleLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    refresh();
}

QString SampleLabel::fullText() const
{
    const auto observation = m_workspace.observation();
    if (!observation)
        return {};
    const SampleId sample = observation->request.sample;
    const QString name = m_workspace.className(sample);
    QString text = sample.part == SampleId::Part::Train  ? tr("training image %1").arg(sample.index)
                   : sample.part == SampleId::Part::Test ? tr("test image %1").arg(sample.index)
                                                         : tr("own picture %1").arg(sample.index + 1);
    if (!name.isEmpty())
        text += QStringLiteral(" (%1)").arg(name);
    if (!observation->values)
        return text;
    const Layer &observed = observation->values->layer;
    const Layer *layer = m_workspace.document().network().find(observed.id);
    if (layer && layer->parameters != observed.parameters)
        text = tr("numbers of the model that is training, with other parameters than the network's · %1")
                   .arg(text);
    return text;
}

} // namespace workbench
