// The perspective Test: the evaluation, the images behind its numbers, and the selected one.
#include "ui/data/data_panel.h"
#include "ui/embedding/embedding_panel.h"
#include "ui/evaluation/evaluation_panel.h"
#include "ui/main_window.h"

#include <QDockWidget>
#include <QStatusBar>

namespace workbench {

void MainWindow::buildEvaluation()
{
    auto *evaluation = new EvaluationPanel(m_workspace, this);
    auto *embedding = new EmbeddingPanel(m_workspace, this);
    const auto say = [this](const QString &text) { statusBar()->showMessage(text, 15000); };
    const auto showImages = [this](const SampleFilter &filter) {
        dock("dataDock")->show();
        dock("dataDock")->raise();
        findChild<DataPanel *>()->showImages(filter);
    };
    connect(evaluation, &EvaluationPanel::said, this, say);
    connect(evaluation, &EvaluationPanel::imagesWanted, this, showImages);
    connect(embedding, &EmbeddingPanel::said, this, say);
    connect(embedding, &EmbeddingPanel::imagesWanted, this, showImages);
    tabifyDockWidget(addDock(QStringLiteral("evaluationDock"), tr("Evaluation"), evaluation,
                             Qt::BottomDockWidgetArea),
                     addDock(QStringLiteral("embeddingDock"), tr("Embedding"), embedding,
                             Qt::BottomDockWidgetArea));
}

void MainWindow::placeTestDocks()
{
    addDockWidget(Qt::BottomDockWidgetArea, dock("evaluationDock"));
    addDockWidget(Qt::BottomDockWidgetArea, dock("dataDock"));
    splitDockWidget(dock("evaluationDock"), dock("dataDock"), Qt::Horizontal);
    tabifyDockWidget(dock("evaluationDock"), dock("embeddingDock"));
    splitDockWidget(dock("dataDock"), dock("propertiesDock"), Qt::Vertical);
    tabifyDockWidget(dock("propertiesDock"), dock("whyDock"));
    tabifyDockWidget(dock("propertiesDock"), dock("sampleDock"));
}

void MainWindow::resizeTestDocks()
{
    const int wide = std::max(width(), minimumSizeHint().width());
    resizeDocks({dock("evaluationDock"), dock("dataDock")}, {wide * 58 / 100, wide * 42 / 100},
                Qt::Horizontal);
    resizeDocks({dock("dataDock"), dock("propertiesDock")}, {height() * 55 / 100, height() * 45 / 100},
                Qt::Vertical);
}

} // namespace workbench
