#pragma once

#include "ui/common/refresh_later.h"
#include "ui/common/workspace.h"
#include "ui/data/gallery_view.h"
#include "ui/data/sample_finder.h"
#include "ui/data/split_parts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;
class QStackedWidget;

namespace workbench {

class EmptyPage;
class GalleryFilterBar;
class SetPredictor;

/// Every image of the data set, and the user's own: to be looked through, filtered and chosen from.
class GalleryPage : public QWidget
{
    Q_OBJECT

public:
    GalleryPage(Workspace &workspace, SetPredictor &predictor, QWidget *parent = nullptr);

    void showImages(const SampleFilter &filter);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QLayout *makeTools();
    void makeZoom();
    void makeView();
    void connectSignals();
    void dataChanged();
    void takeParts(const std::vector<DataPart> &parts);
    void predictionsChanged();
    void setChanged();
    void filterNow();
    void showFound(const std::vector<SampleId> &samples);
    void showEmpty();
    void loadProgressed(std::int64_t done, std::int64_t total);
    GalleryView::Caption captionOf(SampleId sample) const;

    Workspace &m_workspace;
    SetPredictor &m_predictor;
    SampleSet m_set;
    SplitParts m_parts;
    SampleFinder m_finder;
    GalleryFilterBar *m_filter;
    GalleryView *m_view;
    EmptyPage *m_empty;
    QStackedWidget *m_pages;
    QLabel *m_count;
    QPushButton *m_choose;
    QSlider *m_zoom;
    RefreshLater m_later{[this] { m_parts.find(m_set.data, m_workspace.document().project()); }};
    bool m_outdated = true; ///< what is shown; brought up to date when it is seen
};

} // namespace workbench
