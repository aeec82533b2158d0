#pragma once

#include "core/insight/activation_maximum.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace workbench {

/// What is climbed, how far, and by which regularisers; remembered.
class AscentForm : public QWidget
{
    Q_OBJECT

public:
    explicit AscentForm(QWidget *parent = nullptr);

    /// Without layer and channel.
    ActivationQuestion question() const;
    /// A flat output has nothing to choose from.
    void setHasMaps(bool hasMaps);
    /// As they are at first.
    void reset();

private:
    void makeRows();
    void makeRegularisers(QFormLayout *form);
    QDoubleSpinBox *addShare(QFormLayout *form, const char *name, const QString &text, double most,
                             const QString &help);
    QSpinBox *addCount(QFormLayout *form, const char *name, const QString &text, int least, int most,
                       const QString &help);
    void show(const ActivationQuestion &question);
    void remember() const;

    QComboBox *m_goal;
    QSpinBox *m_steps = nullptr;
    QDoubleSpinBox *m_stepSize = nullptr;
    QDoubleSpinBox *m_decay = nullptr;
    QDoubleSpinBox *m_variation = nullptr;
    QSpinBox *m_jitter = nullptr;
    QDoubleSpinBox *m_blur = nullptr;
    QSpinBox *m_blurEvery = nullptr;
    QSpinBox *m_seed = nullptr;
};

} // namespace workbench
