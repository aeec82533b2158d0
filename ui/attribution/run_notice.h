#pragma once

#include "ui/attribution/questioned_model.h"

#include <QWidget>

class QLabel;

namespace workbench {

/// Stands above what the copied model has answered while a run goes on: says of which moment the answers are,
/// and asks for newer ones.
class RunNotice : public QWidget
{
    Q_OBJECT

public:
    explicit RunNotice(QuestionedModel &model, QWidget *parent = nullptr);

private:
    void refresh();

    QuestionedModel &m_model;
    QLabel *m_text;
};

} // namespace workbench
