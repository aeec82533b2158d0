#pragma once

#include "ui/common/workspace.h"

namespace workbench {

/// How often somebody has seen what a project's models make of its test images: at the end of runs, and by
/// asking. Kept in the user's settings by the project's title and its data, so that it outlives runs that are
/// deleted. One for a workspace. GUI thread only.
class TestLooks : public QObject
{
    Q_OBJECT

public:
    /// The workspace's own, made when it is first asked for; it counts from then on.
    static TestLooks &of(Workspace &workspace);

    struct Count
    {
        int runEnds = 0;
        int asked = 0;
        int total() const { return runEnds + asked; }
    };
    /// Of the project that is open, with the data it has.
    Count count() const;
    /// The test images were evaluated because somebody asked.
    void addAsked();

Q_SIGNALS:
    void changed();

private:
    explicit TestLooks(Workspace &workspace);
    QString key() const;
    void addTo(const QString &key);

    Workspace &m_workspace;
    QString m_runKey; ///< of the project and data of the run that is on
};

} // namespace workbench
