#pragma once

#include "core/result.h"

#include <QHash>
#include <QStringList>
#include <cstdint>
#include <optional>

namespace workbench {

/// The labels of one part as they are written, and the classes made of them.
class LabelTable
{
public:
    static constexpr int mostClasses = 10'000;

    /// A number for that label, in order of appearance. Fails where there are too many different ones.
    Result<std::int32_t> add(const QString &label, const QString &where);
    const QString &text(std::int32_t added) const { return m_labels[added]; }

    /// Names of the classes. Whole numbers from 0 on, with few left out, stay what they are; other labels are
    /// sorted.
    QStringList classNames() const;

private:
    std::optional<int> largestNumber() const;

    QStringList m_labels;
    QHash<QString, std::int32_t> m_positions;
};

/// Positions of names in a list.
class ClassPositions
{
public:
    explicit ClassPositions(const QStringList &names);
    std::optional<std::int32_t> find(const QString &name) const;

private:
    QHash<QString, std::int32_t> m_positions;
};

} // namespace workbench
