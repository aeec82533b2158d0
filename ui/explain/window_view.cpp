#include "ui/explain/window_view.h"

#include "ui/common/theme.h"
#include "ui/explain/arithmetic_text.h"
#include "ui/explain/convolution_text.h"
#include "ui/explain/grid_view.h"

#include <QBoxLayout>
#include <QLabel>

namespace workbench {

namespace {

constexpr int wideEnough = 660; ///< for the sum beside the pictures

} // namespace

WindowView::WindowView(ConvolutionState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_pictures(new QWidget(this)),
      m_window(new GridView(tr("Numbers under the window"), tr("under the window"), m_pictures)),
      m_kernel(new GridView(tr("Kernel"), tr("kernel"), m_pictures)),
      m_products(new GridView(tr("Products"), tr("products"), m_pictures)), m_sum(new ArithmeticText(this))
{
    m_window->grid()->setObjectName(QStringLiteral("windowGrid"));
    m_kernel->grid()->setObjectName(QStringLiteral("kernelGrid"));
    m_products->grid()->setObjectName(QStringLiteral("productGrid"));
    m_sum->setObjectName(QStringLiteral("sumText"));
    m_kernel->grid()->setEditable(true);
    connect(m_kernel->grid(), &NumberGrid::valueTyped, this, &WindowView::typeWeight);
    auto *row = new QHBoxLayout(m_pictures);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_window, 1);
    row->addWidget(signLabel(QStringLiteral("⊙"), m_pictures));
    row->addWidget(m_kernel, 1);
    row->addWidget(signLabel(QStringLiteral("="), m_pictures));
    row->addWidget(m_products, 1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(14);
    m_layout->addWidget(m_pictures, 5);
    m_layout->addWidget(m_sum, 3);
    for (auto *view : {m_window, m_kernel, m_products})
        connect(view->grid(), &NumberGrid::cellChosen, view->grid(), &NumberGrid::setCurrent);
}

void WindowView::resizeEvent(QResizeEvent *event)
{
    m_layout->setDirection(width() >= wideEnough ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

void WindowView::refresh()
{
    const Convolution *convolution = m_state.shown();
    if (!convolution)
        return;
    const IntegerPair size = convolution->geometry.window.kernel;
    const WorkedWindow worked =
        workWindow(*convolution, m_state.outputChannel(), m_state.channelInGroup(), m_state.pixel());
    m_window->setField(kernelField(size, worked.values), m_scales.input);
    m_kernel->setField(kernelField(size, worked.kernel), m_scales.kernel);
    m_products->setField(kernelField(size, worked.products), m_scales.products);
    m_sum->setHtml(sumHtml(*convolution, m_state.outputChannel(), m_state.channelInGroup(), m_state.pixel()));
}

void WindowView::typeWeight(Pixel kernel, float value)
{
    m_state.change([&](ScratchConvolution &scratch) {
        scratch.kernelValues[{m_state.outputChannel(), m_state.inputChannel(), kernel}] = value;
    });
}

} // namespace workbench
