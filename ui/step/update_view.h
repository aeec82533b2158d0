#pragma once

#include "core/explain/gradient_check.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace workbench {

class UpdateModel;

/// A parameter at the optimizer's step: every element's numbers, the arithmetic of the chosen one, and a
/// check of its gradient.
class UpdateView : public QWidget
{
    Q_OBJECT

public:
    explicit UpdateView(QWidget *parent = nullptr);

    void setParameter(const RecordedStepPointer &step, std::size_t parameter);
    /// Shown while that element is the chosen one.
    void showCheck(const GradientCheck &check);
    /// `reason`: why no gradient can be checked now; empty: it can.
    void setCheckable(const QString &reason);

Q_SIGNALS:
    /// `result` has the answer of a check.
    void checkShown(QWidget *result);
    void checkWanted(const QString &parameter, qint64 element);

private:
    void makeTable();
    QWidget *makeElementRow();
    void choose(std::int64_t element);
    void explain();
    void updateButton();

    RecordedStepPointer m_step;
    std::size_t m_parameter = 0;
    UpdateModel *m_model;
    QTableView *m_table;
    QSpinBox *m_element;
    QLabel *m_place;
    QLabel *m_arithmetic;
    QPushButton *m_check;
    QLabel *m_checked;
    QString m_whyNot;
};

} // namespace workbench
