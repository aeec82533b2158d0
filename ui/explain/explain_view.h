#pragma once

#include "ui/explain/explain_registry.h"

#include <map>

class QScrollArea;
class QStackedWidget;

namespace workbench {

class EmptyPage;

/// One tab: the page that explains the selected layer, or what is missing before it can. Does nothing while
/// it is hidden.
class ExplainView : public QWidget
{
    Q_OBJECT

public:
    ExplainView(Workspace &workspace, ExplainTab tab, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    /// What to do before there are numbers; empty when there are.
    QString missing() const;
    ExplainPage *pageOf(std::size_t entry);

    Workspace &m_workspace;
    const ExplainTab m_tab;
    QStackedWidget *m_stack;
    EmptyPage *m_empty;
    struct Made
    {
        QScrollArea *scroll;
        ExplainPage *page;
    };
    std::map<std::size_t, Made> m_made; ///< pages by entry, made when they are first seen
};

} // namespace workbench
