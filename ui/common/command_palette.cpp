#include "ui/common/command_palette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace workbench {

namespace {

constexpr int widest = 560;
constexpr int visibleRows = 12;

/// Every word that was typed must occur somewhere.
bool fits(const Command &command, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return command.text.contains(word, Qt::CaseInsensitive) ||
               command.detail.contains(word, Qt::CaseInsensitive);
    });
}

/// Those with the words in their text come before those with them in their detail.
bool isBetter(const Command &a, const Command &b, const QString &typed)
{
    return a.text.contains(typed, Qt::CaseInsensitive) && !b.text.contains(typed, Qt::CaseInsensitive);
}

} // namespace

CommandPalette::CommandPalette(const QString &hint, std::vector<Command> commands, QWidget *window)
    : QFrame(window, Qt::Popup), m_commands(std::move(commands)), m_field(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_field->setObjectName(QStringLiteral("commandField"));
    m_field->setPlaceholderText(hint);
    m_field->setAccessibleName(hint);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_field);
    column->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    filter({});
}

void CommandPalette::popUp()
{
    const QWidget *window = parentWidget();
    const int width = std::min(widest, window->width() - 40);
    const int rowHeight = std::max(20, m_list->sizeHintForRow(0));
    resize(width, m_field->sizeHint().height() + visibleRows * rowHeight + 32);
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, 70)));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::filter(const QString &text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        if (fits(m_commands[i], words))
            found.push_back(i);
    }
    std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
        return isBetter(m_commands[a], m_commands[b], text.trimmed());
    });
    m_list->clear();
    for (const auto index : found) {
        const Command &command = m_commands[index];
        const QString row = command.detail.isEmpty()
                                ? command.text
                                : QStringLiteral("%1   —   %2").arg(command.text, command.detail);
        auto *item = new QListWidgetItem(row, m_list);
        item->setData(Qt::UserRole, qulonglong(index));
        item->setToolTip(command.detail);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const auto *item = m_list->currentItem();
    if (!item)
        return;
    const auto run = m_commands[item->data(Qt::UserRole).toULongLong()].run;
    close();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int rows = m_list->count();
    const auto walk = [&](int steps) {
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + steps, 0, std::max(0, rows - 1)));
        return true;
    };
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        return walk(1);
    case Qt::Key_Up:
        return walk(-1);
    case Qt::Key_PageDown:
        return walk(visibleRows);
    case Qt::Key_PageUp:
        return walk(-visibleRows);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace workbench
