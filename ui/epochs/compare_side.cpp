#include "ui/epochs/compare_side.h"

#include "core/number_text.h"
#include "ui/common/plane_grid.h"
#include "ui/common/reading_label.h"
#include "ui/common/wheel_guard.h"
#include "ui/draw/probability_bars.h"
#include "ui/properties/shown_planes.h"
#include "ui/runs/run_text.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

using Kind = ListedRun::Weights::Kind;

QString textOf(const ListedRun::Weights &weights)
{
    const QString epoch = groupedText(weights.epoch);
    return weights.kind == Kind::Best   ? CompareSide::tr("★ best: epoch %1").arg(epoch)
           : weights.kind == Kind::Last ? CompareSide::tr("last: epoch %1").arg(epoch)
                                        : CompareSide::tr("epoch %1").arg(epoch);
}

WeightPictures weightPicturesOf(const Observation &observation)
{
    return observation.weights ? picturesOf(observation.weights->tensor) : WeightPictures();
}

PlaneGrid *gridNamed(const QString &objectName, const QString &name, QWidget *parent)
{
    auto *grid = new PlaneGrid(parent);
    grid->setObjectName(objectName);
    grid->setAccessibleName(name);
    grid->setFocusPolicy(Qt::StrongFocus);
    return grid;
}

} // namespace

CompareSide::CompareSide(const QString &name, Workspace &workspace, QWidget *parent)
    : QObject(parent), m_workspace(workspace), m_model(new ComparedModel(workspace, this)),
      m_runs(new QComboBox(parent)), m_epochs(new QComboBox(parent)), m_metrics(new ReadingLabel(parent)),
      m_bars(new ProbabilityBars(parent)),
      m_filters(gridNamed(QStringLiteral("filters") + name, tr("Filters of %1").arg(name), parent)),
      m_maps(gridNamed(QStringLiteral("maps") + name, tr("Feature maps of %1").arg(name), parent))
{
    m_runs->setObjectName(QStringLiteral("run") + name);
    m_runs->setAccessibleName(tr("Run %1").arg(name));
    m_epochs->setObjectName(QStringLiteral("epoch") + name);
    m_epochs->setAccessibleName(tr("Epoch of %1").arg(name));
    for (auto *box : {m_runs, m_epochs}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
        guardWheel(box);
    }
    m_metrics->setObjectName(QStringLiteral("metrics") + name);
    m_metrics->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bars->setObjectName(QStringLiteral("bars") + name);
    m_bars->setAccessibleName(tr("Answer of %1").arg(name));
    connect(m_runs, &QComboBox::currentIndexChanged, this, [this] { fillEpochs(Kind::Best, {}); });
    connect(m_epochs, &QComboBox::currentIndexChanged, this, &CompareSide::choose);
}

void CompareSide::setRuns(const std::vector<ListedRun> &runs, Kind kind)
{
    const QString folder = m_runs->currentData().toString();
    const QString path = m_epochs->currentData().toString();
    {
        const QSignalBlocker silent(m_runs);
        m_listed = runs;
        m_runs->clear();
        for (const auto &each : runs)
            m_runs->addItem(shortName(*each.run), each.run->folder);
        m_runs->setCurrentIndex(runs.empty() ? -1 : std::max(0, m_runs->findData(folder)));
    }
    fillEpochs(kind, path);
}

void CompareSide::fillEpochs(Kind kind, const QString &path)
{
    {
        const QSignalBlocker silent(m_epochs);
        m_epochs->clear();
        int chosen = -1;
        if (const int row = m_runs->currentIndex(); row >= 0) {
            for (const auto &weights : m_listed[std::size_t(row)].weights) {
                if (chosen < 0 && weights.kind == kind)
                    chosen = m_epochs->count();
                m_epochs->addItem(textOf(weights), weights.path);
                m_epochs->setItemData(m_epochs->count() - 1, qint64{weights.epoch}, Qt::UserRole + 1);
            }
            chosen = path.isEmpty() || m_epochs->findData(path) < 0 ? std::max(0, chosen)
                                                                    : m_epochs->findData(path);
        }
        m_epochs->setCurrentIndex(chosen);
    }
    choose();
}

void CompareSide::choose()
{
    m_model->choose(m_epochs->currentData().toString(), m_epochs->currentData(Qt::UserRole + 1).toLongLong());
}

QString CompareSide::metricsText() const
{
    const TrainedPointer trained = m_model->trained();
    if (!trained)
        return {};
    const auto number = [&](const char *key) {
        const auto found = trained->training.find(QLatin1String(key));
        return found == trained->training.end() ? std::nullopt : std::optional(found->second.toDouble());
    };
    const QString epoch = tr("Epoch %1").arg(groupedText(m_model->epoch()));
    if (const auto accuracy = number("val_accuracy"))
        return tr("%1: validation loss %2, accuracy %3")
            .arg(epoch, valueText(number("val_loss").value_or(std::nan(""))), percentText(*accuracy));
    if (const auto loss = number("train_loss"))
        return tr("%1: training loss %2").arg(epoch, valueText(*loss));
    return epoch;
}

ComparedScales CompareSide::scales() const
{
    const auto observation = m_model->observation();
    if (!observation)
        return {};
    const auto rangeOf = [](const Planes &planes) {
        const Planes shown = firstPlanes(planes);
        return valueRange(shown.values.data(), shown.values.size());
    };
    const auto [least, most] = rangeOf(weightPicturesOf(*observation).planes);
    const auto [lowest, highest] = rangeOf(observation->maps);
    return {std::max(std::abs(least), std::abs(most)), lowest, highest};
}

void CompareSide::show(const ComparedScales &scales)
{
    const auto observation = m_model->observation();
    const QString missing = m_model->missing();
    m_metrics->setText(missing.isEmpty() ? metricsText() : missing);
    const bool answers = observation && observation->samplePrediction;
    m_bars->show(answers ? observation->samplePrediction->probabilities : std::vector<float>(),
                 m_workspace.data() ? m_workspace.data()->classNames : QStringList(), QString());
    m_filters->setVisible(observation && observation->weights);
    m_maps->setVisible(observation && observation->maps.count > 0);
    if (observation)
        showPlanes(*observation, scales);
}

void CompareSide::showPlanes(const Observation &observation, const ComparedScales &scales)
{
    const WeightPictures weights = weightPicturesOf(observation);
    PlanePictures filters{firstPlanes(weights.planes), ColorMap::Diverging, PlaneScale::Given, scales.weights,
                          weights.isMatrix};
    m_filters->setPictures(filters, [&](std::int64_t index) {
        const bool isFirst = !weights.isMatrix && index % weights.perFirst == 0;
        return isFirst ? QString::number(index / weights.perFirst) : QString();
    });
    PlanePictures maps{firstPlanes(observation.maps), ColorMap::Viridis, PlaneScale::Between};
    maps.low = scales.lowest;
    maps.high = scales.highest;
    m_maps->setPictures(maps, [&](std::int64_t index) {
        return observation.maps.height == 1 ? QString() : QString::number(index);
    });
}

} // namespace workbench
