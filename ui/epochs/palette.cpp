#include "ui/epochs/palette.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <vector>

namespace workbench {

namespace {

struct Counted
{
    std::array<int, 3> channels; ///< red, green, blue
    qint64 count;
};

/// Colours [first, last) that become one.
struct Box
{
    std::size_t first = 0;
    std::size_t last = 0;
    int widest = 0;    ///< the channel in which they differ most
    qint64 weight = 0; ///< how much is lost as long as they are one
};

Box boxOf(const std::vector<Counted> &colors, std::size_t first, std::size_t last)
{
    Box box{first, last};
    int spread = -1;
    qint64 count = 0;
    for (std::size_t i = first; i < last; ++i)
        count += colors[i].count;
    for (int channel = 0; channel < 3; ++channel) {
        const auto less = [channel](const Counted &one, const Counted &other) {
            return one.channels[std::size_t(channel)] < other.channels[std::size_t(channel)];
        };
        const auto [low, high] = std::minmax_element(colors.begin() + std::ptrdiff_t(first),
                                                     colors.begin() + std::ptrdiff_t(last), less);
        const int reach = high->channels[std::size_t(channel)] - low->channels[std::size_t(channel)];
        if (reach > spread) {
            spread = reach;
            box.widest = channel;
        }
    }
    box.weight = spread * count;
    return box;
}

/// In two at the median of its pixels, both with a colour at least.
std::pair<Box, Box> halvesOf(std::vector<Counted> &colors, const Box &box)
{
    const auto channel = std::size_t(box.widest);
    const auto begin = colors.begin() + std::ptrdiff_t(box.first);
    const auto end = colors.begin() + std::ptrdiff_t(box.last);
    std::sort(begin, end, [channel](const Counted &one, const Counted &other) {
        return one.channels[channel] < other.channels[channel];
    });
    qint64 half = 0;
    for (auto color = begin; color != end; ++color)
        half += color->count;
    half /= 2;
    std::size_t middle = box.first;
    for (qint64 sum = 0; middle + 1 < box.last && sum + colors[middle].count <= half; ++middle)
        sum += colors[middle].count;
    middle = std::max(middle, box.first + 1);
    return {boxOf(colors, box.first, middle), boxOf(colors, middle, box.last)};
}

std::vector<Box> cut(std::vector<Counted> &colors, std::size_t most)
{
    std::vector<Box> boxes{boxOf(colors, 0, colors.size())};
    while (boxes.size() < most) {
        const auto heaviest =
            std::max_element(boxes.begin(), boxes.end(),
                             [](const Box &one, const Box &other) { return one.weight < other.weight; });
        if (heaviest->weight == 0)
            break;
        const auto [low, high] = halvesOf(colors, *heaviest);
        *heaviest = low;
        boxes.push_back(high);
    }
    return boxes;
}

QRgb meanOf(const std::vector<Counted> &colors, const Box &box)
{
    std::array<qint64, 3> sums{};
    qint64 count = 0;
    for (std::size_t i = box.first; i < box.last; ++i) {
        for (std::size_t channel = 0; channel < 3; ++channel)
            sums[channel] += colors[i].channels[channel] * colors[i].count;
        count += colors[i].count;
    }
    const auto mean = [&](std::size_t channel) { return int((sums[channel] + count / 2) / count); };
    return qRgb(mean(0), mean(1), mean(2));
}

std::vector<Counted> colorsOf(const QImage &picture)
{
    QHash<QRgb, qint64> counts;
    for (int row = 0; row < picture.height(); ++row) {
        const auto *pixels = reinterpret_cast<const QRgb *>(picture.constScanLine(row));
        for (int column = 0; column < picture.width(); ++column)
            ++counts[pixels[column] | 0xFF000000U];
    }
    std::vector<Counted> colors;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        colors.push_back({{qRed(each.key()), qGreen(each.key()), qBlue(each.key())}, each.value()});
    // A hash has another order each time.
    std::sort(colors.begin(), colors.end(),
              [](const Counted &one, const Counted &other) { return one.channels < other.channels; });
    return colors;
}

} // namespace

QImage withPalette(const QImage &picture, int most)
{
    const QImage source = picture.convertToFormat(QImage::Format_RGB32);
    if (source.isNull())
        return source;
    auto colors = colorsOf(source);
    const auto boxes = cut(colors, std::size_t(most));
    QList<QRgb> table;
    QHash<QRgb, uchar> places;
    for (const auto &box : boxes) {
        for (std::size_t i = box.first; i < box.last; ++i) {
            const auto &[red, green, blue] = colors[i].channels;
            places.insert(qRgb(red, green, blue), uchar(table.size()));
        }
        table << meanOf(colors, box);
    }
    QImage reduced(source.size(), QImage::Format_Indexed8);
    reduced.setColorTable(table);
    for (int row = 0; row < source.height(); ++row) {
        const auto *pixels = reinterpret_cast<const QRgb *>(source.constScanLine(row));
        uchar *target = reduced.scanLine(row);
        for (int column = 0; column < source.width(); ++column)
            target[column] = places.value(pixels[column] | 0xFF000000U);
    }
    return reduced;
}

} // namespace workbench
