#include "core/lessons/expression.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

/// Deep enough for any lesson, and no danger to the stack.
constexpr int deepest = 50;

} // namespace

/// A constant, a question to the facts, or an operator with its two sides.
struct Expression::Node
{
    QString operation = {};
    FactValue constant = 0.0;
    FactQuery query = {};
    std::shared_ptr<const Node> left = nullptr;
    std::shared_ptr<const Node> right = nullptr;
};

namespace {

using Node = Expression::Node;
using NodePointer = std::shared_ptr<const Node>;

bool isWordStart(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_');
}

/// Reads an expression from left to right. After a fault everything else is skipped.
class ExpressionReader
{
public:
    explicit ExpressionReader(const QString &text) : m_text(text) {}

    Result<NodePointer> read()
    {
        NodePointer root = comparison();
        skipSpace();
        if (m_fault.isEmpty() && m_at < m_text.size())
            fail(Text::tr("“%1” is not understood").arg(m_text.mid(m_at)));
        if (!m_fault.isEmpty())
            return failure(m_fault);
        return root;
    }

private:
    void fail(const QString &sentence)
    {
        if (m_fault.isEmpty())
            m_fault = sentence;
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    bool take(const char *token)
    {
        skipSpace();
        if (!m_text.mid(m_at).startsWith(QLatin1String(token)))
            return false;
        m_at += qsizetype(qstrlen(token));
        return true;
    }

    /// The first of these operators that stands here; empty: none.
    QString operation(std::initializer_list<const char *> operators)
    {
        for (const auto *each : operators) {
            if (take(each))
                return QString::fromLatin1(each);
        }
        return {};
    }

    NodePointer chain(std::initializer_list<const char *> operators,
                      NodePointer (ExpressionReader::*operand)())
    {
        NodePointer left = (this->*operand)();
        while (m_fault.isEmpty()) {
            const QString found = operation(operators);
            if (found.isEmpty())
                break;
            left =
                std::make_shared<Node>(Node{.operation = found, .left = left, .right = (this->*operand)()});
        }
        return left;
    }

    NodePointer comparison() { return chain({"==", "!=", "<=", ">=", "<", ">"}, &ExpressionReader::sum); }
    NodePointer sum() { return chain({"+", "-"}, &ExpressionReader::product); }
    NodePointer product() { return chain({"*", "/"}, &ExpressionReader::factor); }

    NodePointer factor()
    {
        skipSpace();
        if (++m_depth > deepest)
            fail(Text::tr("the expression is too deep"));
        NodePointer node = m_fault.isEmpty() ? innerFactor() : nullptr;
        --m_depth;
        return node;
    }

    NodePointer innerFactor()
    {
        if (take("(")) {
            NodePointer inside = comparison();
            if (!take(")"))
                fail(Text::tr("a “)” is missing"));
            return inside;
        }
        if (m_at < m_text.size() && m_text[m_at] == QLatin1Char('\''))
            return std::make_shared<Node>(Node{.constant = quoted()});
        if (m_at < m_text.size() && m_text[m_at].isDigit())
            return std::make_shared<Node>(Node{.constant = number()});
        if (m_at < m_text.size() && isWordStart(m_text[m_at]))
            return query();
        fail(Text::tr("a number or a name is missing"));
        return nullptr;
    }

    QString word()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == QLatin1Char('_')))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    QString quoted()
    {
        const qsizetype end = m_text.indexOf(QLatin1Char('\''), m_at + 1);
        if (end < 0)
            fail(Text::tr("a closing quote is missing"));
        const QString inside = m_text.mid(m_at + 1, end < 0 ? -1 : end - m_at - 1);
        m_at = end < 0 ? m_text.size() : end + 1;
        return inside;
    }

    double number()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == QLatin1Char('.')))
            ++m_at;
        const QString digits = m_text.mid(start, m_at - start);
        bool ok = false;
        const double value = digits.toDouble(&ok);
        if (!ok)
            fail(Text::tr("“%1” is no number").arg(digits));
        return value;
    }

    NodePointer query()
    {
        FactQuery query{word(), {}, {}};
        if (take("(")) {
            do {
                skipSpace();
                const bool isQuoted = m_at < m_text.size() && m_text[m_at] == QLatin1Char('\'');
                query.arguments << (isQuoted ? quoted() : word());
            } while (take(","));
            if (!take(")"))
                fail(Text::tr("a “)” is missing"));
        }
        if (take("."))
            query.member = word();
        if (const auto checked = checkQuery(query); !checked)
            fail(checked.error().what);
        return std::make_shared<Node>(Node{.query = query});
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    QString m_fault;
};

double computed(const QString &operation, double left, double right)
{
    switch (operation[0].unicode()) {
    case '+':
        return left + right;
    case '-':
        return left - right;
    case '*':
        return left * right;
    case '/':
        return left / right;
    case '<':
        return operation.size() == 2 ? left <= right : left < right;
    case '>':
        return operation.size() == 2 ? left >= right : left > right;
    case '=':
        return left == right;
    default:
        return left != right;
    }
}

Result<FactValue> valueOf(const Node &node, const LessonFacts &facts)
{
    if (!node.query.name.isEmpty())
        return answer(node.query, facts);
    if (node.operation.isEmpty())
        return node.constant;
    const auto left = valueOf(*node.left, facts);
    if (!left)
        return left;
    const auto right = valueOf(*node.right, facts);
    if (!right)
        return right;
    const auto *one = std::get_if<double>(&*left);
    const auto *other = std::get_if<double>(&*right);
    if (one && other)
        return computed(node.operation, *one, *other);
    if (!one && !other && node.operation == QLatin1String("=="))
        return *left == *right ? 1.0 : 0.0;
    if (!one && !other && node.operation == QLatin1String("!="))
        return *left == *right ? 0.0 : 1.0;
    return failure(Text::tr("a name cannot be computed with"));
}

} // namespace

Expression::Expression(QString text, std::shared_ptr<const Node> root)
    : m_text(std::move(text)), m_root(std::move(root))
{}

Result<Expression> Expression::parse(const QString &text)
{
    const QString trimmed = text.simplified();
    const auto root = ExpressionReader(trimmed).read();
    if (!root)
        return failure(Text::tr("the expression “%1” cannot be read: %2").arg(trimmed, root.error().what));
    return Expression(trimmed, *root);
}

Result<FactValue> Expression::evaluate(const LessonFacts &facts) const
{
    return valueOf(*m_root, facts);
}

Result<double> Expression::number(const LessonFacts &facts) const
{
    const auto value = evaluate(facts);
    if (!value)
        return tl::unexpected(value.error());
    const auto *number = std::get_if<double>(&*value);
    return number ? Result<double>(*number) : failure(Text::tr("“%1” is no number").arg(m_text));
}

Result<bool> Expression::holds(const LessonFacts &facts) const
{
    const auto value = number(facts);
    if (!value)
        return tl::unexpected(value.error());
    return *value != 0;
}

} // namespace workbench
