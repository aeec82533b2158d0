#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QSplitter;

namespace workbench {

class AugmentationList;
class AugmentationPreview;
class NormalizationSection;
class SplitSection;

/// How the data is prepared: split, normalization, augmentation, and beside them what becomes of the selected
/// sample. Works nothing out while it cannot be seen.
class PreparationPage : public QWidget
{
    Q_OBJECT

public:
    explicit PreparationPage(Workspace &workspace, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeSettings();
    void connectSignals();
    void refresh();
    void dataChanged();
    /// One column below the other where there is no room for two.
    void arrange(int width);

    Workspace &m_workspace;
    QSplitter *m_splitter;
    QScrollArea *m_scroll;
    QLabel *m_runNote;
    QBoxLayout *m_columns = nullptr;
    SplitSection *m_split;
    NormalizationSection *m_normalization;
    AugmentationList *m_augmentation;
    AugmentationPreview *m_preview;
};

} // namespace workbench
