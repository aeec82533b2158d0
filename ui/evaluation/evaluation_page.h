#pragma once

#include "core/insight/part_evaluation.h"
#include "ui/common/plot_export.h"
#include "ui/data/sample_filter.h"

#include <QWidget>

namespace workbench {

/// The numbers of one part, and what they are of.
struct EvaluatedPart
{
    AnsweredPart of;
    PartEvaluationPointer numbers;

    const QStringList &classNames() const { return of.data->classNames; }
    DataPart part() const { return of.answers->part; }
};

/// One way to look at a model's answers to a part.
class EvaluationPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// For the tab.
    virtual QString title() const = 0;
    /// In the names of files and settings: "confusion".
    virtual QString name() const = 0;
    virtual void setPart(const EvaluatedPart &part) = 0;
    /// A page that is a table alone has none.
    virtual bool hasPicture() const { return true; }
    /// Once there is a part.
    virtual PlotPicture picture() { return {QPicture(), QSize()}; }
    /// What writes the page's numbers as CSV, on any thread.
    virtual std::function<QByteArray()> csv() const = 0;

Q_SIGNALS:
    /// The images behind a number, within the part that is shown.
    void imagesWanted(const workbench::SampleFilter &filter);
};

} // namespace workbench
