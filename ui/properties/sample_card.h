#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QLabel;

namespace workbench {

/// The selected sample: its picture at whole multiples of its size, its true class and what the network says.
class SampleCard : public QWidget
{
    Q_OBJECT

public:
    SampleCard(Workspace &workspace, int scale, QWidget *parent = nullptr);

    void refresh();

private:
    QString placeText(SampleId sample) const;
    QString predictionText() const;

    Workspace &m_workspace;
    int m_scale;
    QLabel *m_picture;
    QLabel *m_text;
};

} // namespace workbench
