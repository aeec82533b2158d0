#include "ui/data/augmentation_list.h"

#include "core/document/vocabulary.h"
#include "ui/common/theme.h"
#include "ui/data/augmentation_card.h"
#include "ui/data/augmentation_text.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <algorithm>

namespace workbench {

namespace {

constexpr int gap = 6; ///< between cards
constexpr int markHeight = 3;

/// Scrolls what holds `widget`, if it scrolls, until that point of it is seen.
void scrollTo(QWidget *widget, const QPoint &point)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent)) {
            const QPoint place = widget->mapTo(area->widget(), point);
            return area->ensureVisible(place.x(), place.y(), 0, 40);
        }
    }
}

} // namespace

AugmentationList::AugmentationList(Workspace &workspace, QWidget *parent)
    : Section(tr("Augmentation"), parent), m_workspace(workspace), m_empty(readingLabel(this)),
      m_column(new QWidget(this)),
      m_add(new QPushButton(themeIcon(QStringLiteral("list-add")), tr("&Add a step"), this)),
      m_mark(new QFrame(m_column))
{
    setRemark(tr("of training images only, anew in every epoch"));
    m_empty->setObjectName(QStringLiteral("noAugmentation"));
    m_empty->setProperty("muted", true);
    m_empty->setText(
        tr("Nothing is changed: every epoch trains on the same images. With some random changes a "
           "network learns to look past them, and overfits less."));
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    m_mark->hide();
    m_mark->setAutoFillBackground(true);
    QPalette palette;
    palette.setColor(QPalette::Window, themeColors().accent);
    m_mark->setPalette(palette);
    m_add->setObjectName(QStringLiteral("addStep"));
    m_add->setMenu(makeMenu());
    m_add->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    add(m_empty);
    add(m_column);
    add(m_add);
    addMoveKey(Qt::Key_Up, -1);
    addMoveKey(Qt::Key_Down, 1);
}

QMenu *AugmentationList::makeMenu()
{
    auto *menu = new QMenu(m_add);
    for (const auto &type : augmentationTypes()) {
        const auto [title, sentence] = augmentationWords(type.type);
        QAction *action = menu->addAction(QStringLiteral("%1\t%2").arg(title, sentence), this,
                                          [this, name = type.type] { addStep(name); });
        action->setObjectName(QStringLiteral("add:%1").arg(type.type));
    }
    return menu;
}

void AugmentationList::addMoveKey(int key, int way)
{
    auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(key)), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, way] {
        if (const int place = focusedPlace(); place >= 0)
            moveStep(place, way < 0 ? place - 1 : place + 2);
    });
}

AugmentationCard *AugmentationList::addCard()
{
    auto *card = new AugmentationCard(m_column);
    m_column->layout()->addWidget(card);
    card->show(); // at once: it is to take the focus
    m_cards.push_back(card);
    connect(card, &AugmentationCard::valueEdited, this,
            [this, card](const QString &name, const ParameterValue &value) {
                setValue(placeOf(card), name, value);
            });
    connect(card, &AugmentationCard::removeWanted, this, [this, card] { removeStep(placeOf(card)); });
    connect(card, &AugmentationCard::dragged, this, &AugmentationList::showTarget);
    connect(card, &AugmentationCard::dropped, this, [this, card] { drop(card); });
    connect(card, &AugmentationCard::dragCancelled, this, [this] {
        m_mark->hide();
        m_target = -1;
    });
    return card;
}

void AugmentationList::refresh()
{
    while (m_cards.size() > steps().size()) {
        // Its button may be the sender that led here.
        m_cards.back()->hide();
        m_cards.back()->deleteLater();
        m_column->layout()->removeWidget(m_cards.back());
        m_cards.pop_back();
    }
    while (m_cards.size() < steps().size())
        addCard();
    const auto dataSet = m_workspace.data();
    const Shape image = dataSet ? dataSet->imageShape : m_workspace.document().network().input;
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->showStep(steps()[i], int(i), int(m_cards.size()), image);
    m_empty->setVisible(m_cards.empty());
    m_column->setVisible(!m_cards.empty());
    QWidget *previous = nullptr;
    for (auto *card : m_cards) {
        if (previous)
            setTabOrder(previous, card);
        previous = card;
    }
}

void AugmentationList::addStep(const QString &type)
{
    m_workspace.document().edit(tr("Add %1").arg(augmentationWords(type).title), [&](Project &project) {
        project.data.augmentation.push_back(suggestedStep(type));
    });
    focusOn(int(m_cards.size()) - 1);
}

void AugmentationList::removeStep(int place)
{
    const QString title = augmentationWords(steps().at(std::size_t(place)).type).title;
    m_workspace.document().edit(tr("Remove %1").arg(title), [place](Project &project) {
        project.data.augmentation.erase(project.data.augmentation.begin() + place);
    });
    if (m_cards.empty())
        m_add->setFocus();
    else
        focusOn(std::min(place, int(m_cards.size()) - 1));
}

void AugmentationList::moveStep(int place, int target)
{
    if (target < 0 || target > int(steps().size()) || target == place || target == place + 1)
        return;
    const QString title = augmentationWords(steps().at(std::size_t(place)).type).title;
    m_workspace.document().edit(tr("Move %1").arg(title), [place, target](Project &project) {
        const auto first = project.data.augmentation.begin();
        if (target > place)
            std::rotate(first + place, first + place + 1, first + target);
        else
            std::rotate(first + target, first + place, first + place + 1);
    });
    focusOn(target > place ? target - 1 : target);
}

void AugmentationList::setValue(int place, const QString &name, const ParameterValue &value)
{
    const ChoiceType *type = findChoice(augmentationTypes(), steps().at(std::size_t(place)).type);
    const ParameterSpec *spec = type ? findSpec(type->parameters, name) : nullptr;
    if (!spec)
        return;
    m_workspace.document().edit(
        tr("Set %1 to %2").arg(name, displayText(value)),
        [&](Project &project) {
            setParameter(project.data.augmentation.at(std::size_t(place)).parameters, *spec, value);
        },
        QStringLiteral("augment:%1:%2").arg(place).arg(name));
}

int AugmentationList::placeOf(const AugmentationCard *card) const
{
    return int(std::find(m_cards.begin(), m_cards.end(), card) - m_cards.begin());
}

int AugmentationList::focusedPlace() const
{
    const QWidget *focused = QApplication::focusWidget();
    const auto holds = [focused](const AugmentationCard *card) {
        return card == focused || card->isAncestorOf(focused);
    };
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), holds);
    return found == m_cards.end() ? -1 : int(found - m_cards.begin());
}

int AugmentationList::targetAt(const QPoint &globalPosition) const
{
    const int y = m_column->mapFromGlobal(globalPosition).y();
    const auto below = std::find_if(m_cards.begin(), m_cards.end(), [y](const AugmentationCard *card) {
        return y < card->geometry().center().y();
    });
    return int(below - m_cards.begin());
}

void AugmentationList::showTarget(const QPoint &globalPosition)
{
    m_target = targetAt(globalPosition);
    const bool atEnd = m_target == int(m_cards.size());
    const int y = atEnd ? m_cards.back()->geometry().bottom() - markHeight + 1
                        : std::max(0, m_cards[std::size_t(m_target)]->y() - (gap + markHeight) / 2);
    m_mark->setGeometry(0, y, m_column->width(), markHeight);
    m_mark->raise();
    m_mark->show();
    scrollTo(m_column, m_column->mapFromGlobal(globalPosition));
}

void AugmentationList::drop(AugmentationCard *card)
{
    m_mark->hide();
    const int target = std::exchange(m_target, -1);
    if (target >= 0)
        moveStep(placeOf(card), target);
}

void AugmentationList::focusOn(int place)
{
    AugmentationCard *card = m_cards.at(std::size_t(place));
    card->setFocus(Qt::OtherFocusReason);
    // When the new card has its place.
    QMetaObject::invokeMethod(
        card, [card] { scrollTo(card, QPoint(0, card->height() - 1)); }, Qt::QueuedConnection);
}

} // namespace workbench
