#include "ui/explain/pin_table.h"

#include "ui/common/color_maps.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/convolution_text.h"
#include "ui/explain/number_field.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableWidget>
#include <QToolButton>

namespace workbench {

namespace {

constexpr int pictureSide = 36;

enum Column { Picture, Place, WindowSum, Sum, Bias, Output, Verdict, Remove, ColumnCount };

QPixmap pictureOf(const WorkedWindow &window, IntegerPair size)
{
    const ColorScale scale = scaleOf(window.values.data(), window.values.size());
    const QImage image =
        planeImage(window.values.data(), int(size.height), int(size.width), scale.map, scale.low, scale.high);
    return QPixmap::fromImage(image.scaled(pictureSide, pictureSide, Qt::KeepAspectRatio));
}

} // namespace

PinTable::PinTable(ConvolutionState &state, QWidget *parent)
    : Section(tr("Pinned positions"), parent), m_state(state),
      m_table(new QTableWidget(0, ColumnCount, this)), m_hint(readingLabel(this))
{
    m_table->setObjectName(QStringLiteral("pinTable"));
    m_table->setAccessibleName(tr("Pinned positions"));
    m_table->setHorizontalHeaderLabels({tr("window"),
                                        tr("position"),
                                        tr("sum over the window"),
                                        tr("over channels"),
                                        tr("bias"),
                                        tr("output"),
                                        tr("LibTorch"),
                                        {}});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(pictureSide + 6);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setIconSize({pictureSide, pictureSide});
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->installEventFilter(this);
    m_hint->setProperty("muted", true);
    m_hint->setText(tr("Pin the position looked at (P) to compare it with others."));
    add(m_hint);
    add(m_table);
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row) {
        if (std::size_t(row) >= m_state.pins().size())
            return;
        const auto pin = m_state.pins()[std::size_t(row)];
        m_state.setOutputChannel(pin.channel);
        m_state.select(pin.pixel);
    });
}

bool PinTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete &&
        m_table->currentRow() >= 0) {
        m_state.unpin(std::size_t(m_table->currentRow()));
        return true;
    }
    return Section::eventFilter(watched, event);
}

void PinTable::refresh()
{
    const Convolution *convolution = m_state.shown();
    const auto &pins = m_state.pins();
    m_hint->setVisible(pins.empty());
    m_table->setVisible(!pins.empty());
    if (!convolution || pins.empty())
        return;
    m_table->setRowCount(int(pins.size()));
    for (int row = 0; row < int(pins.size()); ++row)
        fillRow(row, *convolution, pins[std::size_t(row)]);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            m_table->rowCount() * m_table->verticalHeader()->defaultSectionSize() + 4);
}

void PinTable::fillRow(int row, const Convolution &convolution, const ConvolutionState::Pin &pin)
{
    const auto set = [&](Column column, const QString &text, const QColor &color = {}) {
        auto *item = new QTableWidgetItem(text);
        item->setFont(numberFont());
        if (color.isValid())
            item->setForeground(color);
        m_table->setItem(row, column, item);
        return item;
    };
    set(Place, outputName(pin.channel, pin.pixel));
    auto *remove = new QToolButton(m_table);
    remove->setIcon(themeIcon(QStringLiteral("edit-delete-remove")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Unpin"));
    remove->setAccessibleName(tr("Unpin %1").arg(outputName(pin.channel, pin.pixel)));
    connect(remove, &QToolButton::clicked, this, [this, row] { m_state.unpin(std::size_t(row)); });
    m_table->setCellWidget(row, Remove, remove);
    const Shape &output = convolution.geometry.output;
    if (pin.channel >= output.channels() || pin.pixel.row >= output.height() ||
        pin.pixel.column >= output.width()) {
        for (const auto column : {Picture, WindowSum, Sum, Bias, Output})
            set(column, {});
        set(Verdict, tr("outside of this output"));
        return;
    }
    const auto first = convolution.geometry.firstInputChannel(pin.channel);
    const auto channel = std::clamp<std::int64_t>(m_state.inputChannel() - first, 0,
                                                  convolution.geometry.channelsPerGroup() - 1);
    const WorkedWindow window = workWindow(convolution, pin.channel, channel, pin.pixel);
    const WorkedOutput worked = workOutput(convolution, pin.channel, pin.pixel);
    set(Picture, {})->setIcon(pictureOf(window, convolution.geometry.window.kernel));
    set(WindowSum, valueText(window.sum));
    set(Sum, valueText(worked.result - worked.bias));
    set(Bias, valueText(worked.bias));
    set(Output, valueText(double(worked.reference)));
    set(Verdict, worked.agrees() ? QStringLiteral("✓") : QStringLiteral("≠"),
        worked.agrees() ? themeColors().good : themeColors().bad);
}

} // namespace workbench
