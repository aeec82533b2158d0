#include "core/exchange/cpp/cpp_name.h"

#include "core/exchange/python_name.h"
#include "core/exchange/reserved_words.h"

#include <algorithm>

namespace workbench {

namespace {

bool isKeyword(const QString &name)
{
    static const QSet<QString> keywords = wordsOf(QStringLiteral(
        "alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t "
        "char32_t "
        "class co_await co_return co_yield compl concept const consteval constexpr constinit const_cast "
        "continue "
        "decltype default delete do double dynamic_cast else enum explicit export extern false float for "
        "friend "
        "goto if inline int long mutable namespace new noexcept not not_eq nullptr operator or or_eq private "
        "protected public register reinterpret_cast requires return short signed sizeof static static_assert "
        "static_cast struct switch template this thread_local throw true try typedef typeid typename union "
        "unsigned using virtual void volatile wchar_t while xor xor_eq"));
    return keywords.contains(name);
}

/// What torch::nn::Module has, macros of C's headers, and names that model.h uses.
bool isTaken(const QString &name)
{
    static const QSet<QString> names = wordsOf(QStringLiteral(
        "apply as buffers children clone eval forward is_serializable is_training load modules name "
        "named_buffers named_children named_modules named_parameters parameters pretty_print register_buffer "
        "register_module register_parameter replace_module save shared_from_this to train unregister_module "
        "weak_from_this zero_grad assert errno linux major makedev minor unix Network NetworkImpl std torch "
        "x"));
    return names.contains(name);
}

/// Names of capitals alone, and those that begin with an underscore, may be macros.
bool mayBeMacro(const QString &name)
{
    return name.startsWith(QLatin1Char('_')) ||
           std::none_of(name.begin(), name.end(), [](QChar c) { return c.isLower(); });
}

} // namespace

QString cppName(const QString &id)
{
    const QString name = pythonName(id);
    const QString stem = stemOf(id);
    const bool isFree = !isKeyword(stem) && !isTaken(stem) && !mayBeMacro(stem);
    return name != id || isFree ? name : id + QLatin1Char('_');
}

} // namespace workbench
