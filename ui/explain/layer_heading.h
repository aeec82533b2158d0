#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QSpinBox;

namespace workbench {

class SampleLabel;

/// Which layer and sample are looked at, and a number to choose: a channel, or an output.
class LayerHeading : public QWidget
{
    Q_OBJECT

public:
    /// `label` of the number, with its mnemonic.
    LayerHeading(Workspace &workspace, const QString &label, QWidget *parent = nullptr);

    /// With one choice only, there is nothing to choose.
    void show(const Layer &layer, std::int64_t choices);
    void setLabel(const QString &label);
    void setChoice(std::int64_t choice);
    std::int64_t choice() const;
    void add(QWidget *widget);
    /// Another choice, with its name, before this one.
    void addChooser(const QString &label, QWidget *chooser);

Q_SIGNALS:
    void choiceChanged(qint64 choice);

private:
    QHBoxLayout *m_row;
    QLabel *m_layer;
    QLabel *m_label;
    QSpinBox *m_choice;
    SampleLabel *m_sample;
};

} // namespace workbench
