#pragma once

#include "core/insight/fidelity.h"

#include "ui/common/plot.h"

class QLabel;

namespace workbench {

/// The deletion and the insertion curve of a map, beside those of an order without meaning, and the areas
/// under them.
class FidelityView : public QWidget
{
    Q_OBJECT

public:
    explicit FidelityView(QWidget *parent = nullptr);

    /// Either may be null: not known yet. `className`: whose probability it is.
    void showCurves(const FidelityCurves *curves, const FidelityCurves *chance, const QString &className);

private:
    std::optional<PlotReading> readingAt(double share) const;
    static QString readingText(const QString &share, const QString &deletion, const QString &insertion);

    Plot *m_plot;
    QLabel *m_areas;
    std::optional<FidelityCurves> m_curves;
};

} // namespace workbench
