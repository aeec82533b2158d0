#pragma once

#include "core/explain/worked_softmax.h"
#include "ui/common/workspace.h"
#include "ui/properties/section.h"

class QTableWidget;

namespace workbench {

class ArithmeticText;
template<typename Answer>
class NewestAnswer;

/// What is to be shown of a softmax.
struct SoftmaxCase
{
    std::vector<float> logits;
    QStringList names; ///< of the classes, one a logit
    bool withLoss = false;
    std::int64_t label = -1; ///< the true class; below 0: nobody knows it
    double smoothing = 0;
};

/// From logits to probabilities and to the loss, class by class, as a table with bars.
class SoftmaxView : public Section
{
    Q_OBJECT

public:
    explicit SoftmaxView(const QString &title, QWidget *parent = nullptr);
    ~SoftmaxView() override;

    void show(const SoftmaxCase &shown);
    void choose(std::size_t row);

Q_SIGNALS:
    void rowChosen(qint64 row);

private:
    void fillTable();
    void fillRow(int row, const SoftmaxRow &worked);
    QString sumHtml() const;
    QString lossHtml() const;

    SoftmaxCase m_case;
    WorkedSoftmax m_worked;
    QTableWidget *m_table;
    ArithmeticText *m_text;
    NewestAnswer<Result<double>> *m_asking;
    std::optional<Result<double>> m_reference; ///< LibTorch's loss; none: on its way
};

/// Names of the data set's classes where there are so many; otherwise the places.
QStringList classNamesFor(const Workspace &workspace, std::size_t count);

/// The softmax and loss that follow the observed layer: it is the network's last and the loss is
/// CrossEntropyLoss. None otherwise.
std::optional<SoftmaxCase> lossCaseOf(const Workspace &workspace, const ObservationPointer &observation);

} // namespace workbench
