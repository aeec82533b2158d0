#pragma once

#include <QListWidget>

namespace workbench {

struct Scatter;

/// The classes with their markers; the ones that are not checked step back. A click anywhere in a line, or
/// Space, checks it.
class ScatterLegend : public QListWidget
{
    Q_OBJECT

public:
    explicit ScatterLegend(QWidget *parent = nullptr);

    /// The checks of classes that stay are kept.
    void setScatter(const Scatter &scatter);
    /// One for each class.
    std::vector<bool> dimmed() const;

Q_SIGNALS:
    void dimmedChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(const QStringList &classNames);

    QStringList m_classNames;
};

} // namespace workbench
