#include "core/exchange/pickle/state_dict_reader.h"

#include "core/exchange/number_conversion.h"
#include "core/exchange/pickle/unpickler.h"
#include "core/exchange/pickle/zip_archive.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

using Kind = PickleValue::Kind;

struct StateDictReaderText
{
    Q_DECLARE_TR_FUNCTIONS(StateDictReader)
};

/// How deep dicts may lie in one another.
constexpr int mostLevels = 8;
constexpr std::size_t mostTensors = 1 << 17;

/// How numbers of that type of storage become float32 or int64.
struct NumberType
{
    const char *storage;
    std::size_t size;
    bool isInteger;
    ConvertNumber convert;
};

constexpr NumberType numberTypes[] = {
    {"FloatStorage", 4, false, toFloat<float>},
    {"DoubleStorage", 8, false, toFloat<double>},
    {"HalfStorage", 2, false, halfToFloat},
    {"BFloat16Storage", 2, false, brainToFloat},
    {"LongStorage", 8, true, toInteger<std::int64_t>},
    {"IntStorage", 4, true, toInteger<std::int32_t>},
    {"ShortStorage", 2, true, toInteger<std::int16_t>},
    {"CharStorage", 1, true, toInteger<std::int8_t>},
    {"ByteStorage", 1, true, toInteger<std::uint8_t>},
    {"BoolStorage", 1, true, toInteger<std::uint8_t>},
};

const NumberType &numberTypeOf(const QString &storage)
{
    for (const auto &type : numberTypes) {
        if (storage == QLatin1String(type.storage))
            return type;
    }
    return numberTypes[0]; // the unpickler knows no others
}

/// Gathers the tensors that lie in a value.
class Gatherer
{
public:
    Gatherer(const ZipArchive &archive, const QString &folder, const QString &where)
        : m_archive(archive), m_folder(folder), m_where(where)
    {}

    Result<void> gather(const PickleValue &value, const QString &name, int level)
    {
        if (value.kind == Kind::Tensor)
            return add(value, name);
        if (value.kind != Kind::Dict || level == mostLevels)
            return {};
        for (std::size_t i = 0; i + 1 < value.items.size(); i += 2) {
            const PickleValue &key = *value.items[i];
            if (key.kind != Kind::Text)
                continue;
            const QString own = name.isEmpty() ? key.text : name + QLatin1Char('.') + key.text;
            if (auto gathered = gather(*value.items[i + 1], own, level + 1); !gathered)
                return gathered;
        }
        return {};
    }

    TensorMap &tensors() { return m_tensors; }

private:
    Result<void> fault(const QString &sentence, const QString &name) const
    {
        return failure(sentence, QStringLiteral("%1: %2").arg(m_where, name));
    }

    Result<void> add(const PickleValue &tensor, const QString &name)
    {
        if (m_tensors.size() == mostTensors)
            return fault(StateDictReaderText::tr("it has more than %1 tensors").arg(mostTensors), name);
        const PickleValue &storage = *tensor.items.front();
        const NumberType &type = numberTypeOf(storage.type);
        const auto bytes = m_archive.read(m_folder + QStringLiteral("data/") + storage.text);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const auto count = std::int64_t(std::size_t(bytes->size()) / type.size);
        const auto elements = elementsWithin(tensor, count);
        if (!elements)
            return fault(StateDictReaderText::tr("a tensor's sizes and its numbers do not agree"), name);
        const std::size_t width = type.isInteger ? sizeof(std::int64_t) : sizeof(float);
        TensorData data{type.isInteger ? QStringLiteral("I64") : QStringLiteral("F32"), tensor.sizes,
                        QByteArray(*elements * qsizetype(width), Qt::Uninitialized)};
        char *to = data.bytes.data();
        for (std::int64_t i = 0; i < *elements; ++i, to += width)
            type.convert(bytes->constData() + std::size_t(placeOf(tensor, i)) * type.size, to);
        m_tensors[name] = std::move(data);
        return {};
    }

    /// How many numbers the tensor has; none where they would not all lie among the storage's, each of them
    /// once.
    static std::optional<qsizetype> elementsWithin(const PickleValue &tensor, std::int64_t count)
    {
        if (tensor.sizes.size() != tensor.strides.size())
            return std::nullopt;
        if (std::ranges::count(tensor.sizes, 0) > 0)
            return 0;
        std::int64_t elements = 1;
        std::int64_t last = tensor.integer;
        for (std::size_t i = 0; i < tensor.sizes.size(); ++i) {
            const std::int64_t size = tensor.sizes[i];
            if (elements > count / size)
                return std::nullopt;
            elements *= size;
            if (size > 1 && (tensor.strides[i] > count || last > count))
                return std::nullopt;
            last += (size - 1) * tensor.strides[i];
        }
        return tensor.integer >= 0 && last < count ? std::optional<qsizetype>(elements) : std::nullopt;
    }

    /// Where in the storage the tensor's `index`th number is, in row-major order.
    static std::int64_t placeOf(const PickleValue &tensor, std::int64_t index)
    {
        std::int64_t place = tensor.integer;
        for (std::size_t i = tensor.sizes.size(); i-- > 0;) {
            place += index % tensor.sizes[i] * tensor.strides[i];
            index /= tensor.sizes[i];
        }
        return place;
    }

    const ZipArchive &m_archive;
    QString m_folder;
    QString m_where;
    TensorMap m_tensors;
};

/// The folder in the archive that all lies in, with a slash; its name is the file's at the time.
std::optional<QString> folderOf(const ZipArchive &archive)
{
    const QString list = QStringLiteral("data.pkl");
    for (const auto &name : archive.names()) {
        if (name.endsWith(QLatin1Char('/') + list))
            return name.chopped(list.size());
    }
    return std::nullopt;
}

} // namespace

Result<TensorMap> parseStateDict(const QByteArray &file, const QString &where)
{
    const auto archive = ZipArchive::open(file, where);
    if (!archive)
        return tl::unexpected(archive.error());
    const auto folder = folderOf(*archive);
    if (!folder)
        return failure(StateDictReaderText::tr("this archive is no file that PyTorch has saved"), where);
    if (const auto order = archive->read(*folder + QStringLiteral("byteorder")); order && *order != "little")
        return failure(StateDictReaderText::tr("its numbers are those of a big-endian machine"), where);
    const auto pickle = archive->read(*folder + QStringLiteral("data.pkl"));
    if (!pickle)
        return tl::unexpected(pickle.error());
    PickleHeap heap;
    const auto value = unpickle(*pickle, where, heap);
    if (!value)
        return tl::unexpected(value.error());
    Gatherer gatherer(*archive, *folder, where);
    if (const auto gathered = gatherer.gather(**value, {}, 0); !gathered)
        return tl::unexpected(gathered.error());
    if (gatherer.tensors().empty())
        return failure(StateDictReaderText::tr("there is no tensor in it"), where);
    return std::move(gatherer.tensors());
}

} // namespace workbench
