#pragma once

#include "core/document/sample_id.h"
#include "core/explain/receptive_field.h"

#include <QImage>
#include <QWidget>
#include <optional>

namespace workbench {

/// A sample that excites a channel, as it is shown.
struct ExcitingPicture
{
    SampleId sample;
    QImage image;    ///< null: not decoded yet
    PixelRect field; ///< what the strongest number of the map sees; empty: not known yet
    QString name;    ///< its class
    QString response;
};

/// The samples that excite a channel most, each with the part that does it: outlined in the picture, enlarged
/// beside it. Clicks, arrow keys and Return choose a sample. Height follows width.
class ExcitingSamples : public QWidget
{
    Q_OBJECT

public:
    explicit ExcitingSamples(QWidget *parent = nullptr);

    void setPictures(std::vector<ExcitingPicture> pictures);
    const std::vector<ExcitingPicture> &pictures() const { return m_pictures; }
    /// The one all views show.
    void setSelected(SampleId sample);
    QRect cellRect(int index) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(workbench::SampleId sample);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int columnsAt(int width) const;
    int cellHeight() const;
    int lineHeight() const;
    void paintCell(QPainter &painter, int index) const;
    void paintPictures(QPainter &painter, const ExcitingPicture &picture, const QPoint &place) const;
    void describe();

    std::vector<ExcitingPicture> m_pictures;
    std::optional<SampleId> m_selected;
    int m_current = 0; ///< of the keyboard
};

} // namespace workbench
