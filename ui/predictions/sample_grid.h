#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

namespace workbench {

/// Pictures of samples with what the network says of each; painted by hand, so that it keeps up with 25
/// answers a second. Arrow keys and clicks choose a sample, Page up and down turn the page.
class SampleGrid : public QWidget
{
    Q_OBJECT

public:
    explicit SampleGrid(QWidget *parent = nullptr);

    struct Sample
    {
        SampleId id;
        QImage image;
        QString className;
    };
    /// How many samples fit, at least one.
    int capacity() const;
    void setSamples(std::vector<Sample> samples);
    void setClassNames(const QStringList &names) { m_classNames = names; }
    /// Answers for any of the samples; the others keep what they have.
    void setPredictions(const std::vector<Prediction> &predictions);
    void forgetPredictions();
    void setSelected(SampleId sample);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(workbench::SampleId sample);
    void capacityChanged();
    /// The page before (-1) or the next (1).
    void pageWanted(int by);
    /// A mouse or the keyboard's focus came or went.
    void attentionChanged(bool attended);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Cell
    {
        Sample sample;
        std::optional<Prediction> prediction;
    };
    int columns() const;
    int cellHeight() const;
    QRect cellRect(int index) const;
    std::optional<int> selectedIndex() const;
    void paintCell(QPainter &painter, const Cell &cell, const QRect &area) const;
    void paintVerdict(QPainter &painter, const Cell &cell, const QRect &area) const;
    void paintBars(QPainter &painter, const Prediction &prediction, const QRect &area) const;
    QString nameOf(std::int64_t label) const;
    QString verdict(const Cell &cell) const;
    void describe();

    std::vector<Cell> m_cells;
    QStringList m_classNames;
    std::optional<SampleId> m_selected;
    int m_capacity = 1;
};

} // namespace workbench
