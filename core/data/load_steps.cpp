#include "core/data/load_steps.h"

#include <map>

namespace workbench {

namespace {

using Reader = Result<SourceContent> (*)(const DataSpec &, const LoadControl &);

Reader readerOf(const QString &source)
{
    static const std::map<QString, Reader> readers{
        {QStringLiteral("fashion-mnist"), readFashionMnist},
        {QStringLiteral("idx"), readIdxFolder},
        {QStringLiteral("csv"), readCsvWithImages},
        {QStringLiteral("folders"), readClassFolders},
        {QStringLiteral("cifar10"), readCifar10},
        {QStringLiteral("pixels"), readPixelCsv},
        {QStringLiteral("synthetic"), makeShapes},
    };
    return readers.at(source);
}

} // namespace

Result<SourceContent> readSource(const DataSpec &spec, const LoadControl &control)
{
    if (const auto unknown = unknownOptionIn(spec))
        return tl::unexpected(*unknown);
    return readerOf(spec.source)(spec, control);
}

std::optional<QSize> namedSize(const DataSpec &spec)
{
    const QString text = spec.option(QStringLiteral("size"));
    if (text.isEmpty())
        return std::nullopt;
    const QStringList sides = text.split(QLatin1Char('x'));
    return QSize(sides.last().toInt(), sides.first().toInt());
}

Shape wantedShape(const DataSpec &spec, const Shape &own)
{
    const QSize size = namedSize(spec).value_or(QSize(int(own.width()), int(own.height())));
    const QString channels = spec.option(QStringLiteral("channels"));
    return Shape::image(channels.isEmpty() ? own.channels() : channels.toInt(), size.height(), size.width());
}

} // namespace workbench
