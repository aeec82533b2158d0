#pragma once

#include "core/document/project.h"
#include "ui/properties/parameter_form.h"

namespace workbench {

/// How people call a step of the augmentation, and what it does in a sentence.
struct AugmentationWords
{
    QString title;
    QString sentence;
};

AugmentationWords augmentationWords(const QString &type);

/// The step's parameters, each with a slider over the values that are usual for images of that size.
ParameterFields augmentationFields(const QString &type, const Shape &image);

/// A new step with what is suggested for it.
Choice suggestedStep(const QString &type);

} // namespace workbench
