#include "ui/network/summary_panel.h"

#include "core/files.h"
#include "core/layers/memory.h"
#include "core/number_text.h"
#include "ui/common/save_as.h"
#include "ui/common/theme.h"
#include "ui/network/summary_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>

namespace workbench {

namespace {

/// A number with a thin bar below it: its part of the whole.
class ShareDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QVariant share = index.data(SummaryModel::shareRole);
        if (!share.isValid())
            return;
        const QRectF track(option.rect.left() + 6, option.rect.bottom() - 3, option.rect.width() - 12, 2.5);
        painter->fillRect(track, themeColors().track);
        painter->fillRect(QRectF(track.topLeft(), QSizeF(track.width() * share.toDouble(), track.height())),
                          themeColors().accent);
    }
};

QToolButton *button(const QString &icon, const QString &text, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setIcon(themeIcon(icon));
    made->setText(text);
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setAutoRaise(true);
    return made;
}

} // namespace

SummaryPanel::SummaryPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new SummaryModel(this)), m_totals(new QLabel(this)),
      m_pages(new QStackedWidget(this)), m_table(new QTableView(m_pages)), m_tensors(new QListWidget(m_pages))
{
    setObjectName(QStringLiteral("summaryPanel"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    makeTable();
    m_tensors->setObjectName(QStringLiteral("tensorList"));
    m_tensors->setAccessibleName(tr("Tensors of the network"));
    m_tensors->setFont(formulaFont());
    m_tensors->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_tensors);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 4, 10, 6);
    column->setSpacing(4);
    column->addLayout(makeHeader());
    column->addWidget(m_pages, 1);
    Document &document = workspace.document();
    connect(&document, &Document::networkChanged, this, [this] { m_later.request(); });
    connect(&document, &Document::settingsChanged, this, [this] { m_later.request(); });
    connect(&document, &Document::opened, this, [this] { m_later.request(); });
    connect(&document, &Document::selectionChanged, this, &SummaryPanel::followSelection);
}

void SummaryPanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("summaryTable"));
    m_table->setAccessibleName(tr("Layers in numbers"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto *shares = new ShareDelegate(m_table);
    for (const int column : {SummaryModel::Parameters, SummaryModel::Macs, SummaryModel::Memory})
        m_table->setItemDelegateForColumn(column, shares);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SummaryPanel::rowChosen);
}

QLayout *SummaryPanel::makeHeader()
{
    m_totals->setObjectName(QStringLiteral("summaryTotals"));
    m_totals->setWordWrap(true);
    m_totals->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tensorsButton = button(QStringLiteral("view-list-text"), tr("Tensors"), this);
    m_tensorsButton->setObjectName(QStringLiteral("showTensors"));
    m_tensorsButton->setCheckable(true);
    m_tensorsButton->setToolTip(tr("The network's tensors, as net.parameters() gives them"));
    connect(m_tensorsButton, &QToolButton::toggled, m_pages, &QStackedWidget::setCurrentIndex);
    auto *copyTable = button(QStringLiteral("edit-copy"), tr("Copy table"), this);
    copyTable->setObjectName(QStringLiteral("copyTable"));
    connect(copyTable, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(summaryTable(m_model->summary())); });
    auto *copyCsv = button(QStringLiteral("edit-copy"), tr("Copy CSV"), this);
    connect(copyCsv, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(summaryCsv(m_model->summary())); });
    auto *save = button(QStringLiteral("document-save"), tr("Save CSV…"), this);
    connect(save, &QToolButton::clicked, this, &SummaryPanel::saveCsv);
    auto *row = new QHBoxLayout;
    row->addWidget(m_totals, 1);
    for (auto *each : {m_tensorsButton, copyTable, copyCsv, save})
        row->addWidget(each);
    return row;
}

void SummaryPanel::refresh()
{
    if (!isVisible())
        return;
    const Document &document = m_workspace.document();
    const auto batchSize = document.project().training.batchSize;
    m_model->setSummary(summarise(document.network(), document.analysis(), batchSize), batchSize == 0);
    const NetworkSummary &summary = m_model->summary();
    if (summary.rows.empty())
        m_totals->setText(tr("The network has no layers yet."));
    else if (!summary.parameters)
        m_totals->setText(tr("Totals are unknown while a layer has a problem."));
    else
        m_totals->setText(tr("%1 parameters · %2 MACs · %3 in a file · outputs of a batch %4, in training %5")
                              .arg(groupedText(summary.parameters), groupedText(summary.macs),
                                   bytesText(*summary.fileBytes), bytesText(*summary.bytes),
                                   bytesText(2 * *summary.bytes)));
    fillTensors();
    followSelection();
}

void SummaryPanel::fillTensors()
{
    m_tensors->clear();
    for (const auto &tensor : m_model->summary().tensors) {
        const QString text = QStringLiteral("%1 %2").arg(tensor.name, sizesText(tensor.sizes));
        m_tensors->addItem(tensor.trainable ? text : tr("%1 (not trained)").arg(text));
    }
}

void SummaryPanel::followSelection()
{
    if (!isVisible())
        return;
    const auto position = m_workspace.document().network().indexOf(m_workspace.document().selectedLayer());
    m_table->setCurrentIndex(position ? m_model->index(int(*position), 0) : QModelIndex());
}

void SummaryPanel::rowChosen(const QModelIndex &index)
{
    Document &document = m_workspace.document();
    const QString id = index.isValid() ? m_model->summary().rows[std::size_t(index.row())].id : QString();
    // What follows the selection must not take other selected layers from it.
    if (index.isValid() && id != document.selectedLayer())
        document.selectLayer(id);
}

void SummaryPanel::saveCsv()
{
    if (const auto sentence =
            saveAs(this, tr("Save the table"), m_workspace.document().title() + QStringLiteral(".csv"),
                   tr("Tables (*.csv)"), [this](const QString &path) {
                       return writeWhole(path, summaryCsv(m_model->summary()).toUtf8());
                   }))
        Q_EMIT said(*sentence);
}

void SummaryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace workbench
