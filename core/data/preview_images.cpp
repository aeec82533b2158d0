#include "core/data/image_file.h"
#include "core/data/load_data_set.h"
#include "core/data/load_steps.h"

namespace workbench {

namespace {

QImage converted(const QImage &image, const Shape &shape, Resize resize)
{
    std::vector<std::uint8_t> bytes(std::size_t(shape.elements()));
    convertImage(image, shape, resize, bytes.data());
    return imageOf(bytes.data(), shape);
}

/// An image of the part as its source has it; null where it cannot be read.
QImage imageAt(const SourcePart &part, const Shape &shape, std::size_t index)
{
    if (part.files.empty())
        return imageOf(part.pixels.data() + std::int64_t(index) * shape.elements(), shape);
    return decodeImage(part.files[index].path).value_or(QImage());
}

ConvertedImage describe(const SourceContent &content, std::size_t index)
{
    const SourcePart &part = content.train;
    const bool isFile = !part.files.empty();
    const auto label = isFile ? part.files[index].label : part.labels[index];
    ConvertedImage image;
    image.name = isFile ? part.files[index].name : part.names.value(qsizetype(index), QString::number(index));
    image.className = content.classNames.value(label);
    image.before = imageAt(part, content.shape, index);
    return image;
}

} // namespace

Result<std::vector<ConvertedImage>> previewImages(const QString &text, std::size_t count,
                                                  const LoadControl &control)
{
    const auto spec = parseDataSpec(text);
    if (!spec)
        return tl::unexpected(spec.error());
    const auto content = readSource(*spec, control);
    if (!content)
        return tl::unexpected(content.error());
    const std::size_t images = std::max(content->train.files.size(), content->train.labels.size());
    std::vector<ConvertedImage> chosen;
    for (std::size_t i = 0; i < std::min(count, images) && !control.stop.stop_requested(); ++i) {
        auto image = describe(*content, i * images / std::min(count, images));
        if (image.before.isNull())
            continue;
        const bool grey =
            content->shape.sizes.empty() ? image.before.allGray() : content->shape.channels() < 3;
        const Shape own = Shape::image(grey ? 1 : 3, image.before.height(), image.before.width());
        image.after = converted(image.before, wantedShape(*spec, own), resizeOf(*spec));
        chosen.push_back(std::move(image));
    }
    return chosen;
}

} // namespace workbench
