#include "ui/explain/view_options.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSettings>
#include <algorithm>

namespace workbench {

namespace {

const QString reachKey = QStringLiteral("explain/scaleReach");
const QString nearKey = QStringLiteral("explain/near");

} // namespace

ViewOptions::ViewOptions(const std::vector<ScaleReach> &reaches, QWidget *parent)
    : QWidget(parent), m_near(new QCheckBox(tr("&Values"), this)), m_reach(new QComboBox(this))
{
    m_near->setObjectName(QStringLiteral("nearWindow"));
    m_near->setToolTip(
        tr("Shows the part around what is looked at, in cells large enough for their numbers"));
    m_reach->setObjectName(QStringLiteral("scaleReach"));
    m_reach->setAccessibleName(tr("Colour scale"));
    m_reach->setToolTip(tr("What has one colour scale in common"));
    const QStringList names{tr("scale of each picture"), tr("scale of the channel"), tr("scale of the layer"),
                            tr("scale of the network")};
    for (const auto reach : reaches)
        m_reach->addItem(names[int(reach)], int(reach));
    m_reach->setVisible(reaches.size() > 1);
    m_near->setChecked(QSettings().value(nearKey, false).toBool());
    m_reach->setCurrentIndex(std::max(0, m_reach->findData(QSettings().value(reachKey).toInt())));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_near);
    row->addWidget(m_reach, 1);
    connect(m_near, &QCheckBox::toggled, this, [this](bool near) {
        QSettings().setValue(nearKey, near);
        Q_EMIT nearChanged(near);
    });
    connect(m_reach, &QComboBox::activated, this, [this] {
        QSettings().setValue(reachKey, int(reach()));
        Q_EMIT reachChanged();
    });
}

void ViewOptions::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_near->setChecked(QSettings().value(nearKey, false).toBool());
    const int reach = std::max(0, m_reach->findData(QSettings().value(reachKey).toInt()));
    if (reach == m_reach->currentIndex())
        return;
    m_reach->setCurrentIndex(reach);
    Q_EMIT reachChanged();
}

bool ViewOptions::isNear() const
{
    return m_near->isChecked();
}

void ViewOptions::setNearVisible(bool visible)
{
    m_near->setVisible(visible);
}

ScaleReach ViewOptions::reach() const
{
    return static_cast<ScaleReach>(m_reach->currentData().toInt());
}

} // namespace workbench
