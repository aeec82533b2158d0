#pragma once

#include "core/insight/training_hints.h"

#include <QWidget>

class QVBoxLayout;

namespace workbench {

/// What stands out in a run: a sentence, below it what it rests on and what to try.
class HintList : public QWidget
{
    Q_OBJECT

public:
    explicit HintList(QWidget *parent = nullptr);
    /// `whenNone` is said in place of hints.
    void setHints(const std::vector<TrainingHint> &hints, const QString &whenNone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addRow(const QString &icon, const QString &kind, const QString &text);

    QVBoxLayout *m_rows;
    std::vector<TrainingHint> m_hints;
    QString m_whenNone;
    QStringList m_shown; ///< the words there are rows for
};

} // namespace workbench
