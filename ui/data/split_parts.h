#pragma once

#include "core/data/data_parts.h"
#include "core/data/split.h"
#include "ui/common/newest_answer.h"

namespace workbench {

/// Which part of the data set each training image is in, worked out beside the GUI thread: to shuffle 200 000
/// images takes longer than a frame. GUI thread only.
class SplitParts : public QObject
{
    Q_OBJECT

public:
    explicit SplitParts(QObject *parent = nullptr) : QObject(parent) {}

    /// `found` tells the parts unless these were the last that were asked for. Without data nothing arrives.
    void find(const DataSetPointer &data, const Project &project);
    /// Nothing arrives any more, and the same may be asked for again.
    void drop() { find(nullptr, {}); }

Q_SIGNALS:
    /// Of the data and settings that were asked for last.
    void found(const std::vector<workbench::DataPart> &parts);

private:
    DataSetPointer m_data;
    Project m_split;
    NewestAnswer<std::vector<DataPart>> m_parts{
        [this](const std::vector<DataPart> &parts) { Q_EMIT found(parts); }, this};
};

} // namespace workbench
