#include "ui/data/split_parts.h"

namespace workbench {

void SplitParts::find(const DataSetPointer &data, const Project &project)
{
    const Project split = splitSettings(project);
    if (data == m_data && split == m_split)
        return;
    m_data = data;
    m_split = split;
    m_parts.drop();
    if (data)
        m_parts.ask([data, split] { return partsOf(data->train, split); });
}

} // namespace workbench
