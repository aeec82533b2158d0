#pragma once

#include "ui/attribution/questioned_model.h"

#include <QWidget>

class QStackedWidget;
class QTabWidget;

namespace workbench {

class EmptyPage;
class MapsPage;
class PerturbPage;

/// Why the network answers as it does to the selected sample, and what it answers when the sample is changed.
class WhyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPanel(Workspace &workspace, QWidget *parent = nullptr);

private:
    QWidget *scrolled(QWidget *page);
    void refresh();

    Workspace &m_workspace;
    QuestionedModel &m_model;
    QStackedWidget *m_pages;
    EmptyPage *m_empty;
    QTabWidget *m_tabs;
    MapsPage *m_maps;
    PerturbPage *m_perturb;
};

} // namespace workbench
