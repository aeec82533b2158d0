#pragma once

#include "core/data/finding.h"

#include <QSet>

namespace workbench {

/// Names of images that stand in one file more than once.
class Duplicates
{
public:
    void look(const QString &name, const QString &where);
    /// One note for all of them.
    void tell(Findings &findings) const;

private:
    QSet<QString> m_names;
    int m_count = 0;
    QString m_firstName;
    QString m_firstPlace;
};

} // namespace workbench
