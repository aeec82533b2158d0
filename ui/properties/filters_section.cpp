#include "ui/properties/filters_section.h"

#include "core/number_text.h"
#include "ui/common/plane_grid.h"
#include "ui/common/wheel_guard.h"
#include "ui/properties/plane_window.h"
#include "ui/properties/shown_planes.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSettings>

namespace workbench {

namespace {

enum Scale { OfEach, OfLayer, OfNetwork };

/// "kernel 3, input 0" of the picture at `index`, which shows the weights of first index `first`.
QString captionOf(const Layer &layer, const WeightPictures &pictures, std::int64_t first, std::int64_t index)
{
    const auto inside = index % pictures.perFirst;
    if (pictures.isMatrix)
        return FiltersSection::tr("a row for each output, a column for each input");
    if (pictures.planes.height == 1)
        return FiltersSection::tr("all values, in order");
    if (layer.type == QLatin1String("Linear"))
        return FiltersSection::tr("output %1, channel %2").arg(first).arg(inside);
    if (layer.type == QLatin1String("ConvTranspose2d"))
        return FiltersSection::tr("input %1, output %2").arg(first).arg(inside);
    return pictures.perFirst == 1 ? FiltersSection::tr("kernel %1").arg(first)
                                  : FiltersSection::tr("kernel %1, input %2").arg(first).arg(inside);
}

/// The groups of pictures, or the rows of a matrix, the largest norm first; returns which stands where.
std::vector<std::int64_t> sortByNorm(WeightPictures &pictures)
{
    Planes &planes = pictures.planes;
    if (!pictures.isMatrix) {
        auto order = largestFirst(normsOf(planes, pictures.perFirst));
        planes = inOrder(planes, pictures.perFirst, order);
        return order;
    }
    auto order = largestFirst(normsOf({planes.height, 1, planes.width, planes.values}, 1));
    planes = rowsInOrder(planes, order);
    return order;
}

} // namespace

FiltersSection::FiltersSection(Workspace &workspace, QWidget *parent)
    : Section(tr("Filters"), parent), m_workspace(workspace), m_grid(new PlaneGrid(this)),
      m_window(new PlaneWindow(tr("Filter"), this))
{
    makeChoices();
    m_grid->setObjectName(QStringLiteral("filterGrid"));
    m_grid->setAccessibleName(tr("Filters of the selected layer"));
    m_grid->setFocusPolicy(Qt::StrongFocus);
    add(m_grid);
    connect(m_grid, &PlaneGrid::planeChosen, this,
            [this](std::int64_t index) { m_window->open(*m_grid, index); });
}

QComboBox *FiltersSection::choice(const char *name, const QString &title, const QStringList &texts)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(title);
    box->setToolTip(title);
    box->addItems(texts);
    guardWheel(box);
    return box;
}

/// A choice that is remembered.
QComboBox *FiltersSection::settingChoice(const char *name, const QString &title, const QStringList &texts)
{
    auto *box = choice(name, title, texts);
    const QString key = QStringLiteral("filters/") + QString::fromLatin1(name);
    box->setCurrentIndex(std::clamp(QSettings().value(key, OfLayer).toInt(), 0, box->count() - 1));
    connect(box, &QComboBox::currentIndexChanged, this, [this, key](int index) {
        QSettings().setValue(key, index);
        refresh();
    });
    return box;
}

void FiltersSection::makeChoices()
{
    m_view = choice("weightView", tr("What is shown of the weights"),
                    {tr("Weights"), tr("Gradient of the last batch"), tr("Change since the start"),
                     tr("Change since the last epoch")});
    m_scale = settingChoice("filterScale", tr("How far the colours reach"),
                            {tr("each its own scale"), tr("scale of the layer"), tr("scale of the network")});
    m_order = choice("filterOrder", tr("Order"), {tr("in order"), tr("largest norm first")});
    m_asMaps = new QCheckBox(tr("as maps"), this);
    m_asMaps->setObjectName(QStringLiteral("filtersAsMaps"));
    m_asMaps->setToolTip(tr("The weights of each output laid over the maps that Flatten has put in a row"));
    m_asMaps->setChecked(true);
    for (auto *box : {m_view, m_scale, m_order}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
    }
    auto *first = new QHBoxLayout;
    first->addWidget(m_view, 1);
    first->addWidget(m_asMaps);
    auto *second = new QHBoxLayout;
    second->addWidget(m_scale, 1);
    second->addWidget(m_order, 1);
    addRow(first);
    addRow(second);
    connect(m_view, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_workspace.wantWeights(WeightView(index)); });
    connect(m_order, &QComboBox::currentIndexChanged, this, &FiltersSection::refresh);
    connect(m_asMaps, &QCheckBox::toggled, this, &FiltersSection::refresh);
}

void FiltersSection::show(const ObservationPointer &observation)
{
    m_observation = observation;
    refresh();
}

void FiltersSection::refresh()
{
    const bool has = m_observation && m_observation->weights;
    setVisible(has);
    if (!has)
        return;
    const LayerWeights &weights = *m_observation->weights;
    const bool known = !weights.tensor.sizes.empty();
    m_grid->setVisible(known);
    m_scale->setEnabled(known);
    m_order->setEnabled(known);
    if (known)
        showWeights(weights);
    else
        setRemark(reasonForNothing(weights.view));
}

void FiltersSection::showWeights(const LayerWeights &weights)
{
    const Document &document = m_workspace.document();
    const Layer *layer = document.network().find(m_observation->request.layer);
    if (!layer)
        return;
    const auto maps = flattenedMaps(document.network(), document.analysis(), layer->id);
    m_asMaps->setVisible(maps.has_value());
    WeightPictures pictures = picturesOf(weights.tensor, m_asMaps->isChecked() ? maps : std::nullopt);
    std::vector<std::int64_t> order;
    if (m_order->currentIndex() == 1)
        order = sortByNorm(pictures);
    setTitle(pictures.isMatrix || pictures.planes.height == 1 ? tr("Weights") : tr("Filters"));
    setRemark(withCount(remark(weights), pictures.planes));
    const auto scale = m_scale->currentIndex() == OfEach    ? PlaneScale::Each
                       : m_scale->currentIndex() == OfLayer ? PlaneScale::Common
                                                            : PlaneScale::Given;
    m_grid->setPictures(
        {firstPlanes(pictures.planes), ColorMap::Diverging, scale, weights.networkReach, pictures.isMatrix},
        [&](std::int64_t index) {
            const auto group = index / pictures.perFirst;
            const auto first = order.empty() ? group : order[std::size_t(group)];
            return captionOf(*layer, pictures, first, index);
        });
    m_window->follow(*m_grid);
}

QString FiltersSection::remark(const LayerWeights &weights) const
{
    const auto rows = weights.tensor.sizes.front();
    const QString moment = momentText(*m_observation);
    const QString text = tr("0 is white, %1").arg(moment);
    return rows == weights.rows ? text
                                : tr("%1 — of the first %2 of %3 outputs")
                                      .arg(text, groupedText(rows), groupedText(weights.rows));
}

QString FiltersSection::reasonForNothing(WeightView view) const
{
    const Layer *layer = m_workspace.document().network().find(m_observation->request.layer);
    if (view == WeightView::Gradients && layer && layer->frozen)
        return tr("no gradient: the layer is frozen");
    if (view == WeightView::Gradients)
        return tr("no gradient: it is known while a run is on, after its first batch");
    if (view == WeightView::SinceStart)
        return tr("not known: the weights at the start of the run are not at hand");
    return tr("not known: no run is on");
}

} // namespace workbench
