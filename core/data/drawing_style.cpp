#include "core/data/drawing_style.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

constexpr std::int64_t mostImages = 300;
constexpr double dotLength = 1e-3;

/// How much ink is where, from 0 to 1: of one channel.
struct Ink
{
    std::int64_t height;
    std::int64_t width;
    std::vector<double> amount;
    bool lightOnDark = true;

    double at(std::int64_t y, std::int64_t x) const
    {
        const bool inside = y >= 0 && y < height && x >= 0 && x < width;
        return inside ? amount[std::size_t(y * width + x)] : 0;
    }
    bool isInk(std::int64_t y, std::int64_t x) const { return at(y, x) > 0.5; }
};

Ink inkOf(const std::uint8_t *pixels, const Shape &shape)
{
    Ink ink{shape.height(), shape.width(), {}};
    double border = 0;
    std::int64_t borderPixels = 0;
    for (std::int64_t y = 0; y < ink.height; ++y) {
        for (std::int64_t x = 0; x < ink.width; ++x) {
            const double value = pixels[y * ink.width + x] / 255.0;
            ink.amount.push_back(value);
            if (y > 0 && x > 0 && y < ink.height - 1 && x < ink.width - 1)
                continue;
            border += value;
            ++borderPixels;
        }
    }
    ink.lightOnDark = border <= 0.5 * double(borderPixels);
    if (!ink.lightOnDark) {
        for (auto &value : ink.amount)
            value = 1 - value;
    }
    return ink;
}

struct Measured
{
    double stroke;
    double extent;
    double x;
    double y;
};

std::optional<Measured> measure(const Ink &ink)
{
    double mass = 0;
    double x = 0;
    double y = 0;
    std::int64_t area = 0;
    std::int64_t outline = 0;
    QRect box;
    for (std::int64_t row = 0; row < ink.height; ++row) {
        for (std::int64_t column = 0; column < ink.width; ++column) {
            mass += ink.at(row, column);
            x += ink.at(row, column) * (double(column) + 0.5);
            y += ink.at(row, column) * (double(row) + 0.5);
            if (!ink.isInk(row, column))
                continue;
            ++area;
            box |= QRect(int(column), int(row), 1, 1);
            if (!ink.isInk(row - 1, column) || !ink.isInk(row + 1, column) || !ink.isInk(row, column - 1) ||
                !ink.isInk(row, column + 1))
                ++outline;
        }
    }
    if (area == 0)
        return std::nullopt;
    const double side = double(std::min(ink.height, ink.width));
    return Measured{2.0 * double(area) / double(outline) / side, std::max(box.width(), box.height()) / side,
                    x / mass / double(ink.width), y / mass / double(ink.height)};
}

QPainterPath pathOf(const std::vector<QPolygonF> &strokes)
{
    QPainterPath path;
    for (const auto &stroke : strokes) {
        if (stroke.isEmpty())
            continue;
        path.moveTo(stroke.front());
        // A dot becomes a line too short to be seen: one of no length is not drawn.
        path.lineTo(stroke.front() + QPointF(dotLength, 0));
        for (const auto &point : stroke)
            path.lineTo(point);
    }
    return path;
}

void paintStrokes(QImage &image, const QPainterPath &path, const QTransform &place, double width,
                  const QColor &ink)
{
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(place.map(path), QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

/// The centre of mass of what was drawn.
QPointF centreOf(const QImage &image)
{
    double mass = 0;
    QPointF sum;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const double ink = qAlpha(image.pixel(x, y)) / 255.0;
            mass += ink;
            sum += ink * QPointF(x + 0.5, y + 0.5);
        }
    }
    return mass > 0 ? sum / mass : QPointF(image.width() / 2.0, image.height() / 2.0);
}

} // namespace

DrawingStyle drawingStyle(const DataSet &data)
{
    std::vector<Measured> all;
    std::int64_t light = 0;
    const std::int64_t images = std::min(mostImages, data.train.count());
    std::vector<std::uint8_t> bytes(std::size_t(data.imageShape.elements()));
    for (std::int64_t i = 0; i < images; ++i) {
        if (!data.train.pixels->read(i * data.train.count() / images, bytes.data()))
            continue;
        const Ink ink = inkOf(bytes.data(), data.imageShape);
        light += ink.lightOnDark ? 1 : -1;
        if (const auto measured = measure(ink))
            all.push_back(*measured);
    }
    if (all.empty())
        return {};
    const auto mean = [&](double Measured::*part) {
        double sum = 0;
        for (const auto &measured : all)
            sum += measured.*part;
        return sum / double(all.size());
    };
    // Photographs have no strokes: what is measured of them is kept within what can be drawn.
    return {light >= 0, std::clamp(mean(&Measured::stroke), 0.03, 0.15),
            std::clamp(mean(&Measured::extent), 0.3, 1.0), std::clamp(mean(&Measured::x), 0.3, 0.7),
            std::clamp(mean(&Measured::y), 0.3, 0.7)};
}

QImage styledDrawing(const std::vector<QPolygonF> &strokes, const DrawingStyle &style, QSize size,
                     const QColor &ink)
{
    const QPainterPath path = pathOf(strokes);
    if (path.isEmpty())
        return {};
    const double side = std::min(size.width(), size.height());
    const double width = style.stroke * side;
    const QRectF box = path.boundingRect();
    const double longer = std::max(box.width(), box.height());
    // The stroke's own width belongs to the extent. A dot stays a dot.
    const double scale = longer > 10 * dotLength ? (style.extent * side - width) / longer : 1;
    QTransform place;
    place.translate(style.centerX * size.width(), style.centerY * size.height());
    place.scale(scale, scale);
    place.translate(-box.center().x(), -box.center().y());
    QImage drawn(size, QImage::Format_ARGB32_Premultiplied);
    drawn.fill(Qt::transparent);
    paintStrokes(drawn, path, place, width, ink);
    const QPointF off =
        QPointF(style.centerX * size.width(), style.centerY * size.height()) - centreOf(drawn);
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(style.lightOnDark ? Qt::black : Qt::white);
    paintStrokes(picture, path, place * QTransform::fromTranslate(off.x(), off.y()), width, ink);
    return picture;
}

} // namespace workbench
