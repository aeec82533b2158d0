#include "ui/common/dialog_parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace workbench {

void prepareStatus(QLabel &status, const QString &objectName, int lines)
{
    status.setObjectName(objectName);
    status.setTextInteractionFlags(Qt::TextSelectableByMouse);
    status.setMinimumHeight(lines * status.fontMetrics().lineSpacing());
    status.setAlignment(Qt::AlignTop);
}

QLayout *buttonRow(const QList<QPushButton *> &left, const QList<QPushButton *> &right)
{
    auto *row = new QHBoxLayout;
    for (auto *button : left)
        row->addWidget(button);
    row->addStretch();
    for (auto *button : right)
        row->addWidget(button);
    for (auto *button : left + right)
        button->setAutoDefault(false);
    right.back()->setProperty("primary", true);
    right.back()->setAutoDefault(true);
    right.back()->setDefault(true);
    return row;
}

} // namespace workbench
