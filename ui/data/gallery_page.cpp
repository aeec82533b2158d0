#include "ui/data/gallery_page.h"

#include "core/insight/samples.h"
#include "core/number_text.h"
#include "ui/common/chosen_samples.h"
#include "ui/common/empty_page.h"
#include "ui/common/theme.h"
#include "ui/data/gallery_filter_bar.h"
#include "ui/data/prediction_bar.h"
#include "ui/data/sample_text.h"
#include "ui/data/set_predictor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QStackedWidget>

namespace workbench {

namespace {

const QString zoomKey = QStringLiteral("gallery/pictureSide");

} // namespace

GalleryPage::GalleryPage(Workspace &workspace, SetPredictor &predictor, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_predictor(predictor), m_filter(new GalleryFilterBar(this)),
      m_empty(new EmptyPage(this)), m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("galleryPage"));
    setAccessibleName(tr("Gallery"));
    makeView();
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_filter);
    column->addLayout(makeTools());
    column->addWidget(m_pages, 1);
    connectSignals();
    dataChanged();
}

void GalleryPage::makeView()
{
    m_view = new GalleryView(
        {[this](SampleId sample) { return m_workspace.sampleImage(sample); },
         [this](SampleId sample) { return captionOf(sample); },
         [this](SampleId sample) { return m_set.data ? sampleText(m_set, sample) : QString(); }},
        this);
    m_view->setObjectName(QStringLiteral("galleryView"));
    m_view->setPictureSide(QSettings().value(zoomKey, m_view->pictureSide()).toInt());
    m_view->setSelected(m_workspace.document().selectedSample());
}

void GalleryPage::showImages(const SampleFilter &filter)
{
    m_filter->setFilter(filter);
}

QLayout *GalleryPage::makeTools()
{
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("galleryCount"));
    m_count->setFont(numberFont());
    makeZoom();
    auto *row = new QHBoxLayout;
    m_choose = new QPushButton(tr("&Mark"), this);
    m_choose->setObjectName(QStringLiteral("markImages"));
    m_choose->setToolTip(tr("Mark these images in the other views too, the embedding among them"));
    row->addWidget(m_count);
    row->addWidget(m_choose);
    row->addWidget(m_filter->chip());
    row->addStretch();
    row->addWidget(m_zoom);
    // In a row of its own: beside a narrow gallery its sentence would become a tall column.
    auto *rows = new QVBoxLayout;
    rows->addLayout(row);
    rows->addWidget(new PredictionBar(m_predictor, this));
    return rows;
}

void GalleryPage::makeZoom()
{
    m_zoom = new QSlider(Qt::Horizontal, this);
    m_zoom->setObjectName(QStringLiteral("galleryZoom"));
    m_zoom->setAccessibleName(tr("Size of the pictures"));
    m_zoom->setToolTip(tr("Size of the pictures (Ctrl+wheel)"));
    m_zoom->setRange(GalleryView::smallestSide, GalleryView::largestSide);
    m_zoom->setPageStep(16);
    m_zoom->setSingleStep(4);
    m_zoom->setFixedWidth(90);
    m_zoom->setValue(m_view->pictureSide());
    connect(m_zoom, &QSlider::valueChanged, m_view, &GalleryView::setPictureSide);
    connect(m_view, &GalleryView::pictureSideChanged, this, [this](int side) {
        m_zoom->setValue(side);
        QSettings().setValue(zoomKey, side);
    });
}

void GalleryPage::connectSignals()
{
    Document &document = m_workspace.document();
    connect(&m_workspace, &Workspace::dataChanged, this, &GalleryPage::dataChanged);
    connect(&m_workspace, &Workspace::dataProgressed, this, &GalleryPage::loadProgressed);
    connect(&m_workspace, &Workspace::ownSamplesChanged, this, [this] {
        m_set.own = m_workspace.ownSamples();
        m_view->forgetPictures();
        setChanged();
    });
    connect(&m_workspace, &Workspace::sampleImagesArrived, m_view, &GalleryView::refresh);
    connect(&document, &Document::settingsChanged, this, [this] { m_later.request(); });
    connect(&document, &Document::opened, this, [this] { m_later.request(); });
    connect(&document, &Document::selectedSampleChanged, m_view, &GalleryView::setSelected);
    connect(m_view, &GalleryView::chosen, &document, &Document::selectSample);
    connect(&m_parts, &SplitParts::found, this, &GalleryPage::takeParts);
    connect(&m_finder, &SampleFinder::found, this, &GalleryPage::showFound);
    connect(m_filter, &GalleryFilterBar::changed, this, &GalleryPage::filterNow);
    auto &chosen = ChosenSamples::of(m_workspace);
    connect(m_choose, &QPushButton::clicked, &chosen,
            [this, &chosen] { chosen.choose(m_view->samples(), ChoiceOrigin::Gallery); });
    connect(&chosen, &ChosenSamples::changed, this, [this, &chosen] {
        if (m_filter->filter().among)
            m_filter->setAmong(chosen.choice());
    });
    connect(m_empty, &EmptyPage::actionClicked, m_filter, &GalleryFilterBar::clear);
    connect(&m_predictor, &SetPredictor::predictionsChanged, this, &GalleryPage::predictionsChanged);
    connect(&m_predictor, &SetPredictor::changed, m_view, &GalleryView::refresh);
}

void GalleryPage::dataChanged()
{
    m_set.data = m_workspace.data();
    m_set.own = m_workspace.ownSamples();
    m_set.parts.clear();
    m_parts.drop();
    m_parts.find(m_set.data, m_workspace.document().project());
    // Samples of the old data set must not be looked for in the new one.
    m_finder.drop();
    m_view->setSamples({});
    if (!m_set.data)
        showFound({});
    m_view->forgetPictures();
    predictionsChanged();
}

void GalleryPage::takeParts(const std::vector<DataPart> &parts)
{
    if (parts == m_set.parts && !parts.empty())
        return;
    m_set.parts = parts;
    setChanged();
}

void GalleryPage::predictionsChanged()
{
    const auto predictions = m_predictor.predictions();
    m_set.predictions = predictions && predictions->data == m_set.data ? predictions : nullptr;
    m_view->setVerdictsShown(m_set.predictions != nullptr);
    setChanged();
}

void GalleryPage::setChanged()
{
    m_filter->setSet(m_set);
    filterNow();
    m_view->refresh();
}

void GalleryPage::filterNow()
{
    const bool partsKnown = m_set.data && std::ssize(m_set.parts) == m_set.data->train.count();
    m_outdated = !isVisible() || !partsKnown;
    if (!m_outdated)
        m_finder.find(m_set, m_filter->filter());
}

void GalleryPage::showFound(const std::vector<SampleId> &samples)
{
    m_view->setSamples(samples);
    m_count->setText(
        m_set.data ? tr("%1 of %2 images").arg(groupedText(std::ssize(samples)), groupedText(m_set.count()))
                   : QString());
    m_choose->setEnabled(!samples.empty());
    m_pages->setCurrentIndex(samples.empty() ? 1 : 0);
    if (samples.empty())
        showEmpty();
}

void GalleryPage::showEmpty()
{
    if (m_workspace.isDataLoading()) {
        m_empty->setText(tr("The data set is being loaded."));
        m_empty->setProgress(0, 0);
    } else if (const auto error = m_workspace.dataError()) {
        m_empty->setText(
            tr("The data set cannot be shown: %1. Mend it, or import another one (Data > Import data…).")
                .arg(error->message()));
    } else if (m_set.count() == 0) {
        m_empty->setText(tr("There are no images yet: import some (Data > Import data…)."));
    } else {
        m_empty->setText(tr("No image matches the filters."));
        m_empty->setAction(tr("C&lear filters"));
    }
}

void GalleryPage::loadProgressed(std::int64_t done, std::int64_t total)
{
    if (m_set.data || !m_workspace.isDataLoading())
        return;
    if (total > 0)
        m_empty->setText(
            tr("The data set is being loaded: %1 of %2.").arg(groupedText(done), groupedText(total)));
    m_empty->setProgress(done, total);
}

GalleryView::Caption GalleryPage::captionOf(SampleId sample) const
{
    const SampleSource source{*m_set.data, m_set.own.get()};
    if (!source.contains(sample))
        return {};
    const auto label = source.label(sample);
    GalleryView::Caption caption{
        label == unknownLabel ? QStringLiteral("–") : m_set.data->classNames.value(label), {}, {}};
    const auto *prediction = m_set.predictions ? m_set.predictions->find(sample) : nullptr;
    if (!prediction)
        return caption;
    const QString predicted = m_set.data->classNames.value(prediction->predicted);
    if (label == unknownLabel) {
        caption.verdict = predicted;
        return caption;
    }
    const bool right = prediction->predicted == label;
    caption.verdict = (right ? QStringLiteral("✓ %1") : QStringLiteral("✗ %1")).arg(predicted);
    if (!m_predictor.isStale())
        caption.right = right;
    return caption;
}

bool GalleryPage::event(QEvent *event)
{
    // Ctrl+F looks for images here, for layers elsewhere.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find))
        event->accept();
    return QWidget::event(event);
}

void GalleryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        m_filter->focusSearch();
    else
        QWidget::keyPressEvent(event);
}

void GalleryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        filterNow();
}

} // namespace workbench
