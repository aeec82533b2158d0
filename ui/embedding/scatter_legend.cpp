#include "ui/embedding/scatter_legend.h"

#include "core/number_text.h"
#include "ui/common/series_style.h"
#include "ui/embedding/scatter.h"

#include <QEvent>
#include <QSignalBlocker>

namespace workbench {

ScatterLegend::ScatterLegend(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("scatterLegend"));
    setAccessibleName(tr("Classes"));
    setToolTip(tr("A class that is not checked steps back, and is not picked out"));
    setFont(numberFont(0.9));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QListWidget::itemChanged, this, &ScatterLegend::dimmedChanged);
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        // A click on the box itself has changed it already.
        const bool wasChecked = item->data(Qt::UserRole).toBool();
        if ((item->checkState() == Qt::Checked) == wasChecked)
            item->setCheckState(wasChecked ? Qt::Unchecked : Qt::Checked);
        const QSignalBlocker blocker(this);
        item->setData(Qt::UserRole, item->checkState() == Qt::Checked);
    });
}

void ScatterLegend::fill(const QStringList &classNames)
{
    m_classNames = classNames;
    clear();
    for (int label = 0; label < int(classNames.size()); ++label) {
        auto *item = new QListWidgetItem(seriesIcon(label), classNames[label], this);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        item->setData(Qt::UserRole, true);
    }
}

void ScatterLegend::setScatter(const Scatter &scatter)
{
    const QSignalBlocker blocker(this);
    if (scatter.classNames != m_classNames)
        fill(scatter.classNames);
    std::vector<std::int64_t> counts(std::size_t(count()), 0);
    for (const auto &point : scatter.points) {
        if (point.label >= 0 && std::size_t(point.label) < counts.size())
            ++counts[std::size_t(point.label)];
    }
    for (int label = 0; label < count(); ++label) {
        const QString text =
            QStringLiteral("%1  %2").arg(m_classNames[label], groupedText(counts[std::size_t(label)]));
        if (item(label)->text() != text)
            item(label)->setText(text);
    }
}

std::vector<bool> ScatterLegend::dimmed() const
{
    std::vector<bool> dimmed;
    for (int label = 0; label < count(); ++label)
        dimmed.push_back(item(label)->checkState() != Qt::Checked);
    return dimmed;
}

void ScatterLegend::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    const QSignalBlocker blocker(this);
    for (int label = 0; label < count(); ++label)
        item(label)->setIcon(seriesIcon(label));
}

} // namespace workbench
