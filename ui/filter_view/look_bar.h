#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace workbench {

class ResponseFinder;

/// How far the look through a part is, or what there is to look through, with the button that starts it or
/// ends it.
class LookBar : public QWidget
{
    Q_OBJECT

public:
    explicit LookBar(ResponseFinder &finder, QWidget *parent = nullptr);

private:
    QString statusText() const;
    void refresh();

    ResponseFinder &m_finder;
    QLabel *m_status;
    QProgressBar *m_progress;
    QPushButton *m_look;
};

} // namespace workbench
