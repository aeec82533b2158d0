#include "ui/import_weights/left_over_list.h"

#include "core/layers/summary.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace workbench {

LeftOverList::LeftOverList(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_list(new QListWidget(this))
{
    m_title->setProperty("heading", true);
    m_title->setBuddy(m_list);
    m_title->setMinimumHeight(
        QPushButton(QStringLiteral(" ")).sizeHint().height()); // in line with the table's
    m_list->setObjectName(QStringLiteral("weightsLeftOver"));
    m_list->setAccessibleName(tr("Tensors of the file that nobody takes"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
}

void LeftOverList::setAssignment(const WeightAssignment &assignment)
{
    m_list->clear();
    for (const auto &name : assignment.leftOver()) {
        const TensorData &tensor = assignment.found().at(name);
        auto *item = new QListWidgetItem(
            QStringLiteral("%1 · %2 %3").arg(name, sizesText(tensor.sizes), tensor.dtype), m_list);
        item->setToolTip(item->text());
    }
    m_title->setText(tr("Left &over in the file: %1").arg(m_list->count()));
}

} // namespace workbench
