#pragma once

#include "ui/common/workspace.h"
#include "ui/data/duplicates_model.h"

#include <QListView>

namespace workbench {

/// Groups of duplicates with their pictures side by side. Up and Down go from group to group, Left and Right
/// from picture to picture; a click chooses a picture.
class DuplicatesView : public QListView
{
    Q_OBJECT

public:
    DuplicatesView(Workspace &workspace, DuplicatesModel &groups, QWidget *parent = nullptr);

    /// The sample that all views show. Scrolls to it only where it is another.
    void setSelected(SampleId sample);
    std::optional<SampleId> selected() const { return m_selected; }

    /// Where the picture at that place of a row's group is painted; empty where there is no room for it.
    QRect memberRect(int row, std::size_t member) const;

Q_SIGNALS:
    void chosen(workbench::SampleId sample);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    friend class DuplicatesDelegate;
    /// What of a row is seen in `area`.
    struct Members
    {
        QRect text;  ///< what is told of the group
        QRect first; ///< of the first picture seen, with its text
        std::size_t begin = 0;
        std::size_t count = 0;
        std::size_t hidden = 0; ///< behind the last one seen
    };
    Members membersIn(int row, const QRect &area) const;
    std::optional<std::size_t> selectedMember(int row) const;

    Workspace &m_workspace;
    DuplicatesModel &m_groups;
    std::optional<SampleId> m_selected;
};

} // namespace workbench
