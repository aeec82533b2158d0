#pragma once

#include <QLabel>
#include <QVBoxLayout>

namespace workbench {

/// A part of a panel under its heading: "Filters" with a muted remark after it.
class Section : public QWidget
{
    Q_OBJECT

public:
    explicit Section(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRemark(const QString &remark);
    void add(QWidget *widget) { m_column->addWidget(widget); }
    void addRow(QLayout *row) { m_column->addLayout(row); }

private:
    QString m_title;
    QString m_remark;
    QLabel *m_heading;
    QVBoxLayout *m_column;
};

/// A label for text that people read, select and copy; wraps.
QLabel *readingLabel(QWidget *parent);

/// Shows a fault or refusal: red, with a warning sign, hidden when there is none.
void showFault(QLabel *label, const QString &sentence);

} // namespace workbench
