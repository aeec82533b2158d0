#pragma once

#include "ui/attribution/why_questions.h"

#include <QImage>
#include <QWidget>

namespace workbench {

/// All methods side by side: the map with the trained weights above, the one with random weights below, each
/// on a scale of its own. Mouse and arrow keys choose one.
class MethodStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int smallestSide = 48;
    static constexpr int largestSide = 96;

    explicit MethodStrip(QWidget *parent = nullptr);

    void showAnswers(const WhyQuestions &questions);
    AttributionMethod current() const { return m_current; }
    void setCurrent(AttributionMethod method);
    /// Tiles are no larger than this.
    void setMostSide(int pixels);
    /// Where a method's map is drawn.
    QRect tileRect(AttributionMethod method, AskedWeights weights) const;
    /// Null while it is not there.
    QImage picture(AttributionMethod method, AskedWeights weights) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(workbench::AttributionMethod method);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Tile
    {
        QImage picture; ///< null: not there
        QString figures;
        QString tip;
        bool failed = false;
    };
    int side() const;
    int lineHeight() const;
    Tile &tile(AttributionMethod method, AskedWeights weights);
    const Tile &tile(AttributionMethod method, AskedWeights weights) const;
    void paintTile(QPainter &painter, AttributionMethod method, AskedWeights weights) const;
    void choose(AttributionMethod method);
    void describe();

    std::array<std::array<Tile, attributionMethods.size()>, 2> m_tiles;
    AttributionMethod m_current = AttributionMethod::Saliency;
    int m_mostSide = largestSide;
};

/// A map as a picture of its own size: diverging where it is signed.
QImage attributionImage(const Attribution &attribution);

} // namespace workbench
