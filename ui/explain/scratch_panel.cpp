#include "ui/explain/scratch_panel.h"

#include "core/layers/registry.h"
#include "ui/common/theme.h"
#include "ui/explain/convolution_text.h"
#include "ui/properties/parameter_form.h"
#include "ui/properties/section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QStandardItemModel>

namespace workbench {

namespace {

ParameterFields scratchFields()
{
    const ParameterSpecs &specs = findLayerType(QStringLiteral("Conv2d"))->parameters;
    ParameterFields fields;
    for (const auto *name : {"stride", "padding", "padding_mode", "dilation", "groups", "bias"})
        fields.push_back({*findSpec(specs, QString::fromLatin1(name))});
    return fields;
}

} // namespace

ScratchPanel::ScratchPanel(ConvolutionState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_form(new ParameterForm(this)), m_input(new QComboBox(this)),
      m_paint(new QCheckBox(tr("&Draw with the mouse"), this)), m_kernel(new QComboBox(this)),
      m_fault(readingLabel(this)), m_formula(readingLabel(this))
{
    setObjectName(QStringLiteral("scratchPanel"));
    setAccessibleName(tr("Try out"));
    auto *heading = new Section(tr("Try out"), this);
    heading->setRemark(tr("on a copy of the layer"));
    m_form->setAccessibleName(tr("Parameters of the copy"));
    m_input->setObjectName(QStringLiteral("scratchInput"));
    m_input->addItems(
        {tr("the layer's own"), tr("empty, to draw on"), tr("one hot pixel"), tr("edges of a square")});
    m_input->setAccessibleName(tr("Input of the copy"));
    m_input->setToolTip(tr("Stands in the input channel that is looked at; the other channels are 0"));
    m_paint->setObjectName(QStringLiteral("paintInput"));
    m_paint->setToolTip(tr("Drag over the input: the left button sets pixels to 1, the right one to 0"));
    m_kernel->setObjectName(QStringLiteral("scratchKernel"));
    m_kernel->addItems({tr("the layer's own"), tr("identity"), tr("blur (mean)"), tr("sharpen"),
                        tr("Sobel, along rows"), tr("Sobel, along columns")});
    m_kernel->setAccessibleName(tr("Kernel of the copy"));
    m_kernel->setToolTip(
        tr("Of the output channel that is looked at, on each input channel, divided by their number"));
    auto *hint = readingLabel(this);
    hint->setProperty("muted", true);
    hint->setText(tr("Double-click a number of the input or of the kernel to type another."));
    m_fault->setObjectName(QStringLiteral("scratchFault"));
    m_formula->setObjectName(QStringLiteral("sizeFormula"));
    m_formula->setFont(formulaFont());
    auto *pictures = new QFormLayout;
    pictures->addRow(tr("&Input"), m_input);
    pictures->addRow(QString(), m_paint);
    pictures->addRow(tr("&Kernel"), m_kernel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(m_form);
    column->addLayout(pictures);
    column->addWidget(hint);
    column->addWidget(m_fault);
    column->addWidget(m_formula);
    makeButtons();
    column->addStretch();
    connectInputs();
}

void ScratchPanel::makeButtons()
{
    m_back = new QPushButton(tr("&Back to the layer"), this);
    m_back->setObjectName(QStringLiteral("backToLayer"));
    m_back->setToolTip(tr("Forgets all that was tried out"));
    m_apply = new QPushButton(tr("&Apply to the network"), this);
    m_apply->setObjectName(QStringLiteral("applyScratch"));
    m_apply->setProperty("primary", true);
    layout()->addWidget(m_apply);
    layout()->addWidget(m_back);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_paint->setChecked(false);
        m_state.backToLayer();
    });
    connect(m_apply, &QPushButton::clicked, &m_state, &ConvolutionState::applyToNetwork);
}

void ScratchPanel::connectInputs()
{
    connect(m_form, &ParameterForm::valueEdited, &m_state, &ConvolutionState::changeParameter);
    connect(m_input, &QComboBox::activated, this, [this](int index) {
        const auto picture = static_cast<InputPicture>(index);
        m_state.change([picture](ScratchConvolution &scratch) {
            scratch.input = picture;
            scratch.inputValues.clear();
        });
        m_paint->setChecked(picture == InputPicture::Empty);
    });
    connect(m_kernel, &QComboBox::activated, this, [this](int index) {
        m_state.change([index](ScratchConvolution &scratch) {
            scratch.kernel = static_cast<KernelPicture>(index);
            scratch.kernelValues.clear();
        });
    });
    connect(m_paint, &QCheckBox::toggled, this, &ScratchPanel::paintingChanged);
}

void ScratchPanel::refresh()
{
    const Convolution *own = m_state.own();
    const Convolution *shown = m_state.shown();
    if (!own || !shown)
        return;
    m_form->show(scratchFields(), m_state.parameters());
    m_input->setCurrentIndex(int(m_state.scratch().input));
    showKernelChoices(*own);
    showFault(m_fault, m_state.fault());
    const QString unread = unreadText(shown->geometry);
    m_formula->setText(sizeFormula(*shown) + (unread.isEmpty() ? QString() : QLatin1Char('\n') + unread));
    m_back->setEnabled(m_state.isChanged());
    m_apply->setEnabled(!m_state.scratch().parameters.empty() && m_state.fault().isEmpty());
    m_apply->setToolTip(applyText());
}

void ScratchPanel::showKernelChoices(const Convolution &own)
{
    m_kernel->setCurrentIndex(int(m_state.scratch().kernel));
    auto *model = qobject_cast<QStandardItemModel *>(m_kernel->model());
    for (int i = 0; i < m_kernel->count(); ++i) {
        const bool fits = fitsKernel(static_cast<KernelPicture>(i), own.geometry.window.kernel);
        model->item(i)->setEnabled(fits);
        model->item(i)->setToolTip(fits ? QString() : tr("Needs a kernel of at least 3 × 3"));
    }
}

QString ScratchPanel::applyText() const
{
    if (!m_state.fault().isEmpty())
        return tr("Such a layer is not possible");
    if (m_state.scratch().parameters.empty())
        return tr("Change a parameter first; inputs and kernels are only tried out");
    return tr("Sets these parameters in the network, as one step that can be undone");
}

} // namespace workbench
