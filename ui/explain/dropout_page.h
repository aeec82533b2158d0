#pragma once

#include "core/explain/dropout_mask.h"
#include "ui/explain/element_page.h"

class QSpinBox;

namespace workbench {

/// Dropout: the mask of one draw, what training makes of the input with it, and evaluation, which changes
/// nothing.
class DropoutPage : public ElementPage
{
    Q_OBJECT

public:
    DropoutPage(Workspace &workspace, QWidget *parent);

protected:
    void numbersChanged() override;
    void showChannel() override;
    QString elementHtml() override;
    QStringList pinColumns() const override;
    PinnedNumbers pinned(const Pin &pin) const override;

private:
    QWidget *makeDraw();
    void draw();
    bool isKept(const Pin &place) const;

    GridView *m_mask;
    GridView *m_training;
    QSpinBox *m_seed;
    std::shared_ptr<const DropoutDraw> m_draw;
};

} // namespace workbench
