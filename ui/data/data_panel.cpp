#include "ui/data/data_panel.h"

#include "ui/data/classes_page.h"
#include "ui/data/doubtful_page.h"
#include "ui/data/duplicates_page.h"
#include "ui/data/gallery_page.h"
#include "ui/data/preparation_page.h"
#include "ui/data/set_predictor.h"

#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace workbench {

namespace {

const QString pageKey = QStringLiteral("data/page");

} // namespace

DataPanel::DataPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("dataPanel"));
    setAccessibleName(tr("Data"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_tabs->setObjectName(QStringLiteral("dataTabs"));
    m_tabs->setAccessibleName(tr("What is shown of the data"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true); // narrow docks
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 8);
    column->setSpacing(2);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    SetPredictor &predictor = SetPredictor::of(workspace);
    auto *doubtful = new DoubtfulPage(workspace, predictor, this);
    connect(doubtful, &DoubtfulPage::said, this, &DataPanel::said);
    m_gallery = new GalleryPage(workspace, predictor, this);
    auto *classes = new ClassesPage(workspace, this);
    connect(classes, &ClassesPage::classChosen, this, [this](int label) { showImages({.label = label}); });
    auto *duplicates = new DuplicatesPage(workspace, this);
    connect(duplicates, &DuplicatesPage::said, this, &DataPanel::said);
    addPage(m_gallery, tr("Gallery"));
    addPage(classes, tr("Classes"));
    addPage(duplicates, tr("Duplicates"));
    addPage(doubtful, tr("Doubtful labels"));
    addPage(new PreparationPage(workspace, this), tr("Preparation"));
    showLastPage();
}

void DataPanel::addPage(QWidget *page, const QString &title)
{
    m_tabs->addTab(title);
    m_pages->addWidget(page);
}

void DataPanel::showPage(const QString &name)
{
    for (int i = 0; i < m_pages->count(); ++i) {
        if (m_pages->widget(i)->objectName() == name)
            m_tabs->setCurrentIndex(i);
    }
}

void DataPanel::showImages(const SampleFilter &filter)
{
    m_gallery->showImages(filter);
    showPage(m_gallery->objectName());
}

void DataPanel::showLastPage()
{
    const QString last = QSettings().value(pageKey).toString();
    showPage(last);
    m_pages->setCurrentIndex(m_tabs->currentIndex());
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        QSettings().setValue(pageKey, m_pages->widget(index)->objectName());
    });
}

} // namespace workbench
