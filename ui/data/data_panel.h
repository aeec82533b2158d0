#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace workbench {

class GalleryPage;
struct SampleFilter;

/// What the network learns from, in pages side by side.
class DataPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DataPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// Brings the page of that object name to the front.
    void showPage(const QString &name);
    /// Brings the gallery to the front with these images.
    void showImages(const SampleFilter &filter);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    /// `page` has an object name: the one that was seen last is shown again.
    void addPage(QWidget *page, const QString &title);
    void showLastPage();

    GalleryPage *m_gallery;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
};

} // namespace workbench
