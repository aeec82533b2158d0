#include "ui/data/augmentation_card.h"

#include "core/data/augmentation.h"
#include "ui/common/theme.h"
#include "ui/data/augmentation_text.h"
#include "ui/properties/section.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace workbench {

namespace {

constexpr int handleSide = 16;

} // namespace

AugmentationCard::AugmentationCard(QWidget *parent)
    : QWidget(parent), m_handle(new QLabel(this)), m_title(new QLabel(this)), m_remove(new QToolButton(this)),
      m_form(new ParameterForm(this)), m_fault(readingLabel(this))
{
    setObjectName(QStringLiteral("augmentationCard"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    m_form->setCursor(Qt::ArrowCursor);
    m_form->setObjectName(QStringLiteral("augmentationForm"));
    m_fault->setObjectName(QStringLiteral("augmentationFault"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->setSpacing(6);
    column->addLayout(makeHeader());
    column->addWidget(m_form);
    column->addWidget(m_fault);
    connect(m_form, &ParameterForm::valueEdited, this, &AugmentationCard::valueEdited);
    connect(m_remove, &QToolButton::clicked, this, &AugmentationCard::removeWanted);
}

QLayout *AugmentationCard::makeHeader()
{
    m_handle->setPixmap(themeIcon(QStringLiteral("handle-sort")).pixmap(handleSide));
    m_title->setTextFormat(Qt::RichText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_remove->setObjectName(QStringLiteral("removeStep"));
    m_remove->setIcon(themeIcon(QStringLiteral("edit-delete")));
    m_remove->setAutoRaise(true);
    m_remove->setCursor(Qt::ArrowCursor);
    m_remove->setToolTip(tr("Remove this step (Delete)"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_handle);
    row->addWidget(m_title, 1);
    row->addWidget(m_remove);
    return row;
}

void AugmentationCard::showStep(const Choice &step, int place, int count, const Shape &image)
{
    const auto [title, sentence] = augmentationWords(step.type);
    m_title->setText(QStringLiteral("<b>%1</b> &nbsp;<span style='color:%2'>%3</span>")
                         .arg(title.toHtmlEscaped(), themeColors().mutedText.name(), step.type));
    const QString help = tr("%1\nDrag, or press Alt+Up and Alt+Down, to move the step.").arg(sentence);
    m_title->setToolTip(help);
    m_handle->setToolTip(help);
    m_form->setAccessibleName(title);
    m_form->show(augmentationFields(step.type, image), step.parameters);
    m_remove->setAccessibleName(tr("Remove %1").arg(title));
    const auto fault = augmentationFault(step);
    showFault(m_fault, fault ? tr("Training cannot start: %1.").arg(*fault) : QString());
    setAccessibleName(tr("Step %1 of %2: %3").arg(place + 1).arg(count).arg(title));
    setAccessibleDescription(sentence);
}

void AugmentationCard::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position().toPoint();
}

void AugmentationCard::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed)
        return;
    const QPoint way = event->position().toPoint() - *m_pressed;
    m_dragging = m_dragging || way.manhattanLength() >= QApplication::startDragDistance();
    if (!m_dragging)
        return;
    setCursor(Qt::ClosedHandCursor);
    Q_EMIT dragged(event->globalPosition().toPoint());
}

void AugmentationCard::mouseReleaseEvent(QMouseEvent *)
{
    const bool dragging = m_dragging;
    endDrag();
    if (dragging)
        Q_EMIT dropped();
}

void AugmentationCard::endDrag()
{
    m_pressed.reset();
    m_dragging = false;
    setCursor(Qt::OpenHandCursor);
}

void AugmentationCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_dragging) {
        endDrag();
        Q_EMIT dragCancelled();
    } else if (event->key() == Qt::Key_Delete) {
        Q_EMIT removeWanted();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void AugmentationCard::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void AugmentationCard::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void AugmentationCard::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.border, hasFocus() ? 2 : 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace workbench
