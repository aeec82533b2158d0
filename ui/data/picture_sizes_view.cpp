#include "ui/data/picture_sizes_view.h"

#include "ui/common/bar_delegate.h"
#include "ui/common/reading_label.h"
#include "ui/data/picture_sizes_model.h"
#include "ui/data/size_chart.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSettings>
#include <QTableView>
#include <QToolButton>
#include <algorithm>

namespace workbench {

namespace {

const QString shownKey = QStringLiteral("classes/sizesShown");

QString sizeText(std::int64_t height, std::int64_t width)
{
    return QStringLiteral("%1 × %2").arg(height).arg(width);
}

std::int64_t areaOf(const PictureSize &size)
{
    return std::int64_t(size.height) * size.width;
}

bool isSmaller(const PictureSize &one, const PictureSize &other)
{
    return areaOf(one) < areaOf(other);
}

bool haveOneSize(const PictureSizes &sizes)
{
    return std::all_of(sizes.begin(), sizes.end(), [&](const PictureSize &size) {
        return size.height == sizes.front().height && size.width == sizes.front().width;
    });
}

/// Grey and colour of one size count once.
int differentSizes(const PictureSizes &sizes)
{
    std::vector<std::pair<int, int>> sides;
    for (const auto &size : sizes)
        sides.emplace_back(size.height, size.width);
    std::sort(sides.begin(), sides.end());
    return int(std::unique(sides.begin(), sides.end()) - sides.begin());
}

} // namespace

PictureSizesView::PictureSizesView(QWidget *parent)
    : QWidget(parent), m_alike(new ReadingLabel(this)), m_button(new QToolButton(this)),
      m_chart(new SizeChart(this)), m_legend(new ReadingLabel(this)), m_table(new QTableView(this)),
      m_model(new PictureSizesModel(this))
{
    m_alike->setObjectName(QStringLiteral("sizesAlike"));
    m_button->setObjectName(QStringLiteral("pictureSizes"));
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    makeTable();
    m_details = makeDetails();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_alike);
    column->addWidget(m_button);
    column->addWidget(m_details);
    connectButton();
    hide();
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
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setMinimumHeight(0);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // as high as the chart beside it
}

QWidget *PictureSizesView::makeDetails()
{
    m_legend->setObjectName(QStringLiteral("sizesLegend"));
    m_legend->setProperty("muted", true);
    auto *details = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_chart, 0, Qt::AlignTop);
    row->addWidget(m_table, 1);
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_legend);
    return details;
}

void PictureSizesView::connectButton()
{
    const auto show = [this](bool shown) {
        m_button->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
        m_details->setVisible(shown && m_model->rowCount() > 1);
    };
    connect(m_button, &QToolButton::toggled, this, [show](bool shown) {
        QSettings().setValue(shownKey, shown);
        show(shown);
    });
    m_button->setChecked(QSettings().value(shownKey, true).toBool());
    show(m_button->isChecked());
}

void PictureSizesView::setSizes(const DataSet &data, const std::vector<SizePoint> &points)
{
    const PictureSizes &sizes = data.sizes;
    setVisible(!sizes.empty());
    if (sizes.empty())
        return;
    const QString target = sizeText(data.imageShape.height(), data.imageShape.width());
    const bool alike = sizes.size() == 1;
    m_alike->setVisible(alike);
    m_button->setVisible(!alike);
    m_model->setSizes(sizes);
    m_details->setVisible(!alike && m_button->isChecked());
    if (alike) {
        const QString own = sizeText(sizes.front().height, sizes.front().width);
        QStringList words{(sizes.front().grey ? tr("All pictures are grey and of one size: %1.")
                                              : tr("All pictures have colour and are of one size: %1."))
                              .arg(own)};
        if (own != target)
            words << tr("They are brought to %1.").arg(target);
        m_alike->setText(words.join(QLatin1Char(' ')));
        return;
    }
    const auto [smallest, largest] = std::minmax_element(sizes.begin(), sizes.end(), isSmaller);
    m_button->setText(
        haveOneSize(sizes)
            ? tr("Pictures of %1, grey and in colour").arg(sizeText(smallest->height, smallest->width))
            : tr("Pictures of %n size(s), %1 to %2", nullptr, differentSizes(sizes))
                  .arg(sizeText(smallest->height, smallest->width),
                       sizeText(largest->height, largest->width)));
    m_chart->setPoints(points, int(data.imageShape.height()), int(data.imageShape.width()));
    m_chart->setAccessibleDescription(m_button->text());
    m_legend->setText(
        tr("● colour  ■ grey  + %1, the size all are brought to. The area is how many there are.")
            .arg(target));
}

} // namespace workbench
