#pragma once

#include <QString>
#include <cstdint>
#include <deque>
#include <vector>

namespace workbench {

/// One object of a pickle, of the few kinds that a state dict is made of.
struct PickleValue
{
    enum class Kind {
        Nothing, ///< None, and numbers with a point: nobody asks for those
        Integer, ///< and bool
        Text,
        Tuple,
        List,
        Dict,
        Global, ///< a name, "torch.FloatStorage"
        Storage,
        Tensor
    };
    Kind kind = Kind::Nothing;
    std::int64_t integer = 0; ///< of a storage: how many numbers; of a tensor: the first one's place
    QString text = {};        ///< of a storage: its key
    QString type = {};        ///< of a storage: "FloatStorage"
    /// A dict's are keys and values in turn; a tensor's its storage.
    std::vector<PickleValue *> items = {};
    std::vector<std::int64_t> sizes = {}; ///< of a tensor
    std::vector<std::int64_t> strides = {};
};

/// Owns all objects of one pickle, which may refer to each other in circles.
using PickleHeap = std::deque<PickleValue>;

} // namespace workbench
