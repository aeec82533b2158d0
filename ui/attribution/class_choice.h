#pragma once

#include <QComboBox>
#include <optional>

namespace workbench {

/// One class of the data set, or a choice of its own in front of them: "as predicted", "nothing".
class ClassChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit ClassChoice(const QString &own, QWidget *parent = nullptr);

    /// The choice stays where it can.
    void setClasses(const QStringList &names);
    /// What the choice of its own is called from now on.
    void setOwnText(const QString &text);
    /// None: the choice of its own.
    std::optional<std::int64_t> chosen() const;

Q_SIGNALS:
    /// By a person.
    void choiceChanged();
};

} // namespace workbench
