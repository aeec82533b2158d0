#include "ui/data/picture_sizes_view.h"

#include "ui/common/bar_delegate.h"
#include "ui/common/reading_label.h"
#include "ui/common/theme.h"
#include "ui/data/picture_sizes_model.h"
#include "ui/data/size_chart.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>

namespace workbench {

namespace {

QString colored(const QString &mark, const QColor &color)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), mark);
}

QString legendText(const QString &target)
{
    return PictureSizesView::tr(
               "%1 colour · %2 grey · + %3, the size all are brought to. The larger a mark, the "
               "more pictures.")
        .arg(colored(QStringLiteral("●"), themeColors().accent),
             colored(QStringLiteral("■"), themeColors().mutedText), target);
}

} // namespace

PictureSizesView::PictureSizesView(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_alike(new QLabel(this)),
      m_chart(new SizeChart(this)), m_legend(new ReadingLabel(this)), m_table(new QTableView(this)),
      m_model(new PictureSizesModel(this))
{
    setObjectName(QStringLiteral("pictureSizes"));
    m_alike->setObjectName(QStringLiteral("sizesAlike"));
    m_alike->setProperty("muted", true);
    m_alike->setWordWrap(true);
    m_alike->setAlignment(Qt::AlignCenter);
    makeTable();
    m_pages->addWidget(makeDetails());
    m_pages->addWidget(m_alike);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
}

void PictureSizesView::makeTable()
{
    m_table->setObjectName(QStringLiteral("pictureSizesTable"));
    m_table->setAccessibleName(tr("Sizes of the pictures, and how many have them"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(PictureSizesModel::Images, new BarDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setResizeContentsPrecision(0); // what is in view will do
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PictureSizesModel::Images, QHeaderView::Stretch);
}

QWidget *PictureSizesView::makeDetails()
{
    m_legend->setObjectName(QStringLiteral("sizesLegend"));
    m_legend->setProperty("muted", true);
    auto *details = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_chart, 1);
    row->addWidget(m_table, 1);
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row, 1);
    column->addWidget(m_legend);
    return details;
}

void PictureSizesView::setSizes(const DataSet &data, const std::vector<SizePoint> &points,
                                const QString &text)
{
    const int height = int(data.imageShape.height());
    const int width = int(data.imageShape.width());
    m_pages->setCurrentIndex(data.sizes.size() > 1 ? 0 : 1);
    m_alike->setText(text);
    m_model->setSizes(data.sizes);
    m_chart->setPoints(points, height, width);
    m_chart->setAccessibleDescription(text);
    m_legend->setText(legendText(QStringLiteral("%1 × %2").arg(height).arg(width)));
}

} // namespace workbench
