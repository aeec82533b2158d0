#include "ui/sample/neighbour_view.h"

#include "core/exchange/answers_csv.h"
#include "core/number_text.h"
#include "ui/attribution/run_notice.h"
#include "ui/common/export_button.h"
#include "ui/common/plot_exports.h"
#include "ui/common/reading_label.h"
#include "ui/common/theme.h"
#include "ui/common/wheel_guard.h"
#include "ui/training/run_progress.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

namespace workbench {

namespace {

constexpr int pictureSide = 48;

} // namespace

NeighbourView::NeighbourView(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(QuestionedModel::of(workspace)),
      m_finder(workspace, this), m_layers(new QComboBox(this)), m_distances(new QComboBox(this)),
      m_status(new ReadingLabel(this)), m_step(new QPushButton(tr("&Cancel"), this)),
      m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("neighbourView"));
    makeList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new RunNotice(m_model, this));
    column->addLayout(makeHeader());
    column->addLayout(makeStatusRow());
    column->addWidget(m_list, 1);
    fillLayers();
    const Document &document = workspace.document();
    connect(&document, &Document::networkChanged, this, &NeighbourView::fillLayers);
    connect(&document, &Document::opened, this, &NeighbourView::fillLayers);
    connect(&m_finder, &NeighbourFinder::changed, this, &NeighbourView::showState);
    connect(&m_finder, &NeighbourFinder::progressed, this, &NeighbourView::showState);
    connect(&workspace, &Workspace::sampleImagesArrived, this, &NeighbourView::showList);
    showState();
}

QLayout *NeighbourView::makeHeader()
{
    auto *label = new QLabel(tr("&Nearest in"), this);
    label->setBuddy(m_layers);
    m_layers->setObjectName(QStringLiteral("neighbourLayer"));
    m_layers->setAccessibleName(tr("Layer in whose space neighbours are looked for"));
    m_layers->setToolTip(
        tr("What this layer makes of two images is compared, as in “Deep k-Nearest Neighbors” "
           "(Papernot, McDaniel 2018)"));
    m_distances->setObjectName(QStringLiteral("neighbourDistance"));
    m_distances->setAccessibleName(tr("Distance"));
    m_distances->addItem(tr("angle"), int(FeatureDistance::Cosine));
    m_distances->setItemData(0, tr("1 − cosine: which features answer, however strongly"), Qt::ToolTipRole);
    m_distances->addItem(tr("difference"), int(FeatureDistance::Euclidean));
    m_distances->setItemData(1, tr("Length of the difference (Euclidean)"), Qt::ToolTipRole);
    connect(m_layers, &QComboBox::activated, this,
            [this] { m_finder.setLayer(m_layers->currentData().toString()); });
    connect(m_distances, &QComboBox::activated, this,
            [this] { m_finder.setDistance(FeatureDistance(m_distances->currentData().toInt())); });
    makeExports();
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    for (auto *box : {m_layers, m_distances}) {
        box->setMinimumWidth(60);
        box->setMaximumWidth(190);
        guardWheel(box);
        row->addWidget(box);
    }
    row->addStretch(1);
    auto *button = makeExportButton(*m_exports, this);
    button->setObjectName(QStringLiteral("exportNeighbours"));
    row->addWidget(button);
    return row;
}

QLayout *NeighbourView::makeStatusRow()
{
    m_status->setObjectName(QStringLiteral("neighbourStatus"));
    m_status->setProperty("muted", true);
    m_status->setWordWrap(true);
    m_status->setMinimumWidth(10);
    m_step->setObjectName(QStringLiteral("cancelNeighbours"));
    connect(m_step, &QPushButton::clicked, this, &NeighbourView::takeStep);
    auto *row = new QHBoxLayout;
    row->addWidget(m_status, 1);
    row->addWidget(m_step);
    return row;
}

void NeighbourView::makeList()
{
    m_list->setObjectName(QStringLiteral("neighbours"));
    m_list->setAccessibleName(tr("Nearest training images"));
    m_list->setToolTip(tr("Click one, or press Enter on it, to select it"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setIconSize({pictureSide, pictureSide});
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(4);
    m_list->setMinimumHeight(110);
    const auto choose = [this](QListWidgetItem *item) {
        m_workspace.document().selectSample({SampleId::Part::Train, item->data(Qt::UserRole).toLongLong()});
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
}

void NeighbourView::makeExports()
{
    m_exports = new PlotExports(
        {.name = [this] { return QStringLiteral("%1 neighbours").arg(m_workspace.document().title()); },
         .picture = nullptr,
         .numbers =
             [this] {
                 return [loaded = m_workspace.data(), found = m_finder.neighbours()] {
                     return neighboursCsv(*loaded, found);
                 };
             }},
        this);
    connect(m_exports, &PlotExports::said, this, &NeighbourView::said);
}

void NeighbourView::fillLayers()
{
    const QString chosen = m_layers->currentData().toString();
    m_layers->clear();
    const Network &network = m_workspace.document().network();
    const QString before = network.layers.empty() ? QString() : layerBeforeOutput(network);
    m_layers->addItem(before.isEmpty() || before == inputId ? tr("the last layer")
                                                            : tr("%1 (before the output)").arg(before),
                      QString());
    for (const auto &layer : network.layers) {
        if (layer.id != before)
            m_layers->addItem(layer.id, layer.id);
    }
    m_layers->setCurrentIndex(std::max(0, m_layers->findData(chosen)));
}

void NeighbourView::setAsked(std::optional<std::int64_t> label, bool isTrue)
{
    if (label == m_label && isTrue == m_isTrue)
        return;
    m_label = label;
    m_isTrue = isTrue;
    showState();
}

void NeighbourView::showState()
{
    const auto &task = m_finder.task();
    m_status->setText(statusText());
    const QString step = nextStep();
    m_step->setVisible(task.isRunning() || m_finder.isCancelled() || !step.isEmpty());
    m_step->setEnabled(!task.isCancelling());
    m_step->setText(task.isRunning() ? tr("&Cancel") : step.isEmpty() ? tr("&Find") : step);
    m_exports->setEnabled(false, !m_finder.neighbours().empty());
    showList();
}

QString NeighbourView::nextStep() const
{
    return m_model.model() ? QString() : m_model.nextStep();
}

void NeighbourView::takeStep()
{
    if (m_finder.task().isRunning())
        m_finder.cancel();
    else if (!nextStep().isEmpty())
        m_model.takeNextStep();
    else
        m_finder.start();
}

QString NeighbourView::statusText() const
{
    const auto &task = m_finder.task();
    if (m_finder.isCancelled())
        return tr("Not looked for.");
    if (const QString missing = m_finder.missing(); !missing.isEmpty())
        return missing;
    if (task.isRunning()) {
        const QString text = tr("What the layer makes of the training images: %1 of %2")
                                 .arg(groupedText(task.done()), groupedText(task.total()));
        return withTimeLeft(text, task.secondsLeft());
    }
    const auto features = m_finder.features();
    const auto &found = m_finder.neighbours();
    if (!features || found.empty())
        return {};
    const auto compared = std::ssize(features->samples);
    const QString among = compared < m_finder.trainingImages()
                              ? tr("among %1 of %2 training images, mixed as by chance")
                                    .arg(groupedText(compared), groupedText(m_finder.trainingImages()))
                              : tr("among all %1 training images").arg(groupedText(compared));
    if (!m_label)
        return among;
    const auto same =
        std::count_if(found.begin(), found.end(), [&](const auto &each) { return agrees(each); });
    const QString name = m_workspace.data()->classNames.value(qsizetype(*m_label));
    return (m_isTrue ? tr("%1 of %2 are of its class, %3; %4")
                     : tr("%1 of %2 are of the predicted class, %3; %4"))
        .arg(same)
        .arg(found.size())
        .arg(name, among);
}

bool NeighbourView::agrees(const Neighbour &neighbour) const
{
    return m_workspace.data()->train.label(neighbour.sample.index) == m_label;
}

QString NeighbourView::verdictOn(const Neighbour &neighbour) const
{
    const QString name = m_workspace.className(neighbour.sample);
    if (!m_label || name.isEmpty())
        return name;
    return agrees(neighbour) ? tr("✓ %1").arg(name) : tr("✗ %1").arg(name);
}

void NeighbourView::showList()
{
    const bool areThese = m_finder.areOf(m_workspace.document().selectedSample());
    const auto &found = m_finder.neighbours();
    const int count = areThese ? int(found.size()) : 0;
    while (m_list->count() > count)
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < count)
        new QListWidgetItem(m_list);
    for (int i = 0; i < count; ++i) {
        const Neighbour &each = found[std::size_t(i)];
        QListWidgetItem *item = m_list->item(i);
        const QImage image = m_workspace.sampleImage(each.sample);
        if (!image.isNull())
            item->setIcon(QPixmap::fromImage(image.scaled(pictureSide, pictureSide, Qt::KeepAspectRatio)));
        item->setText(QStringLiteral("%1\n%2").arg(verdictOn(each), valueText(each.distance, 3)));
        item->setData(Qt::UserRole, qlonglong(each.sample.index));
        item->setToolTip(tr("%1, training image %2, distance %3")
                             .arg(verdictOn(each), m_workspace.data()->train.nameOf(each.sample.index),
                                  valueText(each.distance)));
    }
}

} // namespace workbench
