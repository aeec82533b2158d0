#include "core/engine/plan/plan_selection.h"

#include "core/engine/lanes/kernels.h"
#include "core/engine/runtime.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSettings>
#include <QStandardPaths>
#include <QSysInfo>
#include <QThread>

namespace workbench {

namespace {

struct PlanSelectionText
{
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

/// A run that takes less time, in seconds of LibTorch on one core, ends before timing plans would pay.
constexpr double smallRun = 1;
constexpr double secondsOfMac = 5e-11;
constexpr double secondsOfImage = 5e-5; ///< besides the arithmetic
/// Enough for a step to be timed, whatever the network.
constexpr double timedArithmetic = 3e9;

/// Multiply-adds of a training step for one image: forward, and about twice that backward.
double stepMacs(const NetworkAnalysis &analysis)
{
    return 3 * static_cast<double>(std::max<std::int64_t>(1, *analysis.totalMacs));
}

std::int64_t imagesToTime(const NetworkAnalysis &analysis, const PlanWish &wish)
{
    const auto affordable = static_cast<std::int64_t>(timedArithmetic / stepMacs(analysis));
    return std::min(wish.batchSize, std::max<std::int64_t>(16 * wish.threads, affordable));
}

/// All that a plan's speed depends on. The layers as PyTorch source tell everything about the network.
QString keyOf(const Model &model, const NetworkAnalysis &analysis, const PlanWish &wish)
{
    QStringList parts{QStringLiteral(WORKBENCH_VERSION),
                      torchVersion(),
                      QString::fromLatin1(QSysInfo::machineUniqueId()),
                      QSysInfo::currentCpuArchitecture(),
                      QString::number(QThread::idealThreadCount()),
                      QString::number(laneKernels().lanes),
                      QString::number(wish.threads),
                      QString::number(wish.batchSize),
                      model.network().input.text()};
    for (const auto &layer : model.network().layers) {
        parts << pythonLineOf(model.network(), analysis, layer.id);
        parts << QStringList(layer.inputs.begin(), layer.inputs.end()).join(QLatin1Char(','));
    }
    const QByteArray all = parts.join(QLatin1Char('\n')).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha1).toHex());
}

/// Written whole and locked by Qt: several programs may use it at once.
QSettings openCache()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return QSettings(folder + QStringLiteral("/cnn-workbench/plans.ini"), QSettings::IniFormat);
}

Result<PlanSelection> askedFor(Model &model, const QString &text)
{
    const auto choice = planFromText(text);
    if (!choice)
        return tl::unexpected(choice.error());
    auto plan = makePlan(*choice, model);
    if (!plan)
        return failure(PlanSelectionText::tr("this network cannot be trained with that plan here"), text);
    return PlanSelection{*choice, PlanOrigin::Asked, std::move(plan)};
}

} // namespace

Result<PlanSelection> selectPlan(Model &model, const PlanWish &wish, const BatchSource &images,
                                 const torch::Tensor &positions, const Loss &loss,
                                 const std::stop_token &stop, const std::function<void()> &aboutToTime)
{
    if (wish.text != QLatin1String("auto"))
        return askedFor(model, wish.text);
    const NetworkAnalysis analysis = analyse(model.network());
    const bool small =
        static_cast<double>(wish.runImages) * (secondsOfImage + secondsOfMac * stepMacs(analysis)) < smallRun;
    const auto candidates = planCandidates(model, wish.threads, wish.batchSize);
    const auto reference = [&] { return PlanSelection{{}, PlanOrigin::Reference, makePlan({}, model)}; };
    if (small || candidates.size() == 1)
        return reference();
    const QString key = keyOf(model, analysis, wish);
    const auto remembered = planFromText(openCache().value(key).toString());
    if (auto plan = remembered ? makePlan(*remembered, model) : nullptr)
        return PlanSelection{*remembered, PlanOrigin::Remembered, std::move(plan)};
    aboutToTime();
    const std::int64_t count = std::min(positions.size(0), imagesToTime(analysis, wish));
    const auto times = timePlans(model, candidates, images.take(positions.slice(0, 0, count)), loss, stop);
    if (times.empty())
        return reference();
    const PlanChoice &fastest = times.front().choice;
    openCache().setValue(key, fastest.text());
    return PlanSelection{fastest, PlanOrigin::Timed, makePlan(fastest, model)};
}

} // namespace workbench
