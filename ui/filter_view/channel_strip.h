#pragma once

#include <QImage>
#include <QWidget>
#include <functional>

namespace workbench {

/// The channels of a layer in a row, each with a small picture of what excites it: those around the chosen
/// one, as many as fit. Clicks, arrow keys, Home and End choose one.
class ChannelStrip : public QWidget
{
    Q_OBJECT

public:
    /// May be null: not known yet. Asked only for channels that are seen.
    using PictureOf = std::function<QImage(std::int64_t channel)>;

    explicit ChannelStrip(QWidget *parent = nullptr);

    void setChannels(std::int64_t count, PictureOf pictureOf);
    void setCurrent(std::int64_t channel);
    /// Where a channel is seen; empty where it is not.
    QRect cellRect(std::int64_t channel) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(std::int64_t channel);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    std::int64_t fitting() const;
    std::int64_t first() const;

    std::int64_t m_count = 0;
    std::int64_t m_current = 0;
    PictureOf m_pictureOf;
};

} // namespace workbench
