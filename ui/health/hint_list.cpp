#include "ui/health/hint_list.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace workbench {

namespace {

constexpr int iconSide = 16;

QString richText(const TrainingHint &hint)
{
    return QStringLiteral("<b>%1</b><br><span style=\"color:%2\">%3 %4</span>")
        .arg(hint.sentence.toHtmlEscaped(), themeColors().mutedText.name(), hint.evidence.toHtmlEscaped(),
             hint.advice.toHtmlEscaped());
}

} // namespace

HintList::HintList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("hintList"));
    setAccessibleName(tr("What stands out"));
    m_rows->setContentsMargins(2, 2, 2, 2);
    m_rows->setSpacing(4);
}

void HintList::setHints(const std::vector<TrainingHint> &hints, const QString &whenNone)
{
    m_hints = hints;
    m_whenNone = whenNone;
    QStringList words{whenNone};
    for (const auto &hint : hints)
        words << hint.sentence << hint.evidence;
    if (words == m_shown)
        return;
    m_shown = words;
    rebuild();
}

void HintList::rebuild()
{
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem *item = m_rows->takeAt(0))
        delete item;
    if (m_hints.empty())
        addRow({}, {},
               QStringLiteral("<span style=\"color:%1\">%2</span>")
                   .arg(themeColors().mutedText.name(), m_whenNone.toHtmlEscaped()));
    using Severity = TrainingHint::Severity;
    for (const auto &hint : m_hints) {
        const bool problem = hint.severity == Severity::Problem;
        const bool warning = hint.severity == Severity::Warning;
        addRow(problem   ? QStringLiteral("dialog-error")
               : warning ? QStringLiteral("data-warning")
                         : QStringLiteral("dialog-information"),
               problem   ? tr("Problem")
               : warning ? tr("Warning")
                         : tr("Note"),
               richText(hint));
    }
}

void HintList::addRow(const QString &icon, const QString &kind, const QString &text)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    if (!icon.isEmpty()) {
        auto *sign = new QLabel(row);
        sign->setPixmap(themeIcon(icon).pixmap(iconSide));
        sign->setAccessibleName(kind);
        sign->setToolTip(kind);
        layout->addWidget(sign, 0, Qt::AlignTop);
    }
    auto *words = new QLabel(text, row);
    words->setObjectName(QStringLiteral("hint"));
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(words, 1);
    m_rows->addWidget(row);
}

void HintList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace workbench
