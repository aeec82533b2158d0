#include "ui/lessons/pointer_frame.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QVariantAnimation>

namespace workbench {

namespace {

constexpr int secondsShown = 4;
constexpr int fadingTime = 600;
/// How often it looks where its target is: docks move while a layout settles.
constexpr int followPeriod = 100;
constexpr int margin = 3;

void scrollTo(QWidget *target)
{
    for (QWidget *each = target->parentWidget(); each; each = each->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(each))
            return area->ensureWidgetVisible(target);
    }
}

} // namespace

void PointerFrame::pointAt(QWidget *target)
{
    QWidget *window = target->window();
    qDeleteAll(window->findChildren<PointerFrame *>());
    auto *frame = new PointerFrame(target, window);
    frame->follow();
    frame->show();
}

PointerFrame::PointerFrame(QWidget *target, QWidget *window)
    : QWidget(window), m_target(target), m_fading(new QVariantAnimation(this))
{
    setObjectName(QStringLiteral("pointerFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    qApp->installEventFilter(this);
    auto *following = new QTimer(this);
    connect(following, &QTimer::timeout, this, &PointerFrame::follow);
    following->start(followPeriod);
    QTimer::singleShot(0, this, [this] {
        if (m_target)
            scrollTo(m_target);
    });
    QTimer::singleShot(secondsShown * 1000, this, &PointerFrame::fade);
    m_fading->setStartValue(1.0);
    m_fading->setEndValue(0.0);
    m_fading->setDuration(fadingTime);
    connect(m_fading, &QVariantAnimation::valueChanged, this, [this](const QVariant &strength) {
        m_strength = strength.toReal();
        update();
    });
    connect(m_fading, &QVariantAnimation::finished, this, &QObject::deleteLater);
}

void PointerFrame::follow()
{
    if (!m_target || !m_target->isVisible())
        return setGeometry(0, 0, 0, 0);
    const QRect place(m_target->mapTo(window(), QPoint()), m_target->size());
    setGeometry(place.adjusted(-margin, -margin, margin, margin).intersected(window()->rect()));
    raise();
}

void PointerFrame::fade()
{
    if (m_fading->state() != QAbstractAnimation::Running)
        m_fading->start();
}

bool PointerFrame::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        fade();
    return false;
}

void PointerFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(m_strength);
    const QRectF frame = QRectF(rect()).adjusted(2, 2, -2, -2);
    QColor glow = themeColors().accent;
    glow.setAlpha(70);
    painter.setPen(QPen(glow, 4));
    painter.drawRoundedRect(frame, 7, 7);
    painter.setPen(QPen(themeColors().accent, 2));
    painter.drawRoundedRect(frame, 7, 7);
}

} // namespace workbench
