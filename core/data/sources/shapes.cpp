#include "core/data/source.h"
#include "core/data/sources/shape_figures.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <new>
#include <random>

namespace workbench {

namespace {

struct ShapesText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

constexpr std::int64_t mostBytes = std::int64_t{4} << 30;
constexpr std::int64_t smallestSide = 8;
// How hard it is: LeNet-5 gets about two of three right after two epochs, and 19 of 20 after five.
constexpr double mostTilt = 0.3;   ///< a tangent: 17 degrees
constexpr double mostShift = 0.55; ///< of the room there is

/// What is drawn, out of the options.
struct Plan
{
    std::int64_t count = 3000;
    std::int64_t testCount = 600;
    Shape shape = Shape::image(1, 28, 28);
    double noise = 0.05;
    std::uint64_t seed = 0;
};

Plan planOf(const DataSpec &spec)
{
    Plan plan;
    plan.count = spec.option(QStringLiteral("count"), QString::number(plan.count)).toLongLong();
    plan.testCount = spec.option(QStringLiteral("test_count"), QString::number(plan.testCount)).toLongLong();
    plan.noise = spec.option(QStringLiteral("noise"), QString::number(plan.noise)).toDouble();
    plan.seed = spec.option(QStringLiteral("seed")).toULongLong();
    const QStringList sides =
        spec.option(QStringLiteral("size"), QStringLiteral("28")).split(QLatin1Char('x'));
    plan.shape = Shape::image(spec.option(QStringLiteral("channels"), QStringLiteral("1")).toLongLong(),
                              sides.first().toLongLong(), sides.last().toLongLong());
    return plan;
}

/// Random numbers that are the same on every machine, which the standard library's distributions are not.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_generator(seed) {}

    /// From 0 to below 1.
    double share() { return static_cast<double>(m_generator() >> 11) * 0x1p-53; }
    double between(double low, double high) { return low + (high - low) * share(); }
    /// About normal, with mean 0 and deviation 1: a sum of twelve.
    double normal()
    {
        // Twelve numbers of 16 bits out of three draws.
        std::int64_t sum = 0;
        for (int draw = 0; draw < 3; ++draw) {
            for (std::uint64_t bits = m_generator(), part = 0; part < 4; ++part, bits >>= 16)
                sum += static_cast<std::int64_t>(bits & 0xffff);
        }
        return static_cast<double>(sum) / 65536.0 - 6.0;
    }
    /// A turn to either side, at most of that tangent: its cosine and sine, without asking for either.
    Point tilt(double mostTangent)
    {
        const double tangent = between(-mostTangent, mostTangent);
        const double length = std::sqrt(1 + tangent * tangent);
        return {1 / length, tangent / length};
    }

private:
    std::mt19937_64 m_generator;
};

/// Values of the channels, from 0 to 255.
using Colour = std::array<double, 3>;

Colour drawColour(Dice &dice, double low, double high, bool coloured)
{
    const double grey = dice.between(low, high);
    if (!coloured)
        return {grey, grey, grey};
    Colour colour{};
    for (double &value : colour)
        value = std::clamp(grey + dice.between(-70, 70), 0.0, 255.0);
    return colour;
}

/// One figure somewhere in an image.
class Scene
{
public:
    Scene(int figure, const Shape &shape, Dice &dice) : m_figure(figure)
    {
        const auto height = static_cast<double>(shape.height());
        const auto width = static_cast<double>(shape.width());
        m_radius = std::min(height, width) * dice.between(0.34, 0.45);
        m_middle = {placed(width, dice), placed(height, dice)};
        m_turn = dice.tilt(mostTilt);
        const bool coloured = shape.channels() == 3;
        m_ground = drawColour(dice, 10, 70, coloured);
        m_paint = drawColour(dice, 165, 245, coloured);
        const Point slope = dice.tilt(2);
        const double steepness = dice.between(-20, 20);
        m_slope = {slope.x * steepness / width, slope.y * steepness / height};
    }

    /// How much of the pixel the figure covers.
    double coverage(Point pixel) const
    {
        const Point offset{(pixel.x - m_middle.x) / m_radius, (pixel.y - m_middle.y) / m_radius};
        const Point turned{offset.x * m_turn.x + offset.y * m_turn.y,
                           offset.y * m_turn.x - offset.x * m_turn.y};
        if (std::abs(turned.x) > 1.5 || std::abs(turned.y) > 1.5)
            return 0;
        return std::clamp(0.5 - distanceToFigure(m_figure, turned) * m_radius, 0.0, 1.0);
    }
    double value(double covered, Point pixel, std::size_t channel) const
    {
        const double light = m_slope.x * pixel.x + m_slope.y * pixel.y;
        return m_ground[channel] + (m_paint[channel] - m_ground[channel]) * covered + light;
    }

private:
    /// Somewhere about the middle; the figure is wholly in the image.
    double placed(double side, Dice &dice) const
    {
        const double room = mostShift * (side / 2 - m_radius);
        return side / 2 + dice.between(-room, room);
    }

    int m_figure;
    double m_radius = 1;
    Point m_middle;
    Point m_turn;
    Colour m_ground;
    Colour m_paint;
    Point m_slope; ///< of the light, in values a pixel
};

/// Draws one image, which is all 0 before, at `target`.
void draw(int figure, const Plan &plan, Dice &dice, std::uint8_t *target)
{
    const Scene scene(figure, plan.shape, dice);
    const std::int64_t height = plan.shape.height();
    const std::int64_t width = plan.shape.width();
    for (std::int64_t y = 0; y < height; ++y) {
        for (std::int64_t x = 0; x < width; ++x) {
            const Point pixel{static_cast<double>(x) + 0.5, static_cast<double>(y) + 0.5};
            const double covered = scene.coverage(pixel);
            for (std::int64_t channel = 0; channel < plan.shape.channels(); ++channel) {
                const double noise = plan.noise > 0 ? 255 * plan.noise * dice.normal() : 0;
                const double value = scene.value(covered, pixel, static_cast<std::size_t>(channel)) + noise;
                target[(channel * height + y) * width + x] =
                    static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0));
            }
        }
    }
}

/// False when it was stopped.
bool drawPart(std::int64_t count, const Plan &plan, std::uint64_t seed, std::int64_t done,
              const LoadControl &control, SourcePart &part)
{
    const std::int64_t figures = figureNames().size();
    const std::int64_t imageBytes = plan.shape.elements();
    Dice dice(seed);
    part.pixels.resize(static_cast<std::size_t>(count * imageBytes));
    for (std::int64_t image = 0; image < count; ++image) {
        if (control.stop.stop_requested())
            return false;
        if (control.progress && image % 100 == 0)
            control.progress(done + image, plan.count + plan.testCount);
        const auto label = static_cast<std::int32_t>(image % figures);
        part.labels.push_back(label);
        draw(label, plan, dice, part.pixels.data() + image * imageBytes);
    }
    return true;
}

Result<SourceContent> drawAll(const Plan &plan, const LoadControl &control)
{
    SourceContent content;
    content.title = ShapesText::tr("Shapes");
    content.classNames = figureNames();
    content.shape = plan.shape;
    const std::uint64_t testSeed = plan.seed ^ 0x9e37'79b9'7f4a'7c15;
    if (!drawPart(plan.count, plan, plan.seed, 0, control, content.train) ||
        !drawPart(plan.testCount, plan, testSeed, plan.count, control, content.test))
        return tl::unexpected(loadStopped());
    return content;
}

} // namespace

Result<SourceContent> makeShapes(const DataSpec &spec, const LoadControl &control)
{
    const Plan plan = planOf(spec);
    if (plan.shape.height() < smallestSide || plan.shape.width() < smallestSide)
        return failure(ShapesText::tr("shapes need images of at least %1 × %1 pixels").arg(smallestSide),
                       spec.text());
    if (plan.count + plan.testCount > mostBytes / plan.shape.elements())
        return failure(ShapesText::tr("the images would have more than %1 GB of pixels").arg(mostBytes >> 30),
                       spec.text());
    try {
        return drawAll(plan, control);
    } catch (const std::bad_alloc &) {
        return failure(ShapesText::tr("there is not enough memory for the data set"), spec.text());
    }
}

} // namespace workbench
