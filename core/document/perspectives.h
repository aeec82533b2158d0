#pragma once

#include <QStringList>

namespace workbench {

/// The window's arrangements by the words that scenes and lessons use for them.
inline const QStringList &perspectiveWords()
{
    static const QStringList words{QStringLiteral("design"), QStringLiteral("train"), QStringLiteral("data"),
                                   QStringLiteral("understand"), QStringLiteral("test")};
    return words;
}

} // namespace workbench
