#include "ui/properties/layer_title.h"

#include "core/graph/edits.h"
#include "core/layers/registry.h"
#include "ui/properties/section.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace workbench {

LayerTitle::LayerTitle(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_name(new QLineEdit(this)), m_type(new QLabel(this)),
      m_refusal(readingLabel(this))
{
    QFont font = m_name->font();
    font.setBold(true);
    m_name->setFont(font);
    m_type->setFont(font);
    m_name->setObjectName(QStringLiteral("layerName"));
    m_name->setAccessibleName(tr("Layer name"));
    m_name->setToolTip(tr("The layer's name; Enter renames it"));
    m_name->setMaximumWidth(160);
    auto *row = new QHBoxLayout;
    row->addWidget(m_name);
    row->addWidget(m_type, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_refusal);
    connect(m_name, &QLineEdit::editingFinished, this, &LayerTitle::rename);
}

void LayerTitle::showLayer(const Layer &layer)
{
    const LayerDescriptor *descriptor = findLayerType(layer.type);
    if (layer.id != m_id || !m_name->isModified())
        m_name->setText(layer.id);
    m_id = layer.id;
    m_type->setText(QStringLiteral("— %1").arg(layer.type));
    m_type->setToolTip(descriptor ? descriptor->purposeText() : QString());
    showFault(m_refusal, {});
}

void LayerTitle::rename()
{
    const QString wanted = m_name->text().trimmed();
    Network trial = m_document.network();
    const auto renamed = renameLayer(trial, m_id, wanted);
    m_name->setModified(!renamed);
    showFault(m_refusal, renamed ? QString() : renamed.error().what);
    if (renamed)
        m_document.edit(tr("Rename %1 to %2").arg(m_id, wanted),
                        [&](Project &project) { project.network = trial; });
}

} // namespace workbench
