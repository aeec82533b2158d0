#pragma once

#include "ui/training/curve_page.h"

#include <QCoreApplication>
#include <memory>

namespace workbench {

/// Every batch's loss, raw and smoothed, and each epoch's.
class LossPage : public CurvePage
{
    Q_DECLARE_TR_FUNCTIONS(LossPage)

public:
    LossPage(const RunNumbers &numbers, QWidget *parent);

    QString title() const override { return tr("Loss"); }
    QString name() const override { return QStringLiteral("loss"); }
    bool offersLogarithmic() const override { return true; }
    bool offersSmoothing() const override { return true; }
    bool plotNew(std::size_t most) override;
    void smooth() override;
    QString newest() const override;
    std::vector<NumberColumn> columns() const override;

private:
    void addBatch(const BatchMetrics &batch) override;
    void addEpoch(const EpochMetrics &epoch) override;

    int m_batches;
    int m_smoothed;
    int m_training;
    int m_validation;
    std::size_t m_smoothedPlotted = 0;
};

/// Each epoch's accuracy.
class AccuracyPage : public CurvePage
{
    Q_DECLARE_TR_FUNCTIONS(AccuracyPage)

public:
    AccuracyPage(const RunNumbers &numbers, QWidget *parent);

    QString title() const override { return tr("Accuracy"); }
    QString name() const override { return QStringLiteral("accuracy"); }
    QString newest() const override;
    std::vector<NumberColumn> columns() const override;

private:
    void addEpoch(const EpochMetrics &epoch) override;
    std::optional<PlotReading> read(double position) const;

    int m_training;
    int m_validation;
};

/// Every batch's learning rate.
class LearningRatePage : public CurvePage
{
    Q_DECLARE_TR_FUNCTIONS(LearningRatePage)

public:
    LearningRatePage(const RunNumbers &numbers, QWidget *parent);

    QString title() const override { return tr("Learning rate"); }
    QString name() const override { return QStringLiteral("learning-rate"); }
    bool offersLogarithmic() const override { return true; }
    QString newest() const override;
    std::vector<NumberColumn> columns() const override;

private:
    void addBatch(const BatchMetrics &batch) override;
    int m_rate;
};

/// Images trained on in a second, by epoch.
class SpeedPage : public CurvePage
{
    Q_DECLARE_TR_FUNCTIONS(SpeedPage)

public:
    SpeedPage(const RunNumbers &numbers, QWidget *parent);

    QString title() const override { return tr("Images/s"); }
    QString name() const override { return QStringLiteral("images-per-second"); }
    QString newest() const override;
    std::vector<NumberColumn> columns() const override;

private:
    void addEpoch(const EpochMetrics &epoch) override;
    std::optional<PlotReading> read(double position) const;

    int m_speed;
};

/// All of them, in the order of their tabs.
std::vector<std::unique_ptr<CurvePage>> makeCurvePages(const RunNumbers &numbers, QWidget *parent);

} // namespace workbench
