#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace workbench {

/// What stands where there is nothing to list: a sentence that says the next step, and perhaps a button that
/// does it.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

    /// Without a button or progress.
    void setText(const QString &text);
    void setAction(const QString &text);
    /// `total` 0: not known yet.
    void setProgress(std::int64_t done, std::int64_t total);
    QString text() const;

Q_SIGNALS:
    void actionClicked();

private:
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_action;
};

} // namespace workbench
