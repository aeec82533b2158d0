#pragma once

#include "ui/common/workspace.h"
#include "ui/properties/section.h"

class QFrame;
class QMenu;
class QPushButton;

namespace workbench {

class AugmentationCard;

/// What happens to training images at random, step after step: added from a menu, dragged or moved by
/// keyboard, set, removed.
class AugmentationList : public Section
{
    Q_OBJECT

public:
    explicit AugmentationList(Workspace &workspace, QWidget *parent = nullptr);

    void refresh();

private:
    const std::vector<Choice> &steps() const { return m_workspace.document().project().data.augmentation; }
    QMenu *makeMenu();
    AugmentationCard *addCard();
    void addMoveKey(int key, int way);
    void addStep(const QString &type);
    void removeStep(int place);
    /// Moves a step so that it stands before what was at `target`.
    void moveStep(int place, int target);
    void setValue(int place, const QString &name, const ParameterValue &value);
    int placeOf(const AugmentationCard *card) const;
    /// The step that the keyboard is in; -1: none.
    int focusedPlace() const;
    /// Before which step a card falls that is let go there.
    int targetAt(const QPoint &globalPosition) const;
    void showTarget(const QPoint &globalPosition);
    void drop(AugmentationCard *card);
    void focusOn(int place);

    Workspace &m_workspace;
    QLabel *m_empty;
    QWidget *m_column;
    QPushButton *m_add;
    QFrame *m_mark; ///< where a dragged card would fall
    int m_target = -1;
    std::vector<AugmentationCard *> m_cards;
};

} // namespace workbench
