#include "core/exchange/python_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>
#include <optional>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PythonText)
};

constexpr int deepest = 50;
constexpr double largestProduct = 1e15;

struct Token
{
    enum class Kind { Name, Number, String, Sign, End };
    Kind kind;
    QString text;
    int line;
};

/// One group for each kind of token.
enum Group { Space = 1, LineEnd, Name, Number, String, Sign };

const QRegularExpression &tokenPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(([ \t\r\f]+|#[^\n]*)|(\n)|([A-Za-z_][A-Za-z0-9_]*)|)"
                       R"(((?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)|)"
                       R"(('[^'\\\n]*'|"[^"\\\n]*")|([().,=:*\[\]-]))"));
    return pattern;
}

Result<std::vector<Token>> tokensOf(const QString &text)
{
    if (!text.isValidUtf16())
        return failure(Text::tr("the text holds broken characters"));
    std::vector<Token> tokens;
    int line = 1;
    for (qsizetype position = 0; position < text.size();) {
        // Checking the subject anew for each token would take time that grows with the text's square.
        const auto match = tokenPattern().match(text, position, QRegularExpression::NormalMatch,
                                                QRegularExpression::AnchorAtOffsetMatchOption |
                                                    QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.hasMatch()) {
            const QString character = text.mid(position, text[position].isHighSurrogate() ? 2 : 1);
            return failureInLine(line, Text::tr("\"%1\" is not understood").arg(character));
        }
        position = match.capturedEnd();
        const QString found = match.captured();
        switch (match.lastCapturedIndex()) {
        case LineEnd:
            ++line;
            break;
        case Name:
            tokens.push_back({Token::Kind::Name, found, line});
            break;
        case Number:
            tokens.push_back({Token::Kind::Number, found, line});
            break;
        case String:
            tokens.push_back({Token::Kind::String, found.mid(1, found.size() - 2), line});
            break;
        case Sign:
            tokens.push_back({Token::Kind::Sign, found, line});
            break;
        default:
            break;
        }
    }
    tokens.push_back({Token::Kind::End, {}, line});
    return tokens;
}

/// Reads tokens from the first to the last. The first error stays, and moves on to the end.
class Parser
{
public:
    explicit Parser(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    Result<std::vector<PythonValue>> calls()
    {
        std::vector<PythonValue> calls;
        while (!atEnd()) {
            if (isImport())
                skipLine();
            else
                calls.push_back(statement());
        }
        if (m_error)
            return tl::unexpected(*m_error);
        return calls;
    }

private:
    const Token &token(std::size_t ahead = 0) const
    {
        return m_tokens[std::min(m_position + ahead, m_tokens.size() - 1)];
    }
    bool atEnd() const { return token().kind == Token::Kind::End; }
    bool at(char sign, std::size_t ahead = 0) const
    {
        return token(ahead).kind == Token::Kind::Sign && token(ahead).text == QLatin1Char(sign);
    }

    Token take()
    {
        const Token taken = token();
        m_lastLine = taken.line;
        if (!atEnd())
            ++m_position;
        return taken;
    }

    void expect(char sign)
    {
        if (at(sign))
            take();
        else
            refuse();
    }

    void fail(const QString &sentence)
    {
        if (!m_error)
            m_error = failureInLine(token().line, sentence).value();
        m_position = m_tokens.size() - 1;
    }

    void refuse()
    {
        fail(atEnd() ? Text::tr("the text ends too early")
                     : Text::tr("\"%1\" is not understood").arg(token().text));
    }

    bool isImport() const
    {
        return token().kind == Token::Kind::Name && token(1).kind == Token::Kind::Name &&
               (token().text == QLatin1String("import") || token().text == QLatin1String("from"));
    }

    void skipLine()
    {
        const int line = token().line;
        while (!atEnd() && token().line == line)
            take();
    }

    /// A call of its own, named or not, that ends with its line.
    PythonValue statement()
    {
        PythonValue call;
        if (isEntry()) {
            call = entry();
        } else {
            const QString name = isTarget() ? target() : QString();
            call = value();
            call.name = name;
        }
        if (call.kind != PythonValue::Kind::Call && !m_error)
            fail(Text::tr("\"%1\" is not understood").arg(call.text));
        if (at(','))
            take();
        if (!atEnd() && token().line == m_lastLine)
            refuse();
        return call;
    }

    /// True at "conv1 =" and "self.conv1 =".
    bool isTarget() const
    {
        std::size_t ahead = 1;
        while (at('.', ahead))
            ahead += 2;
        return token().kind == Token::Kind::Name && at('=', ahead);
    }

    /// The last part of "self.conv1".
    QString target()
    {
        const QString name = dottedName();
        expect('=');
        return name.mid(name.lastIndexOf(QLatin1Char('.')) + 1);
    }

    QString dottedName()
    {
        QString name = take().text;
        while (at('.')) {
            take();
            if (token().kind != Token::Kind::Name)
                refuse();
            name += QLatin1Char('.') + take().text;
        }
        return name;
    }

    /// True at "(conv1):" and "(0):".
    bool isEntry() const
    {
        const auto kind = token(1).kind;
        return at('(') && (kind == Token::Kind::Name || kind == Token::Kind::Number) && at(')', 2) &&
               at(':', 3);
    }

    PythonValue entry()
    {
        take();
        const QString name = take().text;
        take();
        take();
        PythonValue result = value();
        result.naming = PythonValue::Naming::Entry;
        result.name = name;
        return result;
    }

    PythonValue argument()
    {
        if (isEntry())
            return entry();
        if (token().kind != Token::Kind::Name || !at('=', 1))
            return value();
        const QString name = take().text;
        take();
        PythonValue result = value();
        result.naming = PythonValue::Naming::Keyword;
        result.name = name;
        return result;
    }

    PythonValue value()
    {
        if (++m_depth > deepest)
            fail(Text::tr("the text is nested too deeply"));
        PythonValue result{.line = token().line, .text = token().text};
        if (token().kind == Token::Kind::Number || at('-'))
            readNumber(result);
        else if (token().kind == Token::Kind::Name)
            readWordOrCall(result);
        else if (token().kind == Token::Kind::String)
            result = {.kind = PythonValue::Kind::String, .line = token().line, .text = take().text};
        else if (at('(') || at('['))
            readList(result);
        else
            refuse();
        --m_depth;
        return result;
    }

    void readNumber(PythonValue &result)
    {
        result.kind = PythonValue::Kind::Number;
        const QString sign = at('-') ? take().text : QString();
        result.text = sign + numberText();
        while (at('*')) {
            take();
            const QString factor = numberText();
            bool isInteger = false;
            bool isFactorInteger = false;
            const qint64 first = result.text.toLongLong(&isInteger);
            const qint64 second = factor.toLongLong(&isFactorInteger);
            if (!isInteger || !isFactorInteger || std::abs(double(first) * double(second)) > largestProduct) {
                fail(Text::tr("\"%1 * %2\" is not understood").arg(result.text, factor));
                return;
            }
            result.text = QString::number(first * second);
        }
    }

    QString numberText()
    {
        if (token().kind != Token::Kind::Number)
            refuse();
        return take().text;
    }

    void readWordOrCall(PythonValue &result)
    {
        result.text = dottedName();
        if (!at('('))
            return;
        result.kind = PythonValue::Kind::Call;
        take();
        readItems(result, ')');
    }

    void readList(PythonValue &result)
    {
        result.kind = PythonValue::Kind::List;
        readItems(result, take().text == QLatin1String("(") ? ')' : ']');
        QStringList texts;
        for (const auto &item : result.items)
            texts << item.text;
        result.text = QStringLiteral("(%1)").arg(texts.join(QStringLiteral(", ")));
    }

    /// Items with commas between them; entries of print(module) stand in lines of their own instead.
    void readItems(PythonValue &owner, char end)
    {
        while (!at(end) && !atEnd()) {
            owner.items.push_back(argument());
            if (at(','))
                take();
            else if (!at(end) && owner.items.back().naming != PythonValue::Naming::Entry)
                refuse();
        }
        expect(end);
    }

    std::vector<Token> m_tokens;
    std::size_t m_position = 0;
    int m_lastLine = 0;
    int m_depth = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<std::vector<PythonValue>> parsePythonCalls(const QString &text)
{
    auto tokens = tokensOf(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return Parser(std::move(*tokens)).calls();
}

tl::unexpected<Error> failureInLine(int line, const QString &what)
{
    return failure(what, Text::tr("line %1").arg(line));
}

} // namespace workbench
