#include "ui/common/channel_cursor.h"

namespace workbench {

ChannelCursor &ChannelCursor::of(Workspace &workspace)
{
    auto *cursor = workspace.findChild<ChannelCursor *>({}, Qt::FindDirectChildrenOnly);
    return cursor ? *cursor : *new ChannelCursor(workspace);
}

ChannelCursor::ChannelCursor(Workspace &workspace) : QObject(&workspace)
{
    connect(&workspace.document(), &Document::selectedLayerChanged, this, [this] { setChannel(0); });
}

void ChannelCursor::setChannel(std::int64_t channel)
{
    if (channel == m_channel)
        return;
    m_channel = channel;
    Q_EMIT changed();
}

} // namespace workbench
