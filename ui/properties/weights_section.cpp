#include "ui/properties/weights_section.h"

#include <QVBoxLayout>

namespace workbench {

namespace {

const QString initName = QStringLiteral("init");
const QString frozenName = QStringLiteral("frozen");

/// Trainable values; 0 where the shape is unknown.
std::int64_t parametersOf(const Document &document, const QString &id)
{
    const LayerAnalysis *analysis = document.analysis().find(id);
    return analysis && analysis->cost ? analysis->cost->parameters() : 0;
}

/// Whether the layer's weights can begin in another way: those of convolutions and Linear.
bool hasMatrix(const Document &document, const QString &id)
{
    const LayerAnalysis *analysis = document.analysis().find(id);
    if (!analysis || !analysis->cost)
        return false;
    const auto &tensors = analysis->cost->tensors;
    return !tensors.empty() && tensors.front().sizes.size() >= 2;
}

QString networkWideWord()
{
    return WeightsSection::tr("as the network");
}

ParameterField initField()
{
    ParameterSpec spec{.name = initName,
                       .kind = ParameterKind::Choice,
                       .choices = QStringList{networkWideWord()} + weightInitializations(),
                       .help = QT_TRANSLATE_NOOP(
                           "ParameterHelp",
                           "What the weights are before training, as torch.nn.init has it; all but default "
                           "set the bias to 0. normal has deviation 0.01")};
    return {spec, WeightsSection::tr("first weights")};
}

ParameterField frozenField()
{
    ParameterSpec spec{.name = frozenName,
                       .kind = ParameterKind::Boolean,
                       .help = QT_TRANSLATE_NOOP("ParameterHelp",
                                                 "Training leaves these weights as they are; running means "
                                                 "of a BatchNorm still follow the data, as in PyTorch")};
    return {spec, WeightsSection::tr("frozen")};
}

} // namespace

WeightsSection::WeightsSection(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_form(new ParameterForm(this))
{
    setObjectName(QStringLiteral("weightsSection"));
    m_form->setAccessibleName(tr("Weights of the layer"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    connect(m_form, &ParameterForm::valueEdited, this, &WeightsSection::edit);
}

void WeightsSection::showLayer(const Layer &layer)
{
    m_id = layer.id;
    setVisible(parametersOf(m_document, layer.id) > 0);
    ParameterFields fields;
    if (hasMatrix(m_document, layer.id))
        fields.push_back(initField());
    fields.push_back(frozenField());
    m_form->show(fields,
                 {{initName, layer.initialization.isEmpty() ? networkWideWord() : layer.initialization},
                  {frozenName, layer.frozen}});
}

void WeightsSection::edit(const QString &name, const ParameterValue &value)
{
    const auto selected = m_document.selectedLayers();
    const auto change = [&](Layer &layer) {
        if (name == frozenName && parametersOf(m_document, layer.id) > 0)
            layer.frozen = std::get<bool>(value);
        else if (name == initName && hasMatrix(m_document, layer.id))
            layer.initialization =
                std::get<QString>(value) == networkWideWord() ? QString() : std::get<QString>(value);
    };
    const QString text = name == frozenName
                             ? (std::get<bool>(value) ? tr("Freeze %1") : tr("Train %1")).arg(m_id)
                             : tr("Set first weights of %1 to %2").arg(m_id, displayText(value));
    m_document.edit(text, [&](Project &project) {
        for (auto &layer : project.network.layers) {
            if (layer.id == m_id || std::find(selected.begin(), selected.end(), layer.id) != selected.end())
                change(layer);
        }
    });
}

} // namespace workbench
