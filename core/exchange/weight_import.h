#pragma once

#include "core/exchange/safetensors.h"
#include "core/graph/network.h"

#include <memory>

namespace workbench {

/// A tensor that a network needs, and what it takes from a file.
struct NeededTensor
{
    enum class Way {
        None,
        Name,   ///< it has the same name
        Prefix, ///< it has that name behind another: "module.conv1.weight"
        Order,  ///< it stands in the same place among tensors of its shape: "features.0.weight"
        Hand    ///< somebody chose it
    };
    enum class State { Fits, Missing, Unfitting };

    QString name; ///< "conv1.weight"
    std::vector<std::int64_t> sizes;
    bool isCounter = false; ///< num_batches_tracked, an I64: 0 where the file has none
    QString found = {};     ///< the file's tensor that it takes; empty: none
    QString unfitting = {}; ///< the file's tensor of that name, where it has another shape or type
    Way way = Way::None;

    QString dtype() const { return isCounter ? QStringLiteral("I64") : QStringLiteral("F32"); }
    bool isFitting(const TensorData &tensor) const
    {
        return tensor.sizes == sizes && tensor.dtype == dtype();
    }
    State state() const;
};

/// Which tensors of a file become which of a network. By name first, then by name behind a prefix, then, for
/// whole layers, by their order among those of the same shapes, as far as that is beyond doubt; the rest by
/// hand. One tensor of the file serves once. A value that is cheap to copy but for the list.
class WeightAssignment
{
public:
    /// Empty: needs nothing.
    WeightAssignment() = default;
    /// Of a network without fault, else what its sound layers need.
    WeightAssignment(const Network &network, std::shared_ptr<const TensorMap> found);

    const std::vector<NeededTensor> &needed() const { return m_needed; }
    const TensorMap &found() const { return *m_found; }
    /// The file's tensors that nobody takes.
    std::vector<QString> leftOver() const;
    /// The file's tensors of that shape and type.
    std::vector<QString> candidatesFor(std::size_t needed) const;
    /// Gives the file's tensor, or none for an empty name, to what is needed; whoever had it has none then.
    /// Fails, changing nothing, where shape or type differ.
    Result<void> assign(std::size_t needed, const QString &found);

    /// How many of the network's tensors have one of the file.
    std::int64_t fitting() const;
    /// How many must have one: all but counters that begin with 0.
    std::int64_t wanted() const;
    /// Whether any tensor of the file serves.
    bool takesAny() const { return fitting() > 0; }
    bool isComplete() const { return fitting() == wanted(); }
    /// The sentence that tells why this one does not fit; none where it does.
    std::optional<QString> faultOf(const NeededTensor &needed) const;

    /// All weights of the network. What the file has not is taken from `kept`; fails at the first tensor that
    /// neither has, and where nothing of the file fits.
    Result<TensorMap> imported(const TensorMap &kept = {}) const;

private:
    std::vector<NeededTensor> m_needed; ///< in PyTorch's order
    std::shared_ptr<const TensorMap> m_found = std::make_shared<const TensorMap>();
};

/// "same name", as people read it; empty for none.
QString wayText(NeededTensor::Way way);

/// The whole assignment as CSV (RFC 4180), with what is left over at its end.
QByteArray assignmentCsv(const WeightAssignment &assignment);

} // namespace workbench
