#pragma once

#include "ui/predictions/sample_sequence.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace workbench {

/// Where a person says which validation samples are looked through, and in what order.
class SampleChoices : public QWidget
{
    Q_OBJECT

public:
    explicit SampleChoices(QWidget *parent = nullptr);

    SampleSequence::Wish wish() const;
    void setWish(const SampleSequence::Wish &wish);
    /// The class that was chosen is forgotten where the names are others.
    void setClasses(const QStringList &names, bool someUnlabelled);
    /// Null: no samples are picked out, and there is no button for them.
    void setChosen(const SampleChoicePointer &choice);

Q_SIGNALS:
    /// By a person.
    void changed();

private:
    QHBoxLayout *row() const;
    QComboBox *addChoice(const char *name, const QString &accessibleName);

    QComboBox *m_order;
    QComboBox *m_verdict;
    QComboBox *m_label;
    QToolButton *m_chosen;
};

/// "Most wrong first": what the order is called.
QString orderText(AnswerOrder order);

} // namespace workbench
