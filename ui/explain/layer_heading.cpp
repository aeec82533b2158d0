#include "ui/explain/layer_heading.h"

#include "ui/common/menu_text.h"
#include "ui/common/theme.h"
#include "ui/explain/sample_label.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace workbench {

LayerHeading::LayerHeading(Workspace &workspace, const QString &label, QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_layer(new QLabel(this)), m_label(new QLabel(this)),
      m_choice(new QSpinBox(this)), m_sample(new SampleLabel(workspace, this))
{
    m_choice->setObjectName(QStringLiteral("chosenUnit"));
    m_choice->setFont(numberFont());
    m_choice->setWrapping(true);
    m_label->setBuddy(m_choice);
    setLabel(label);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_layer);
    m_row->addSpacing(4);
    m_row->addWidget(m_label);
    m_row->addWidget(m_choice);
    m_row->addWidget(m_sample, 1);
    connect(m_choice, &QSpinBox::valueChanged, this, &LayerHeading::choiceChanged);
}

void LayerHeading::setLabel(const QString &label)
{
    m_label->setText(label);
    m_choice->setAccessibleName(withoutMnemonic(label));
}

void LayerHeading::show(const Layer &layer, std::int64_t choices)
{
    m_layer->setText(QStringLiteral("<b>%1</b> — %2").arg(layer.id.toHtmlEscaped(), layer.type));
    const QSignalBlocker blocker(m_choice);
    m_choice->setRange(0, int(choices) - 1);
    m_choice->setSuffix(tr(" of %1").arg(choices));
    m_label->setVisible(choices > 1);
    m_choice->setVisible(choices > 1);
    m_sample->refresh();
}

void LayerHeading::setChoice(std::int64_t choice)
{
    const QSignalBlocker blocker(m_choice);
    m_choice->setValue(int(choice));
}

std::int64_t LayerHeading::choice() const
{
    return m_choice->value();
}

void LayerHeading::add(QWidget *widget)
{
    m_row->insertWidget(m_row->count() - 1, widget);
}

void LayerHeading::addChooser(const QString &label, QWidget *chooser)
{
    auto *name = new QLabel(label, this);
    name->setBuddy(chooser);
    m_row->insertWidget(1, name);
    m_row->insertWidget(2, chooser);
}

} // namespace workbench
