#pragma once

#include "ui/evaluation/evaluation_page.h"

class QTableView;

namespace workbench {

class ClassScoresModel;

/// How well each class is recognised.
class ClassScoresPage : public EvaluationPage
{
    Q_OBJECT

public:
    explicit ClassScoresPage(QWidget *parent = nullptr);

    QString title() const override;
    QString name() const override { return QStringLiteral("classes"); }
    void setPart(const EvaluatedPart &part) override;
    bool hasPicture() const override { return false; }
    std::function<QByteArray()> csv() const override;

private:
    void choose(const QModelIndex &index);

    ClassScoresModel *m_model;
    QTableView *m_table;
    ClassReport m_report;
    QStringList m_classNames;
};

} // namespace workbench
