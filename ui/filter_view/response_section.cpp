#include "ui/filter_view/response_section.h"

#include "core/exchange/responses_csv.h"
#include "ui/common/plot_exports.h"
#include "ui/common/theme.h"
#include "ui/common/wheel_guard.h"
#include "ui/filter_view/response_chart.h"

#include <QComboBox>
#include <QMenu>
#include <QToolButton>

namespace workbench {

ResponseSection::ResponseSection(QWidget *parent)
    : Section(tr("Its answers to each class"), parent), m_order(new QComboBox(this)),
      m_chart(new ResponseChart(this)),
      m_exports(new PlotExports({.name = [this] { return m_fileName; },
                                 .picture = [this] { return m_chart->picture(); },
                                 .numbers = [this] { return csv(); }},
                                this))
{
    setToolTip(
        tr("The largest number of the channel's map for every image, class by class. A channel that answers "
           "to one class alone is selective; most are not. A. S. Morcos and others: On the Importance of "
           "Single Directions for Generalization. ICLR 2018"));
    connect(m_exports, &PlotExports::said, this, &ResponseSection::said);
    addRow(makeTools());
    add(m_chart);
}

QLayout *ResponseSection::makeTools()
{
    m_order->setObjectName(QStringLiteral("responseOrder"));
    m_order->setAccessibleName(tr("Order of the classes"));
    m_order->addItems({tr("in order"), tr("strongest first")});
    guardWheel(m_order);
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_chart->setOrder(ResponseChart::Order(index)); });
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("exportResponses"));
    button->setIcon(themeIcon(QStringLiteral("document-export")));
    button->setAutoRaise(true);
    button->setToolTip(tr("Save or copy the histograms"));
    button->setAccessibleName(button->toolTip());
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    menu->addActions(m_exports->actions());
    button->setMenu(menu);
    auto *row = new QHBoxLayout;
    row->addWidget(m_order);
    row->addStretch();
    row->addWidget(button);
    return row;
}

void ResponseSection::setResponses(const LayerResponsesPointer &responses, std::int64_t channel,
                                   const QStringList &classNames, const QString &fileName)
{
    m_responses = responses;
    m_channel = channel;
    m_classNames = classNames;
    m_fileName = fileName;
    m_chart->setResponses(responses, channel, classNames);
    const bool has = m_chart->channel() && !m_chart->channel()->histogram.isEmpty();
    m_exports->setEnabled(has, has);
}

std::function<QByteArray()> ResponseSection::csv() const
{
    return [responses = m_responses, channel = m_channel, names = m_classNames] {
        return responsesCsv(responses->channels[std::size_t(channel)], names);
    };
}

} // namespace workbench
