#include "core/exchange/pickle/unpickler.h"

#include <QCoreApplication>
#include <QtEndian>
#include <array>
#include <map>

namespace workbench {

namespace {

struct UnpicklerText
{
    Q_DECLARE_TR_FUNCTIONS(Unpickler)
};

using Kind = PickleValue::Kind;

/// Thrown and caught in this file.
struct PickleFault
{
    QString sentence;
};

constexpr std::size_t mostValues = 1 << 20;

const std::array storageTypes{"torch.FloatStorage",    "torch.DoubleStorage", "torch.HalfStorage",
                              "torch.BFloat16Storage", "torch.LongStorage",   "torch.IntStorage",
                              "torch.ShortStorage",    "torch.CharStorage",   "torch.ByteStorage",
                              "torch.BoolStorage"};
constexpr auto orderedDict = "collections.OrderedDict";
constexpr auto rebuildTensor = "torch._utils._rebuild_tensor_v2";
constexpr auto rebuildParameter = "torch._utils._rebuild_parameter";

bool isKnown(const QString &name)
{
    const auto is = [&](const char *known) { return name == QLatin1String(known); };
    return is(orderedDict) || is(rebuildTensor) || is(rebuildParameter) ||
           std::any_of(storageTypes.begin(), storageTypes.end(), is);
}

QString damaged()
{
    return UnpicklerText::tr("its list of tensors is damaged");
}

[[noreturn]] void refuse()
{
    throw PickleFault{damaged()};
}

[[noreturn]] void refuseName(const QString &name)
{
    if (name.startsWith(QLatin1String("__torch__.")))
        throw PickleFault{
            UnpicklerText::tr("this is a TorchScript model; save its state_dict() in Python instead")};
    throw PickleFault{
        UnpicklerText::tr("it holds an object of the kind %1, but only tensors are read; save the "
                          "model's state_dict() in Python instead")
            .arg(name)};
}

/// The bytes of a pickle, from front to back.
class Cursor
{
public:
    explicit Cursor(const QByteArray &bytes) : m_bytes(bytes) {}

    const char *take(std::uint64_t count)
    {
        if (count > std::uint64_t(m_bytes.size() - m_at))
            refuse();
        const char *start = m_bytes.constData() + m_at;
        m_at += qsizetype(count);
        return start;
    }
    template<typename Number>
    Number number()
    {
        return qFromLittleEndian<Number>(take(sizeof(Number)));
    }
    QString text(std::uint64_t count) { return QString::fromUtf8(take(count), qsizetype(count)); }
    QString line()
    {
        const auto end = m_bytes.indexOf('\n', m_at);
        if (end < 0)
            refuse();
        const QString text = QString::fromUtf8(m_bytes.constData() + m_at, end - m_at);
        m_at = end + 1;
        return text;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

class Machine
{
public:
    Machine(const QByteArray &bytes, PickleHeap &heap) : m_cursor(bytes), m_heap(heap) {}

    const PickleValue *run()
    {
        for (;;) {
            const auto code = std::uint8_t(*m_cursor.take(1));
            if (code == '.')
                return pop();
            if (!pushes(code) && !remembers(code) && !gathers(code) && !calls(code))
                refuse();
        }
    }

private:
    PickleValue *push(PickleValue value)
    {
        if (m_heap.size() == mostValues)
            refuse();
        m_heap.push_back(std::move(value));
        m_stack.push_back(&m_heap.back());
        return m_stack.back();
    }
    void pushInteger(std::int64_t integer) { push({.kind = Kind::Integer, .integer = integer}); }
    void pushText(const QString &text) { push({.kind = Kind::Text, .text = text}); }

    PickleValue *top() const
    {
        if (m_stack.size() <= floor())
            refuse();
        return m_stack.back();
    }
    PickleValue *pop()
    {
        PickleValue *value = top();
        m_stack.pop_back();
        return value;
    }
    PickleValue *pop(Kind kind)
    {
        PickleValue *value = pop();
        if (value->kind != kind)
            refuse();
        return value;
    }
    std::size_t floor() const { return m_marks.empty() ? 0 : m_marks.back(); }
    /// All since the last mark, which goes.
    std::vector<PickleValue *> popMarked()
    {
        if (m_marks.empty())
            refuse();
        const auto first = m_stack.begin() + std::ptrdiff_t(floor());
        std::vector<PickleValue *> items(first, m_stack.end());
        m_stack.erase(first, m_stack.end());
        m_marks.pop_back();
        return items;
    }
    /// The last `count`.
    std::vector<PickleValue *> popSome(std::size_t count)
    {
        if (m_stack.size() < floor() + count)
            refuse();
        const auto first = m_stack.end() - std::ptrdiff_t(count);
        std::vector<PickleValue *> items(first, m_stack.end());
        m_stack.erase(first, m_stack.end());
        return items;
    }

    /// Opcodes that put a value on the stack. False: it is none of them.
    bool pushes(std::uint8_t code)
    {
        switch (code) {
        case 0x80: // PROTO
            m_cursor.take(1);
            return true;
        case 0x95: // FRAME
            m_cursor.take(8);
            return true;
        case 'N':
            push({});
            return true;
        case 'G': // BINFLOAT
            m_cursor.take(8);
            push({});
            return true;
        case 0x88:
        case 0x89:
            pushInteger(code == 0x88);
            return true;
        case 'K':
            pushInteger(m_cursor.number<std::uint8_t>());
            return true;
        case 'M':
            pushInteger(m_cursor.number<std::uint16_t>());
            return true;
        case 'J':
            pushInteger(m_cursor.number<std::int32_t>());
            return true;
        case 0x8a:
            pushInteger(longInteger());
            return true;
        case 'X':
            pushText(m_cursor.text(m_cursor.number<std::uint32_t>()));
            return true;
        case 0x8c:
            pushText(m_cursor.text(m_cursor.number<std::uint8_t>()));
            return true;
        case ')':
            push({.kind = Kind::Tuple});
            return true;
        case ']':
            push({.kind = Kind::List});
            return true;
        case '}':
            push({.kind = Kind::Dict});
            return true;
        default:
            return false;
        }
    }

    /// LONG1: up to 8 bytes, the last with the sign.
    std::int64_t longInteger()
    {
        const auto count = m_cursor.number<std::uint8_t>();
        if (count > sizeof(std::int64_t))
            refuse();
        const char *bytes = m_cursor.take(count);
        std::uint64_t value = count > 0 && bytes[count - 1] < 0 ? ~std::uint64_t(0) : 0;
        for (int i = count - 1; i >= 0; --i)
            value = value << 8 | std::uint8_t(bytes[i]);
        return std::int64_t(value);
    }

    bool remembers(std::uint8_t code)
    {
        switch (code) {
        case 'q':
            m_memo[m_cursor.number<std::uint8_t>()] = top();
            return true;
        case 'r':
            m_memo[m_cursor.number<std::uint32_t>()] = top();
            return true;
        case 0x94: // MEMOIZE
            m_memo[std::uint32_t(m_memo.size())] = top();
            return true;
        case 'h':
            m_stack.push_back(remembered(m_cursor.number<std::uint8_t>()));
            return true;
        case 'j':
            m_stack.push_back(remembered(m_cursor.number<std::uint32_t>()));
            return true;
        default:
            return false;
        }
    }

    PickleValue *remembered(std::uint32_t place)
    {
        const auto found = m_memo.find(place);
        if (found == m_memo.end() || m_stack.size() == mostValues)
            refuse();
        return found->second;
    }

    /// Opcodes that make one of many.
    bool gathers(std::uint8_t code)
    {
        switch (code) {
        case '(':
            if (m_marks.size() == mostValues)
                refuse();
            m_marks.push_back(m_stack.size());
            return true;
        case 't':
            push({.kind = Kind::Tuple, .items = popMarked()});
            return true;
        case 0x85:
        case 0x86:
        case 0x87:
            push({.kind = Kind::Tuple, .items = popSome(std::size_t(code - 0x84))});
            return true;
        case 'a':
            extend(popSome(1), Kind::List);
            return true;
        case 'e':
            extend(popMarked(), Kind::List);
            return true;
        case 's':
            extend(popSome(2), Kind::Dict);
            return true;
        case 'u':
            extend(popMarked(), Kind::Dict);
            return true;
        default:
            return false;
        }
    }

    void extend(const std::vector<PickleValue *> &items, Kind kind)
    {
        PickleValue *target = top();
        if (target->kind != kind || (kind == Kind::Dict && items.size() % 2 != 0))
            refuse();
        m_added += items.size();
        if (m_added > mostValues)
            refuse();
        target->items.insert(target->items.end(), items.begin(), items.end());
    }

    /// Opcodes with which Python would make objects.
    bool calls(std::uint8_t code)
    {
        switch (code) {
        case 'c': {
            const QString module = m_cursor.line();
            pushGlobal(module, m_cursor.line());
            return true;
        }
        case 0x93: { // STACK_GLOBAL
            const QString name = pop(Kind::Text)->text;
            pushGlobal(pop(Kind::Text)->text, name);
            return true;
        }
        case 'Q':
            pushStorage(pop(Kind::Tuple)->items);
            return true;
        case 'R': {
            const PickleValue *arguments = pop(Kind::Tuple);
            call(pop(Kind::Global)->text, arguments->items);
            return true;
        }
        case 'b': // BUILD: an OrderedDict's attributes
            pop();
            if (top()->kind != Kind::Dict)
                refuse();
            return true;
        default:
            return false;
        }
    }

    void pushGlobal(const QString &module, const QString &name)
    {
        const QString whole = module + QLatin1Char('.') + name;
        if (!isKnown(whole))
            refuseName(whole);
        push({.kind = Kind::Global, .text = whole});
    }

    /// ("storage", type, key, device, count)
    void pushStorage(const std::vector<PickleValue *> &parts)
    {
        if (parts.size() != 5 || parts[0]->text != QLatin1String("storage") ||
            parts[1]->kind != Kind::Global || parts[2]->kind != Kind::Text || parts[4]->kind != Kind::Integer)
            refuse();
        push({.kind = Kind::Storage,
              .integer = parts[4]->integer,
              .text = parts[2]->text,
              .type = parts[1]->text.section(QLatin1Char('.'), 1)});
    }

    void call(const QString &name, const std::vector<PickleValue *> &arguments)
    {
        if (name == QLatin1String(orderedDict)) {
            push({.kind = Kind::Dict});
        } else if (name == QLatin1String(rebuildTensor)) {
            pushTensor(arguments);
        } else if (name == QLatin1String(rebuildParameter)) {
            if (arguments.empty() || arguments[0]->kind != Kind::Tensor)
                refuse();
            m_stack.push_back(arguments[0]);
        } else {
            refuse(); // a type of storage is no function
        }
    }

    /// (storage, first, sizes, strides, ...)
    void pushTensor(const std::vector<PickleValue *> &parts)
    {
        if (parts.size() < 4 || parts[0]->kind != Kind::Storage || parts[1]->kind != Kind::Integer)
            refuse();
        push({.kind = Kind::Tensor,
              .integer = parts[1]->integer,
              .items = {parts[0]},
              .sizes = integersOf(*parts[2]),
              .strides = integersOf(*parts[3])});
    }

    static std::vector<std::int64_t> integersOf(const PickleValue &tuple)
    {
        constexpr std::size_t mostDimensions = 8;
        if (tuple.kind != Kind::Tuple || tuple.items.size() > mostDimensions)
            refuse();
        std::vector<std::int64_t> integers;
        for (const auto *item : tuple.items) {
            if (item->kind != Kind::Integer || item->integer < 0)
                refuse();
            integers.push_back(item->integer);
        }
        return integers;
    }

    Cursor m_cursor;
    PickleHeap &m_heap;
    std::vector<PickleValue *> m_stack;
    std::vector<std::size_t> m_marks; ///< heights of the stack
    std::map<std::uint32_t, PickleValue *> m_memo;
    std::size_t m_added = 0; ///< to lists and dicts
};

} // namespace

Result<const PickleValue *> unpickle(const QByteArray &bytes, const QString &where, PickleHeap &heap)
{
    try {
        return Machine(bytes, heap).run();
    } catch (const PickleFault &fault) {
        return failure(fault.sentence, where);
    }
}

} // namespace workbench
