#include "ui/data/statistics_text.h"

#include "core/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct StatisticsText
{
    Q_DECLARE_TR_FUNCTIONS(StatisticsText)
};

/// Classes whose numbers differ by more are unbalanced.
constexpr double mostTimes = 3;

QString numberText(double number)
{
    return QString::number(number, 'f', 3);
}

QString timesText(double times)
{
    return times < 10 ? QString::number(times, 'g', 2) : QString::number(times, 'f', 0);
}

bool isSmaller(const PictureSize &one, const PictureSize &other)
{
    return std::int64_t(one.height) * one.width < std::int64_t(other.height) * other.width;
}

/// Grey and colour of one size count once.
int differentSizes(const PictureSizes &sizes)
{
    std::vector<std::pair<int, int>> sides;
    for (const auto &size : sizes)
        sides.emplace_back(size.height, size.width);
    std::sort(sides.begin(), sides.end());
    return int(std::unique(sides.begin(), sides.end()) - sides.begin());
}

} // namespace

QString channelsText(const PartStatistics &part)
{
    if (part.channels.empty())
        return QStringLiteral("–");
    const QStringList colors{StatisticsText::tr("red"), StatisticsText::tr("green"),
                             StatisticsText::tr("blue")};
    QStringList texts;
    for (std::size_t i = 0; i < part.channels.size(); ++i) {
        const QString numbers = QStringLiteral("%1 ± %2").arg(numberText(part.channels[i].mean),
                                                              numberText(part.channels[i].deviation));
        texts << (part.channels.size() == 3 ? QStringLiteral("%1 %2").arg(colors[qsizetype(i)], numbers)
                                            : numbers);
    }
    return texts.join(QStringLiteral(" · "));
}

QString imagesText(const PartStatistics &part, bool isMeasuring)
{
    QString text = groupedText(part.images);
    if (part.unlabelled > 0 && part.unlabelled == part.images)
        text = StatisticsText::tr("%1, none with a class").arg(text);
    else if (part.unlabelled > 0)
        text = StatisticsText::tr("%1, %2 of them without a class").arg(text, groupedText(part.unlabelled));
    if (part.measured < part.images && !isMeasuring)
        text = StatisticsText::tr("%1; pixels of %2 looked at").arg(text, groupedText(part.measured));
    return text;
}

QString imbalanceText(const PartStatistics &training, const QStringList &classNames)
{
    const auto &counts = training.classCounts;
    if (counts.size() < 2)
        return {};
    const auto [fewest, most] = std::minmax_element(counts.begin(), counts.end());
    const auto nameOf = [&](auto place) { return classNames[qsizetype(place - counts.begin())]; };
    if (*most == 0)
        return {};
    if (*fewest == 0)
        return StatisticsText::tr("⚠ %n class(es) have no training image: the network cannot learn them.",
                                  nullptr, int(std::count(counts.begin(), counts.end(), 0)));
    const double times = double(*most) / double(*fewest);
    if (times <= mostTimes)
        return {};
    return StatisticsText::tr(
               "⚠ %1 has %2 times as many training images as %3; Settings > class weights makes rare "
               "classes count for more.")
        .arg(nameOf(most), timesText(times), nameOf(fewest));
}

QString sizesText(const DataSet &data)
{
    if (data.sizes.empty())
        return StatisticsText::tr("How large the pictures were is not known.");
    const auto text = [](std::int64_t height, std::int64_t width) {
        return QStringLiteral("%1 × %2").arg(height).arg(width);
    };
    const auto [least, most] = std::minmax_element(data.sizes.begin(), data.sizes.end(), isSmaller);
    const QString smallest = text(least->height, least->width);
    const QString target = text(data.imageShape.height(), data.imageShape.width());
    const int sizes = differentSizes(data.sizes);
    QStringList sentences;
    if (data.sizes.size() == 1)
        sentences << (least->grey ? StatisticsText::tr("All pictures are grey and of one size: %1.")
                                  : StatisticsText::tr("All pictures have colour and are of one size: %1."))
                         .arg(smallest);
    else if (sizes == 1)
        sentences
            << StatisticsText::tr("The pictures are of one size, %1, grey and in colour.").arg(smallest);
    else
        sentences << StatisticsText::tr("Pictures of %n size(s), %1 to %2.", nullptr, sizes)
                         .arg(smallest, text(most->height, most->width));
    if (sizes > 1 || smallest != target)
        sentences << StatisticsText::tr("They are brought to %1.").arg(target);
    return sentences.join(QLatin1Char(' '));
}

} // namespace workbench
