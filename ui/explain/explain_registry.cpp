#include "ui/explain/explain_registry.h"

#include "core/explain/activation_function.h"
#include "ui/explain/activation_page.h"
#include "ui/explain/convolution_page.h"
#include "ui/explain/dropout_page.h"
#include "ui/explain/flatten_page.h"
#include "ui/explain/joining_page.h"
#include "ui/explain/linear_page.h"
#include "ui/explain/norm_page.h"
#include "ui/explain/pooling_page.h"
#include "ui/explain/resampling_page.h"
#include "ui/explain/softmax_page.h"
#include "ui/explain/transposed_convolution_page.h"
#include "ui/explain/unfold_page.h"

namespace workbench {

namespace {

template<typename Page>
ExplainEntry entry(ExplainTab tab, const QStringList &types)
{
    return {tab, types, [](Workspace &workspace, QWidget *parent) -> ExplainPage * {
                return new Page(workspace, parent);
            }};
}

} // namespace

const std::vector<ExplainEntry> &explainEntries()
{
    static const std::vector<ExplainEntry> entries{
        entry<ConvolutionPage>(ExplainTab::Arithmetic, {QStringLiteral("Conv2d")}),
        entry<PoolingPage>(ExplainTab::Arithmetic, poolingTypes()),
        entry<ResamplingPage>(ExplainTab::Arithmetic, resamplingTypes()),
        entry<JoiningPage>(ExplainTab::Arithmetic, joiningTypes()),
        entry<FlattenPage>(ExplainTab::Arithmetic, {QStringLiteral("Flatten")}),
        entry<TransposedConvolutionPage>(ExplainTab::Arithmetic, {QStringLiteral("ConvTranspose2d")}),
        entry<NormPage>(ExplainTab::Arithmetic,
                        {QStringLiteral("BatchNorm2d"), QStringLiteral("BatchNorm1d"),
                         QStringLiteral("GroupNorm"), QStringLiteral("InstanceNorm2d")}),
        entry<ActivationPage>(ExplainTab::Arithmetic, activationTypes()),
        entry<LinearPage>(ExplainTab::Arithmetic, {QStringLiteral("Linear")}),
        entry<SoftmaxPage>(ExplainTab::Arithmetic, {QStringLiteral("Softmax"), QStringLiteral("LogSoftmax")}),
        entry<DropoutPage>(ExplainTab::Arithmetic, {QStringLiteral("Dropout"), QStringLiteral("Dropout2d")}),
        entry<UnfoldPage>(ExplainTab::Unfolded, {QStringLiteral("Conv2d")}),
    };
    return entries;
}

std::optional<std::size_t> explainEntryOf(ExplainTab tab, const QString &type)
{
    const auto &entries = explainEntries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].tab == tab && entries[i].types.contains(type))
            return i;
    }
    return std::nullopt;
}

} // namespace workbench
