#pragma once

#include "core/explain/checked_result.h"
#include "core/explain/worked_softmax.h"
#include "ui/explain/element_page.h"

namespace workbench {

class SoftmaxView;

/// Softmax and LogSoftmax: the values that sum to 1 together, class by class, and the loss after them.
class SoftmaxPage : public ElementPage
{
    Q_OBJECT

public:
    SoftmaxPage(Workspace &workspace, QWidget *parent);

protected:
    void numbersChanged() override;
    void showChannel() override;
    QString elementHtml() override;
    QStringList pinColumns() const override;
    PinnedNumbers pinned(const Pin &pin) const override;

private:
    /// A place with the values that sum to 1 with it.
    struct Element
    {
        SoftmaxSet set;
        std::vector<float> logits;
        WorkedSoftmax softmax;
        CheckedResult checked;
    };
    Element elementAt(const Pin &place) const;
    QString likelihoodHtml() const;
    bool isLogarithm() const { return numbers()->layer.type == QLatin1String("LogSoftmax"); }

    SoftmaxView *m_view;
    SoftmaxView *m_loss;
    std::vector<std::size_t> m_shown; ///< places of the values in the table
};

} // namespace workbench
