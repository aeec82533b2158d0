#pragma once

#include <QString>
#include <vector>

namespace workbench {

/// Something worth telling about a data set, with its place ("train.csv:12", a file).
struct Finding
{
    enum class Severity {
        Note, ///< worth knowing: a class with few images
        Fault ///< an image or line that cannot be used
    };
    Severity severity = Severity::Fault;
    QString what; ///< one sentence
    QString where;

    QString message() const { return where.isEmpty() ? what : QStringLiteral("%1 (%2)").arg(what, where); }
    bool operator==(const Finding &) const = default;
};

/// Everything noticed, counted without end but kept only up to a bound: a million broken lines are one
/// sentence a thousand times and a number.
class Findings
{
public:
    static constexpr std::size_t mostKept = 1000;

    void fault(QString what, QString where)
    {
        ++m_faults;
        keep({Finding::Severity::Fault, std::move(what), std::move(where)});
    }
    void note(QString what, QString where = {})
    {
        keep({Finding::Severity::Note, std::move(what), std::move(where)});
    }
    void append(const Findings &others)
    {
        m_faults += others.m_faults;
        for (const auto &finding : others.m_kept)
            keep(finding);
    }

    const std::vector<Finding> &kept() const { return m_kept; }
    /// All faults, kept or not: each is one image or line that is left out.
    std::int64_t faults() const { return m_faults; }

private:
    void keep(Finding finding)
    {
        if (m_kept.size() < mostKept)
            m_kept.push_back(std::move(finding));
    }

    std::vector<Finding> m_kept;
    std::int64_t m_faults = 0;
};

} // namespace workbench
