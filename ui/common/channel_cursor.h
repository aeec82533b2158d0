#pragma once

#include "ui/common/workspace.h"

namespace workbench {

/// The channel of the selected layer that views about one channel look at: chosen by a click on its map in
/// one and followed by the others. The first one after another layer is selected. One for a workspace. GUI
/// thread only.
class ChannelCursor : public QObject
{
    Q_OBJECT

public:
    /// The workspace's own, made when it is first asked for.
    static ChannelCursor &of(Workspace &workspace);

    std::int64_t channel() const { return m_channel; }
    void setChannel(std::int64_t channel);

Q_SIGNALS:
    void changed();

private:
    explicit ChannelCursor(Workspace &workspace);

    std::int64_t m_channel = 0;
};

} // namespace workbench
