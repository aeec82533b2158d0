#include "core/data/sources/duplicates.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct DuplicatesText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

} // namespace

void Duplicates::look(const QString &name, const QString &where)
{
    const auto before = m_names.size();
    m_names.insert(name);
    if (m_names.size() > before || m_count++ > 0)
        return;
    m_firstName = name;
    m_firstPlace = where;
}

void Duplicates::tell(Findings &findings) const
{
    if (m_count > 0)
        findings.note(
            DuplicatesText::tr("%n line(s) name an image that was there before, the first of them \"%1\"",
                               nullptr, m_count)
                .arg(m_firstName),
            m_firstPlace);
}

} // namespace workbench
