#pragma once

#include <QImage>
#include <QWidget>

namespace workbench {

/// One picture as large as there is room, its pixels seen.
class SamplePicture : public QWidget
{
    Q_OBJECT

public:
    explicit SamplePicture(QWidget *parent = nullptr);

    void setImage(const QImage &image);
    const QImage &image() const { return m_image; }

    QSize minimumSizeHint() const override { return {84, 84}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

} // namespace workbench
