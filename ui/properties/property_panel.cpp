#include "ui/properties/property_panel.h"

#include "core/layers/registry.h"
#include "ui/common/mend_buttons.h"
#include "ui/common/theme.h"
#include "ui/explain/explain_view.h"
#include "ui/properties/formula_view.h"
#include "ui/properties/input_section.h"
#include "ui/properties/inputs_editor.h"
#include "ui/properties/layer_title.h"
#include "ui/properties/maps_section.h"
#include "ui/properties/note_editor.h"
#include "ui/properties/parameter_form.h"
#include "ui/properties/section.h"
#include "ui/properties/weights_section.h"

#include <QEvent>
#include <QScrollArea>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <array>

namespace workbench {

namespace {

const QString tabKey = QStringLiteral("properties/tab");
/// The explaining tabs, after Numbers.
constexpr std::array explainTabs{ExplainTab::Arithmetic, ExplainTab::Unfolded};

} // namespace

PropertyPanel::PropertyPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_tabs(new QTabBar(this)), m_pages(new QStackedWidget(this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("propertyPanel"));
    setAccessibleName(tr("Properties of the selected layer"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    makeTabs();
    makeNumbers();
    connectSignals();
    refresh();
}

void PropertyPanel::makeTabs()
{
    m_tabs->setObjectName(QStringLiteral("layerTabs"));
    m_tabs->setAccessibleName(tr("What is shown of the layer"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Numbers"));
    m_tabs->addTab(tr("Arithmetic"));
    m_tabs->addTab(tr("im2col"));
    m_tabs->setTabToolTip(1, tr("What the layer computes, with the numbers of the selected sample"));
    m_tabs->setTabToolTip(2, tr("The same convolution as one product of matrices"));
    m_pages->addWidget(m_scroll);
    for (const auto tab : explainTabs)
        m_pages->addWidget(new ExplainView(m_workspace, tab, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    m_wantedTab = QSettings().value(tabKey).toInt();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_wantedTab = tab;
        QSettings().setValue(tabKey, tab);
        m_pages->setCurrentIndex(tab);
        seeNumbers();
    });
}

void PropertyPanel::showTab(int tab)
{
    m_wantedTab = tab;
    refreshTabs();
    seeNumbers();
}

int PropertyPanel::tab() const
{
    return m_pages->currentIndex();
}

void PropertyPanel::refreshTabs()
{
    const Document &document = m_workspace.document();
    const Layer *layer = document.network().find(document.selectedLayer());
    const QSignalBlocker blocker(m_tabs);
    int shown = 0;
    for (int tab = 1; tab < m_tabs->count(); ++tab) {
        const bool has = layer && explainEntryOf(explainTabs[std::size_t(tab - 1)], layer->type);
        m_tabs->setTabVisible(tab, has);
        if (has && tab == m_wantedTab)
            shown = tab;
    }
    m_tabs->setCurrentIndex(shown);
    m_pages->setCurrentIndex(shown);
}

void PropertyPanel::updateWish()
{
    if (!isVisible())
        return m_workspace.wantLayer(LayerWish::Nothing);
    m_workspace.wantLayer(areNumbersSeen() ? LayerWish::Maps : LayerWish::Values);
}

/// What came while they were hidden.
void PropertyPanel::seeNumbers()
{
    updateWish();
    if (areNumbersSeen())
        refreshSample();
}

bool PropertyPanel::areNumbersSeen() const
{
    return isVisible() && m_pages->currentIndex() == 0;
}

void PropertyPanel::makeNumbers()
{
    auto *content = new QWidget;
    m_inputTitle = new QLabel(QStringLiteral("<b>%1</b>").arg(tr("Input of the network")), content);
    m_input = new InputSection(m_workspace, content);
    connect(m_input, &InputSection::importWanted, this, &PropertyPanel::importWanted);
    m_layer = new QWidget(content);
    m_title = new LayerTitle(m_workspace.document(), m_layer);
    m_purpose = readingLabel(m_layer);
    m_purpose->setProperty("muted", true);
    m_inputs = new InputsEditor(m_workspace.document(), m_layer);
    m_together = readingLabel(m_layer);
    m_together->setObjectName(QStringLiteral("layersTogether"));
    m_form = new ParameterForm(m_layer);
    m_weights = new WeightsSection(m_workspace.document(), m_layer);
    m_fault = readingLabel(m_layer);
    m_fault->setObjectName(QStringLiteral("layerFault"));
    m_mends = new MendButtons(m_workspace.document(), m_layer);
    m_formula = new FormulaView(m_layer);
    m_maps = new MapsSection(m_workspace, m_layer);
    m_note = new NoteEditor(m_workspace.document(), m_layer);

    auto *layerColumn = new QVBoxLayout(m_layer);
    layerColumn->setContentsMargins(0, 0, 0, 0);
    layerColumn->setSpacing(10);
    for (QWidget *part :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_purpose),
          static_cast<QWidget *>(m_inputs), static_cast<QWidget *>(m_together),
          static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_weights), static_cast<QWidget *>(m_fault),
          static_cast<QWidget *>(m_mends), static_cast<QWidget *>(m_formula), static_cast<QWidget *>(m_maps),
          static_cast<QWidget *>(m_note)})
        layerColumn->addWidget(part);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(10, 8, 10, 10);
    column->addWidget(m_inputTitle);
    column->addWidget(m_input);
    column->addWidget(m_layer);
    column->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
}

void PropertyPanel::connectSignals()
{
    Document &document = m_workspace.document();
    connect(&document, &Document::networkChanged, this, &PropertyPanel::refresh);
    connect(&document, &Document::opened, this, &PropertyPanel::refresh);
    connect(&document, &Document::selectedLayerChanged, this, [this] { m_scroll->ensureVisible(0, 0); });
    connect(&document, &Document::selectionChanged, this, &PropertyPanel::refresh);
    connect(&document, &Document::selectedSampleChanged, this, &PropertyPanel::refreshSample);
    connect(&m_workspace, &Workspace::dataChanged, this, &PropertyPanel::refresh);
    connect(&m_workspace, &Workspace::observed, this, [this] {
        if (areNumbersSeen())
            refreshSample();
    });
    connect(m_form, &ParameterForm::valueEdited, this, &PropertyPanel::editParameter);
    connect(m_formula, &FormulaView::parameterChosen, m_form, &ParameterForm::focusOn);
    // The batch size stands in the arithmetic.
    connect(&document, &Document::settingsChanged, this,
            [this, &document] { m_formula->showLayer(document, document.selectedLayer()); });
    connect(m_form, &ParameterForm::valueCleared, this, &PropertyPanel::clearParameter);
    connect(m_form, &ParameterForm::focusChanged, this, [this](const QString &name, bool focused) {
        Q_EMIT m_workspace.editAhead(focused ? reachOfEdit(name) : QSet<QString>());
    });
}

void PropertyPanel::refresh()
{
    refreshTabs();
    updateWish();
    const Document &document = m_workspace.document();
    const Layer *layer = document.network().find(document.selectedLayer());
    m_inputTitle->setVisible(!layer);
    m_input->setVisible(!layer);
    m_layer->setVisible(layer);
    if (layer)
        showLayer(*layer);
    else
        m_input->refresh();
}

void PropertyPanel::refreshSample()
{
    if (m_workspace.document().selectedLayer() == inputId)
        m_input->refreshSample();
    else
        m_maps->refresh();
}

void PropertyPanel::showLayer(const Layer &layer)
{
    const Document &document = m_workspace.document();
    const LayerDescriptor *descriptor = findLayerType(layer.type);
    const LayerAnalysis *analysis = document.analysis().find(layer.id);
    m_title->showLayer(layer);
    m_purpose->setText(descriptor ? descriptor->purposeText() : QString());
    m_inputs->showLayer(layer.id);
    m_note->showLayer(layer);
    m_form->show(descriptor ? fieldsOf(descriptor->parameters) : ParameterFields{}, layer.parameters);
    m_form->setVisible(descriptor && !descriptor->parameters.empty());
    m_weights->showLayer(layer);
    m_together->setText(togetherText());
    m_together->setVisible(!m_together->text().isEmpty());
    showFault(m_fault, analysis && analysis->fault ? *analysis->fault : QString());
    m_mends->showMends(mendsFor(document.network(), document.analysis(), layer.id));
    m_formula->showLayer(document, layer.id);
    if (areNumbersSeen())
        m_maps->refresh();
}

void PropertyPanel::editParameter(const QString &name, const ParameterValue &value)
{
    const QString id = m_workspace.document().selectedLayer();
    const Layer *layer = m_workspace.document().network().find(id);
    const LayerDescriptor *descriptor = layer ? findLayerType(layer->type) : nullptr;
    const ParameterSpec *spec = descriptor ? findSpec(descriptor->parameters, name) : nullptr;
    if (!spec)
        return;
    const auto ids = editedTogether(*spec);
    const QString whose = ids.size() == 1 ? id : tr("%n layer(s)", nullptr, int(ids.size()));
    m_workspace.document().edit(
        tr("Set %1 of %2 to %3").arg(name, whose, displayText(value)),
        [&](Project &project) {
            for (const auto &each : ids)
                setParameter(project.network.find(each)->parameters, *spec, value);
        },
        QStringLiteral("param:%1:%2").arg(id, name));
}

std::vector<QString> PropertyPanel::editedTogether(const ParameterSpec &spec) const
{
    std::vector<QString> ids;
    for (const auto &id : m_workspace.document().selectedLayers()) {
        const LayerDescriptor *descriptor = findLayerType(m_workspace.document().network().find(id)->type);
        const ParameterSpec *own = descriptor ? findSpec(descriptor->parameters, spec.name) : nullptr;
        if (own && own->kind == spec.kind && own->choices == spec.choices)
            ids.push_back(id);
    }
    return ids;
}

QString PropertyPanel::togetherText() const
{
    const auto selected = m_workspace.document().selectedLayers();
    if (selected.size() < 2)
        return {};
    return tr("%n layers are selected: a parameter changes in each that has it.", nullptr,
              int(selected.size()));
}

QSet<QString> PropertyPanel::reachOfEdit(const QString &name) const
{
    const Document &document = m_workspace.document();
    Network trial = document.network();
    Layer *layer = trial.find(document.selectedLayer());
    const LayerDescriptor *descriptor = layer ? findLayerType(layer->type) : nullptr;
    const ParameterSpec *spec = descriptor ? findSpec(descriptor->parameters, name) : nullptr;
    const auto value = spec ? effectiveValue(descriptor->parameters, layer->parameters, name) : std::nullopt;
    if (!value)
        return {};
    setParameter(layer->parameters, *spec, neighbouringValue(*spec, *value));
    return changedOutputs(document.analysis(), analyse(trial));
}

void PropertyPanel::clearParameter(const QString &name)
{
    const QString id = m_workspace.document().selectedLayer();
    m_workspace.document().edit(
        tr("Clear %1 of %2").arg(name, id),
        [&](Project &project) {
            if (Layer *edited = project.network.find(id))
                edited->parameters.erase(name);
        },
        QStringLiteral("param:%1:%2").arg(id, name));
}

void PropertyPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    seeNumbers();
}

void PropertyPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateWish();
}

void PropertyPanel::changeEvent(QEvent *event)
{
    // The theme's colours stand in the texts.
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace workbench
