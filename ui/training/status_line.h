#pragma once

#include <QLabel>

namespace workbench {

/// One line of text, with an icon where it tells of a failure; what does not fit is elided and stands in the
/// tooltip.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    enum class Mood { Neutral, Good, Bad };
    explicit StatusLine(QWidget *parent = nullptr);

    void setText(const QString &text, Mood mood = Mood::Neutral);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Mood m_mood = Mood::Neutral;
};

} // namespace workbench
