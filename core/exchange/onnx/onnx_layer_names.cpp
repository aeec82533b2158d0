#include "core/exchange/onnx/onnx_layer_names.h"

#include "core/graph/network.h"

#include <algorithm>

namespace workbench {

namespace {

constexpr qsizetype longest = 60;

bool isLetter(QChar character)
{
    return character.unicode() < 128 && (character.isLetterOrNumber() || character == QLatin1Char('_'));
}

/// Legal, or empty.
QString idOf(QString name)
{
    for (auto &character : name) {
        if (!isLetter(character))
            character = QLatin1Char('_');
    }
    return name.size() <= longest && isValidId(name) ? name : QString();
}

/// The module's path: "layer1.0.relu" of /layer1/layer1.0/relu/Relu, where a part may repeat the one above.
QString pathOf(QStringList parts)
{
    QStringList path;
    for (const auto &part : parts) {
        if (!path.isEmpty() && part.startsWith(path.last() + QLatin1Char('.')))
            path.removeLast();
        path << part;
    }
    return path.join(QLatin1Char('_'));
}

/// Whether a name only repeats the operator's: Relu, Relu_3, node_relu_1, 12.
bool isOfType(QString name, const OnnxNode &node)
{
    // Of those that patterns put together, the last operator's.
    static const QStringList others{{},        "Mul",    "Add", "Div", "Concat",
                                    "Reshape", "MatMul", "Exp", "Log", "Identity"};
    while (!name.isEmpty() && (name.back().isDigit() || name.back() == QLatin1Char('_')))
        name.chop(1);
    const bool isPattern = node.type.startsWith(QLatin1Char('*'));
    return name.startsWith(QLatin1String("node_")) || others.contains(name) ||
           name == (isPattern ? node.type.sliced(1) : node.type);
}

} // namespace

QString onnxLayerName(const OnnxNode &node)
{
    for (const char *suffix : {".weight", ".bias"}) {
        for (qsizetype i = 1; i < node.inputs.size(); ++i) {
            if (!node.inputs[i].endsWith(QLatin1String(suffix)))
                continue;
            if (const QString id = idOf(node.inputs[i].chopped(qsizetype(qstrlen(suffix)))); !id.isEmpty())
                return id;
        }
    }
    QStringList parts = node.name.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (parts.size() > 1 && isOfType(parts.last(), node))
        parts.removeLast();
    const QString name = pathOf(parts);
    return isOfType(name, node) ? QString() : idOf(name);
}

} // namespace workbench
