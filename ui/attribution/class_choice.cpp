#include "ui/attribution/class_choice.h"

namespace workbench {

namespace {

constexpr int leastShown = 10; ///< characters of a name; longer ones are cut where there is no room

} // namespace

ClassChoice::ClassChoice(const QString &own, QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(leastShown);
    addItem(own);
    connect(this, &QComboBox::activated, this, &ClassChoice::choiceChanged);
}

void ClassChoice::setClasses(const QStringList &names)
{
    QStringList present;
    for (int i = 1; i < count(); ++i)
        present << itemText(i);
    if (present == names)
        return;
    const int before = currentIndex();
    while (count() > 1)
        removeItem(count() - 1);
    addItems(names);
    setCurrentIndex(before < count() ? before : 0);
}

void ClassChoice::setOwnText(const QString &text)
{
    setItemText(0, text);
}

std::optional<std::int64_t> ClassChoice::chosen() const
{
    return currentIndex() > 0 ? std::optional<std::int64_t>(currentIndex() - 1) : std::nullopt;
}

} // namespace workbench
