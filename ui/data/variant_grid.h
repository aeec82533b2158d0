#pragma once

#include <QImage>
#include <QWidget>
#include <vector>

namespace workbench {

/// Small pictures with a word below each, as large as the room lets them be.
class VariantGrid : public QWidget
{
    Q_OBJECT

public:
    explicit VariantGrid(QWidget *parent = nullptr);

    struct Picture
    {
        QImage image;
        QString caption;
        QString shortCaption; ///< where there is no room for the other
    };
    /// The first one stands out.
    void setPictures(std::vector<Picture> pictures);
    const std::vector<Picture> &pictures() const { return m_pictures; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int captionHeight() const;
    /// Columns with which the pictures become largest.
    int columns() const;
    /// Side of the square a picture has in so many columns.
    int sideFor(int columns) const;
    QRect cellRect(int index) const;
    void paintCell(QPainter &painter, int index) const;
    QString captionFor(const Picture &picture, int width) const;

    std::vector<Picture> m_pictures;
};

} // namespace workbench
