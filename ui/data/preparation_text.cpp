#include "ui/data/preparation_text.h"

#include "core/number_text.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PreparationText)
};

QString shareText(double share)
{
    const double percent = share * 100;
    const bool isWhole = std::abs(percent - std::round(percent)) < 1e-6;
    return percentText(share, isWhole ? 0 : 1);
}

QString splitText(const Project &project)
{
    const SplitSettings &split = project.data.split;
    const double share = project.training.validationSplit;
    if (split.folds == 0 && share == 0)
        return Text::tr("No validation");
    const QString part = split.folds > 0
                             ? Text::tr("Fold %1 of %2 validates").arg(split.fold).arg(split.folds)
                             : Text::tr("Validation %1").arg(shareText(share));
    return split.stratified ? Text::tr("%1, stratified").arg(part) : part;
}

QString normalizationText(Normalization::Kind kind)
{
    switch (kind) {
    case Normalization::Kind::None:
        return Text::tr("not normalized");
    case Normalization::Kind::Standard:
        return Text::tr("normalized");
    case Normalization::Kind::Given:
        return Text::tr("normalized by given numbers");
    }
    return {};
}

QString augmentationText(std::size_t steps)
{
    return steps == 0 ? Text::tr("no augmentation")
                      : Text::tr("%n augmentation step(s)", nullptr, int(steps));
}

} // namespace

QString preparationText(const Project &project)
{
    return Text::tr("%1; %2; %3")
        .arg(splitText(project), normalizationText(project.data.normalization.kind),
             augmentationText(project.data.augmentation.size()));
}

} // namespace workbench
