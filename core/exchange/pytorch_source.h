#pragma once

#include "core/layers/analysis.h"

namespace workbench {

struct SourceLine
{
    QString text;
    QString layer; ///< the id the line is about; empty for the frame
    bool operator==(const SourceLine &) const = default;
};

/// The network as an nn.Module in PyTorch source. It is valid Python even of a half-built network: layers at
/// or below a fault stand as comments, and forward() returns the last known value. `className` is used as it
/// is.
std::vector<SourceLine> pytorchSource(const Network &network, const NetworkAnalysis &analysis,
                                      const QString &className = QStringLiteral("Network"));

/// The lines as one text with a newline at the end.
QString pytorchSourceText(const Network &network, const NetworkAnalysis &analysis,
                          const QString &className = QStringLiteral("Network"));

} // namespace workbench
