#pragma once

#include "ui/data/thumbnails.h"

#include <QAbstractScrollArea>
#include <optional>
#include <vector>

namespace workbench {

/// Any number of samples as a grid of pictures, of which only those in sight are painted. Ctrl and the wheel
/// change their size; clicks and keys choose one.
class GalleryView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr int smallestSide = 40;
    static constexpr int largestSide = 256;

    /// What stands below a picture.
    struct Caption
    {
        QString className;
        QString verdict;           ///< empty: nobody was asked
        std::optional<bool> right; ///< none: not known, or not of this model
    };
    /// Asked for as cells come into sight.
    struct Source
    {
        Thumbnails::Source picture;
        std::function<Caption(SampleId)> caption;
        std::function<QString(SampleId)> text; ///< all there is to be said, in one line
    };

    explicit GalleryView(Source source, QWidget *parent = nullptr);

    void setSamples(std::vector<SampleId> samples);
    const std::vector<SampleId> &samples() const { return m_samples; }
    /// Scrolls to it, where it is among the samples.
    void setSelected(SampleId sample);
    std::optional<std::size_t> selectedIndex() const { return m_selectedIndex; }
    void setPictureSide(int side);
    int pictureSide() const { return m_side; }
    /// Whether captions have a second line.
    void setVerdictsShown(bool shown);
    /// Pictures or captions may have come or changed.
    void refresh();
    /// Samples' pictures are others now.
    void forgetPictures();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Where a sample's cell is, in the viewport.
    QRect cellRect(std::size_t index) const;

Q_SIGNALS:
    void chosen(workbench::SampleId sample);
    void pictureSideChanged(int side);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int columns() const;
    int cellHeight() const;
    std::size_t firstVisible() const;
    std::optional<std::size_t> indexAt(const QPoint &place) const;
    std::optional<std::size_t> indexForKey(int key) const;
    void layOut();
    void layOutAround(const std::function<void()> &change);
    void reveal(std::size_t index);
    void findSelected();
    void describe();
    void paintCell(QPainter &painter, std::size_t index);
    QPixmap pictureOf(SampleId sample);
    void paintCaption(QPainter &painter, const Caption &caption, QRect line) const;

    Source m_source;
    Thumbnails m_thumbnails;
    std::vector<SampleId> m_samples;
    std::optional<SampleId> m_selected;
    std::optional<std::size_t> m_selectedIndex;
    int m_side = 64;
    bool m_verdictsShown = false;
    qint64 m_picturesTime = 0;   ///< of the repaint that is on, in nanoseconds
    bool m_picturesLate = false; ///< it had no time for some pictures
};

} // namespace workbench
