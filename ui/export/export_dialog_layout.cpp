#include "ui/common/dialog_parts.h"
#include "ui/common/progress_bar.h"
#include "ui/common/reading_label.h"
#include "ui/common/theme.h"
#include "ui/export/export_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

namespace workbench {

void ExportDialog::makeLayout()
{
    m_title->setObjectName(QStringLiteral("exportTitle"));
    m_title->setProperty("heading", true);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addLayout(makeKinds());
    middle->addLayout(makeChosen(), 1);
    prepareProgress();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addLayout(middle, 1);
    column->addWidget(m_progress);
    column->addWidget(m_status);
    column->addLayout(makeFooter());
}

QLayout *ExportDialog::makeKinds()
{
    auto *title = new QLabel(tr("&What"), this);
    title->setBuddy(m_list);
    title->setProperty("muted", true);
    m_list->setObjectName(QStringLiteral("exportKinds"));
    m_list->setAccessibleName(tr("What is exported"));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setFixedWidth(270);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const auto &kind : m_kinds)
        m_list->addItem(kind.description);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    return column;
}

QLayout *ExportDialog::makeChosen()
{
    m_hint->setObjectName(QStringLiteral("exportHint"));
    m_preprocessing->setToolTip(
        tr("Scaling and normalization become a part of the graph; else it takes what the network takes"));
    m_softmax->setToolTip(tr("A Softmax at the end, where the network has none"));
    m_probabilities->setToolTip(tr("One column of the file more for each class"));
    preparePreview();
    auto *title = new QLabel(tr("P&review"), this);
    title->setBuddy(m_preview);
    title->setProperty("muted", true);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(m_hint);
    for (auto *box : {m_preprocessing, m_softmax, m_probabilities})
        column->addWidget(box);
    column->addWidget(title);
    column->addWidget(m_tabs);
    column->addWidget(m_preview, 1);
    return column;
}

void ExportDialog::preparePreview()
{
    m_tabs->setObjectName(QStringLiteral("exportFiles"));
    m_tabs->setAccessibleName(tr("Files of the export"));
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setDrawBase(false);
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setAccessibleName(tr("What will be written"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(formulaFont());
}

void ExportDialog::prepareProgress()
{
    prepareProgressBar(*m_progress, QStringLiteral("exportProgress"), tr("Exporting"));
    m_progress->setFixedHeight(6);
    prepareStatus(*m_status, QStringLiteral("exportStatus"), 3);
}

QLayout *ExportDialog::makeFooter()
{
    m_openFolder->setObjectName(QStringLiteral("exportOpenFolder"));
    m_openFolder->setIcon(themeIcon(QStringLiteral("folder-open")));
    m_close->setObjectName(QStringLiteral("exportClose"));
    m_save->setObjectName(QStringLiteral("exportSave"));
    return buttonRow({m_openFolder}, {m_close, m_save});
}

} // namespace workbench
