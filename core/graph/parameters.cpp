#include "core/graph/parameters.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Parameters)
};

bool kindMatches(ParameterKind kind, const ParameterValue &value)
{
    switch (kind) {
    case ParameterKind::Boolean:
        return std::holds_alternative<bool>(value);
    case ParameterKind::Integer:
        return std::holds_alternative<std::int64_t>(value);
    case ParameterKind::Real:
        return std::holds_alternative<double>(value);
    case ParameterKind::IntegerPair:
        return std::holds_alternative<IntegerPair>(value);
    case ParameterKind::RealPair:
        return std::holds_alternative<RealPair>(value);
    case ParameterKind::IntegerSides:
        return std::holds_alternative<IntegerSides>(value);
    case ParameterKind::IntegerList:
        return std::holds_alternative<Integers>(value);
    case ParameterKind::Choice:
        return std::holds_alternative<QString>(value);
    case ParameterKind::IntegerPairOrChoice:
        return std::holds_alternative<IntegerPair>(value) || std::holds_alternative<QString>(value);
    }
    return false;
}

QString kindText(const ParameterSpec &spec)
{
    switch (spec.kind) {
    case ParameterKind::Boolean:
        return Text::tr("true or false");
    case ParameterKind::Integer:
        return Text::tr("a whole number");
    case ParameterKind::Real:
        return Text::tr("a number");
    case ParameterKind::IntegerPair:
        return Text::tr("a whole number or a pair of them");
    case ParameterKind::RealPair:
        return Text::tr("a number or a pair of them");
    case ParameterKind::IntegerSides:
        return Text::tr("a whole number, or four: left, right, top, bottom");
    case ParameterKind::IntegerList:
        return Text::tr("a list of whole numbers");
    case ParameterKind::Choice:
        return Text::tr("one of %1").arg(spec.choices.join(QStringLiteral(", ")));
    case ParameterKind::IntegerPairOrChoice:
        return Text::tr("a whole number, a pair of them, or one of %1")
            .arg(spec.choices.join(QStringLiteral(", ")));
    }
    return {};
}

std::vector<double> numbersIn(const ParameterValue &value)
{
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return {double(*integer)};
    if (const auto *real = std::get_if<double>(&value))
        return {*real};
    if (const auto *pair = std::get_if<IntegerPair>(&value))
        return {double(pair->height), double(pair->width)};
    if (const auto *pair = std::get_if<RealPair>(&value))
        return {pair->first, pair->second};
    if (const auto *sides = std::get_if<IntegerSides>(&value))
        return {double(sides->left), double(sides->right), double(sides->top), double(sides->bottom)};
    if (const auto *list = std::get_if<Integers>(&value))
        return {list->begin(), list->end()};
    return {};
}

std::optional<std::int64_t> parseInteger(const QString &text)
{
    bool valid = false;
    const qlonglong number = text.trimmed().toLongLong(&valid);
    return valid ? std::optional<std::int64_t>(number) : std::nullopt;
}

std::optional<double> parseReal(const QString &text)
{
    // from_chars rather than toDouble: no locale, no group separators.
    const QByteArray bytes = text.trimmed().toLatin1();
    double number = 0;
    const auto [end, status] = std::from_chars(bytes.begin(), bytes.end(), number);
    if (status != std::errc() || end != bytes.end() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

/// The parts of "5 x 3", "5, 3", "(5, 3)", "[5, 3]" or "5".
QStringList numberParts(QString text)
{
    static const QRegularExpression brackets(QStringLiteral("[()\\[\\]]"));
    static const QRegularExpression separator(QStringLiteral("\\s*[x×X*,;]\\s*|\\s+"));
    return text.remove(brackets).trimmed().split(separator, Qt::SkipEmptyParts);
}

std::optional<ParameterValue> parseIntegerPair(const QString &text)
{
    const QStringList parts = numberParts(text);
    if (parts.isEmpty() || parts.size() > 2)
        return std::nullopt;
    const auto height = parseInteger(parts.first());
    const auto width = parseInteger(parts.last());
    if (!height || !width)
        return std::nullopt;
    return IntegerPair{*height, *width};
}

std::optional<ParameterValue> parseRealPair(const QString &text)
{
    const QStringList parts = numberParts(text);
    if (parts.isEmpty() || parts.size() > 2)
        return std::nullopt;
    const auto first = parseReal(parts.first());
    const auto second = parseReal(parts.last());
    if (!first || !second)
        return std::nullopt;
    return RealPair{*first, *second};
}

std::optional<Integers> parseIntegers(const QString &text)
{
    Integers numbers;
    for (const auto &part : numberParts(text)) {
        const auto number = parseInteger(part);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers.empty() ? std::nullopt : std::optional(numbers);
}

std::optional<ParameterValue> parseSides(const QString &text)
{
    auto numbers = parseIntegers(text);
    if (numbers && numbers->size() == 1)
        numbers->resize(4, numbers->front());
    if (!numbers || numbers->size() != 4)
        return std::nullopt;
    return IntegerSides{(*numbers)[0], (*numbers)[1], (*numbers)[2], (*numbers)[3]};
}

std::optional<ParameterValue> parseBoolean(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (word == QLatin1String("true") || word == QLatin1String("1"))
        return true;
    if (word == QLatin1String("false") || word == QLatin1String("0"))
        return false;
    return std::nullopt;
}

QString listText(const Integers &list)
{
    QStringList numbers;
    for (const auto number : list)
        numbers << QString::number(number);
    return numbers.join(QStringLiteral(", "));
}

QString listText(const IntegerSides &sides)
{
    return listText(Integers{sides.left, sides.right, sides.top, sides.bottom});
}

template<typename T>
std::optional<ParameterValue> asValue(const std::optional<T> &value)
{
    return value ? std::optional<ParameterValue>(*value) : std::nullopt;
}

} // namespace

QString ParameterSpec::helpText() const
{
    return QCoreApplication::translate("ParameterHelp", help);
}

Arguments::Arguments(const ParameterSpecs &specs, const Parameters &parameters)
{
    for (const auto &spec : specs) {
        if (const auto value = effectiveValue(specs, parameters, spec.name))
            m_values.emplace(spec.name, *value);
    }
}

const ParameterValue &Arguments::value(const char *name) const
{
    const auto found = m_values.find(QString::fromLatin1(name));
    if (found == m_values.end())
        throw std::logic_error(std::string("no value for parameter ") + name);
    return found->second;
}

QString Arguments::word(const char *name) const
{
    const auto *word = std::get_if<QString>(&value(name));
    return word ? *word : QString();
}

const ParameterSpec *findSpec(const ParameterSpecs &specs, const QString &name)
{
    for (const auto &spec : specs) {
        if (spec.name == name)
            return &spec;
    }
    return nullptr;
}

std::optional<ParameterValue> effectiveValue(const ParameterSpecs &specs, const Parameters &parameters,
                                             const QString &name)
{
    if (const auto set = parameters.find(name); set != parameters.end())
        return set->second;
    const ParameterSpec *spec = findSpec(specs, name);
    if (!spec)
        return std::nullopt;
    if (!spec->follows.isEmpty())
        return effectiveValue(specs, parameters, spec->follows);
    return spec->defaultValue;
}

std::optional<QString> checkValue(const ParameterSpec &spec, const ParameterValue &value)
{
    if (!kindMatches(spec.kind, value))
        return Text::tr("%1 must be %2").arg(spec.name, kindText(spec));
    if (const auto *word = std::get_if<QString>(&value); word && !spec.choices.contains(*word))
        return Text::tr("%1 must be %2, not \"%3\"").arg(spec.name, kindText(spec), *word);
    for (const double number : numbersIn(value)) {
        if (!std::isfinite(number) || number < spec.minimum)
            return Text::tr("%1 must be at least %2").arg(spec.name, realText(spec.minimum));
        if (number > spec.maximum)
            return Text::tr("%1 must be at most %2").arg(spec.name, realText(spec.maximum));
    }
    return std::nullopt;
}

std::optional<QString> checkParameters(const ParameterSpecs &specs, const Parameters &parameters)
{
    for (const auto &[name, value] : parameters) {
        if (!findSpec(specs, name))
            return Text::tr("there is no parameter %1").arg(name);
    }
    for (const auto &spec : specs) {
        const auto set = parameters.find(spec.name);
        if (set == parameters.end()) {
            if (spec.isRequired())
                return Text::tr("%1 is missing").arg(spec.name);
        } else if (const auto refusal = checkValue(spec, set->second)) {
            return refusal;
        }
    }
    return std::nullopt;
}

void setParameter(Parameters &parameters, const ParameterSpec &spec, const ParameterValue &value)
{
    if (spec.defaultValue == value)
        parameters.erase(spec.name);
    else
        parameters[spec.name] = value;
}

ParameterValue neighbouringValue(const ParameterSpec &spec, const ParameterValue &value)
{
    const auto beside = [&](std::int64_t number) {
        return double(number) < spec.maximum ? number + 1 : number - 1;
    };
    if (const auto *boolean = std::get_if<bool>(&value))
        return !*boolean;
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return beside(*integer);
    if (const auto *pair = std::get_if<IntegerPair>(&value))
        return IntegerPair{beside(pair->height), beside(pair->width)};
    if (const auto *pair = std::get_if<RealPair>(&value))
        return RealPair{pair->first + 1, pair->second + 1};
    if (const auto *sides = std::get_if<IntegerSides>(&value))
        return IntegerSides{beside(sides->left), sides->right, beside(sides->top), sides->bottom};
    if (const auto *list = std::get_if<Integers>(&value); list && !list->empty())
        return Integers(list->begin() + 1, list->end());
    if (const auto *word = std::get_if<QString>(&value); word && !spec.choices.isEmpty())
        return spec.choices.front() == *word ? spec.choices.back() : spec.choices.front();
    return value;
}

QString realText(double value)
{
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return QString::fromLatin1(buffer, end - buffer);
}

QString pythonText(const ParameterValue &value)
{
    if (const auto *boolean = std::get_if<bool>(&value))
        return *boolean ? QStringLiteral("True") : QStringLiteral("False");
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return QString::number(*integer);
    if (const auto *real = std::get_if<double>(&value))
        return realText(*real);
    if (const auto *pair = std::get_if<RealPair>(&value))
        return QStringLiteral("(%1, %2)").arg(realText(pair->first), realText(pair->second));
    if (const auto *sides = std::get_if<IntegerSides>(&value))
        return sides->isEven() ? QString::number(sides->left) : QStringLiteral("(%1)").arg(listText(*sides));
    if (const auto *list = std::get_if<Integers>(&value))
        return QStringLiteral("[%1]").arg(listText(*list));
    if (const auto *word = std::get_if<QString>(&value))
        return QStringLiteral("'%1'").arg(*word);
    const auto pair = std::get<IntegerPair>(value);
    if (pair.height == pair.width)
        return QString::number(pair.height);
    return QStringLiteral("(%1, %2)").arg(pair.height).arg(pair.width);
}

QString displayText(const ParameterValue &value)
{
    if (const auto *boolean = std::get_if<bool>(&value))
        return *boolean ? Text::tr("on") : Text::tr("off");
    if (const auto *pair = std::get_if<IntegerPair>(&value))
        return QStringLiteral("%1 × %2").arg(pair->height).arg(pair->width);
    if (const auto *pair = std::get_if<RealPair>(&value))
        return QStringLiteral("%1, %2").arg(realText(pair->first), realText(pair->second));
    if (const auto *sides = std::get_if<IntegerSides>(&value))
        return sides->isEven() ? QString::number(sides->left) : listText(*sides);
    if (const auto *list = std::get_if<Integers>(&value))
        return listText(*list);
    if (const auto *word = std::get_if<QString>(&value))
        return *word;
    return pythonText(value);
}

std::optional<ParameterValue> parseValue(const ParameterSpec &spec, const QString &text)
{
    switch (spec.kind) {
    case ParameterKind::Boolean:
        return parseBoolean(text);
    case ParameterKind::Integer:
        return asValue(parseInteger(text));
    case ParameterKind::Real:
        return asValue(parseReal(text));
    case ParameterKind::IntegerPair:
        return parseIntegerPair(text);
    case ParameterKind::RealPair:
        return parseRealPair(text);
    case ParameterKind::IntegerSides:
        return parseSides(text);
    case ParameterKind::IntegerList:
        return asValue(parseIntegers(text));
    case ParameterKind::Choice:
        return text.trimmed();
    case ParameterKind::IntegerPairOrChoice:
        if (spec.choices.contains(text.trimmed()))
            return text.trimmed();
        return parseIntegerPair(text);
    }
    return std::nullopt;
}

} // namespace workbench
