#pragma once

#include "ui/common/newest_answer.h"
#include "ui/common/plot.h"
#include "ui/evaluation/evaluation_page.h"

class QBoxLayout;
class QTableView;

namespace workbench {

class RankingModel;

/// Each class against all others: ROC and precision-recall curves of the chosen classes, and the areas below
/// those of all.
class RankingPage : public EvaluationPage
{
    Q_OBJECT

public:
    /// More curves in one plot are no longer told apart.
    static constexpr int mostDrawn = 8;

    explicit RankingPage(QWidget *parent = nullptr);

    QString title() const override;
    QString name() const override { return QStringLiteral("ROC"); }
    void setPart(const EvaluatedPart &part) override;
    /// Both plots, side by side.
    PlotPicture picture() override;
    std::function<QByteArray()> csv() const override;

private:
    struct DrawnClass
    {
        std::int32_t label = 0;
        Ranking ranking;
    };
    using Drawn = std::vector<DrawnClass>;

    void makePlots();
    void makeTable();
    void reselect();
    void readChoice();
    void ask();
    void draw(const Drawn &drawn);
    void drawRoc(const DrawnClass &drawn, int series);
    void drawPrecision(const DrawnClass &drawn, int series);
    std::optional<PlotReading> readRoc(double falsePositives) const;
    std::optional<PlotReading> readPrecision(double recall) const;

    EvaluatedPart m_part;
    RankingModel *m_model;
    QTableView *m_table;
    Plot *m_roc;
    Plot *m_precision;
    std::vector<std::int32_t> m_chosen;
    Drawn m_drawn;
    bool m_settling = false; ///< the selection is put back, nobody chooses
    NewestAnswer<Drawn> m_answers;
};

} // namespace workbench
