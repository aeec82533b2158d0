#include "core/lessons/verdict.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

/// Numbers of a run are computed with more digits than anybody types.
constexpr double rounding = 1e-9;

Verdict unknown(const Error &error)
{
    return {Verdict::Kind::Unknown, Text::tr("This cannot be told yet: %1.").arg(error.what)};
}

/// Whether the answer is right, or a sentence about why that is not known.
Result<bool> isRight(const LessonQuestion &question, const QString &answer, const LessonFacts &facts)
{
    if (question.check)
        return question.check->holds(facts);
    if (!question.choices.empty()) {
        const auto number = std::size_t(answer.toLongLong());
        return number < question.choices.size() ? question.choices[number].right.holds(facts)
                                                : Result<bool>(false);
    }
    const auto wanted = question.answer->number(facts);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto typed = typedNumber(answer);
    return typed &&
           std::abs(*typed - *wanted) <= question.within + rounding * std::max(1.0, std::abs(*wanted));
}

QString notYet(const LessonQuestion &question, int tries, const LessonFacts &facts)
{
    const QString right = tries > 0 ? rightAnswer(question, facts) : QString();
    if (right.isEmpty())
        return Text::tr("Not yet. %1").arg(question.hint);
    if (question.answer)
        return Text::tr("Not yet: the program counts %1. %2").arg(right, question.hint);
    return Text::tr("Not yet: “%1” is right. %2").arg(right, question.hint);
}

} // namespace

std::optional<double> typedNumber(const QString &text)
{
    static const QRegularExpression grouped(QStringLiteral("^[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?$"));
    QString digits = text.normalized(QString::NormalizationForm_KC);
    digits.remove(QRegularExpression(QStringLiteral("[\\s%]")));
    if (grouped.match(digits).hasMatch())
        digits.remove(QLatin1Char(','));
    digits.replace(QLatin1Char(','), QLatin1Char('.'));
    bool ok = false;
    const double number = digits.toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString rightAnswer(const LessonQuestion &question, const LessonFacts &facts)
{
    if (question.answer) {
        const auto number = question.answer->number(facts);
        return number ? QString::number(*number, 'g', question.within > 0 ? 4 : 12) : QString();
    }
    for (const auto &choice : question.choices) {
        if (choice.right.holds(facts).value_or(false))
            return choice.text;
    }
    return {};
}

Verdict judge(const LessonQuestion &question, const QString &answer, int tries, const LessonFacts &facts)
{
    if (question.answer && !typedNumber(answer))
        return {Verdict::Kind::Unknown, Text::tr("Type a number, such as 156 or 0.5.")};
    const auto right = isRight(question, answer, facts);
    if (!right)
        return unknown(right.error());
    if (*right)
        return {Verdict::Kind::Right, Text::tr("Right.")};
    return {Verdict::Kind::Wrong, notYet(question, tries, facts)};
}

} // namespace workbench
