#pragma once

#include "core/graph/parameters.h"
#include "core/graph/shape.h"

#include <QHash>
#include <optional>
#include <vector>

namespace workbench {

/// The reserved id under which layers read the network's input.
inline const QString inputId = QStringLiteral("input");

struct Layer
{
    QString id;
    QString type;                ///< a name of the layer registry: "Conv2d"
    std::vector<QString> inputs; ///< ids of layers above, or `inputId`; never empty
    Parameters parameters = {};
    QString group = {}; ///< name of the group it belongs to; empty: none (core/graph/groups.h)
    QString note = {};  ///< a person's words about it; computes nothing
    QString initialization = {}; ///< of its weights: a word of `weightInitializations`; empty: the network's
    bool frozen = false;         ///< its weights and biases are not trained

    bool operator==(const Layer &) const = default;
};

/// A network as a plain value: layers in an order in which each reads only layers above it (so no cycle can
/// be written down). The last layer is the output.
struct Network
{
    Shape input = Shape::image(1, 28, 28);
    std::vector<Layer> layers = {};
    std::vector<QString> folded = {}; ///< names of groups shown as one card, in the layers' order

    const Layer *find(const QString &id) const;
    Layer *find(const QString &id);
    /// Position of the layer; none for `inputId` and unknown ids.
    std::optional<std::size_t> indexOf(const QString &id) const;
    bool contains(const QString &id) const { return indexOf(id).has_value(); }
    /// Every layer's position by id, for who asks about many.
    QHash<QString, std::size_t> positions() const;
    /// Ids of the layers that read `id`.
    std::vector<QString> readersOf(const QString &id) const;

    bool operator==(const Network &) const = default;
};

/// True where both compute the same with the same weights: groups, notes, and how weights begin and whether
/// they are trained do not count.
bool isSameModel(const Network &one, const Network &other);

/// How weights can begin, by the names of torch.nn.init; the first is what each layer does by itself.
const QStringList &weightInitializations();

/// True for `[A-Za-z_][A-Za-z0-9_]*` other than `inputId`.
bool isValidId(const QString &id);

/// "conv1", "conv2", ...: the first free id made of `stem` and a number.
QString freeId(const Network &network, const QString &stem);

/// Ids of layers that were added, removed or changed between two networks (order changes and rewiring
/// included).
struct NetworkDiff
{
    std::vector<QString> added;
    std::vector<QString> removed;
    std::vector<QString> changed;
    bool inputChanged = false;
    bool orderChanged = false;
};

NetworkDiff difference(const Network &before, const Network &after);

} // namespace workbench
