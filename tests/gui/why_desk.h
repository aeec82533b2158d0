#pragma once

#include "core/figure/color_maps.h"
#include "core/insight/fidelity.h"
#include "core/number_text.h"
#include "tests/gui/explain_desk.h"
#include "tests/unit/explained_models.h"
#include "ui/attribution/maps_page.h"
#include "ui/attribution/method_strip.h"
#include "ui/attribution/why_panel.h"
#include "ui/common/empty_page.h"
#include "ui/common/overlay_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTabWidget>

// The panel that tells why, as tests use it.

namespace workbench::test {

inline constexpr const char *whyLayers = R"([
    {"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3}},
    {"id":"relu1","type":"ReLU"},{"id":"flatten1","type":"Flatten"},
    {"id":"fc1","type":"Linear","params":{"out_features":2}}])";

inline TensorMap someWeights(std::uint64_t seed = 1)
{
    const auto zeros = [](const std::vector<std::int64_t> &sizes, std::size_t count) {
        return tensorOfFloats(sizes, std::vector<float>(count));
    };
    TensorMap weights = drawnWeights({{"conv1.weight", zeros({3, 1, 3, 3}, 27)},
                                      {"fc1.weight", zeros({2, 108}, 216)},
                                      {"fc1.bias", zeros({2}, 2)}},
                                     seed, 0.3F);
    weights["conv1.bias"] = tensorOfFloats({3}, {0.6F, 0.6F, 0.6F}); // no dead unit
    return weights;
}

/// The panel on a workspace whose data and weights are given.
struct WhyDesk
{
    Workspace workspace;
    std::unique_ptr<WhyPanel> panel;
    TensorMap weights = someWeights();
    ExplainedModelPointer made; ///< of these weights, once it is asked for

    explicit WhyDesk(const Project &project = explainedProject(whyLayers), int tab = 0, bool trained = true)
    {
        workspace.setDevice(QStringLiteral("cpu"));
        workspace.offerData(explainedPictures());
        workspace.document().open(project, {}, QStringLiteral("Untitled"));
        workspace.document().selectSample({SampleId::Part::Train, 0});
        if (trained)
            giveWeights();
        panel = std::make_unique<WhyPanel>(workspace);
        panel->resize(1000, 800);
        panel->show();
        find<QTabWidget>("whyTabs")->setCurrentIndex(tab);
    }
    ~WhyDesk() { workspace.session().stop(); }

    void giveWeights() { workspace.session().setWeights(known(), workspace.data()); }
    KnownWeights known() { return knownOf(workspace.document().project(), weights); }
    /// The model, as whoever asks core for it gets it.
    ExplainedModelPointer model()
    {
        if (!made)
            made = ExplainedModel::make(known(), workspace.data(), QStringLiteral("cpu")).value_or(nullptr);
        return made;
    }
    Planes pixels() { return *samplePixels({*workspace.data()}, workspace.document().selectedSample()); }

    template<class Widget>
    Widget *find(const char *name)
    {
        return panel->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    QString emptyText() { return panel->findChild<EmptyPage *>()->text(); }
    void click(const char *button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    const WhyQuestions &questions() { return find<MapsPage>("whyMaps")->questions(); }
    MethodStrip *strip() { return find<MethodStrip>("methodStrip"); }
    OverlayView *overlay() { return find<OverlayView>("overlayView"); }
    QString bars() { return find<QWidget>("perturbedAnswer")->accessibleDescription(); }

    /// All questions about this class are answered.
    bool isAnswered(std::int64_t target, std::optional<std::int64_t> against = {})
    {
        return QTest::qWaitFor(
            [&] {
                return questions().pixels() && !questions().isRunning() && !questions().isCancelled() &&
                       questions().target() == target && questions().against() == against;
            },
            longest);
    }
    std::int64_t predicted()
    {
        const auto answer = *model()->answer(pixels());
        return answer[1] > answer[0] ? 1 : 0;
    }
    /// What core makes of the sample that is selected.
    /// The panel's twin with random weights: which ones are drawn depends on who else draws meanwhile.
    Result<Attribution> expected(AttributionMethod method, std::int64_t target,
                                 std::optional<std::int64_t> against = {}, const QString &layer = {},
                                 AskedWeights asked = AskedWeights::Trained)
    {
        const auto from = asked == AskedWeights::Random ? questions().wish().model : model();
        return attribute(*from, method,
                         {.pixels = pixels(), .target = target, .against = against, .layer = layer}, asked);
    }
    bool shows(std::int64_t target, std::optional<std::int64_t> against = {}, const QString &layer = {})
    {
        if (!isAnswered(target, against))
            return false;
        return std::all_of(attributionMethods.begin(), attributionMethods.end(), [&](auto method) {
            const auto map = expected(method, target, against, layer);
            const auto random = expected(method, target, against, layer, AskedWeights::Random);
            const auto [low, high] = valueRange(map->map.values.data(), map->map.values.size());
            return low < high && strip()->picture(method, AskedWeights::Trained) == attributionImage(*map) &&
                   strip()->picture(method, AskedWeights::Random) == attributionImage(*random);
        });
    }
    /// Class 0 leads by very little.
    void balance()
    {
        const auto answer = *model()->answer(pixels());
        const float lead = std::log(answer[0] / answer[1]);
        weights[QStringLiteral("fc1.bias")] = tensorOfFloats({2}, {biasOf(0) - lead + 0.1F, biasOf(1)});
        made.reset();
    }
    float biasOf(qsizetype index)
    {
        float value = 0;
        const QByteArray &bytes = weights[QStringLiteral("fc1.bias")].bytes;
        std::memcpy(&value, bytes.constData() + index * qsizetype(sizeof value), sizeof value);
        return value;
    }
    void choose(const char *name, int index)
    {
        auto *choice = find<QComboBox>(name);
        choice->setFocus();
        choice->setCurrentIndex(index);
        Q_EMIT choice->activated(index);
    }
    /// As the bars describe the network's answer to a picture.
    QString described(const Planes &picture)
    {
        const auto answer = *model()->answer(picture);
        const int first = answer[1] > answer[0] ? 1 : 0;
        QStringList words;
        for (const int index : {first, 1 - first})
            words << QStringLiteral("%1 %2").arg(workspace.data()->classNames[index],
                                                 percentText(double(answer[std::size_t(index)])));
        return words.join(QStringLiteral(", "));
    }
};

} // namespace workbench::test
