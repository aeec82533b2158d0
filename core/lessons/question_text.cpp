#include "core/lessons/question_text.h"

#include "core/lessons/action_text.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

/// What follows `key` and a colon, where the line begins so.
std::optional<QString> after(const char *key, const QString &line)
{
    const QString start = QString::fromLatin1(key) + QLatin1Char(':');
    return line.startsWith(start) ? std::optional(line.mid(start.size()).trimmed()) : std::nullopt;
}

Result<void> readExpression(const QString &text, std::optional<Expression> &target)
{
    if (target)
        return failure(Text::tr("a question has one answer, not two"));
    const auto expression = Expression::parse(text);
    if (!expression)
        return tl::unexpected(expression.error());
    target = *expression;
    return {};
}

Result<void> readChoice(const QString &line, LessonQuestion &question)
{
    const qsizetype colon = line.indexOf(QLatin1Char(':'));
    const QString text = line.mid(colon + 1).trimmed();
    if (colon < 0 || text.isEmpty())
        return failure(Text::tr("a choice is written as: choice EXPRESSION: text"));
    const auto right = Expression::parse(line.left(colon));
    if (!right)
        return tl::unexpected(right.error());
    question.choices.push_back({*right, text});
    return {};
}

Result<void> readWithin(const QString &text, LessonQuestion &question)
{
    bool ok = false;
    question.within = text.toDouble(&ok);
    return ok && question.within >= 0 ? Result<void>() : failure(Text::tr("“%1” is no number").arg(text));
}

Result<void> readSolution(const QString &text, LessonQuestion &question)
{
    const auto action = parseAction(text);
    if (!action)
        return tl::unexpected(action.error());
    question.solution.push_back(*action);
    return {};
}

Result<void> readLine(const QString &line, LessonQuestion &question)
{
    if (const auto text = after("answer", line))
        return readExpression(*text, question.answer);
    if (const auto text = after("check", line))
        return readExpression(*text, question.check);
    if (line.startsWith(QLatin1String("choice ")))
        return readChoice(line.mid(7), question);
    if (const auto text = after("within", line))
        return readWithin(*text, question);
    if (const auto text = after("solution", line))
        return readSolution(*text, question);
    if (const auto text = after("hint", line))
        question.hint = *text;
    else
        question.text += line + QLatin1Char('\n');
    return {};
}

std::optional<QString> faultOf(const LessonQuestion &question)
{
    const int kinds =
        int(question.answer.has_value()) + int(question.check.has_value()) + int(!question.choices.empty());
    if (kinds != 1)
        return Text::tr("a question wants either answer:, choices or check:");
    if (question.choices.size() == 1)
        return Text::tr("one choice is no choice");
    if (question.text.isEmpty())
        return Text::tr("the question is missing");
    if (question.hint.isEmpty())
        return Text::tr("a question needs a hint: for those who are wrong");
    return std::nullopt;
}

} // namespace

tl::expected<LessonQuestion, QuestionFault> parseQuestion(const QStringList &lines)
{
    LessonQuestion question;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto read = readLine(lines[i], question); !read)
            return tl::unexpected(QuestionFault{read.error(), i});
    }
    question.text = question.text.trimmed();
    if (const auto fault = faultOf(question))
        return tl::unexpected(QuestionFault{{*fault, {}}, -1});
    return question;
}

} // namespace workbench
