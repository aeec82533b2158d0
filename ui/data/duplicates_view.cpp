#include "ui/data/duplicates_view.h"

#include "ui/common/theme.h"
#include "ui/data/duplicate_text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace workbench {

namespace {

constexpr int padding = 6;
constexpr int pictureSide = 40;
constexpr int memberWidth = 164;
constexpr int textWidth = 216;
/// For "+12 more".
constexpr int moreWidth = 72;

} // namespace

/// Paints one group.
class DuplicatesDelegate : public QStyledItemDelegate
{
public:
    DuplicatesDelegate(DuplicatesView &view, Workspace &workspace, DuplicatesModel &groups)
        : QStyledItemDelegate(&view), m_view(view), m_workspace(workspace), m_groups(groups)
    {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {textWidth + memberWidth,
                std::max(pictureSide, 2 * option.fontMetrics.height()) + 2 * padding};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintText(QPainter &painter, const QRect &area, int row) const;
    void paintMember(QPainter &painter, const QRect &area, SampleId sample) const;
    void paintLines(QPainter &painter, const QRect &area, const QString &upper, const QString &lower) const;

    DuplicatesView &m_view;
    Workspace &m_workspace;
    DuplicatesModel &m_groups;
};

void DuplicatesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    m_view.style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, &m_view);
    const int row = index.row();
    const auto &samples = m_groups.group(row).samples;
    const auto members = m_view.membersIn(row, option.rect);
    painter->save();
    paintText(*painter, members.text, row);
    QRect area = members.first;
    for (std::size_t i = 0; i < members.count; ++i) {
        paintMember(*painter, area, samples[members.begin + i]);
        area.translate(memberWidth, 0);
    }
    painter->setPen(themeColors().mutedText);
    painter->setFont(m_view.font());
    if (members.hidden > 0)
        painter->drawText(QRect(area.left(), area.top(), moreWidth, area.height()), Qt::AlignVCenter,
                          DuplicatesView::tr("+%n more", nullptr, int(members.hidden)));
    painter->restore();
}

void DuplicatesDelegate::paintText(QPainter &painter, const QRect &area, int row) const
{
    QFont bold = m_view.font();
    bold.setWeight(QFont::DemiBold);
    const DuplicateMeaning &meaning = m_groups.meaning(row);
    const bool bad = meaning.leaks() || meaning.labelsDisagree;
    const QString concern = concernText(meaning);
    painter.setFont(bold);
    painter.setPen(themeColors().text);
    paintLines(painter, area, kindText(m_groups.group(row)), {});
    painter.setFont(m_view.font());
    painter.setPen(bad ? themeColors().bad : themeColors().mutedText);
    paintLines(painter, area, {}, bad ? QStringLiteral("⚠ ") + concern : concern);
}

void DuplicatesDelegate::paintMember(QPainter &painter, const QRect &area, SampleId sample) const
{
    const ThemeColors &colors = themeColors();
    if (m_view.selected() == sample) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.accent, m_view.hasFocus() ? 2 : 1.5));
        painter.setBrush(colors.surface);
        painter.drawRoundedRect(QRectF(area).adjusted(-3, -3, -5, 3), 5, 5);
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    const QRect place(area.left(), area.top() + (area.height() - pictureSide) / 2, pictureSide, pictureSide);
    const QImage image = m_workspace.sampleImage(sample);
    if (image.isNull()) {
        painter.fillRect(place, colors.track);
    } else {
        QRect target(QPoint(), image.size().scaled(place.size(), Qt::KeepAspectRatio));
        target.moveCenter(place.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform, image.width() > target.width());
        painter.drawImage(target, image);
    }
    painter.setFont(numberFont(0.92));
    painter.setPen(colors.text);
    const DataSet &data = *m_groups.dataSet();
    const QRect text = area.adjusted(pictureSide + 7, 0, -12, 0);
    paintLines(painter, text, memberText(sample, data, m_groups.trainParts()), {});
    painter.setPen(colors.mutedText);
    paintLines(painter, text, {}, m_workspace.className(sample));
}

void DuplicatesDelegate::paintLines(QPainter &painter, const QRect &area, const QString &upper,
                                    const QString &lower) const
{
    const QRect above(area.left(), area.top(), area.width(), area.height() / 2);
    const auto elided = [&](const QString &text) {
        return painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    };
    painter.drawText(above, Qt::AlignVCenter | Qt::AlignLeft, elided(upper));
    painter.drawText(above.translated(0, above.height()), Qt::AlignVCenter | Qt::AlignLeft, elided(lower));
}

DuplicatesView::DuplicatesView(Workspace &workspace, DuplicatesModel &groups, QWidget *parent)
    : QListView(parent), m_workspace(workspace), m_groups(groups)
{
    setObjectName(QStringLiteral("duplicatesView"));
    setAccessibleName(tr("Pictures that occur more than once"));
    setModel(&groups);
    setItemDelegate(new DuplicatesDelegate(*this, workspace, groups));
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    connect(&workspace, &Workspace::sampleImagesArrived, viewport(), qOverload<>(&QWidget::update));
    connect(&groups, &QAbstractItemModel::modelReset, this, [this] {
        if (m_selected)
            setSelected(*m_selected);
    });
}

void DuplicatesView::setSelected(SampleId sample)
{
    m_selected = sample;
    const QModelIndex current = currentIndex();
    const bool isShown = current.isValid() && selectedMember(current.row());
    if (!isShown) {
        const auto row = m_groups.rowOf(sample);
        setCurrentIndex(row ? m_groups.index(*row) : QModelIndex());
    }
    viewport()->update();
}

std::optional<std::size_t> DuplicatesView::selectedMember(int row) const
{
    const auto &samples = m_groups.group(row).samples;
    const auto found = m_selected ? std::find(samples.begin(), samples.end(), *m_selected) : samples.end();
    return found == samples.end() ? std::nullopt : std::optional(std::size_t(found - samples.begin()));
}

DuplicatesView::Members DuplicatesView::membersIn(int row, const QRect &area) const
{
    const QRect inner = area.adjusted(padding + 4, padding, -padding, -padding);
    Members members;
    // A narrow dock shows pictures rather than text.
    const int width = std::min(textWidth, std::max(0, inner.width() - 2 * memberWidth));
    members.text = QRect(inner.left(), inner.top(), width - padding, inner.height());
    members.first = QRect(inner.left() + width, inner.top(), memberWidth, inner.height());
    const std::size_t all = m_groups.group(row).samples.size();
    const int room = inner.right() + 1 - members.first.left();
    auto fitting = std::size_t(std::max(1, room / memberWidth));
    if (fitting < all)
        fitting = std::size_t(std::max(1, (room - moreWidth) / memberWidth));
    members.count = std::min(fitting, all);
    if (const auto selected = selectedMember(row); selected && *selected >= members.count)
        members.begin = *selected - members.count + 1;
    members.hidden = all - members.begin - members.count;
    return members;
}

QRect DuplicatesView::memberRect(int row, std::size_t member) const
{
    const Members members = membersIn(row, visualRect(m_groups.index(row)));
    if (member < members.begin || member >= members.begin + members.count)
        return {};
    return members.first.translated(int(member - members.begin) * memberWidth, 0);
}

void DuplicatesView::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || !currentIndex().isValid())
        return QListView::keyPressEvent(event);
    const auto &samples = m_groups.group(currentIndex().row()).samples;
    const auto selected = selectedMember(currentIndex().row());
    const auto next = selected ? std::ptrdiff_t(*selected) + step : 0;
    Q_EMIT chosen(samples[std::size_t(std::clamp<std::ptrdiff_t>(next, 0, std::ssize(samples) - 1))]);
}

void DuplicatesView::mousePressEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    const QModelIndex index = indexAt(place);
    // Where pictures stand is looked up first: choosing the row may move them.
    std::optional<SampleId> sample;
    if (index.isValid()) {
        const auto &samples = m_groups.group(index.row()).samples;
        const Members members = membersIn(index.row(), visualRect(index));
        const auto slot = std::size_t(std::max(0, place.x() - members.first.left()) / memberWidth);
        if (place.x() >= members.first.left() && members.begin + slot < samples.size())
            sample = samples[members.begin + std::min(slot, members.count)]; // behind the last: "more"
    }
    QListView::mousePressEvent(event);
    if (sample)
        Q_EMIT chosen(*sample);
}

void DuplicatesView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && !selectedMember(current.row()))
        Q_EMIT chosen(m_groups.group(current.row()).samples.front());
}

} // namespace workbench
