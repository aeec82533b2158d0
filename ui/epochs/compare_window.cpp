#include "ui/epochs/compare_window.h"

#include "core/number_text.h"
#include "ui/common/plane_grid.h"
#include "ui/common/reading_label.h"
#include "ui/draw/probability_bars.h"

#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

namespace workbench {

namespace {

using Kind = ListedRun::Weights::Kind;

const QString geometryKey = QStringLiteral("compare/geometry");
/// Validation images whose answers are compared: a moment's work also for a large network.
constexpr std::size_t mostAnswers = 64;
constexpr std::size_t mostLayers = 3;

} // namespace

CompareWindow::CompareWindow(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_one(new CompareSide(QStringLiteral("A"), workspace, this)),
      m_other(new CompareSide(QStringLiteral("B"), workspace, this)), m_heading(new ReadingLabel(this)),
      m_summary(new ReadingLabel(this)),
      m_listing([this](const std::vector<ListedRun> &runs) { take(runs); }, this),
      m_comparing(
          [this](const Differences &differences) {
              m_differences = differences;
              refresh();
          },
          this)
{
    setObjectName(QStringLiteral("compareWindow"));
    setWindowTitle(tr("Compare two epochs or runs"));
    setAttribute(Qt::WA_DeleteOnClose);
    makeLayout();
    for (auto *side : {m_one, m_other})
        connect(&side->model(), &ComparedModel::changed, this, [this] {
            compare();
            refresh();
        });
    const Document &document = workspace.document();
    connect(&document, &Document::selectedLayerChanged, this, &CompareWindow::ask);
    connect(&document, &Document::selectedSampleChanged, this, &CompareWindow::ask);
    connect(&workspace, &Workspace::validationSamplesChanged, this, &CompareWindow::ask);
    connect(&document, &Document::titleChanged, this, &CompareWindow::listRuns);
    connect(&workspace.session(), &TrainingSession::stateChanged, this, &CompareWindow::listRuns);
    connect(&workspace, &Workspace::lastRunChanged, this, &CompareWindow::listRuns);
    if (!restoreGeometry(QSettings().value(geometryKey).toByteArray()))
        resize(900, 720);
    listRuns();
    ask();
}

CompareWindow::~CompareWindow()
{
    QSettings().setValue(geometryKey, saveGeometry());
}

void CompareWindow::makeLayout()
{
    m_heading->setObjectName(QStringLiteral("compareHeading"));
    m_heading->setProperty("heading", true);
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setToolTip(tr("How far the weights lie apart: the Euclidean norm of B − A over all numbers of "
                             "a layer, measured by the norm of A."));
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(20);
    addRow(grid, {}, sideLabel(QStringLiteral("&A"), m_one->runs()),
           sideLabel(QStringLiteral("&B"), m_other->runs()));
    addRow(grid, {}, m_one->runs(), m_other->runs());
    addRow(grid, {}, m_one->epochs(), m_other->epochs());
    addRow(grid, {}, m_one->metrics(), m_other->metrics());
    addRow(grid, tr("Answer to the selected sample"), m_one->bars(), m_other->bars());
    addRow(grid, tr("Filters, on one scale"), m_one->filters(), m_other->filters());
    addRow(grid, tr("Feature maps, on one scale"), m_one->maps(), m_other->maps());
    grid->setRowStretch(grid->rowCount(), 1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addWidget(m_summary);
    column->addWidget(area, 1);
}

QLabel *CompareWindow::sideLabel(const QString &name, QWidget *chooser)
{
    auto *label = new QLabel(name, this);
    label->setProperty("heading", true);
    label->setBuddy(chooser);
    return label;
}

void CompareWindow::addRow(QGridLayout *grid, const QString &title, QWidget *left, QWidget *right)
{
    if (!title.isEmpty()) {
        auto *label = new QLabel(title, this);
        label->setProperty("heading", true);
        grid->addWidget(label, grid->rowCount(), 0, 1, 2);
    }
    const int row = grid->rowCount();
    grid->addWidget(left, row, 0, Qt::AlignTop);
    grid->addWidget(right, row, 1, Qt::AlignTop);
}

void CompareWindow::listRuns()
{
    m_listing.ask([title = runTitle(m_workspace.document().title()), folder = m_workspace.lastRunFolder()] {
        return workbench::listRuns(title, folder);
    });
}

void CompareWindow::take(const std::vector<ListedRun> &runs)
{
    m_one->setRuns(runs, Kind::Kept); // the first epoch that is left
    m_other->setRuns(runs, Kind::Best);
    ask();
}

void CompareWindow::ask()
{
    const Document &document = m_workspace.document();
    ObservationRequest request{document.selectedLayer(), document.selectedSample(), {}, {}};
    const auto &validation = m_workspace.validationSamples();
    request.predictions.assign(validation.begin(),
                               validation.begin() + std::ptrdiff_t(std::min(mostAnswers, validation.size())));
    request.own = m_workspace.ownSamples();
    for (auto *side : {m_one, m_other})
        side->model().setRequest(request);
    refresh();
}

void CompareWindow::compare()
{
    const TrainedPointer one = m_one->model().trained();
    const TrainedPointer other = m_other->model().trained();
    if (!one || !other || (m_differences.one == one && m_differences.other == other))
        return;
    m_differences = {one, other, {}};
    m_comparing.ask([one, other] {
        return Differences{one, other, weightDifferences(one->weights, other->weights)};
    });
}

void CompareWindow::refresh()
{
    const Document &document = m_workspace.document();
    const QString layer = document.selectedLayer();
    m_heading->setText(layer.isEmpty()
                           ? tr("Select a layer to see its filters and feature maps · %1").arg(sampleText())
                           : tr("Layer %1 · %2").arg(layer, sampleText()));
    m_summary->setText(QStringLiteral("%1\n%2").arg(differencesText(), answersText()).trimmed());
    const ComparedScales one = m_one->scales();
    const ComparedScales other = m_other->scales();
    const ComparedScales both{std::max(one.weights, other.weights), std::min(one.lowest, other.lowest),
                              std::max(one.highest, other.highest)};
    for (auto *side : {m_one, m_other})
        side->show(both);
}

QString CompareWindow::sampleText() const
{
    const SampleId sample = m_workspace.document().selectedSample();
    const QString name = m_workspace.className(sample);
    const QString text = sample.part == SampleId::Part::Train  ? tr("training image %1").arg(sample.index)
                         : sample.part == SampleId::Part::Test ? tr("test image %1").arg(sample.index)
                                                               : tr("own picture %1").arg(sample.index + 1);
    return name.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, name);
}

QString CompareWindow::differencesText() const
{
    if (m_differences.layers.empty() || m_one->model().trained() != m_differences.one ||
        m_other->model().trained() != m_differences.other)
        return {};
    QStringList parts;
    for (std::size_t i = 0; i < std::min(mostLayers, m_differences.layers.size()); ++i)
        parts << tr("%1 by %2")
                     .arg(m_differences.layers[i].layer, percentText(m_differences.layers[i].share()));
    return tr("The weights differ most in these layers: %1 (‖B − A‖ ÷ ‖A‖).")
        .arg(parts.join(QStringLiteral(", ")));
}

QString CompareWindow::answersText() const
{
    const auto one = m_one->model().observation();
    const auto other = m_other->model().observation();
    if (!one || !other || one->request != other->request || one->predictions.empty())
        return {};
    const auto &answers = one->predictions;
    const auto changed = std::inner_product(
        answers.begin(), answers.end(), other->predictions.begin(), 0, std::plus<>(),
        [](const Prediction &a, const Prediction &b) { return a.predicted != b.predicted; });
    return tr("Of the first %n image(s) of validation, %1 get another answer.", nullptr, int(answers.size()))
        .arg(changed);
}

} // namespace workbench
