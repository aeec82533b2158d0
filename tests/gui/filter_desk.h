#pragma once

#include "tests/gui/why_desk.h"
#include "ui/filter_view/ascent_view.h"
#include "ui/filter_view/channel_strip.h"
#include "ui/filter_view/filter_panel.h"
#include "ui/filter_view/response_chart.h"

// The panel that tells what a channel looks for, as tests use it.

namespace workbench::test {

struct FilterDesk
{
    Workspace workspace;
    std::unique_ptr<FilterPanel> panel;
    TensorMap weights = someWeights();
    ExplainedModelPointer made; ///< of these weights, once it is asked for

    explicit FilterDesk(bool trained = true)
    {
        workspace.setDevice(QStringLiteral("cpu"));
        workspace.offerData(explainedPictures());
        workspace.document().open(explainedProject(whyLayers), {}, QStringLiteral("Untitled"));
        workspace.document().selectSample({SampleId::Part::Train, 0});
        workspace.document().selectLayer(QStringLiteral("conv1"));
        if (trained)
            giveWeights();
        panel = std::make_unique<FilterPanel>(workspace);
        panel->resize(1000, 800);
        panel->show();
    }

    void giveWeights() { workspace.session().setWeights(known(), workspace.data()); }
    KnownWeights known() { return knownOf(workspace.document().project(), weights); }
    ExplainedModelPointer model()
    {
        if (!made)
            made = ExplainedModel::make(known(), workspace.data(), QStringLiteral("cpu")).value_or(nullptr);
        return made;
    }
    LayerResponsesPointer expected(const char *layer = "conv1", DataPart part = DataPart::Training)
    {
        return responsesTo(*model(), workspace.data(), workspace.document().project(), part,
                           QString::fromLatin1(layer))
            .value_or(nullptr);
    }

    template<class Widget>
    Widget *find(const char *name)
    {
        return panel->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    void click(const char *button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    ExcitingSamples *samples() { return find<ExcitingSamples>("excitingSamples"); }
    ResponseChart *chart() { return find<ResponseChart>("responseChart"); }
    ChannelStrip *strip() { return find<ChannelStrip>("channelStrip"); }
    QSpinBox *channel() { return find<QSpinBox>("filterChannel"); }
    AscentView *ascent() { return panel->findChild<AscentView *>(); }

    bool isFound(const char *layer = "conv1")
    {
        return QTest::qWaitFor(
            [&] {
                const auto found = panel->finder().found();
                return found && found->layer == QString::fromLatin1(layer);
            },
            longest);
    }
    /// The samples that are shown are those of core, with the pixels they see.
    bool shows(std::int64_t channel, const char *layer = "conv1")
    {
        const auto all = expected(layer);
        const auto &strongest = all->channels[std::size_t(channel)].strongest;
        const Network &network = workspace.document().network();
        const NetworkAnalysis &analysis = workspace.document().analysis();
        return QTest::qWaitFor(
            [&] {
                const auto &pictures = samples()->pictures();
                if (pictures.size() != strongest.size())
                    return false;
                for (std::size_t i = 0; i < pictures.size(); ++i) {
                    const ExcitingSample &each = strongest[i];
                    const auto label = workspace.data()->train.label(each.sample.index);
                    if (!(pictures[i].sample == each.sample) ||
                        pictures[i].field !=
                            receptiveField(network, analysis, all->layer, channel, each.position) ||
                        pictures[i].response != valueText(double(each.response)) ||
                        pictures[i].name != workspace.data()->classNames[label] || pictures[i].image.isNull())
                        return false;
                }
                return true;
            },
            longest);
    }
};

} // namespace workbench::test
