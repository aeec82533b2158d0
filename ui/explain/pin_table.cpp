#include "ui/explain/pin_table.h"

#include "core/figure/color_maps.h"
#include "ui/common/theme.h"
#include "ui/explain/number_field.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableWidget>
#include <QToolButton>
#include <algorithm>

namespace workbench {

namespace {

constexpr int pictureSide = 36;
constexpr int rowMargin = 10; ///< of a row without a picture

/// Before the numbers.
enum Column { Place, FirstNumber };

} // namespace

QPixmap pinPicture(const std::vector<float> &values, IntegerPair size, const ColorScale &scale)
{
    const QImage image =
        planeImage(values.data(), int(size.height), int(size.width), scale.map, scale.low, scale.high);
    return QPixmap::fromImage(image.scaled(pictureSide, pictureSide, Qt::KeepAspectRatio));
}

PinTable::PinTable(const Document &document, QWidget *parent)
    : Section(tr("Pinned positions"), parent), m_table(new QTableWidget(this)), m_hint(readingLabel(this))
{
    m_table->setObjectName(QStringLiteral("pinTable"));
    m_table->setAccessibleName(tr("Pinned positions"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setIconSize({pictureSide, pictureSide});
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->installEventFilter(this);
    m_table->hide();
    m_hint->setProperty("muted", true);
    m_hint->setText(tr("Pin the position looked at (P) to compare it with others."));
    add(m_hint);
    add(m_table);
    const auto choose = [this](int row) {
        if (row >= 0 && row < int(pins().size()))
            Q_EMIT pinChosen(pins()[std::size_t(row)]);
    };
    connect(m_table, &QTableWidget::cellClicked, this, choose);
    connect(m_table, &QTableWidget::cellActivated, this, choose);
    connect(&document, &Document::opened, this, [this] {
        m_pins.clear();
        refresh();
    });
}

void PinTable::setColumns(const QStringList &columns, std::function<PinnedNumbers(const Pin &)> describe)
{
    m_describe = std::move(describe);
    if (columns == m_columns)
        return;
    m_columns = columns;
    m_table->setRowCount(0); // a button would stay in a column of numbers
    m_table->setColumnCount(int(columns.size()) + 3);
    m_table->setHorizontalHeaderLabels(QStringList{tr("position")} + columns +
                                       QStringList{QStringLiteral("LibTorch"), QString()});
}

void PinTable::setLayer(const QString &layer)
{
    m_layer = layer;
}

void PinTable::pin(const Pin &pin)
{
    if (std::find(pins().begin(), pins().end(), pin) != pins().end())
        return;
    pins().push_back(pin);
    refresh();
}

void PinTable::unpin(int row)
{
    if (row < 0 || row >= int(pins().size()))
        return;
    pins().erase(pins().begin() + row);
    refresh();
}

bool PinTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete &&
        m_table->currentRow() >= 0) {
        unpin(m_table->currentRow());
        return true;
    }
    return Section::eventFilter(watched, event);
}

int PinTable::verdictColumn() const
{
    return FirstNumber + int(m_columns.size());
}

void PinTable::refresh()
{
    m_hint->setVisible(pins().empty());
    m_table->setVisible(!pins().empty());
    if (!m_describe || pins().empty())
        return;
    m_table->setRowCount(int(pins().size()));
    int height = m_table->fontMetrics().height() + rowMargin;
    for (int row = 0; row < int(pins().size()); ++row) {
        const PinnedNumbers pinned = m_describe(pins()[std::size_t(row)]);
        if (!pinned.picture.isNull())
            height = std::max(height, pictureSide + 6);
        fillRow(row, pinned);
    }
    m_table->verticalHeader()->setDefaultSectionSize(height);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + m_table->rowCount() * height +
                            4);
}

void PinTable::fillRow(int row, const PinnedNumbers &pinned)
{
    const auto set = [&](int column, const QString &text, const QColor &color = {}) {
        auto *item = new QTableWidgetItem(text);
        item->setFont(numberFont());
        if (color.isValid())
            item->setForeground(color);
        m_table->setItem(row, column, item);
        return item;
    };
    set(Place, pinned.name)->setIcon(pinned.picture);
    for (int i = 0; i < int(m_columns.size()); ++i)
        set(FirstNumber + i, pinned.numbers.value(i));
    if (pinned.numbers.isEmpty())
        set(verdictColumn(), tr("outside of this output"));
    else
        set(verdictColumn(), pinned.agrees ? QStringLiteral("✓") : QStringLiteral("≠"),
            pinned.agrees ? themeColors().good : themeColors().bad);
    addRemover(row, pinned.name);
}

void PinTable::addRemover(int row, const QString &name)
{
    auto *remove = new QToolButton(m_table);
    remove->setIcon(themeIcon(QStringLiteral("edit-delete-remove")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Unpin"));
    remove->setAccessibleName(tr("Unpin %1").arg(name));
    connect(remove, &QToolButton::clicked, this, [this, row] { unpin(row); });
    m_table->setCellWidget(row, verdictColumn() + 1, remove);
}

} // namespace workbench
