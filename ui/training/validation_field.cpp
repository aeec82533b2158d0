#include "ui/training/validation_field.h"

#include "ui/training/settings_panel.h"

#include <cmath>

namespace workbench {

ParameterField validationField()
{
    ParameterSpec split{.name = QStringLiteral("validation_split"),
                        .kind = ParameterKind::Real,
                        .minimum = 0,
                        .maximum = 99,
                        .help = QT_TRANSLATE_NOOP(
                            "ParameterHelp", "Percent of the training images that are kept for validation")};
    return {split, SettingsPanel::tr("validation, %")};
}

double validationPercent(const Project &project)
{
    // 0.1 is shown as 10: what binary fractions add is rounded away.
    return std::round(project.training.validationSplit * 1e10) / 1e8;
}

void setValidationPercent(Document &document, double percent)
{
    const QString name = validationField().spec.name;
    document.edit(
        SettingsPanel::tr("Set %1 to %2").arg(name, displayText(percent)),
        [percent](Project &project) { project.training.validationSplit = percent / 100; },
        QStringLiteral("run:%1").arg(name));
}

} // namespace workbench
