#include "core/exchange/onnx/onnx_layer_names.h"

#include "core/graph/network.h"

#include <QRegularExpression>

namespace workbench {

namespace {

constexpr qsizetype longest = 60;

/// Legal, or empty.
QString idOf(QString name)
{
    static const QRegularExpression foreign(QStringLiteral("[^A-Za-z0-9_]+"));
    name.replace(foreign, QStringLiteral("_"));
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

/// Whether a name only repeats the operator's: Relu, Relu_3, node_relu_1.
bool isOfType(const QString &name, const OnnxNode &node)
{
    const QString type = node.type.startsWith(QLatin1Char('*')) ? node.type.sliced(1) : node.type;
    const QRegularExpression plain(
        QStringLiteral("^(?:node_.*|(?:%1|Mul|Add|Div|Concat|Reshape|MatMul|Exp|Log)?(?:_*[0-9]+)?)$")
            .arg(QRegularExpression::escape(type)));
    return plain.match(name).hasMatch();
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
