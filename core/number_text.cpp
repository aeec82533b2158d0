#include "core/number_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NumberText)
};

const QString unknownMark = QStringLiteral("–");

/// Sets the separator between groups of three, counted from the right.
QString grouped(QString digits)
{
    const QChar narrowNoBreakSpace(0x202f);
    for (auto place = digits.size() - 3; place > 0; place -= 3)
        digits.insert(place, narrowNoBreakSpace);
    return digits;
}

} // namespace

QString groupedText(std::int64_t number)
{
    const QString text = QString::number(number);
    return number < 0 ? QStringLiteral("−") + grouped(text.mid(1)) : grouped(text);
}

QString groupedText(std::optional<std::int64_t> number)
{
    return number ? groupedText(*number) : Text::tr("unknown");
}

QString percentText(double share, int decimals)
{
    if (!std::isfinite(share))
        return unknownMark;
    return Text::tr("%1\u202f%", "a percentage; the space is a narrow no-break space")
        .arg(QString::number(share * 100, 'f', decimals));
}

QString valueText(double value, int digits)
{
    const QString text = QString::number(std::abs(value), 'g', digits);
    return value < 0 ? QStringLiteral("−") + text : text;
}

QString durationText(double seconds)
{
    const auto whole = std::llround(seconds);
    const auto twoDigits = [](long long number) {
        return QString::number(number).rightJustified(2, QLatin1Char('0'));
    };
    if (whole < 3600)
        return QStringLiteral("%1:%2").arg(QString::number(whole / 60), twoDigits(whole % 60));
    return QStringLiteral("%1:%2:%3")
        .arg(QString::number(whole / 3600), twoDigits(whole / 60 % 60), twoDigits(whole % 60));
}

QString withGroupedNumbers(const QString &arithmetic)
{
    // Whole numbers only: no digits that belong to a name, a decimal fraction or an exponent.
    static const QRegularExpression longNumber(QStringLiteral("(?<![\\w.])\\d{4,}(?![\\w.])"));
    QString text;
    qsizetype done = 0;
    for (auto matches = longNumber.globalMatch(arithmetic); matches.hasNext();) {
        const auto match = matches.next();
        text += arithmetic.mid(done, match.capturedStart() - done) + grouped(match.captured());
        done = match.capturedEnd();
    }
    return text + arithmetic.mid(done);
}

} // namespace workbench
