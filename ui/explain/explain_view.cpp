#include "ui/explain/explain_view.h"

#include "ui/common/empty_page.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace workbench {

ExplainView::ExplainView(Workspace &workspace, ExplainTab tab, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_tab(tab), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyPage(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    const auto refreshIfSeen = [this] {
        if (isVisible())
            refresh();
    };
    Document &document = workspace.document();
    connect(&document, &Document::selectedLayerChanged, this, refreshIfSeen);
    connect(&document, &Document::networkChanged, this, refreshIfSeen);
    connect(&document, &Document::opened, this, refreshIfSeen);
    connect(&workspace, &Workspace::dataChanged, this, refreshIfSeen);
    connect(&workspace, &Workspace::observed, this, refreshIfSeen);
}

void ExplainView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ExplainView::refresh()
{
    const Document &document = m_workspace.document();
    const Layer *layer = document.network().find(document.selectedLayer());
    const auto entry = layer ? explainEntryOf(m_tab, layer->type) : std::nullopt;
    const QString text = entry ? missing() : QString();
    if (!entry || !text.isEmpty()) {
        m_empty->setText(text);
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    ExplainPage *page = pageOf(*entry);
    page->showValues(m_workspace.observation());
    m_stack->setCurrentWidget(m_made.at(*entry).scroll);
}

QString ExplainView::missing() const
{
    const Document &document = m_workspace.document();
    const auto observation = m_workspace.observation();
    if (observation && observation->values && observation->values->layer.id == document.selectedLayer()) {
        // While a model trains, the document may be of another network by now.
        const Layer *layer = document.network().find(document.selectedLayer());
        return layer && layer->type == observation->values->layer.type
                   ? QString()
                   : tr("In the model that is training, this layer is a %1. Its numbers come after the run.")
                         .arg(observation->values->layer.type);
    }
    if (const auto &faults = document.analysis().faults; !faults.empty())
        return tr("A network with a fault has no numbers. Mend it first: %1")
            .arg(Error{faults.front().message, faults.front().layer}.message());
    if (m_workspace.isDataLoading())
        return tr("The numbers come as soon as the data set is loaded…");
    if (const auto error = m_workspace.dataError())
        return tr("Without data there are no numbers to follow: %1").arg(error->message());
    if (m_workspace.data() && m_workspace.data()->imageShape != document.network().input)
        return tr("The network reads images of %1, but the data set has %2. Change the input of the network.")
            .arg(document.network().input.text(), m_workspace.data()->imageShape.text());
    if (!m_workspace.hasSample(document.selectedSample()))
        return tr("Choose a sample in the gallery or the predictions to follow its numbers.");
    return tr("The numbers of this layer are on their way…");
}

ExplainPage *ExplainView::pageOf(std::size_t entry)
{
    const auto made = m_made.find(entry);
    if (made != m_made.end())
        return made->second.page;
    auto *scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *page = explainEntries()[entry].make(m_workspace, scroll);
    scroll->setWidget(page);
    m_stack->addWidget(scroll);
    m_made[entry] = {scroll, page};
    return page;
}

} // namespace workbench
