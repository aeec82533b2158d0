#include "ui/import_weights/weight_choice_delegate.h"

#include "ui/common/theme.h"
#include "ui/common/wheel_guard.h"
#include "ui/import_weights/weight_table_model.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QTimer>

namespace workbench {

namespace {

constexpr int arrowWidth = 20;
constexpr int textMargin = 8;

bool hasChoice(const QModelIndex &index)
{
    return index.flags().testFlag(Qt::ItemIsEditable);
}

} // namespace

void WeightChoiceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (hasChoice(index))
        option->text = option->fontMetrics.elidedText(option->text, option->textElideMode,
                                                      option->rect.width() - arrowWidth - textMargin);
}

void WeightChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!hasChoice(index))
        return;
    QRect arrow = option.rect;
    arrow.setLeft(arrow.right() - arrowWidth);
    painter->setPen(themeColors().mutedText);
    painter->drawText(arrow, Qt::AlignCenter, QStringLiteral("▾"));
}

QWidget *WeightChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                            const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("weightChoice"));
    box->setAccessibleName(tr("Tensor of the file for %1")
                               .arg(index.siblingAtColumn(WeightTableModel::Tensor).data().toString()));
    guardWheel(box);
    box->addItem(tr("none"), QString());
    for (const auto &name : index.data(WeightTableModel::candidatesRole).toStringList())
        box->addItem(name, name);
    // Names are longer than the column.
    box->view()->setMinimumWidth(box->view()->sizeHintForColumn(0) + 30);
    auto *self = const_cast<WeightChoiceDelegate *>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void WeightChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = static_cast<QComboBox *>(editor);
    box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
}

void WeightChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                        const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
}

} // namespace workbench
