#pragma once

#include <QSlider>
#include <optional>
#include <vector>

namespace workbench {

/// A slider with a place and a tick for each kept epoch; the best has a star.
class EpochSlider : public QSlider
{
    Q_OBJECT

public:
    explicit EpochSlider(QWidget *parent = nullptr);

    /// `shown`: the epoch at the handle; one that was not kept is at the last before it.
    void show(const std::vector<std::int64_t> &epochs, std::optional<std::int64_t> best, std::int64_t shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By hand: mouse, wheel or keys.
    void epochChosen(qint64 epoch);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int placeOf(int value) const;

    std::vector<std::int64_t> m_epochs;
    std::optional<std::int64_t> m_best;
};

} // namespace workbench
