#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace workbench {

/// A failure as a value: one sentence a user understands, and where it happened (a file, a key, a layer).
struct Error
{
    QString what;
    QString where;

    /// "WHAT (WHERE)", or WHAT alone where there is no place to name.
    QString message() const { return where.isEmpty() ? what : QStringLiteral("%1 (%2)").arg(what, where); }
    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(QString what, QString where = {})
{
    return tl::unexpected<Error>(Error{std::move(what), std::move(where)});
}

} // namespace workbench
