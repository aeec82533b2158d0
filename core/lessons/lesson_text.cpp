#include "core/lessons/lesson_text.h"

#include "core/lessons/action_text.h"
#include "core/lessons/question_text.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

const QString fence = QStringLiteral("```");

/// Reads a lesson line by line, up to its first fault.
class LessonReader
{
public:
    LessonReader(const QString &text, const QString &where)
        : m_lines(QString(text).remove(QLatin1Char('\r')).split(QLatin1Char('\n'))), m_where(where)
    {}

    Result<Lesson> read(const QString &id)
    {
        m_lesson.id = id;
        readTitle();
        while (!m_fault && m_at < m_lines.size())
            readLine();
        if (!m_fault)
            endStep();
        if (m_fault)
            return tl::unexpected(*m_fault);
        return m_lesson;
    }

private:
    /// `line` from 0.
    void fail(const QString &sentence, qsizetype line)
    {
        if (!m_fault)
            m_fault = Error{sentence, QStringLiteral("%1:%2").arg(m_where).arg(line + 1)};
    }

    void readTitle()
    {
        while (m_at < m_lines.size() && m_lines[m_at].trimmed().isEmpty())
            ++m_at;
        const QString line = m_lines.value(m_at);
        m_lesson.title = line.mid(2).trimmed();
        if (!line.startsWith(QLatin1String("# ")) || m_lesson.title.isEmpty())
            fail(Text::tr("a lesson begins with its title: # Title"), std::min(m_at, m_lines.size() - 1));
        ++m_at;
        m_stepStart = m_at;
    }

    void readLine()
    {
        const QString &line = m_lines[m_at];
        if (line.startsWith(fence))
            return readBlock();
        if (line.trimmed() == QLatin1String("---"))
            endStep();
        else
            m_step.text += line + QLatin1Char('\n');
        ++m_at;
    }

    void readBlock()
    {
        const qsizetype start = m_at;
        const QString info = m_lines[start].mid(fence.size()).simplified();
        QStringList lines;
        for (++m_at; m_at < m_lines.size() && m_lines[m_at].trimmed() != fence; ++m_at)
            lines << m_lines[m_at];
        if (m_at == m_lines.size())
            return fail(Text::tr("this block has no end: a line ```"), start);
        ++m_at;
        if (info == QLatin1String("do") || info == QLatin1String("do auto"))
            readActions(lines, start, info != QLatin1String("do"));
        else if (info == QLatin1String("ask"))
            readQuestion(lines, start);
        else if (info.startsWith(QLatin1String("do ")) || info.startsWith(QLatin1String("ask ")))
            fail(Text::tr("a block begins with ```do, ```do auto or ```ask"), start);
        else
            keepSource(info, lines);
    }

    void keepSource(const QString &info, const QStringList &lines)
    {
        const QString source = lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
        if (info == QLatin1String("python"))
            m_step.source = source;
        m_step.text += fence + info + QLatin1Char('\n') + source + fence + QLatin1Char('\n');
    }

    void readActions(const QStringList &lines, qsizetype start, bool automatic)
    {
        if (!m_step.actions.empty())
            fail(Text::tr("a step has one block of actions, not two"), start);
        m_step.isAutomatic = automatic;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines[i].trimmed().isEmpty())
                continue;
            const auto action = parseAction(lines[i]);
            if (!action)
                return fail(action.error().what, start + 1 + i);
            if (action->kind == LessonAction::Kind::Copy)
                m_copyLine = start + 1 + i;
            m_step.actions.push_back(*action);
        }
        if (m_step.actions.empty())
            fail(Text::tr("this block is empty"), start);
    }

    void readQuestion(const QStringList &lines, qsizetype start)
    {
        if (m_step.question)
            return fail(Text::tr("a step has one question, not two"), start);
        auto question = parseQuestion(lines);
        if (!question)
            return fail(question.error().fault.what, start + 1 + question.error().line);
        m_step.question = std::move(*question);
    }

    void endStep()
    {
        m_step.text = m_step.text.trimmed();
        if (m_step.text.isEmpty())
            return fail(Text::tr("a step needs some text"), std::min(m_stepStart, m_lines.size() - 1));
        if (m_copyLine && m_step.source.isEmpty())
            return fail(Text::tr("there is no block ```python to copy"), *m_copyLine);
        m_lesson.steps.push_back(std::exchange(m_step, {}));
        m_copyLine.reset();
        m_stepStart = m_at + 1;
    }

    QStringList m_lines;
    QString m_where;
    qsizetype m_at = 0;
    qsizetype m_stepStart = 0;
    Lesson m_lesson;
    LessonStep m_step;
    std::optional<qsizetype> m_copyLine;
    std::optional<Error> m_fault;
};

} // namespace

Result<Lesson> parseLesson(const QString &text, const QString &id, const QString &where)
{
    return LessonReader(text, where).read(id);
}

} // namespace workbench
