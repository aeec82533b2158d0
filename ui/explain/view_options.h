#pragma once

#include <QWidget>
#include <vector>

class QCheckBox;
class QComboBox;

namespace workbench {

/// What one colour scale is common to.
enum class ScaleReach {
    View,   ///< what one picture shows
    Unit,   ///< all that belongs to the output channel
    Layer,  ///< all of the layer
    Network ///< all layers
};

/// How pictures of numbers are shown: values or the whole, and what has one colour scale in common, where
/// there is a choice. Remembered for all pages.
class ViewOptions : public QWidget
{
    Q_OBJECT

public:
    explicit ViewOptions(const std::vector<ScaleReach> &reaches, QWidget *parent = nullptr);

    bool isNear() const;
    /// Without it where there is room for all values.
    void setNearVisible(bool visible);
    ScaleReach reach() const;

Q_SIGNALS:
    void nearChanged(bool near);
    void reachChanged();

protected:
    /// Takes over what was chosen on another page meanwhile.
    void showEvent(QShowEvent *event) override;

private:
    QCheckBox *m_near;
    QComboBox *m_reach;
};

} // namespace workbench
