#pragma once

#include <QHash>
#include <QLabel>

namespace workbench {

/// A label for text that wraps. QLabel lays its text out anew for every question a layout asks it, six times
/// for one edit; here each width is laid out once.
class ReadingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ReadingLabel(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QString m_measured;        ///< the text that the heights are of
    mutable QHash<int, int> m_heights; ///< by width
};

} // namespace workbench
