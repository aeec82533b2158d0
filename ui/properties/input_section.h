#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QLabel;

namespace workbench {

class ParameterForm;
class SampleCard;

/// What the property panel says of the network's input: its size, the data set, the selected sample with a
/// way to the next.
class InputSection : public QWidget
{
    Q_OBJECT

public:
    explicit InputSection(Workspace &workspace, QWidget *parent = nullptr);

    void refresh();
    void refreshSample();

Q_SIGNALS:
    /// The user asks for other data, or what is wrong with this.
    void importWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLayout *makeSampleRow();
    QString dataText() const;
    /// The next or previous sample of the same part, round the end.
    void moveSample(int step);

    Workspace &m_workspace;
    ParameterForm *m_size;
    QLabel *m_data;
    QString m_loaded; ///< how much of the data set is there, while it is being loaded
    SampleCard *m_sample;
};

} // namespace workbench
