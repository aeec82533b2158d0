#include "ui/data/statistics_text.h"

#include "ui/common/number_text.h"

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

} // namespace workbench
