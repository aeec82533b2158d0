#pragma once

#include "core/data/duplicate_meaning.h"
#include "ui/common/newest_answer.h"
#include "ui/common/refresh_later.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace workbench {

class DuplicateFinder;
class DuplicatesModel;
class DuplicatesView;
class EmptyPage;

/// Finds pictures that occur more than once in the data set, and tells what that means for the split.
class DuplicatesPage : public QWidget
{
    Q_OBJECT

public:
    explicit DuplicatesPage(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    QLayout *makeTools();
    QLayout *makeFilter();
    void connectSignals();
    /// Has the groups placed in the split's parts, and shows them then.
    void placeGroups();
    void takeGroups(const PlacedGroups &placed);
    /// Comparing, or not yet showing what was found.
    bool isBusy() const;
    void update();
    void showProgress();
    void updateEmpty();
    void save();

    Workspace &m_workspace;
    DuplicateFinder &m_finder;
    DuplicatesModel *m_model;
    DuplicatesView *m_view;
    EmptyPage *m_empty;
    QStackedWidget *m_pages;
    QLabel *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_find;
    QLabel *m_count;
    QCheckBox *m_acrossOnly;
    QPushButton *m_save;
    Project m_split; ///< the settings that the parts were last worked out with
    NewestAnswer<PlacedGroups> m_placed{[this](const PlacedGroups &placed) { takeGroups(placed); }, this};
    RefreshLater m_followSettings;
};

} // namespace workbench
