#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

namespace workbench {

/// The most probable classes with a bar each, the highest first.
class ProbabilityBars : public QWidget
{
    Q_OBJECT

public:
    explicit ProbabilityBars(QWidget *parent = nullptr);

    /// Nothing is shown of empty `probabilities` but `hint`.
    void show(const std::vector<float> &probabilities, const QStringList &classNames, const QString &hint);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int lineHeight() const;

    std::vector<std::pair<QString, float>> m_classes;
    QString m_hint;
};

} // namespace workbench
