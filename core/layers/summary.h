#pragma once

#include "core/layers/analysis.h"

namespace workbench {

/// What the whole network amounts to. What is not known is none, never 0.
struct NetworkSummary
{
    struct Row
    {
        QString id;
        QString type;
        std::optional<Shape> output;
        std::optional<std::int64_t> parameters;
        std::optional<std::int64_t> macs;
        std::optional<std::int64_t> bytes; ///< of the output of one batch, as 32-bit numbers
        /// Parts of the network's totals in [0, 1]; none while a total is unknown.
        std::optional<double> parameterShare, macShare, byteShare;
    };
    struct Tensor
    {
        QString name; ///< "conv1.weight"
        std::vector<std::int64_t> sizes;
        bool trainable = true;
    };

    std::vector<Row> rows;       ///< in the network's order
    std::vector<Tensor> tensors; ///< of all layers whose shape is known, in PyTorch's order
    std::optional<std::int64_t> parameters;
    std::optional<std::int64_t> macs;
    std::optional<std::int64_t> bytes;     ///< all outputs of a batch; training keeps twice that
    std::optional<std::int64_t> fileBytes; ///< of all tensors in a file, without its header
};

/// `batchSize` as in the training settings; 0, the whole set, counts one sample.
NetworkSummary summarise(const Network &network, const NetworkAnalysis &analysis, std::int64_t batchSize);

/// The summary as a table to be read in a monospaced font, like torchinfo's.
QString summaryTable(const NetworkSummary &summary);

/// The rows as CSV (RFC 4180); numbers without grouping, nothing where a value is unknown.
QString summaryCsv(const NetworkSummary &summary);

/// "6×1×5×5"; a scalar is "1".
QString sizesText(const std::vector<std::int64_t> &sizes);

} // namespace workbench
