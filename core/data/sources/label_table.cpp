#include "core/data/sources/label_table.h"

#include "core/data/sources/natural_order.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct LabelText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

} // namespace

Result<std::int32_t> LabelTable::add(const QString &label, const QString &where)
{
    if (const auto known = m_positions.constFind(label); known != m_positions.cend())
        return *known;
    if (m_labels.size() == mostClasses)
        return failure(
            LabelText::tr("there are more than %1 different labels: are these labels?").arg(mostClasses),
            where);
    const auto position = static_cast<std::int32_t>(m_labels.size());
    m_labels << label;
    m_positions.insert(label, position);
    return position;
}

/// Of labels that are numbers 0, 1, 2 ... with at most as many left out as there are.
std::optional<int> LabelTable::largestNumber() const
{
    if (!m_positions.contains(QStringLiteral("0")))
        return std::nullopt;
    int largest = 0;
    for (const auto &label : m_labels) {
        bool isNumber = false;
        const int number = label.toInt(&isNumber);
        if (!isNumber || number < 0 || QString::number(number) != label)
            return std::nullopt;
        largest = std::max(largest, number);
    }
    return largest < 2 * m_labels.size() && largest < mostClasses ? std::optional(largest) : std::nullopt;
}

QStringList LabelTable::classNames() const
{
    QStringList names = m_labels;
    if (const auto largest = largestNumber()) {
        names.clear();
        for (int number = 0; number <= *largest; ++number)
            names << QString::number(number);
    } else {
        std::sort(names.begin(), names.end(), naturallyBefore);
    }
    return names;
}

ClassPositions::ClassPositions(const QStringList &names)
{
    for (const auto &name : names)
        m_positions.insert(name, static_cast<std::int32_t>(m_positions.size()));
}

std::optional<std::int32_t> ClassPositions::find(const QString &name) const
{
    const auto known = m_positions.constFind(name);
    return known == m_positions.cend() ? std::nullopt : std::optional(*known);
}

} // namespace workbench
