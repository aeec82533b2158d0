#pragma once

#include "core/data/load_data_set.h"

#include <QWidget>

namespace workbench {

/// Some images of a data set, above as their source has them, below as the network will read them.
class ConversionStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ConversionStrip(QWidget *parent = nullptr);

    void setImages(std::vector<ConvertedImage> images);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<ConvertedImage> m_images;
};

} // namespace workbench
