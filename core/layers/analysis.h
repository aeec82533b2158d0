#pragma once

#include "core/layers/descriptor.h"

#include <QSet>

namespace workbench {

/// All that can be said of one layer without a tensor.
struct LayerAnalysis
{
    QString id;
    std::vector<Shape> inputs;   ///< empty when something above is unknown
    std::optional<Shape> output; ///< none at or below a fault
    std::optional<Cost> cost;    ///< known whenever `output` is
    /// Pixels of the network's input that one output can see, height and width; valid with `output`.
    IntegerPair receptiveField{1, 1};
    RealPair jump{1, 1};          ///< input pixels between neighbouring outputs; valid with `output`
    RealPair start{0, 0};         ///< first input pixel of the first output; negative in the padding
    std::optional<QString> fault; ///< this layer's own fault: one sentence

    bool operator==(const LayerAnalysis &) const = default;
};

struct NetworkFault
{
    QString layer; ///< id; empty when the network as a whole is meant
    QString message;
};

/// The whole network's arithmetic. Layers below a fault are unknown, and so are the totals.
struct NetworkAnalysis
{
    std::vector<LayerAnalysis> layers; ///< in the network's order
    std::vector<NetworkFault> faults;
    std::optional<std::int64_t> totalParameters;
    std::optional<std::int64_t> totalMacs;
    Shape input;
    QHash<QString, std::size_t> positions; ///< of `layers`, by id

    const LayerAnalysis *find(const QString &id) const;
    /// The output shape of a layer or of `inputId`.
    std::optional<Shape> outputOf(const QString &id) const;
};

/// Infers shapes, costs and receptive fields of every layer; pure arithmetic.
/// Receptive fields after Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional Neural
/// Networks" (2019).
NetworkAnalysis analyse(const Network &network);

/// The layers of both whose output shape differs, or is known in one only.
QSet<QString> changedOutputs(const NetworkAnalysis &before, const NetworkAnalysis &after);

/// The layer's context, when all its inputs are known and its parameters are complete.
std::optional<LayerContext> contextOf(const NetworkAnalysis &analysis, const Layer &layer);

/// The formula lines of a layer; empty when its shape is unknown.
std::vector<FormulaLine> formulaOf(const Layer &layer, const LayerAnalysis &analysis);
std::vector<FormulaLine> formulaOf(const Network &network, const NetworkAnalysis &analysis,
                                   const QString &id);

/// "self.conv1 = nn.Conv2d(1, 6, kernel_size=5, padding=2)"; empty when the shape is unknown.
QString pythonLineOf(const Network &network, const NetworkAnalysis &analysis, const QString &id);

} // namespace workbench
