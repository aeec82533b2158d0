#include "core/exchange/safetensors_header.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Safetensors)
};

const QString metadataKey = QStringLiteral("__metadata__");

/// All of it: QString::fromStdString() would drop a byte order mark in front, and take two names for one.
QString textOf(const std::string &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

/// Takes the JSON as it is parsed, so that no tree is built of a hostile file: nesting deeper than the format
/// has, duplicate keys and values of the wrong kind end the parsing where they stand.
class HeaderReader : public nlohmann::json_sax<nlohmann::json>
{
public:
    SafetensorsHeader header;
    QString problem; ///< empty when all went well

    bool start_object(std::size_t) override
    {
        if (m_place == Place::Start) {
            m_place = Place::Names;
            return true;
        }
        if (m_place != Place::Names)
            return refuse();
        m_place = m_name == metadataKey ? Place::Metadata : Place::Tensor;
        m_keys.clear();
        return true;
    }

    bool key(string_t &text) override
    {
        const QString key = textOf(text);
        if (!(m_place == Place::Names ? m_names : m_keys).insert(key).second)
            return fail(Text::tr("the key \"%1\" stands twice").arg(key));
        (m_place == Place::Names ? m_name : m_key) = key;
        if (m_place == Place::Tensor && !m_fields.contains(key))
            return fail(Text::tr("the tensor \"%1\" has an unknown field \"%2\"").arg(m_name, key));
        return true;
    }

    bool string(string_t &text) override
    {
        const QString value = textOf(text);
        if (m_place == Place::Metadata)
            header.metadata[m_key] = value;
        else if (m_place == Place::Tensor && m_key == m_fields[0])
            m_entry.dtype = value;
        else
            return refuse();
        return true;
    }

    bool start_array(std::size_t) override
    {
        if (m_place != Place::Tensor || m_key == m_fields[0])
            return refuse();
        m_place = Place::Numbers;
        m_numbers.clear();
        return true;
    }

    bool number_unsigned(number_unsigned_t number) override
    {
        if (m_place != Place::Numbers || number > std::numeric_limits<std::int64_t>::max())
            return refuse();
        m_numbers.push_back(static_cast<std::int64_t>(number));
        return true;
    }

    bool end_array() override
    {
        m_place = Place::Tensor;
        if (m_key == m_fields[1]) {
            m_entry.sizes = m_numbers;
            return true;
        }
        if (m_numbers.size() != 2)
            return fail(Text::tr("the tensor \"%1\" needs two data_offsets").arg(m_name));
        m_entry.begin = m_numbers[0];
        m_entry.end = m_numbers[1];
        return true;
    }

    bool end_object() override
    {
        if (m_place == Place::Tensor) {
            for (const auto &field : m_fields) {
                if (!m_keys.contains(field))
                    return fail(Text::tr("the tensor \"%1\" has no %2").arg(m_name, field));
            }
            header.tensors[m_name] = std::move(m_entry);
            m_entry = {};
        }
        m_place = Place::Names;
        return true;
    }

    bool null() override { return refuse(); }
    bool boolean(bool) override { return refuse(); }
    bool number_integer(number_integer_t) override { return refuse(); }
    bool number_float(number_float_t, const string_t &) override { return refuse(); }
    bool binary(binary_t &) override { return refuse(); }

    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
        return fail(Text::tr("the header is not valid JSON at byte %1").arg(position));
    }

private:
    enum class Place { Start, Names, Metadata, Tensor, Numbers };

    bool refuse()
    {
        switch (m_place) {
        case Place::Start:
            return fail(Text::tr("the header is no JSON object"));
        case Place::Names:
            return fail(Text::tr("\"%1\" must be a JSON object").arg(m_name));
        case Place::Metadata:
            return fail(Text::tr("\"%1\" in the metadata must be a string").arg(m_key));
        case Place::Tensor:
        case Place::Numbers:
            break;
        }
        return fail(Text::tr("the tensor \"%1\" has a %2 of the wrong kind").arg(m_name, m_key));
    }

    bool fail(const QString &sentence)
    {
        problem = sentence;
        return false;
    }

    const QStringList m_fields{QStringLiteral("dtype"), QStringLiteral("shape"),
                               QStringLiteral("data_offsets")};
    Place m_place = Place::Start;
    std::set<QString> m_names;
    std::set<QString> m_keys; ///< of the metadata or the tensor being read
    QString m_name;
    QString m_key;
    TensorEntry m_entry;
    std::vector<std::int64_t> m_numbers;
};

} // namespace

Result<SafetensorsHeader> parseSafetensorsHeader(const QByteArray &json, const QString &where)
{
    // The parser would take a zero byte as the end of the text.
    if (const qsizetype zero = json.indexOf('\0'); zero >= 0)
        return failure(Text::tr("the header is not valid JSON at byte %1").arg(zero + 1), where);
    HeaderReader reader;
    const bool complete = nlohmann::json::sax_parse(json.begin(), json.end(), &reader);
    if (!complete)
        return failure(reader.problem, where);
    return std::move(reader.header);
}

} // namespace workbench
