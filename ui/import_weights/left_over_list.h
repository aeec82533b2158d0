#pragma once

#include "core/exchange/weight_import.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace workbench {

/// The tensors of a file that no tensor of the network takes, and how many they are.
class LeftOverList : public QWidget
{
    Q_OBJECT

public:
    explicit LeftOverList(QWidget *parent);

    void setAssignment(const WeightAssignment &assignment);

private:
    QLabel *m_title;
    QListWidget *m_list;
};

} // namespace workbench
