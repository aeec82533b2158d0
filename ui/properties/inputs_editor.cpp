#include "ui/properties/inputs_editor.h"

#include "core/layers/registry.h"
#include "ui/properties/section.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QSignalBlocker>
#include <algorithm>

namespace workbench {

namespace {

constexpr int visibleRows = 5;

} // namespace

InputsEditor::InputsEditor(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_choice(new QComboBox(this)), m_list(new QListWidget(this)),
      m_refusal(readingLabel(this))
{
    m_choice->setObjectName(QStringLiteral("inputChoice"));
    m_list->setObjectName(QStringLiteral("inputList"));
    m_choice->setAccessibleName(tr("Layer that is read"));
    m_list->setAccessibleName(tr("Layers that are joined"));
    auto *label = new QLabel(tr("reads"), this);
    label->setBuddy(m_choice);
    label->setMinimumHeight(m_choice->sizeHint().height());
    auto *row = new QHBoxLayout;
    row->addWidget(label, 0, Qt::AlignTop);
    row->addWidget(m_choice, 1);
    row->addWidget(m_list, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_refusal);
    connect(m_choice, &QComboBox::activated, this,
            [this](int index) { read(m_choice->itemData(index).toString(), WireMode::Replace); });
    connect(m_list, &QListWidget::itemChanged, this, &InputsEditor::tick);
}

void InputsEditor::showLayer(const QString &id)
{
    m_id = id;
    const Layer *layer = m_document.network().find(id);
    const LayerDescriptor *descriptor = layer ? findLayerType(layer->type) : nullptr;
    if (!descriptor)
        return;
    const bool join = descriptor->maximumInputs > 1;
    m_choice->setVisible(!join);
    m_list->setVisible(join);
    showFault(m_refusal, {});
    const auto possible = possibleInputs(m_document.network(), id);
    const QStringList candidates(possible.begin(), possible.end());
    if (join)
        fillList(*layer, candidates);
    else
        fillChoice(*layer, candidates);
}

QStringList InputsEditor::describe(const QStringList &candidates) const
{
    QStringList texts;
    for (const auto &candidate : candidates) {
        const auto shape = m_document.analysis().outputOf(candidate);
        const QString name = candidate == inputId ? tr("the network's input") : candidate;
        texts << QStringLiteral("%1   %2").arg(name, shape ? shape->text() : tr("shape unknown"));
    }
    return texts;
}

void InputsEditor::fillChoice(const Layer &layer, const QStringList &candidates)
{
    if (const QStringList texts = describe(candidates); texts != m_choiceTexts) {
        m_choiceTexts = texts;
        m_choice->clear();
        for (qsizetype i = 0; i < candidates.size(); ++i)
            m_choice->addItem(texts[i], candidates[i]);
    }
    m_choice->setCurrentIndex(int(candidates.indexOf(layer.inputs.front())));
}

void InputsEditor::fillList(const Layer &layer, const QStringList &candidates)
{
    const QSignalBlocker blocker(m_list);
    const int current = m_list->currentRow();
    m_list->clear();
    const QStringList texts = describe(candidates);
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const QString &candidate = candidates[i];
        auto *item = new QListWidgetItem(texts[i], m_list);
        const bool read =
            std::find(layer.inputs.begin(), layer.inputs.end(), candidate) != layer.inputs.end();
        item->setData(Qt::UserRole, candidate);
        item->setCheckState(read ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(current);
    const int rows = std::min(visibleRows, int(candidates.size()));
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 2);
}

void InputsEditor::tick(const QListWidgetItem *item)
{
    const QString candidate = item->data(Qt::UserRole).toString();
    const bool wanted = item->checkState() == Qt::Checked;
    // The list is filled anew by the edit, which must not happen inside the item's own signal.
    QMetaObject::invokeMethod(
        this, [this, candidate, wanted] { wanted ? read(candidate, WireMode::Add) : leave(candidate); },
        Qt::QueuedConnection);
}

void InputsEditor::read(const QString &from, WireMode mode)
{
    if (const Layer *layer = m_document.network().find(m_id); layer && layer->inputs == std::vector{from})
        return;
    Network trial = m_document.network();
    apply(trial, connectLayers(trial, from, m_id, mode));
}

void InputsEditor::leave(const QString &from)
{
    Network trial = m_document.network();
    auto done = disconnectLayers(trial, from, m_id);
    // A layer that is read twice is read no more.
    while (done && trial.find(m_id)->inputs.size() > 1 && disconnectLayers(trial, from, m_id))
        ;
    apply(trial, done);
}

void InputsEditor::apply(const Network &trial, const Result<void> &done)
{
    if (done) {
        m_document.edit(tr("Change inputs of %1").arg(m_id),
                        [&](Project &project) { project.network = trial; });
        return;
    }
    showLayer(m_id);
    showFault(m_refusal, done.error().what);
}

} // namespace workbench
