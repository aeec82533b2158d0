#pragma once

#include "core/data/split.h"
#include "core/data/split_counts.h"
#include "ui/common/newest_answer.h"
#include "ui/common/workspace.h"
#include "ui/properties/section.h"

class QTableView;
class QToolButton;

namespace workbench {

class ParameterForm;
class SplitModel;

/// Which training images validate, and how many of each class are in each part.
class SplitSection : public Section
{
    Q_OBJECT

public:
    explicit SplitSection(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows the settings, and asks for the counts unless they are of this very split.
    void refresh();
    /// The data set is another one: what was counted does not hold.
    void forget();

private:
    void makeTable();
    void edit(const QString &name, const ParameterValue &value);
    void clearSeed();
    void askForCounts();
    void takeCounts(const SplitCounts &counts);
    QString foldText() const;
    QString limitText() const;

    Workspace &m_workspace;
    ParameterForm *m_part; ///< the share, or the fold, that validates
    ParameterForm *m_form;
    QLabel *m_note;
    QToolButton *m_trainFolds;
    SplitModel *m_model;
    QTableView *m_table;
    QLabel *m_test;
    NewestAnswer<SplitCounts> m_counts;
    std::optional<Project> m_countsOf;
};

} // namespace workbench
