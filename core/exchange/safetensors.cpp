#include "core/exchange/safetensors.h"

#include "core/exchange/safetensors_header.h"
#include "core/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Safetensors)
};

constexpr qsizetype lengthBytes = 8;
constexpr std::uint64_t largestHeader = 100'000'000;
constexpr qint64 largestFile = qint64{8} << 30;

/// Bytes of one value; none for a type the format does not have.
std::optional<std::int64_t> bytesOf(const QString &dtype)
{
    static const std::map<QString, std::int64_t> types{
        {"BOOL", 1}, {"U8", 1},  {"I8", 1},  {"I16", 2}, {"U16", 2}, {"F16", 2}, {"BF16", 2},
        {"I32", 4},  {"U32", 4}, {"F32", 4}, {"F64", 8}, {"I64", 8}, {"U64", 8}};
    const auto found = types.find(dtype);
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

/// The entry's own fault: type unknown, size and offsets in contradiction.
std::optional<QString> faultOf(const QString &name, const TensorEntry &entry)
{
    const auto valueBytes = bytesOf(entry.dtype);
    if (!valueBytes)
        return Text::tr("the tensor \"%1\" has the unknown type \"%2\"").arg(name, entry.dtype);
    std::int64_t bytes = *valueBytes;
    for (const std::int64_t size : entry.sizes) {
        if (size > 0 && bytes > std::numeric_limits<std::int64_t>::max() / size)
            return Text::tr("the tensor \"%1\" is too large").arg(name);
        bytes *= size;
    }
    if (entry.begin > entry.end || entry.end - entry.begin != bytes)
        return Text::tr("the tensor \"%1\" needs %2 bytes, but its data_offsets are %3 and %4")
            .arg(name, QString::number(bytes), QString::number(entry.begin), QString::number(entry.end));
    return std::nullopt;
}

/// The fault of the entries together: they must cover the data without holes or overlap.
std::optional<QString> coverageFault(const SafetensorsHeader &header, std::int64_t dataBytes)
{
    using Item = std::pair<const QString, TensorEntry>;
    std::vector<const Item *> items;
    for (const Item &item : header.tensors)
        items.push_back(&item);
    std::sort(items.begin(), items.end(), [](const Item *a, const Item *b) {
        return std::pair(a->second.begin, a->second.end) < std::pair(b->second.begin, b->second.end);
    });
    std::int64_t covered = 0;
    for (const Item *item : items) {
        if (item->second.begin < covered)
            return Text::tr("the tensor \"%1\" overlaps another").arg(item->first);
        if (item->second.begin > covered)
            return Text::tr("there is a hole in the data before the tensor \"%1\"").arg(item->first);
        if (item->second.end > dataBytes)
            return Text::tr("the file is cut short: the data of the tensor \"%1\" is missing")
                .arg(item->first);
        covered = item->second.end;
    }
    if (covered != dataBytes)
        return Text::tr("the file holds more data than its tensors need");
    return std::nullopt;
}

/// The header's JSON, as much of it as the file says there is.
Result<QByteArray> headerOf(const QByteArray &file, const QString &where)
{
    if (file.size() < lengthBytes)
        return failure(Text::tr("the file is too short for safetensors"), where);
    const auto length = qFromLittleEndian<std::uint64_t>(file.constData());
    if (length > largestHeader)
        return failure(Text::tr("this is not a safetensors file: its header would be larger than 100 MB"),
                       where);
    if (length > static_cast<std::uint64_t>(file.size() - lengthBytes))
        return failure(Text::tr("the file is cut short: its header is incomplete"), where);
    QByteArray header = file.mid(lengthBytes, static_cast<qsizetype>(length));
    if (!header.startsWith('{'))
        return failure(Text::tr("this is not a safetensors file: its header does not start with {"), where);
    return header;
}

QByteArray headerBytes(const Safetensors &content)
{
    nlohmann::json json = nlohmann::json::object();
    for (const auto &[key, value] : content.metadata)
        json["__metadata__"][key.toStdString()] = value.toStdString();
    qsizetype offset = 0;
    for (const auto &[name, tensor] : content.tensors) {
        json[name.toStdString()] = {{"dtype", tensor.dtype.toStdString()},
                                    {"shape", tensor.sizes},
                                    {"data_offsets", {offset, offset + tensor.bytes.size()}}};
        offset += tensor.bytes.size();
    }
    QByteArray header = QByteArray::fromStdString(json.dump());
    header.append(-header.size() & 7, ' ');
    return header;
}

} // namespace

Result<Safetensors> parseSafetensors(const QByteArray &file, const QString &where)
{
    const auto json = headerOf(file, where);
    if (!json)
        return tl::unexpected(json.error());
    auto header = parseSafetensorsHeader(*json, where);
    if (!header)
        return tl::unexpected(header.error());
    for (const auto &[name, entry] : header->tensors) {
        if (const auto fault = faultOf(name, entry))
            return failure(*fault, where);
    }
    const qsizetype dataStart = lengthBytes + json->size();
    if (const auto fault = coverageFault(*header, file.size() - dataStart))
        return failure(*fault, where);
    Safetensors content{{}, std::move(header->metadata)};
    for (auto &[name, entry] : header->tensors)
        content.tensors[name] = {entry.dtype, std::move(entry.sizes),
                                 file.mid(dataStart + entry.begin, entry.end - entry.begin)};
    return content;
}

QByteArray safetensorsBytes(const Safetensors &content)
{
    const QByteArray header = headerBytes(content);
    qsizetype total = lengthBytes + header.size();
    for (const auto &[name, tensor] : content.tensors)
        total += tensor.bytes.size();
    QByteArray file(lengthBytes, '\0');
    file.reserve(total);
    qToLittleEndian(static_cast<std::uint64_t>(header.size()), file.data());
    file.append(header);
    for (const auto &[name, tensor] : content.tensors)
        file.append(tensor.bytes);
    return file;
}

Result<Safetensors> loadSafetensors(const QString &path)
{
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return failure(Text::tr("this is not a file that can be read"), path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Text::tr("the file cannot be read: %1").arg(file.errorString()), path);
    if (file.size() > largestFile)
        return failure(Text::tr("the file is too large to be read"), path);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(Text::tr("the file cannot be read: %1").arg(file.errorString()), path);
    return parseSafetensors(bytes, path);
}

Result<void> saveSafetensors(const Safetensors &content, const QString &path)
{
    return writeWhole(path, safetensorsBytes(content));
}

} // namespace workbench
