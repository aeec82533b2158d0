#include "core/document/json_value.h"

#include <QCoreApplication>
#include <set>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

constexpr std::size_t deepest = 100;
constexpr int mostKeys = 2000;
constexpr int listMark = -1;

bool isInteger(const Json &json)
{
    return json.is_number_integer() && !(json.is_number_unsigned() && json.get<std::uint64_t>() > INT64_MAX);
}

std::optional<IntegerPair> integerPairOf(const Json &json)
{
    if (isInteger(json))
        return IntegerPair{json.get<std::int64_t>(), json.get<std::int64_t>()};
    if (json.is_array() && json.size() == 2 && isInteger(json[0]) && isInteger(json[1]))
        return IntegerPair{json[0].get<std::int64_t>(), json[1].get<std::int64_t>()};
    return std::nullopt;
}

std::optional<ParameterValue> sidesOf(const Json &json)
{
    if (isInteger(json)) {
        const auto all = json.get<std::int64_t>();
        return IntegerSides{all, all, all, all};
    }
    if (!json.is_array() || json.size() != 4 || !std::all_of(json.begin(), json.end(), isInteger))
        return std::nullopt;
    return IntegerSides{json[0].get<std::int64_t>(), json[1].get<std::int64_t>(), json[2].get<std::int64_t>(),
                        json[3].get<std::int64_t>()};
}

std::optional<ParameterValue> listOf(const Json &json)
{
    if (!json.is_array() || !std::all_of(json.begin(), json.end(), isInteger))
        return std::nullopt;
    return json.get<Integers>();
}

std::optional<ParameterValue> convert(const ParameterSpec &spec, const Json &json)
{
    switch (spec.kind) {
    case ParameterKind::Boolean:
        return json.is_boolean() ? std::optional<ParameterValue>(json.get<bool>()) : std::nullopt;
    case ParameterKind::Integer:
        return isInteger(json) ? std::optional<ParameterValue>(json.get<std::int64_t>()) : std::nullopt;
    case ParameterKind::Real:
        return json.is_number() ? std::optional<ParameterValue>(json.get<double>()) : std::nullopt;
    case ParameterKind::RealPair:
        if (json.is_number())
            return RealPair{json.get<double>(), json.get<double>()};
        if (json.is_array() && json.size() == 2 && json[0].is_number() && json[1].is_number())
            return RealPair{json[0].get<double>(), json[1].get<double>()};
        return std::nullopt;
    case ParameterKind::IntegerSides:
        return sidesOf(json);
    case ParameterKind::IntegerList:
        return listOf(json);
    case ParameterKind::Choice:
        return json.is_string()
                   ? std::optional<ParameterValue>(QString::fromStdString(json.get<std::string>()))
                   : std::nullopt;
    case ParameterKind::IntegerPair:
    case ParameterKind::IntegerPairOrChoice:
        if (json.is_string() && spec.kind == ParameterKind::IntegerPairOrChoice)
            return QString::fromStdString(json.get<std::string>());
        if (const auto pair = integerPairOf(json))
            return *pair;
        return std::nullopt;
    }
    return std::nullopt;
}

const std::string byteOrderMark = "\xef\xbb\xbf";

/// Refuses what nlohmann's reader would pass over in silence: duplicate keys. QString drops a byte order mark
/// in front: a key that has one would pass for the key without, and a text that has several would lose one
/// with each reading.
class StrictReader
{
public:
    bool operator()(int, Json::parse_event_t event, Json &parsed)
    {
        if (event == Json::parse_event_t::value && parsed.is_string())
            dropMarks(parsed.get_ref<std::string &>());
        if (event == Json::parse_event_t::key && parsed.get_ref<std::string &>().starts_with(byteOrderMark))
            m_error = Text::tr("a key begins with a byte order mark");
        if (event == Json::parse_event_t::object_start)
            m_keys.emplace_back();
        else if (event == Json::parse_event_t::object_end && !m_keys.empty())
            m_keys.pop_back();
        else if (event == Json::parse_event_t::key && !m_keys.empty() &&
                 !m_keys.back().insert(parsed.get<std::string>()).second)
            m_error = Text::tr("the key \"%1\" stands twice")
                          .arg(QString::fromStdString(parsed.get<std::string>()));
        return true;
    }
    const QString &error() const { return m_error; }

private:
    static void dropMarks(std::string &text)
    {
        std::size_t begin = 0;
        while (text.compare(begin, byteOrderMark.size(), byteOrderMark) == 0)
            begin += byteOrderMark.size();
        text.erase(0, begin);
    }

    std::vector<std::set<std::string>> m_keys;
    QString m_error;
};

/// What nlohmann must not be given: counted before parsing, as its callback runs too late to keep its value
/// tree shallow, its objects find keys in linear time, and it takes a zero byte for the end.
std::optional<QString> structureFault(const QByteArray &text)
{
    if (text.contains('\0'))
        return Text::tr("the text contains a zero byte");
    std::vector<int> commas; // one count for each object or list that is open
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (commas.size() >= deepest)
                return Text::tr("the JSON is nested too deeply");
            commas.push_back(c == '{' ? 0 : listMark);
        } else if ((c == ']' || c == '}') && !commas.empty()) {
            commas.pop_back();
        } else if (c == ',' && !commas.empty() && commas.back() != listMark && ++commas.back() >= mostKeys) {
            return Text::tr("an object has more than %1 keys").arg(mostKeys);
        }
    }
    return std::nullopt;
}

} // namespace

Json jsonOf(const ParameterValue &value)
{
    if (const auto *boolean = std::get_if<bool>(&value))
        return *boolean;
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return *integer;
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    if (const auto *pair = std::get_if<RealPair>(&value))
        return pair->first == pair->second ? Json(pair->first) : Json::array({pair->first, pair->second});
    if (const auto *sides = std::get_if<IntegerSides>(&value))
        return sides->isEven() ? Json(sides->left)
                               : Json::array({sides->left, sides->right, sides->top, sides->bottom});
    if (const auto *list = std::get_if<Integers>(&value))
        return *list;
    if (const auto *word = std::get_if<QString>(&value))
        return word->toStdString();
    const auto pair = std::get<IntegerPair>(value);
    return pair.height == pair.width ? Json(pair.height) : Json::array({pair.height, pair.width});
}

Result<ParameterValue> valueOf(const ParameterSpec &spec, const Json &json, const QString &where)
{
    const auto value = convert(spec, json);
    if (!value)
        return failure(Text::tr("%1 has a value of the wrong kind").arg(spec.name), where);
    if (const auto refusal = checkValue(spec, *value))
        return failure(*refusal, where);
    return *value;
}

Result<Json> parseJson(const QByteArray &text, const QString &where)
{
    if (const auto fault = structureFault(text))
        return failure(*fault, where);
    StrictReader strict;
    try {
        Json json = Json::parse(text.begin(), text.end(), std::ref(strict));
        if (!strict.error().isEmpty())
            return failure(strict.error(), where);
        return json;
    } catch (const Json::parse_error &error) {
        return failure(Text::tr("this is not valid JSON at byte %1").arg(error.byte), where);
    } catch (const Json::exception &) {
        return failure(Text::tr("this is not valid JSON"), where);
    }
}

QByteArray jsonText(const Json &json)
{
    return QByteArray::fromStdString(json.dump(1) + "\n");
}

} // namespace workbench
