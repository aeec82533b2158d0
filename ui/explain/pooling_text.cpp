#include "ui/explain/pooling_text.h"

#include "core/number_text.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/map_page.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PoolingText)
};

constexpr std::size_t mostNumbers = 36;

std::int64_t inside(const WorkedPooling &worked)
{
    return std::count_if(worked.elements.begin(), worked.elements.end(),
                         [](const WindowElement &element) { return element.source.has_value(); });
}

/// The numbers under the window that lie in the input.
QStringList numbersOf(const WorkedPooling &worked, bool withPadding)
{
    QStringList numbers;
    for (std::size_t i = 0; i < worked.elements.size(); ++i) {
        if (withPadding || worked.elements[i].source)
            numbers << cellText(worked.values[i]);
    }
    return numbers;
}

QString resultLine(const WorkedPooling &worked, std::int64_t channel, Pixel pixel)
{
    return arithmeticLine(
        QStringLiteral("= %1 %2 &nbsp;%3")
            .arg(outputName(channel, pixel), strongNumber(double(worked.reference)), verdictHtml(worked)));
}

QString maximumHtml(const WorkedPooling &worked)
{
    QString html = formulaHtml(QStringLiteral("max(%1)").arg(
        joinedTerms(numbersOf(worked, false), mostNumbers, QStringLiteral(", "))));
    if (!worked.winner)
        return html;
    const auto equal = std::count(worked.values.begin(), worked.values.end(), worked.values[*worked.winner]);
    const Pixel place = worked.elements[*worked.winner].place;
    html += arithmeticLine(
        Text::tr("the largest of %n number(s) stands at row %1, column %2", nullptr, int(inside(worked)))
            .arg(place.row)
            .arg(place.column));
    if (equal > 1)
        html += arithmeticLine(Text::tr(
            "%n number(s) are equally large: LibTorch takes the first, row by row", nullptr, int(equal)));
    return html;
}

/// Why a mean is divided by this many.
QString divisorText(const Pooling &pooling, const WorkedPooling &worked)
{
    const auto all = std::ssize(worked.elements);
    if (worked.divisor == all && inside(worked) == all)
        return Text::tr("divided by the %n number(s) of the window", nullptr, int(all));
    if (worked.divisor == all)
        return Text::tr("divided by all %n place(s) of the window, the zeros of the padding too", nullptr,
                        int(all));
    if (!pooling.geometry.countsPadding)
        return Text::tr("divided by the %n number(s) that lie in the input: count_include_pad is off",
                        nullptr, int(worked.divisor));
    return Text::tr("divided by %n: what lies beyond the padding is not counted", nullptr,
                    int(worked.divisor));
}

QString meanHtml(const Pooling &pooling, const WorkedPooling &worked)
{
    const QString terms = joinedTerms(
        numbersOf(worked, pooling.geometry.countsPadding && worked.divisor == std::ssize(worked.elements)),
        mostNumbers);
    return formulaHtml(QStringLiteral("(%1) / %2").arg(terms).arg(worked.divisor)) +
           arithmeticLine(Text::tr("sum over the window: %1").arg(strongNumber(worked.sum))) +
           arithmeticLine(divisorText(pooling, worked));
}

} // namespace

QString poolingHtml(const Pooling &pooling, const WorkedPooling &worked, std::int64_t channel, Pixel pixel)
{
    const QString html = pooling.geometry.takesMaximum ? maximumHtml(worked) : meanHtml(pooling, worked);
    return html + resultLine(worked, channel, pixel);
}

QString gradientShareText(const Pooling &pooling, const WorkedPooling &worked)
{
    if (!pooling.geometry.takesMaximum)
        return Text::tr("each of the %n input pixel(s) of the window gets 1 / %1 = %2 of it", nullptr,
                        int(inside(worked)))
            .arg(worked.divisor)
            .arg(valueText(1 / double(worked.divisor)));
    if (!worked.winner)
        return {};
    const Pixel place = worked.elements[*worked.winner].place;
    return Text::tr("all of it goes to the largest, row %1, column %2; the others get nothing")
        .arg(place.row)
        .arg(place.column);
}

} // namespace workbench
